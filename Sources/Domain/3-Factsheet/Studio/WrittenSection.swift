/// A section in somebody's own words, with the figures of one publication in it.
struct WrittenSection {
    let text: LivingText
    /// What Kring would write: from here come the charts, and the numbers that may stand there untied.
    let generated: Factsheet.Section
    let publication: Publication
    /// The words of the quotes that were approved, by number.
    var quotes: [Int: String] = [:]

    /// What stands for a figure that is not there.
    static let gap = "…"

    private var charts: [Factsheet.Block] { generated.charts }

    /// The section's blocks; a chart or quote that is named but not there is left out.
    var blocks: [Factsheet.Block] {
        let charts = charts
        return text.blocks.compactMap { block -> Factsheet.Block? in
            switch block {
            case .chart(let number): return charts.indices.contains(number - 1) ? charts[number - 1] : nil
            case .quote(let number): return quotes[number].map { .quote(number, $0) }
            case .text(let style, let pieces):
                let prose = Prose.joining(pieces.map(prose))
                guard !prose.text.isEmpty else { return nil }
                return switch style {
                case .paragraph: .paragraph(prose)
                case .closing: .closing(prose)
                case .note: .note(prose)
                }
            }
        }
    }

    /// The text piece by piece, to show what in it is tied to a figure.
    var runs: [[TextRun]] {
        let charts = charts
        return text.blocks.map { block in
            switch block {
            case .chart(let number): [charts.indices.contains(number - 1) ? .chart(charts[number - 1].title) : .hole]
            case .quote(let number): [quotes[number].map { .words("‘\($0)’") } ?? .hole]
            case .text(_, let pieces):
                pieces.map { piece in
                    switch piece {
                    case .words(let words): return .words(words)
                    case .broken: return .hole
                    case .figure(let reference):
                        guard case .found(let text, let cited) = publication.figure(reference) else { return .hole }
                        let question = cited.flatMap { publication.questionnaire.question($0.question) }
                        return .figure(text, reference, of: question?.label)
                    }
                }
            }
        }
    }

    private func prose(_ piece: LivingText.Piece) -> Prose {
        switch piece {
        case .words(let words): return Prose(stringLiteral: words)
        case .broken: return Prose(stringLiteral: Self.gap)
        case .figure(let reference):
            guard case .found(let text, let cited) = publication.figure(reference) else {
                return Prose(stringLiteral: Self.gap)
            }
            guard let cited else { return Prose(stringLiteral: text) }
            return "\(cited.worded(text))"
        }
    }

    /// What is worth another look, in the order of the text.
    var marks: [TextMark] {
        var marks: [TextMark] = []
        let charts = charts.count
        for block in text.blocks {
            switch block {
            case .chart(let number):
                if number > charts {
                    marks.append(.init(.noChart(number, of: charts), at: "{{\(LivingText.chartWord) \(number)}}"))
                }
            case .quote(let number):
                if quotes[number] == nil { marks.append(.init(.noQuote, at: "{{\(LivingText.quoteWord) \(number)}}")) }
            case .text(_, let pieces): marks += ParagraphCheck(pieces, publication, known: known).marks
            }
        }
        return marks
    }

    /// The numbers that Kring's own text has, or that are a figure of a question that it tells of.
    private var known: Set<String> {
        var known: Set<String> = []
        func add(_ number: Int?) { if let number { known.insert(String(number)) } }
        add(publication.respondents)
        add(publication.invited)
        add(publication.response)
        add(publication.minimum)
        for block in generated.blocks {
            switch block {
            case .paragraph(let prose), .closing(let prose), .note(let prose):
                known.formUnion(ParagraphCheck.numbers(in: prose.text).map(\.digits))
                for citation in prose.citations {
                    add(citation.figure.percent)
                    add(citation.figure.count)
                    add(citation.figure.base)
                }
            case .quote: break
            case .likert(let chart):
                for bar in chart.bars {
                    for figure in bar.parts + [bar.agree] { add(figure.percent) }
                    add(bar.agree.base)
                }
            case .bars(let charts):
                for chart in charts {
                    for bar in chart.bars { add(bar.figure.percent) }
                    add(chart.base)
                }
            case .compared(let chart):
                for bar in chart.bars {
                    add(bar.now.percent)
                    add(bar.wanted.percent)
                }
            }
        }
        return known
    }
}

/// A piece of a section's text as it is shown to who writes it.
public enum TextRun: Sendable, Equatable {
    case words(String)
    /// A figure as it is now, by what it is named, and what it is of.
    case figure(String, FigureReference, of: String?)
    /// A figure or chart that is not there.
    case hole
    case chart(String)
}

extension Factsheet.Section {
    /// Its charts, in their order.
    var charts: [Factsheet.Block] { blocks.filter(\.isChart) }

    /// The section without some of its charts, by their places from 1.
    func leavingOut(charts numbers: [Int]) -> Factsheet.Section {
        var (section, number) = (self, 0)
        section.blocks = blocks.filter { block in
            guard block.isChart else { return true }
            number += 1
            return !numbers.contains(number)
        }
        return section
    }
}

extension Factsheet.Block {
    fileprivate var isChart: Bool {
        switch self {
        case .likert, .bars, .compared: true
        case .paragraph, .closing, .note, .quote: false
        }
    }

    /// What a chart is called.
    var title: String {
        switch self {
        case .likert(let chart): chart.title
        case .bars(let charts): charts.map(\.title).joined(separator: "; ")
        case .compared(let chart): chart.title
        case .paragraph, .closing, .note, .quote: ""
        }
    }
}

/// A piece of a section's own text that is worth another look.
public struct TextMark: Sendable, Equatable {
    public var kind: Kind
    /// The words it is about.
    public var at: String

    public enum Kind: Sendable, Equatable {
        /// Braces that name no figure of this questionnaire.
        case unknownFigure
        /// A figure that may not be shown: too few people answered, or it is not known.
        case hiddenFigure
        case noChart(Int, of: Int)
        /// A quote that was not approved, or is not there any more.
        case noQuote
        /// A number that was typed and is no figure of this section.
        case looseNumber
        /// Words that do not fit the figure beside them: what it is, and words that would.
        case misfit(figure: String, better: String?)
        /// Words for a share with no figure in their sentence.
        case sharedWithoutFigure
    }

    init(_ kind: Kind, at: String) {
        self.kind = kind
        self.at = at
    }

    /// Whether it can't be published so: a hole in the text.
    public var isHole: Bool {
        switch kind {
        case .unknownFigure, .hiddenFigure, .noChart, .noQuote: true
        case .looseNumber, .misfit, .sharedWithoutFigure: false
        }
    }
}
