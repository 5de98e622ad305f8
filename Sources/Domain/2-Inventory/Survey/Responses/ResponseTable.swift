/// What was answered in a survey as a table, a row for each response: all its files are made of this one value.
///
/// Answers to a question that the routing does not ask do not count here, as they don't anywhere (``notAsked``); the
/// response file keeps them.
public struct ResponseTable: Sendable, Equatable {
    public var columns: [Column]
    public var rows: [[Value]]

    /// A variable, as the programs call it that count.
    public struct Column: Sendable, Equatable {
        /// `q7_3`, as in the response file.
        public var name: String
        /// A line that says what it holds: the question in a few words, and for one of several options that option.
        public var label: String
        /// The question that it belongs to; `nil` for what was not asked.
        public var question: Question?
        public var kind: Kind
        /// Options with their codes.
        public var categories: [Category]

        public enum Kind: Sendable, Equatable {
            /// The code of the one option chosen; `isOrdered` for those on a scale.
            case choice(isOrdered: Bool)
            /// 1 or 0: whether this one of several options was chosen.
            case mark
            /// 1 or 0: whether this theme is in the text before it.
            case theme
            case text
            case day
        }
    }

    public struct Category: Sendable, Equatable {
        public var code: Int
        public var label: String

        public init(_ code: Int, _ label: String) {
            self.code = code
            self.label = label
        }
    }

    public enum Value: Sendable, Equatable {
        case code(Int)
        case text(String)
        case day(Day)
        /// The question was asked, and not answered.
        case leftOpen
        /// The routing did not ask the question.
        case notAsked
        /// There is a text, and nobody has put it into themes yet.
        case notCoded

        /// The number that stands for it in a data file; `nil` for a text and a day.
        public var number: Int? {
            switch self {
            case .code(let code): code
            case .leftOpen: ResponseTable.leftOpen.code
            case .notAsked: ResponseTable.notAsked.code
            case .notCoded: ResponseTable.notCoded.code
            case .text, .day: nil
            }
        }

        public var isAnswer: Bool {
            switch self {
            case .code, .day: true
            case .text(let text): !text.isEmpty
            case .leftOpen, .notAsked, .notCoded: false
            }
        }
    }

    /// No option has these: codes end at ``Option/largestCode``.
    public static let notCoded = Category(96, "Nog niet ingedeeld")
    public static let pooled = Category(97, "Overige (samengevoegd)")
    public static let notAsked = Category(98, "Niet gevraagd")
    public static let leftOpen = Category(99, "Opengelaten")

    /// The table of a confidential survey: everything, with who sent it when, in their order.
    public init(
        _ responses: [SubmittedResponse], of questionnaire: Questionnaire, themes: ThemeColumns = ThemeColumns()
    ) {
        // No question's id has an underscore, so that none is called so.
        let own = [
            Column(name: "id", label: "Kenmerk van de ingevulde vragenlijst", kind: .text, categories: []),
            Column(name: "dag_verstuurd", label: "Dag van versturen", kind: .day, categories: []),
            Column(name: "taal_vragenlijst", label: "Taal van de vragenlijst", kind: .text, categories: []),
        ]
        let reading = Reading(questionnaire, marksPool: false, themes: themes)
        columns = own + reading.columns
        rows = responses.map { response in
            [.text(response.id), .day(response.submitted), .text(response.language.rawValue)]
                + reading.values(of: response.answers, isPooled: false)
        }
    }

    /// The table of an anonymous survey.
    public init(_ release: AnonymousRelease) {
        let reading = Reading(release.questionnaire, marksPool: release.pooled > 0, themes: release.themes)
        columns = reading.columns
        rows = release.rows.map { reading.values(of: $0.answers, isPooled: $0.isPooled) }
    }

    /// How many rows hold each of a column's values; answers first, then those that are none.
    public func counts(of place: Int) -> (valid: Int, invalid: Int, byCode: [Int: Int]) {
        var (valid, byCode): (Int, [Int: Int]) = (0, [:])
        for row in rows {
            if row[place].isAnswer { valid += 1 }
            if let number = row[place].number { byCode[number, default: 0] += 1 }
        }
        return (valid, rows.count - valid, byCode)
    }
}

extension ResponseTable.Column {
    fileprivate init(name: String, label: String, kind: Kind, categories: [ResponseTable.Category]) {
        self.init(name: name, label: label, question: nil, kind: kind, categories: categories)
    }

