/// A questionnaire on paper as somebody types it in: codes and texts to answers, with what can't be.
///
/// Each question has one field: the code of the option with a cross, or the codes of several with spaces or commas
/// between them; a nought for 'several possible, and none has a cross'. Texts have fields of their own.
public struct DeskEntry: Sendable, Equatable {
    /// A column of the response file to its value, without those that are empty.
    public let columns: [String: String]
    /// What is wrong, at most one thing for each field.
    public let problems: [FieldProblem]

    /// - Parameter typed: the field of a question, of its 'anders' and of its explanation, by the names of the columns; for
    ///   a question with several answers by the question's id.
    public init(_ typed: [String: String], questionnaire: Questionnaire) {
        var columns: [String: String] = [:]
        var problems: [FieldProblem] = []
        func refuse(_ field: String, _ message: String) {
            if !problems.contains(where: { $0.field == field }) {
                problems.append(FieldProblem(field: field, message: message))
            }
        }
        for question in questionnaire.questions {
            let entry = Self.trimmed(typed[question.id])
            var texts: [String: String] = [:]
            for column in question.columns where column.role == .other || column.role == .detail {
                let text = Self.trimmed(typed[column.name])
                if !text.isEmpty { texts[column.name] = text }
            }
            switch question.kind {
            case .text: if !entry.isEmpty { columns[question.id] = entry }
            case .single(let choice):
                if !entry.isEmpty { columns[question.id] = entry }
                let other = "\(question.id)_other"
                guard let code = choice.other, texts[other] != nil else { break }
                if entry.isEmpty {
                    columns[question.id] = String(code)
                } else if entry != String(code) {
                    refuse(
                        other,
                        "Er staat een tekst bij ‘anders’, en een kruisje bij \(entry). Typ \(code) als ‘anders’ geldt, of maak de tekst leeg."
                    )
                }
            case .multiple(let choice):
                var chosen: Set<Int> = []
                var isAnswered = !entry.isEmpty
                for piece in entry.split(whereSeparator: { " ,;.".contains($0) }) {
                    guard let code = Int(piece), code == 0 || choice.option(code) != nil else {
                        refuse(
                            question.id, "‘\(piece)’ is geen code van deze vraag. Kies uit \(Self.list(choice.codes)).")
                        continue
                    }
                    if code > 0 { chosen.insert(code) }
                }
                if let other = choice.other, texts["\(question.id)_other"] != nil {
                    chosen.insert(other)
                    isAnswered = true
                }
                guard isAnswered else { break }
                for code in choice.codes { columns["\(question.id)_\(code)"] = chosen.contains(code) ? "1" : "0" }
            }
            columns.merge(texts) { _, text in text }
        }
        let (answers, found) = Answers.reading(columns, questions: questionnaire.questions)
        for problem in found {
            guard let question = questionnaire.question(problem.question) else { continue }
            let field =
                problem.column.hasSuffix("_other") || problem.column.hasSuffix("_detail") ? problem.column : question.id
            refuse(field, Self.message(problem, question))
        }
        if problems.isEmpty {
            for (question, isAsked) in zip(questionnaire.questions, answers.asked(in: questionnaire))
            where !isAsked && answers[question.id] != nil {
                refuse(
                    question.id,
                    "Deze vraag wordt overgeslagen bij wat hierboven staat. Klopt het kruisje daar niet? Anders maakt u dit leeg."
                )
            }
            if answers.isBlank, let first = questionnaire.questions.first {
                refuse(first.id, "Er is nog niets ingevuld.")
            }
        }
        self.columns = columns
        self.problems = problems
    }

    /// The questions, by id, that two entries of one paper answer differently: in the questionnaire's order.
    public static func differences(
        _ first: [String: String], _ second: [String: String], questionnaire: Questionnaire
    ) -> [Question.ID] {
        questionnaire.questions.filter { question in
            question.columns.contains { (first[$0.name] ?? "") != (second[$0.name] ?? "") }
        }.map(\.id)
    }

    /// What is typed for these answers: the reverse of ``init(_:questionnaire:)``.
    public static func typed(_ columns: [String: String], questionnaire: Questionnaire) -> [String: String] {
        var typed = columns
        for question in questionnaire.questions {
            guard case .multiple(let choice) = question.kind else { continue }
            let marks = choice.codes.map { columns["\(question.id)_\($0)"] }
            guard marks.contains(where: { $0 != nil }) else { continue }
            let chosen = zip(choice.codes, marks).filter { $0.1 == "1" }.map { String($0.0) }
            typed[question.id] = chosen.isEmpty ? "0" : chosen.joined(separator: " ")
        }
        return typed
    }

    private static func message(_ problem: AnswerProblem, _ question: Question) -> String {
        switch problem.reason {
        case .notACode(let codes): "‘\(problem.value)’ is geen code van deze vraag. Kies uit \(list(codes))."
        case .excluded(let alone, let others):
            "Code \(alone) kan niet samen met \(list(others)). Kijk op het papier wat geldt."
        case .tooLong(let most): "Deze tekst is te lang: hoogstens \(most) tekens."
        case .unreadable: "In deze tekst staat een teken dat wij niet kunnen opslaan. Typ de tekst opnieuw."
        case .notAMark, .partlyMarked, .otherBeside: "Dit antwoord kan niet. Kijk op het papier."
        }
    }

    /// `1-6`, or `1, 2 en 9`
    private static func list(_ codes: [Int]) -> String {
        let sorted = codes.sorted()
        guard let first = sorted.first, let last = sorted.last else { return "" }
        if sorted.count > 2, last - first + 1 == sorted.count { return "\(first) tot en met \(last)" }
        guard sorted.count > 1 else { return String(first) }
        return sorted.dropLast().map(String.init).joined(separator: ", ") + " en \(last)"
    }

    private static func trimmed(_ text: String?) -> String {
        let text = (text ?? "").replacing("\r\n", with: "\n")
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
