/// A section's text as somebody writes it: plain paragraphs in which figures are named (``FigureReference``), not typed.
///
/// An empty line begins a new paragraph. `> ` before one makes it the sentence to remember, `~ ` a note in small print,
/// and a paragraph that is `{{grafiek}}` or `{{grafiek 2}}` is the section's first or second chart. `{{citaat 3}}` is the
/// third quote that was made of an open answer, once it was approved.
public struct LivingText: Sendable, Equatable {
    public var blocks: [Block]

    public enum Block: Sendable, Equatable {
        case text(Style, [Piece])
        /// A chart of the section, counted from 1.
        case chart(Int)
        /// A quote by its number.
        case quote(Int)
    }

    /// How a paragraph is set; the raw value is the sign before it.
    public enum Style: String, Sendable, CaseIterable {
        case paragraph = ""
        case closing = "> "
        case note = "~ "
    }

    public enum Piece: Sendable, Equatable {
        case words(String)
        case figure(FigureReference)
        /// Braces around what names no figure.
        case broken(String)
    }

    static let chartWord = "grafiek"
    static let quoteWord = "citaat"

    public init(blocks: [Block]) { self.blocks = blocks }

    public init(_ source: String) {
        let paragraphs = source.replacingLineEnds.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { lines in lines.map(\.trimmed).joined(separator: " ") }
        blocks = paragraphs.map(Self.block)
    }

    private static func block(_ paragraph: String) -> Block {
        if let chart = number(after: chartWord, in: paragraph) { return .chart(chart) }
        if let quote = number(after: quoteWord, in: paragraph) { return .quote(quote) }
        let style = Style.allCases.first { !$0.rawValue.isEmpty && paragraph.hasPrefix($0.rawValue) } ?? .paragraph
        return .text(style, pieces(paragraph.dropFirst(style.rawValue.count)))
    }

    /// The number in a paragraph that is no more than `{{word}}` or `{{word 2}}`; without one it is the first.
    private static func number(after word: String, in paragraph: String) -> Int? {
        guard paragraph.hasPrefix("{{"), paragraph.hasSuffix("}}") else { return nil }
        let words = paragraph.dropFirst(2).dropLast(2).lowercased().split(separator: " ")
        guard words.first == Substring(word) else { return nil }
        return words.count == 1 ? 1 : words.count == 2 ? Int(words[1]).flatMap { $0 > 0 ? $0 : nil } : nil
    }

    private static func pieces(_ text: Substring) -> [Piece] {
        var (rest, pieces) = (text, [Piece]())
        while let start = rest.firstRange(of: "{{"),
            let end = rest[start.upperBound...].firstRange(of: "}}")
        {
            if start.lowerBound > rest.startIndex { pieces.append(.words(String(rest[..<start.lowerBound]))) }
            let inside = rest[start.upperBound..<end.lowerBound]
            pieces.append(FigureReference(inside).map { .figure($0) } ?? .broken(String(inside)))
            rest = rest[end.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        return pieces
    }

    /// The text as it is written.
    public var source: String {
        blocks.map { block in
            switch block {
            case .chart(let number): "{{\(Self.chartWord)\(number == 1 ? "" : " \(number)")}}"
            case .quote(let number): "{{\(Self.quoteWord) \(number)}}"
            case .text(let style, let pieces):
                style.rawValue
                    + pieces.map { piece in
                        switch piece {
                        case .words(let words): words
                        case .figure(let reference): reference.notation
                        case .broken(let inside): "{{\(inside)}}"
                        }
                    }.joined()
            }
        }.joined(separator: "\n\n")
    }
}

extension String {
    fileprivate var replacingLineEnds: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
}

extension Substring {
    fileprivate var trimmed: Substring {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return self[first...last]
    }
}

// MARK: What was generated, as somebody would write it

extension LivingText {
    /// A section that Kring wrote, with its figures named.
    init(_ section: Factsheet.Section, in publication: Publication) {
        var (blocks, charts) = ([Block](), 0)
        for block in section.blocks {
            switch block {
            case .paragraph(let prose): blocks.append(.text(.paragraph, Self.pieces(prose, publication)))
            case .closing(let prose): blocks.append(.text(.closing, Self.pieces(prose, publication)))
            case .note(let prose): blocks.append(.text(.note, Self.pieces(prose, publication)))
            case .quote(let number, _): blocks.append(.quote(number))
            case .likert, .bars, .compared:
                charts += 1
                blocks.append(.chart(charts))
            }
        }
        self.blocks = blocks
    }

    /// Only the numbers are tied: the words around them ('acht op de tien') are the writer's, and are checked.
    private static func pieces(_ prose: Prose, _ publication: Publication) -> [Piece] {
        var (pieces, rest) = ([Piece](), Substring(prose.text))
        func add(words: Substring) {
            guard !words.isEmpty else { return }
            if case .words(let before) = pieces.last {
                pieces[pieces.count - 1] = .words(before + words)
            } else {
                pieces.append(.words(String(words)))
            }
        }
        for citation in prose.citations {
            // A capital at the start of a sentence is not in the citation.
            let wording = citation.wording
            guard
                let place = rest.firstRange(of: wording)
                    ?? rest.firstRange(of: wording.prefix(1).uppercased() + wording.dropFirst())
            else { continue }
            add(words: rest[..<place.lowerBound])
            var said = rest[place]
            for (number, form) in numbers(of: citation.figure) {
                guard let reference = publication.reference(citation, form), let found = said.wholeNumber(number) else {
                    continue
                }
                add(words: said[..<found.lowerBound])
                pieces.append(.figure(reference))
                said = said[found.upperBound...]
            }
            add(words: said)
            rest = rest[place.upperBound...]
        }
        add(words: rest)
        return pieces
    }

    /// The numbers by which a text puts a figure, in the order in which it does: `16 van 21, 76%`, `52% van 21`.
    private static func numbers(of figure: Figure) -> [(String, FigureReference.Form)] {
        [("\(figure.count)", .count), ("\(figure.base)", .base), (figure.roundedText ?? "–", .percent)]
    }
}

extension Substring {
    /// Where a number stands that is not a piece of a longer one, and no percentage unless it is meant as one.
    fileprivate func wholeNumber(_ number: String) -> Range<Index>? {
        var start = startIndex
        while let place = self[start...].firstRange(of: number) {
            let before = place.lowerBound > startIndex ? self[index(before: place.lowerBound)] : " "
            let after = place.upperBound < endIndex ? self[place.upperBound] : " "
            if !before.isNumber, !after.isNumber, after != "%" { return place }
            start = place.upperBound
        }
        return nil
    }
}
