import Domain
import Foundation

/// Tables as JSON, in the form that `kring help tabulate` promises: codes are strings, percentages whole numbers, and
/// null where there is no base.
struct TabulationRecord: Encodable {
    private let tabulation: Tabulation
    private let organisations: OrganisationTables?

    init(_ tabulation: Tabulation, _ organisations: OrganisationTables?) {
        self.tabulation = tabulation
        self.organisations = organisations
    }

    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }

    private enum Key: String, CodingKey {
        case respondents, invited, response, questions, by, differences, organisations
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(tabulation.respondents, forKey: .respondents)
        // `encode`, not `encodeIfPresent`: a number that nobody knows is null, not absent.
        try container.encode(tabulation.invited, forKey: .invited)
        try container.encode(tabulation.response, forKey: .response)
        try container.encode(tabulation.questions.map(QuestionRecord.init), forKey: .questions)
        try container.encodeIfPresent(organisations.map(OrganisationsRecord.init), forKey: .organisations)
        guard let groups = tabulation.groups else { return }
        try container.encode(GroupsRecord(groups), forKey: .by)
        try container.encode(tabulation.differences.map(DifferenceRecord.init), forKey: .differences)
    }
}

/// A code of a group: '' stands for those who left the question open.
private func text(_ codes: [Int?]) -> [String] { codes.map { $0.map(String.init) ?? "" } }

private struct QuestionRecord: Encodable {
    var id: String
    var kind: String
    var asked: Int
    var base: Int
    var answers: [AnswerRecord]
    var shares: [ShareRecord]

    init(_ table: QuestionTable) {
        id = table.question.id
        kind = table.question.kindName
        asked = table.asked
        base = table.base
        answers = table.answers.map { row in
            AnswerRecord(
                code: String(row.code), label: table.question.choice?.option(row.code)?.text[.dutch] ?? "",
                figure: FigureRecord(row.figure))
        }
        shares = table.shares.map {
            ShareRecord(id: $0.id, codes: $0.codes.map(String.init), figure: FigureRecord($0.figure))
        }
    }
}

private struct AnswerRecord: Encodable {
    var code: String
    var label: String
    var figure: FigureRecord

    private enum Key: String, CodingKey { case code, label }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(code, forKey: .code)
        try container.encode(label, forKey: .label)
        try figure.encode(to: encoder)
    }
}

private struct ShareRecord: Encodable {
    var id: String
    var codes: [String]
    var figure: FigureRecord

    private enum Key: String, CodingKey { case id, codes }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(codes, forKey: .codes)
        try figure.encode(to: encoder)
    }
}

private struct FigureRecord: Encodable {
    private var figure: Figure

    init(_ figure: Figure) { self.figure = figure }

    private enum Key: String, CodingKey { case count, percent, low, high }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(figure.count, forKey: .count)
        try container.encode(figure.percent, forKey: .percent)
        try container.encode(figure.low, forKey: .low)
        try container.encode(figure.high, forKey: .high)
    }
}

private struct GroupsRecord: Encodable {
    var question: String
    var groups: [Group]

    struct Group: Encodable {
        var codes: [String]
        var label: String
        var respondents: Int
        var questions: [QuestionRecord]
    }

    init(_ tables: GroupTables) {
        question = tables.question.id
        groups = tables.groups.map { group in
            Group(
                codes: text(group.codes), label: tables.question.groupLabel(group.codes),
                respondents: group.respondents, questions: group.questions.map(QuestionRecord.init))
        }
    }
}

private struct DifferenceRecord: Encodable {
    var group: [String]
    var question: String
    var share: String
    var percent: Int?
    var rest: Int?
    var p: Double
    var adjusted: Double
    var verdict: String

    init(_ difference: Difference) {
        group = text(difference.group)
        question = difference.question
        share = difference.share
        percent = difference.inGroup.percent
        rest = difference.inRest.percent
        p = difference.p
        adjusted = difference.adjusted
        verdict = difference.verdict.rawValue
    }
}

/// Counts by distinct organisation, and whose people contradict each other.
private struct OrganisationsRecord: Encodable {
    var count: Int
    var questions: [Question]
    var contradictions: [Contradiction]

    struct Question: Encodable {
        var id: String
        var base: Int
        var contradictory: Int
        var answers: [AnswerRecord]
    }

    struct Contradiction: Encodable {
        var organisation: String
        var question: String
        var codes: [String]
    }

    init(_ tables: OrganisationTables) {
        count = tables.count
        questions = tables.questions.map { table in
            Question(
                id: table.question.id, base: table.base, contradictory: table.contradictory,
                answers: table.answers.map { row in
                    AnswerRecord(
                        code: String(row.code), label: table.question.choice?.option(row.code)?.text[.dutch] ?? "",
                        figure: FigureRecord(row.figure))
                })
        }
        contradictions = tables.contradictions.map {
            Contradiction(organisation: $0.organisation, question: $0.question, codes: $0.codes.map(String.init))
        }
    }
}
