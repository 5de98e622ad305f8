import Domain

/// The fields of a questionnaire that is typed in by codes: what ``DeskEntry`` reads.
struct DeskFields: Sendable {
    let questionnaire: Questionnaire
    /// What is typed, by the name of the field.
    var typed: [String: String]
    var problems: [FieldProblem] = []

    var html: HTML { "\(questionnaire.parts.map(part))" }

    /// In the questionnaire's order.
    var all: [FormField] { questionnaire.questions.flatMap(fields) }

    private func part(_ part: Part) -> HTML {
        """
        <h2 class="utrecht-heading-3">\(part.id). \(part.title[.dutch])</h2>
        \(part.questions.flatMap(fields).map(\.html))
        """
    }

    private func fields(_ question: Question) -> [FormField] {
        func field(_ name: String, _ label: String, hint: String? = nil, kind: FormField.Kind) -> FormField {
            FormField(
                name: name, label: label, value: typed[name] ?? "", hint: hint,
                problem: problems.first { $0.field == name }?.message, kind: kind)
        }
        let number = question.number.isEmpty ? "" : "\(question.number). "
        let name = "\(number)\(question.short?[.dutch] ?? question.text[.dutch])"
        var fields: [FormField] = []
        switch question.kind {
        case .text(let lines): fields.append(field(question.id, name, kind: lines == 1 ? .line() : .text))
        case .single(let choice):
            fields.append(
                field(question.id, name, hint: legend(choice), kind: .line(isShort: true, mode: "numeric")))
        case .multiple(let choice):
            fields.append(field(question.id, name, hint: legend(choice), kind: .line(isShort: true)))
        }
        for column in question.columns {
            if column.role == .other { fields.append(field(column.name, "\(number)Anders, namelijk", kind: .line())) }
            if column.role == .detail { fields.append(field(column.name, "\(number)Toelichting", kind: .line())) }
        }
        return fields
    }

    /// `1 helemaal eens · 2 eens · …`
    private func legend(_ choice: Choice) -> String {
        choice.options.map { "\($0.code) \(($0.short ?? $0.text)[.dutch])" }.joined(separator: " · ")
    }
}