    /// What stands for no answer in it.
    public var missing: [ResponseTable.Category] {
        switch kind {
        case .text, .day: []
        case .choice, .mark, .theme:
            (kind == .theme ? [ResponseTable.notCoded] : [])
                + (question?.condition == nil ? [] : [ResponseTable.notAsked]) + [ResponseTable.leftOpen]
        }
    }
}

/// Reads answers into the columns of a questionnaire.
private struct Reading {
    let questionnaire: Questionnaire
    /// The columns by question.
    let byQuestion: [[(column: ResponseTable.Column, place: Place)]]

    /// Where a value comes from.
    enum Place {
        case answer(ResponseColumn.Role)
        /// What somebody found in the text of this column.
        case theme(in: OpenColumn.ID)
    }

    init(_ questionnaire: Questionnaire, marksPool: Bool, themes: ThemeColumns) {
        self.questionnaire = questionnaire
        byQuestion = questionnaire.questions.map { question in
            let isPooled = marksPool && AnonymousRelease.telling.contains(question.id)
            return question.columns.flatMap { column in
                let text = Self.column(column, of: question, isPooled: isPooled)
                let found = (themes.byText[column.name] ?? []).map { theme in
                    (
                        ResponseTable.Column(
                            name: theme.name, label: "\(text.label): thema ‘\(theme.theme.name)’", question: question,
                            kind: .theme,
                            categories: [ResponseTable.Category(0, "Nee"), ResponseTable.Category(1, "Ja")]),
                        Place.theme(in: column.name)
                    )
                }
                return [(text, .answer(column.role))] + found
            }
        }
    }

    var columns: [ResponseTable.Column] { byQuestion.joined().map(\.column) }

    func values(of columns: [String: String], isPooled: Bool) -> [ResponseTable.Value] {
        let (answers, _) = Answers.reading(columns, questions: questionnaire.questions)
        let asked = answers.asked(in: questionnaire)
        var values: [ResponseTable.Value] = []
        for (index, question) in questionnaire.questions.enumerated() {
            let pools = isPooled && AnonymousRelease.telling.contains(question.id)
            for (column, place) in byQuestion[index] {
                if case .text = column.kind {
                    values.append(.text(asked[index] ? columns[column.name] ?? "" : ""))
                } else if !asked[index] {
                    values.append(.notAsked)
                } else if pools {
                    values.append(.code(ResponseTable.pooled.code))
                } else {
                    switch place {
                    case .answer(let role): values.append(Self.value(answers[question.id], role))
                    case .theme(let text):
                        let isEmpty = (columns[text] ?? "").isBlank
                        values.append(
                            columns[column.name].flatMap(Int.init).map { .code($0) }
                                ?? (isEmpty ? .leftOpen : .notCoded))
                    }
                }
            }
        }
        return values
    }

    private static func value(_ answer: Answer?, _ role: ResponseColumn.Role) -> ResponseTable.Value {
        switch (answer, role) {
        case (.single(let code?, _, _), .answer): .code(code)
        case (.multiple(let chosen?, _, _), .option(let code)): .code(chosen.contains(code) ? 1 : 0)
        default: .leftOpen
        }
    }

    private static func column(
        _ column: ResponseColumn, of question: Question, isPooled: Bool
    ) -> ResponseTable.Column {
        let text = question.text[.dutch]
        let name = (question.short ?? question.text)[.dutch]
        let about = (question.number.isEmpty ? "" : "\(question.number). ") + name
        // The option has to stay in sight where a program shows the beginning only.
        let shortly = about.count > 100 ? about.prefix(100) + "…" : about[...]
        var (label, kind, categories): (String, ResponseTable.Column.Kind, [ResponseTable.Category]) = (
            about, .text, []
        )
        switch (column.role, question.kind) {
        case (.answer, .single(let choice)):
            label = (question.number.isEmpty ? "" : "\(question.number). ") + text
            kind = .choice(isOrdered: choice.scale != nil)
            categories = choice.options.map { ResponseTable.Category($0.code, $0.text[.dutch]) }
            if isPooled { categories.append(ResponseTable.pooled) }
        case (.answer, _): label = (question.number.isEmpty ? "" : "\(question.number). ") + text
        case (.option(let code), _):
            label = "\(shortly): \(question.choice?.option(code)?.text[.dutch] ?? String(code))"
            kind = .mark
            categories = [ResponseTable.Category(0, "Nee"), ResponseTable.Category(1, "Ja")]
            if isPooled { categories.append(ResponseTable.pooled) }
        case (.other, _): label = "\(shortly): anders, namelijk"
        case (.detail, _): label = "\(shortly): toelichting"
        }
        return ResponseTable.Column(
            name: column.name, label: label, question: question, kind: kind, categories: categories)
    }
}
