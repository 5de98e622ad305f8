/// Running text together with the figures it rests on.
///
/// Literal segments are text; a ``CitedFigure`` comes in by interpolation and is remembered, so that every number in a
/// factsheet can be traced to its question, codes and base.
public struct Prose: Codable, Sendable, Equatable, ExpressibleByStringInterpolation {
    public private(set) var text: String
    public private(set) var citations: [Citation]

    /// Which figure a text rests on.
    public struct Citation: Codable, Sendable, Equatable {
        public var question: String
        public var codes: [Int]
        public var figure: Figure
        /// The piece of text that puts the figure.
        public var wording: String
    }

    public init(stringLiteral value: String) {
        text = value
        citations = []
    }

    public init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
        citations = stringInterpolation.citations
    }

    public struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var citations: [Citation] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) { text += literal }
        public mutating func appendInterpolation(_ value: String) { text += value }
        public mutating func appendInterpolation(_ value: Int) { text += String(value) }

        public mutating func appendInterpolation(_ prose: Prose) {
            text += prose.text
            citations += prose.citations
        }

        /// The figure in the form given, such as ``CitedFigure/percent``.
        public mutating func appendInterpolation(_ cited: CitedFigure) {
            text += cited.wording
            citations.append(
                Citation(
                    question: cited.question, codes: cited.codes, figure: cited.figure, wording: cited.wording))
        }
    }

    /// The sentences in a row, with a space between.
    public static func joined(_ sentences: [Prose]) -> Prose {
        var joined = Prose(stringLiteral: sentences.map(\.text).joined(separator: " "))
        joined.citations = sentences.flatMap(\.citations)
        return joined
    }

    /// The pieces of one sentence, with nothing between.
    static func joining(_ pieces: [Prose]) -> Prose {
        var joined = Prose(stringLiteral: pieces.map(\.text).joined())
        joined.citations = pieces.flatMap(\.citations)
        return joined
    }

    /// `a, b en c`
    public static func list(_ items: [Prose], and: String = "en") -> Prose {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        var list = Prose(
            stringLiteral: items.dropLast().map(\.text).joined(separator: ", ") + " \(and) \(last.text)")
        list.citations = items.flatMap(\.citations)
        return list
    }

    /// The same with a capital at the start.
    public var capitalised: Prose {
        var copy = self
        copy.text = text.prefix(1).uppercased() + text.dropFirst()
        return copy
    }
}

/// A figure with the question and codes it comes from, and the words chosen for it.
public struct CitedFigure: Sendable, Equatable {
    public var question: String
    public var codes: [Int]
    public var figure: Figure
    public var wording: String

    init(_ question: String, _ codes: [Int], _ figure: Figure) {
        self.question = question
        self.codes = codes
        self.figure = figure
        wording = figure.percentText
    }

    /// The figure put in these words.
    func worded(_ wording: String) -> CitedFigure {
        var copy = self
        copy.wording = wording
        return copy
    }

    /// Whether the subject takes a plural verb: 'acht op de tien deelnemers vinden'.
    var isPlural: Bool {
        if figure.count == figure.base { return true }
        if figure.base < Figure.smallestBaseInWords { return figure.count > 1 }
        return figure.words?.isPlural ?? false
    }

    /// The verb in the number that the subject asks for.
    func verb(_ singular: String, _ plural: String) -> String { isPlural ? plural : singular }

    /// `acht op de tien deelnemers (80%)`, `een kwart van de deelnemers (26%)`, `35% van de deelnemers`.
    func subject(_ people: String = "deelnemers") -> CitedFigure {
        if figure.base < Figure.smallestBaseInWords {
            switch figure.count {
            case 0: return worded("geen van de \(figure.base) \(people)")
            case figure.base: return worded("alle \(figure.base) \(people)")
            default: return worded("\(figure.count) van de \(figure.base) \(people)")
            }
        }
        if figure.count == figure.base { return worded("alle \(people) (100%)") }
        if figure.count == 0 { return worded("geen van de \(people) (0%)") }
        let counts = figure.base < Figure.smallestBaseWithoutCounts ? "\(figure.count) van \(figure.base)" : nil
        let percent = figure.roundedText ?? "–"
        guard let words = figure.words else {
            return worded("\(percent) van de \(people)" + (counts.map { " (\($0))" } ?? ""))
        }
        let note = "(" + [counts, percent].compactMap { $0 }.joined(separator: ", ") + ")"
        switch words.form {
        case .outOfTen: return worded("\(words.text) \(people) \(note)")
        case .part: return worded("\(words.text) van de \(people) \(note)")
        }
    }

    /// `ongeveer driekwart (74%)`, `35%`: where the text before has said who.
    var short: CitedFigure {
        let isAllOrNone = figure.count == 0 || figure.count == figure.base
        if isAllOrNone || figure.base < Figure.smallestBaseInWords { return subject() }
        guard let words = figure.words else { return self }
        let counts = figure.base < Figure.smallestBaseWithoutCounts ? "\(figure.count) van \(figure.base), " : ""
        return worded("\(words.text) (\(counts)\(figure.roundedText ?? "–"))")
    }

    /// `ongeveer driekwart van wie samenwerkte (16 van 21, 76%)`: a share of the people who were asked.
    ///
    /// - Parameters:
    ///   - people: `wie samenwerkte`
    ///   - clause: the same of many: `die samenwerkten`
    func ofThem(_ people: String, _ clause: String) -> CitedFigure {
        if figure.count == figure.base { return worded("alle \(figure.base) deelnemers \(clause)") }
        if figure.count == 0 { return worded("geen van de \(figure.base) deelnemers \(clause)") }
        let (counts, percent) = ("\(figure.count) van \(figure.base)", figure.roundedText ?? "–")
        guard let words = figure.words else { return worded("\(percent) van \(people) (\(counts))") }
        return worded("\(words.text) van \(people) (\(counts), \(percent))")
    }

    /// `43%`, and under a base of 30 `11 van 21, 52%`: for use between brackets.
    var inBrackets: CitedFigure {
        guard figure.base < Figure.smallestBaseWithoutCounts else { return self }
        return worded("\(figure.count) van \(figure.base), \(figure.percent ?? 0)%")
    }
}
