import Domain
import Foundation

/// The factsheet as JSON: its texts with the figures they rest on, and its tables.
struct FactsheetRecord: Encodable {
    var factsheet: Factsheet

    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        }
    }

    private enum Key: String, CodingKey {
        case title, municipality, lead, date, interim, demonstration, response, highlights, sections, tables
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(factsheet.title, forKey: .title)
        try container.encode(factsheet.municipality, forKey: .municipality)
        try container.encode(factsheet.lead, forKey: .lead)
        try container.encode(factsheet.date, forKey: .date)
        try container.encodeIfPresent(factsheet.interim, forKey: .interim)
        try container.encode(factsheet.isDemonstration, forKey: .demonstration)
        try container.encode(Response(factsheet.response), forKey: .response)
        try container.encode(
            factsheet.highlights.map {
                Highlight(question: $0.question, percent: $0.percent, base: $0.base, text: $0.text)
            },
            forKey: .highlights)
        try container.encode(factsheet.sections.map(Section.init), forKey: .sections)
        try container.encode(factsheet.tables.map(Table.init), forKey: .tables)
    }

    private struct Response: Encodable {
        var respondents: Int
        var invited: Int?
        var percent: Int?
        /// Only where it is one: the percentage is no fact where anybody could come in.
        var estimate: Bool?
        var period: String?

        init(_ response: Factsheet.Response) {
            respondents = response.respondents
            invited = response.invited
            percent = response.percent
            estimate = response.isEstimate ? true : nil
            period = response.period
        }
    }

    private struct Highlight: Encodable {
        var question: String
        var percent: Int
        var base: Int
        var text: String
    }

    private struct Section: Encodable {
        var id: String
        var title: String
        var paragraphs: [Paragraph] = []

        init(_ section: Factsheet.Section) {
            id = section.id
            title = section.title
            paragraphs = section.blocks.compactMap { block in
                switch block {
                case .paragraph(let prose), .closing(let prose), .note(let prose): Paragraph(prose)
                case .quote(_, let text): Paragraph(Prose(stringLiteral: "‘\(text)’"))
                case .likert, .bars, .compared: nil
                }
            }
        }
    }

    private struct Paragraph: Encodable {
        var text: String
        var figures: [CitedFigure]

        init(_ prose: Prose) {
            text = prose.text
            figures = prose.citations.map(CitedFigure.init)
        }
    }

    /// A figure as a text puts it.
    private struct CitedFigure: Encodable {
        var question: String
        var codes: [String]
        var wording: String
        var count: Int
        var base: Int
        var percent: Int?
        var low: Int?
        var high: Int?

        init(_ citation: Prose.Citation) {
            question = citation.question
            codes = citation.codes.map(String.init)
            wording = citation.wording
            base = citation.figure.base
            count = citation.figure.count
            percent = citation.figure.percent
            low = citation.figure.low
            high = citation.figure.high
        }
    }

    private struct Table: Encodable {
        var id: String
        var title: String
        var note: String
        var columns: [String]
        var rows: [[String]]

        init(_ table: Factsheet.Table) {
            id = table.id
            title = table.title
            note = table.note
            columns = table.columns
            rows = table.rows.map { [$0.label] + $0.cells.map(\.text) }
        }
    }
}
