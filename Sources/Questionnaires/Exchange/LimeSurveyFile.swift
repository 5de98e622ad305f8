import Domain

/// A questionnaire as LimeSurvey's tab-separated survey structure: questions, answers, routing and texts in every
/// language. `lost` says in Dutch what LimeSurvey has no place for.
public struct LimeSurveyFile: Sendable {
    public private(set) var lost: [String] = []
    private var rows: [[String: String]] = []
    private let questionnaire: Questionnaire

    static let columns = [
        "class", "type/scale", "name", "relevance", "text", "help", "language", "validation", "mandatory", "other",
        "default", "same_default", "other_replace_text", "exclude_all_others",
    ]

    /// - Parameter filled: what fills the fields of the introduction, which LimeSurvey would take for its own.
    public init(_ questionnaire: Questionnaire, filled values: IntroductionValues) {
        self.questionnaire = questionnaire
        add(["class": "S", "name": "language", "text": questionnaire.languages.first?.rawValue ?? "nl"])
        let others = questionnaire.languages.dropFirst().map(\.rawValue)
        if !others.isEmpty {
            add(["class": "S", "name": "additional_languages", "text": others.joined(separator: " ")])
        }
        add(["class": "S", "name": "format", "text": "G"])
        for language in questionnaire.languages {
            let introduction = questionnaire.introduction(filled: values, language: language)
            for (name, text) in [
                ("surveyls_title", questionnaire.title[language]),
                ("surveyls_welcometext", introduction.joined(separator: "\n\n")),
                ("surveyls_endtext", questionnaire.closing[language]),
            ] {
                add(["class": "SL", "name": name, "text": Self.markup(text), "language": language.rawValue])
            }
        }
        for language in questionnaire.languages {
            for (index, part) in questionnaire.parts.enumerated() { add(part, number: index + 1, language) }
        }
        lost = Self.losses(of: questionnaire)
    }

    /// The file: UTF-8, a tab between cells, quotes around a cell where it needs them.
    public var bytes: [UInt8] {
        let lines = [Self.columns] + rows.map { row in Self.columns.map { row[$0] ?? "" } }
        let text = lines.map { $0.map(Self.cell).joined(separator: "\t") + "\n" }.joined()
        return Array(text.utf8)
    }

    private static func cell(_ text: String) -> String {
        guard text.contains(where: { $0 == "\"" || $0 == "\t" || $0.isNewline }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private mutating func add(_ row: [String: String]) { rows.append(row) }

    private mutating func add(_ part: Part, number: Int, _ language: Language) {
        add([
            "class": "G", "type/scale": String(number), "name": Self.markup(part.title[language]), "relevance": "1",
            "text": Self.markup(part.lead?.screen[language] ?? ""), "language": language.rawValue,
        ])
        for question in part.questions { add(question, language) }
    }

    private mutating func add(_ question: Question, _ language: Language) {
        let other = question.choice?.other
        add([
            "class": "Q", "type/scale": Self.type(of: question), "name": question.id,
            "relevance": question.condition.map {
                ForeignCondition.written($0, .limeSurvey, in: questionnaire)
            } ?? "1",
            "text": Self.markup(question.text[language]),
            "help": Self.markup(question.instruction?.screen[language] ?? ""), "language": language.rawValue,
            "mandatory": "N", "other": other == nil ? "N" : "Y",
            "other_replace_text": Self.markup(
                other.flatMap { question.choice?.option($0)?.text[language] } ?? ""),
            "exclude_all_others": (question.choice?.exclusive ?? []).map(String.init).joined(separator: ";"),
        ])
        let isMultiple = if case .multiple = question.kind { true } else { false }
        for option in question.choice?.options ?? [] where option.code != other {
            add([
                "class": isMultiple ? "SQ" : "A", "type/scale": "0", "name": String(option.code),
                "relevance": isMultiple ? "1" : "", "text": Self.markup(option.text[language]),
                "language": language.rawValue,
            ])
        }
        if case .code(let code) = question.choice?.detail {
            let asked = Condition.equals(question: question.id, code: code)
            add([
                "class": "Q", "type/scale": "T", "name": question.id + Self.detailSuffix,
                "relevance": ForeignCondition.written(asked, .limeSurvey, in: questionnaire),
                "text": Self.markup(question.choice?.option(code)?.text[language] ?? ""),
                "language": language.rawValue, "mandatory": "N", "other": "N",
            ])
        }
    }

    /// The name of the question that asks for an explanation of one answer: `q8toelichting`.
    static let detailSuffix = "toelichting"

    private static func type(of question: Question) -> String {
        switch question.kind {
        case .text(let lines): lines == 1 ? "S" : "T"
        case .single(let choice): choice.detail == .any && choice.other == nil ? "O" : "L"
        case .multiple: "M"
        }
    }

    /// A text as HTML, in which LimeSurvey finds nothing to work out: it would take braces for an expression.
    static func markup(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("{", with: "&#123;").replacing("}", with: "&#125;").replacing("\n", with: "<br />")
    }

    private static func losses(of questionnaire: Questionnaire) -> [String] {
        var lost: [String] = []
        let questions = questionnaire.questions
        if questionnaire.introduction.contains(where: { $0.texts.values.contains { $0.contains("{") } }) {
            lost.append("De invulvelden in de inleiding zijn ingevuld. In LimeSurvey veranderen ze niet meer mee.")
        }
        lost.append("De woorden voor papier, de korte namen voor grafieken en de minuten per deel gaan niet mee.")
        for question in questions {
            if question.choice?.detail == .any, question.choice?.other != nil || question.kindName == "multiple" {
                lost.append("\(question.mention): de ruimte voor een toelichting gaat niet mee.")
            }
            if let other = question.choice?.other, other != question.choice?.codes.last {
                lost.append(
                    "\(question.mention): LimeSurvey zet ‘\(question.choice?.option(other)?.text[.dutch] ?? "")’ als laatste."
                )
            }
        }
        return lost
    }
}
