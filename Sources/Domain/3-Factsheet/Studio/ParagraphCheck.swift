/// Looks through one paragraph for what does not fit its figures: holes, numbers typed by hand, words for other shares.
struct ParagraphCheck {
    private let publication: Publication
    private let known: Set<String>
    /// The paragraph with one character for each figure.
    private var text = ""
    private var figures: [(reference: FigureReference, figure: ReferredFigure)] = []
    private var holes: [TextMark] = []

    private static let stand: Character = "\u{FFFC}"

    init(_ pieces: [LivingText.Piece], _ publication: Publication, known: Set<String>) {
        (self.publication, self.known) = (publication, known)
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .broken(let inside): holes.append(TextMark(.unknownFigure, at: "{{\(inside)}}"))
            case .figure(let reference):
                let figure = publication.figure(reference)
                switch figure {
                case .unknown: holes.append(TextMark(.unknownFigure, at: reference.notation))
                case .hidden: holes.append(TextMark(.hiddenFigure, at: reference.notation))
                case .found: break
                }
                text.append(Self.stand)
                figures.append((reference, figure))
            }
        }
    }

    var marks: [TextMark] { holes + loose + misfits }

    // MARK: Numbers typed by hand

    private var loose: [TextMark] {
        Self.numbers(in: text).filter { !known.contains($0.digits) }.map { TextMark(.looseNumber, at: $0.text) }
    }

    /// The numbers in a text that could be figures: not years, days of a month, or numbers of questions.
    static func numbers(in text: String) -> [(digits: String, text: String)] {
        text.matches(of: /[0-9]+([.,][0-9]+)?\s?%?/).compactMap { match in
            let found = String(match.output.0)
            let isPercent = found.hasSuffix("%")
            let digits = String(found.prefix { $0.isNumber || $0 == "." || $0 == "," })
            let before = text[..<match.range.lowerBound]
            let after = text[match.range.upperBound...]
            // A piece of a word or of a longer number: 4a, q4, 12-3-2026, 10.30.
            if let last = before.last, last.isLetter || last == "-" || last == "." || last == "/" { return nil }
            if let next = after.first, next.isLetter || next == "-" || next == "/", found.last?.isWhitespace != true {
                return nil
            }
            if !isPercent {
                if let year = Int(digits), (1900...2100).contains(year) { return nil }
                let next = after.split(separator: " ", maxSplits: 1).first.map { $0.filter(\.isLetter).lowercased() }
                if let next, Self.months.contains(next) || next == "uur" { return nil }
                let previous = before.split(separator: " ").last.map { $0.lowercased() } ?? ""
                if ["vraag", "deel", "stap", "bijlage", "bladzijde", "artikel"].contains(previous) { return nil }
            }
            return (digits, found.last?.isWhitespace == true ? String(found.dropLast()) : found)
        }
    }

    private static let months: Set<String> = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]

    // MARK: Words for shares

    private var misfits: [TextMark] {
        var marks: [TextMark] = []
        var passed = 0
        for sentence in sentences.map(String.init) {
            let count = sentence.count { $0 == Self.stand }
            let own = Array(figures[passed..<passed + count])
            passed += count
            for phrase in SharePhrase.all(in: sentence) {
                // The figure that comes next in the sentence, or else the last before it.
                let before = sentence[..<phrase.place.lowerBound].count { $0 == Self.stand }
                let after = own.dropFirst(before).first(where: Self.isShare)
                guard let (_, figure) = after ?? own.prefix(before).last(where: Self.isShare),
                    case .found(_, let cited?) = figure, let share = cited.figure.share
                else {
                    if own.isEmpty, phrase.isShare { marks.append(TextMark(.sharedWithoutFigure, at: phrase.text)) }
                    continue
                }
                guard !phrase.fits(share) else { continue }
                marks.append(
                    TextMark(
                        .misfit(figure: cited.figure.roundedText ?? "", better: cited.figure.words?.text),
                        at: phrase.text))
            }
        }
        return marks
    }

    private static func isShare(_ item: (reference: FigureReference, figure: ReferredFigure)) -> Bool {
        if case .found(_, .some) = item.figure { true } else { false }
    }

    private var sentences: [Substring] {
        var (sentences, start) = ([Substring](), text.startIndex)
        for match in text.matches(of: /[.!?;]\s/) {
            sentences.append(text[start..<match.range.upperBound])
            start = match.range.upperBound
        }
        return sentences + [text[start...]]
    }
}

/// Words in a text that say how large a share is: 'acht op de tien', 'ruim de helft', 'een meerderheid'.
struct SharePhrase {
    var text: String
    /// In the sentence it was found in.
    var place: Range<String.Index>
    /// Whether they name a part of people; a majority can be told without its figure.
    var isShare: Bool
    private var bears: ClosedRange<Double>

    /// Whether they may be said of a share between 0 and 1.
    func fits(_ share: Double) -> Bool {
        let dust = 1e-9
        return bears.lowerBound - dust <= share * 100 && share * 100 <= bears.upperBound + dust
    }

    static func all(in sentence: String) -> [SharePhrase] {
        var found: [SharePhrase] = []
        var taken: [Range<String.Index>] = []
        let lowered = sentence.lowercased()
        // Letters stay as many when they become small, in Dutch.
        guard lowered.count == sentence.count else { return [] }
        for (words, bears, isShare) in phrases {
            for range in lowered.ranges(of: words) where !taken.contains(where: { $0.overlaps(range) }) {
                let before =
                    range.lowerBound > lowered.startIndex ? lowered[lowered.index(before: range.lowerBound)] : " "
                let after = range.upperBound < lowered.endIndex ? lowered[range.upperBound] : " "
                guard !before.isLetter, !after.isLetter else { continue }
                taken.append(range)
                let offset = lowered.distance(from: lowered.startIndex, to: range.lowerBound)
                let start = sentence.index(sentence.startIndex, offsetBy: offset)
                let place = start..<sentence.index(start, offsetBy: words.count)
                found.append(SharePhrase(text: String(sentence[place]), place: place, isShare: isShare, bears: bears))
            }
        }
        return found.sorted { $0.place.lowerBound < $1.place.lowerBound }
    }

    /// The longest first: 'ruim de helft' is not 'de helft'.
    private static let phrases = (ShareWords.phrases.map { ($0, $1, true) } + majorities.map { ($0, $1, false) })
        .sorted { $0.0.count > $1.0.count }

    private static let majorities: [(String, ClosedRange<Double>)] = [
        ("een meerderheid", 50.000001...100), ("de meerderheid", 50.000001...100), ("de meeste", 50.000001...100),
        ("een ruime meerderheid", 60...100), ("een grote meerderheid", 66...100), ("een minderheid", 0...49.999999),
        ("een kleine meerderheid", 50.000001...60),
    ]
}
