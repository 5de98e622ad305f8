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
/// | 'ruim zes op de tien' (from four on), 'ruim 20%' (10% to 30%) | 1.5 to 3 above |
///
/// Where nothing fits, the percentage speaks for itself.
public struct ShareWords: Sendable, Equatable {
    /// `acht op de tien`
    public var text: String
    public var form: Form
    /// The shares, in percent, for which these words are true.
    public var bears: ClosedRange<Double>

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
        + zip([10, 20, 30, 40, 60, 70, 80, 90], ["een", "twee", "drie", "vier", "zes", "zeven", "acht", "negen"]).map {
            Anchor(
                percent: Double($0), text: "\($1) op de tien", form: .outOfTen, about: 0.5...1.5, above: 1.5...3,
                below: -1.5 ... -0.5, aboveText: $0 <= 30 ? "ruim \($0)%" : nil)
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
    /// Under a base of 10 people are counted ('7 van de 9'), not put in parts.
    public var words: ShareWords? {
        guard let share, base >= Figure.smallestBaseInWords, count > 0, count < base else { return nil }
        return ShareWords(percent: share * 100)
    }

    /// Under this base people are counted, not put in parts.
    public static let smallestBaseInWords = 10
    /// Under this base, counts are shown with percentages.
    public static let smallestBaseWithoutCounts = 30

    /// `80%`, and under a base of 30 `52% (11 van 21)`.
    ///
    /// All or none of a base under 10 is put in words: a text does not say of a handful of people what each of them said.
    public var percentText: String {
        guard let percent else { return "–" }
        if let near = nearlyAllOrNone { return near }
        return base < Self.smallestBaseWithoutCounts ? "\(percent)% (\(count) van \(base))" : "\(percent)%"
    }

    /// `vrijwel allen` or `vrijwel niemand`, for all or none of a base under 10.
    public var nearlyAllOrNone: String? {
        guard base < Self.smallestBaseInWords, base > 0 else { return nil }
        return count == base ? "vrijwel allen" : count == 0 ? "vrijwel niemand" : nil
    }
}
