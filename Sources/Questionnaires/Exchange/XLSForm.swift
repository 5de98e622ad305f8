import Domain

/// A questionnaire as an XLSForm (xlsform.org), as sheets of texts: what is asked, in groups, with routing and every
/// language. `lost` says in Dutch what an XLSForm has no place for.
public struct XLSForm: Sendable {
    public struct Sheet: Sendable, Equatable {
        public var name: String
        public var header: [String]
        public var rows: [[String]]

        public init(name: String, header: [String], rows: [[String]]) {
            self.name = name
            self.header = header
            self.rows = rows
        }
    }

    public private(set) var lost: [String] = []
    private let questionnaire: Questionnaire
    private let values: IntroductionValues

    public init(_ questionnaire: Questionnaire, filled values: IntroductionValues) {
        self.questionnaire = questionnaire
        self.values = values
        lost = ["De woorden voor papier, de korte namen voor grafieken en de minuten per deel gaan niet mee."]
        if questionnaire.languages.count > 1 { lost.append("De titel gaat alleen in het Nederlands mee.") }
        if questionnaire.introduction.contains(where: { $0.texts.values.contains { $0.contains("{") } }) {
            lost.append("De invulvelden in de inleiding zijn ingevuld. In het formulier veranderen ze niet meer mee.")
        }
    }

    static func language(_ language: Language) -> String { language == .dutch ? "Nederlands (nl)" : "English (en)" }

    public var sheets: [Sheet] {
        let labels = questionnaire.languages.map { "label::\(Self.language($0))" }
        let hints = questionnaire.languages.map { "hint::\(Self.language($0))" }
        return [
            Sheet(
                name: "survey", header: ["type", "name"] + labels + hints + ["relevant", "constraint", "appearance"],
                rows: surveyRows),
            Sheet(name: "choices", header: ["list_name", "name"] + labels, rows: choiceRows),
            Sheet(
                name: "settings", header: ["form_title", "form_id", "version", "default_language"],
                rows: [
                    [
                        questionnaire.title[.dutch], questionnaire.id, String(questionnaire.version),
                        Self.language(questionnaire.languages.first ?? .dutch),
                    ]
                ]),
        ]
    }

    private func row(
        _ type: String, _ name: String, label: Localized? = nil, hint: Localized? = nil, relevant: String = "",
        constraint: String = "", appearance: String = ""
    ) -> [String] {
        [type, name] + questionnaire.languages.map { label?[$0] ?? "" }
            + questionnaire.languages.map { hint?[$0] ?? "" } + [relevant, constraint, appearance]
    }

    private var surveyRows: [[String]] {
        let introduction = Localized(
            Dictionary(
                questionnaire.languages.map { language in
                    (
                        language.rawValue,
                        questionnaire.introduction(filled: values, language: language).joined(separator: "\n\n")
                    )
                }, uniquingKeysWith: { first, _ in first }))
        var rows = [row("note", "inleiding", label: introduction)]
        for part in questionnaire.parts {
            rows.append(row("begin_group", "deel_\(part.id)", label: part.title, appearance: "field-list"))
            if let lead = part.lead { rows.append(row("note", "uitleg_\(part.id)", label: lead.screen)) }
            rows += part.questions.flatMap(self.rows)
            rows.append(row("end_group", "deel_\(part.id)"))
        }
        return rows + [row("note", "dankwoord", label: questionnaire.closing)]
    }

    private func rows(of question: Question) -> [[String]] {
        let relevant = question.condition.map { ForeignCondition.written($0, .xlsForm, in: questionnaire) } ?? ""
        let instruction = question.instruction?.screen
        guard let choice = question.choice else {
            let isLong = if case .text(let lines) = question.kind { lines > 1 } else { false }
            return [
                row(
                    "text", question.id, label: question.text, hint: instruction, relevant: relevant,
                    appearance: isLong ? "multiline" : "")
            ]
        }
        let isMultiple = if case .multiple = question.kind { true } else { false }
        let alone = choice.exclusive.map { "not(selected(., '\($0)') and count-selected(.) > 1)" }
        var rows = [
            row(
                "\(isMultiple ? "select_multiple" : "select_one") \(list(of: question))", question.id,
                label: question.text, hint: instruction, relevant: relevant,
                constraint: alone.joined(separator: " and "),
                appearance: choice.scale == .agree ? "likert" : "")
        ]
        func asked(_ code: Int) -> String {
            let condition = Condition.equals(question: question.id, code: code)
            return ForeignCondition.written(condition, .xlsForm, in: questionnaire)
        }
        if let other = choice.other {
            rows.append(
                row("text", "\(question.id)_other", label: choice.option(other)?.text, relevant: asked(other)))
        }
        switch choice.detail {
        case .code(let code):
            rows.append(
                row("text", "\(question.id)_detail", label: choice.option(code)?.text, relevant: asked(code)))
        case .any:
            let prompt =
                choice.detailPrompt
                ?? Localized(
                    nl: "Kunt u uw antwoord toelichten?", en: "Can you explain your answer?")
            rows.append(
                row("text", "\(question.id)_detail", label: prompt, relevant: relevant, appearance: "multiline"))
        case nil: break
        }
        return rows
    }

    /// The name of a question's list of options: that of the first question with the same.
    private func list(of question: Question) -> String {
        let same = questionnaire.questions.first { $0.choice?.options == question.choice?.options }
        return "lijst_\((same ?? question).id)"
    }

    private var choiceRows: [[String]] {
        questionnaire.questions.filter { $0.choice != nil && list(of: $0) == "lijst_\($0.id)" }.flatMap { question in
            (question.choice?.options ?? []).map { option in
                ["lijst_\(question.id)", String(option.code)] + questionnaire.languages.map { option.text[$0] }
            }
        }
    }
}
