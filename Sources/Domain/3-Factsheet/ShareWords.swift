/// Chooses Dutch words for a share ('acht op de tien', 'ongeveer driekwart', 'ruim de helft'), and only words that the
/// figure bears.
///
/// | words | distance from the anchor, in percentage points |
/// |---|---|
/// | 'acht op de tien', 'de helft', 'een kwart' | under 0.5 |
/// | 'ongeveer driekwart', 'ongeveer de helft' (halves, thirds, quarters) | 0.5 to 1.5, either side |
/// | 'ongeveer vier op de tien' | 0.5 to 1.5 above |
/// | 'bijna zes op de tien' | 0.5 to 1.5 below |
/// | 'ruim de helft', 'bijna de helft' | 1.5 to 5 above, 1.5 to 4 below |
/// | 'ruim zes op de tien' (from four on), 'ruim 20%' | 1.5 to 3 above |
///
/// Where nothing fits, the percentage speaks for itself.
public struct ShareWords: Sendable, Equatable {
    /// `acht op de tien`
    public var text: String
    public var form: Form
    /// The shares, in percent, for which these words are true.
    public var bears: ClosedRange<Double>

    /// Whether the verb is plural: 'acht op de tien deelnemers vinden', 'één op de tien deelnemers vindt'.
    public var isPlural: Bool { form == .outOfTen && !text.hasSuffix("één op de tien") }

    public enum Form: Sendable, Equatable {
        /// 'acht op de tien deelnemers vinden'
        case outOfTen
        /// 'een kwart van de deelnemers vindt'
        case part
    }

    private struct Anchor {
        var percent: Double
        var text: String
        var form: Form
        /// Distances, in percentage points, at which each word is used.
        var about: ClosedRange<Double>
        var above: ClosedRange<Double>?
        var below: ClosedRange<Double>?
        /// How a share well above is named, where it is not 'ruim' with the anchor's own words.
        var aboveText: String?
    }

    private static let anchors: [Anchor] =
        [
            Anchor(percent: 50, text: "de helft", form: .part, about: -1.5...1.5, above: 1.5...5, below: -4 ... -1.5),
            Anchor(percent: 25, text: "een kwart", form: .part, about: -1.5...1.5),
            Anchor(percent: 75, text: "driekwart", form: .part, about: -1.5...1.5),
            Anchor(percent: 100.0 / 3, text: "een derde", form: .part, about: -1.5...1.5),
            Anchor(percent: 200.0 / 3, text: "twee derde", form: .part, about: -1.5...1.5),
        ]
        + zip([10, 20, 30, 40, 60, 70, 80, 90], ["één", "twee", "drie", "vier", "zes", "zeven", "acht", "negen"]).map {
            Anchor(
                percent: Double($0), text: "\($1) op de tien", form: .outOfTen, about: 0.5...1.5,
                above: [10, 30].contains($0) ? nil : 1.5...3,
                below: -1.5 ... -0.5, aboveText: $0 == 20 ? "ruim 20%" : nil)
        }

    /// All words there are, with the shares in percent for which each is true.
    static let phrases: [(String, ClosedRange<Double>)] = anchors.flatMap { anchor in
        func bears(_ distance: ClosedRange<Double>) -> ClosedRange<Double> {
            anchor.percent + distance.lowerBound...anchor.percent + distance.upperBound
        }
        let about = min(anchor.about.lowerBound, -0.5)...max(anchor.about.upperBound, 0.5)
        return [(anchor.text, bears(-0.5...0.5)), ("ongeveer \(anchor.text)", bears(about))]
            + (anchor.below.map { [("bijna \(anchor.text)", bears($0))] } ?? [])
            + (anchor.above.map { [(anchor.aboveText ?? "ruim \(anchor.text)", bears($0))] } ?? [])
    }

    /// The words for a share, or `nil` where a plain percentage says it best.
    ///
    /// - Parameter percent: the exact share, from 0 to 100.
    public init?(percent: Double) {
        for anchor in Self.anchors where abs(percent - anchor.percent) < 0.5 {
            self.init(anchor.text, anchor, -0.5...0.5)
            return
        }
        for anchor in Self.anchors {
            let distance = percent - anchor.percent
            if anchor.about.contains(distance) {
                self.init("ongeveer \(anchor.text)", anchor, anchor.about)
                return
            }
        }
        for anchor in Self.anchors {
            let distance = percent - anchor.percent
            if let below = anchor.below, below.contains(distance) {
                self.init("bijna \(anchor.text)", anchor, below)
                return
            }
            if let above = anchor.above, above.contains(distance) {
                self.init(anchor.aboveText ?? "ruim \(anchor.text)", anchor, above)
                if anchor.aboveText != nil { form = .part }
                return
            }
        }
        return nil
    }

    private init(_ text: String, _ anchor: Anchor, _ distance: ClosedRange<Double>) {
        self.text = text
        form = anchor.form
        bears = anchor.percent + distance.lowerBound...anchor.percent + distance.upperBound
    }
}

extension Figure {
    /// The words for this share, where its base is large enough to speak in parts and words fit.
    ///
    /// They are chosen by the whole percentage that stands beside them, and have to be true of the exact share as well.
    /// Under a base of 10 people are counted ('7 van de 9'), not put in parts.
    public var words: ShareWords? {
        guard let percent, let share, base >= Figure.smallestBaseInWords, count > 0, count < base,
            let words = ShareWords(percent: Double(percent))
        else { return nil }
        // A bound such as 59.5 is hit by shares whose last bit is off.
        let (exact, dust) = (share * 100, 1e-9)
        return words.bears.lowerBound - dust <= exact && exact <= words.bears.upperBound + dust ? words : nil
    }

    /// Under this base people are counted, not put in parts.
    public static let smallestBaseInWords = 10
    /// Under this base, counts are shown with percentages.
    public static let smallestBaseWithoutCounts = 30

    /// `80%`; `meer dan 99%` and `minder dan 1%` where rounding would say all or nobody. `nil` at base 0.
    public var roundedText: String? {
        percent.map { percent in
            if percent == 100, count < base { return "meer dan 99%" }
            return percent == 0 && count > 0 ? "minder dan 1%" : "\(percent)%"
        }
    }

    /// `80%`, and under a base of 30 `52% (11 van 21)`.
    public var percentText: String {
        guard let rounded = roundedText else { return "–" }
        return base < Self.smallestBaseWithoutCounts ? "\(rounded) (\(count) van \(base))" : rounded
    }

    /// `vrijwel allen` or `vrijwel niemand`, for all or none of a group under 10: a table by groups does not say what
    /// each of a handful of people answered.
    public var nearlyAllOrNone: String? {
        guard base < Self.smallestBaseInWords, base > 0 else { return nil }
        return count == base ? "vrijwel allen" : count == 0 ? "vrijwel niemand" : nil
    }
}
