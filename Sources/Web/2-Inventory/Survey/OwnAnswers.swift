import Domain
import Foundation
import Store

/// Everything that is kept of one response, in the words of its questionnaire.
struct OwnAnswers: Sendable {
    let questionnaire: String
    let municipality: String
    let language: Language
    let days: ResponseDays
    /// The questions that were answered, in their order.
    let given: [AnsweredQuestion]
    /// The same as it is stored: a column of the response file to its value.
    let columns: [String: String]

    init(_ draft: Draft, _ days: ResponseDays) {
        let fieldwork = draft.fieldwork
        questionnaire = fieldwork.questionnaire.title[draft.language]
        municipality = fieldwork.municipality.name
        language = draft.language
        self.days = days
        columns = draft.columns.filter { !$0.value.isEmpty }
        given = fieldwork.questionnaire.questions.compactMap {
            AnsweredQuestion($0, draft.columns, language: draft.language)
        }
    }
}

/// A question with what somebody answered.
struct AnsweredQuestion: Sendable, Equatable, Codable {
    var question: String
    var answers: [String]

    /// `nil` where nothing was answered.
    init?(_ question: Question, _ columns: [String: String], language: Language) {
        func value(_ name: String) -> String? { columns[name].flatMap { $0.isEmpty ? nil : $0 } }
        func option(_ code: Int) -> String { question.choice?.option(code)?.text[language] ?? String(code) }
        answers = question.columns.compactMap { column in
            guard let value = value(column.name) else { return nil }
            switch column.role {
            case .answer where question.choice == nil: return value
            case .answer: return Int(value).map(option) ?? value
            case .option(let code): return value == "1" ? option(code) : nil
            case .other, .detail: return value
            }
        }
        guard !answers.isEmpty else { return nil }
        let number = question.number.isEmpty ? "" : "\(question.number). "
        self.question = number + question.text[language]
    }
}

extension OwnAnswers {
    /// As a document that people read.
    var text: String {
        let words = RespondentWords(language: language)
        let head =
            "\(questionnaire)\n\(words.sender(municipality))\n\(words.begun(days.started, sent: days.submitted))\n"
        guard !given.isEmpty else { return "\(head)\n\(words.nothingAnswered)\n" }
        return head
            + given.map { answered in
                "\n\(answered.question)\n" + answered.answers.map { "  \($0)\n" }.joined()
            }.joined()
    }

    /// As JSON, for programs: the answers in words, and as they are stored.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(Record(self)), as: UTF8.self) + "\n"
        }
    }

    private struct Record: Encodable {
        let questionnaire: String
        let municipality: String
        let language: String
        let started: Day
        let sent: Day?
        let answers: [AnsweredQuestion]
        let columns: [String: String]

        init(_ own: OwnAnswers) {
            (questionnaire, municipality) = (own.questionnaire, own.municipality)
            (language, started, sent) = (own.language.rawValue, own.days.started, own.days.submitted)
            (answers, columns) = (own.given, own.columns)
        }
    }
}
