extension Factsheet.Table {
    /// Every table behind the text that may be published, in the questionnaire's order, and the one by groups.
    static func annex(_ publication: Publication) -> [Factsheet.Table] {
        var tables: [Factsheet.Table] = []
        for question in publication.questionnaire.questions where question.choice != nil {
            if question.id == publication.groups?.question.id {
                if !publication.groupSizes.isEmpty { tables.append(sizes(question, publication)) }
            } else if question.id == PolicyQuestions.content, let content = publication.policyContent {
                tables.append(whole(content, of: "deelnemers die zeggen dat er beleid is"))
            } else if let table = publication.table(question.id) {
                tables.append(whole(table, of: "deelnemers"))
            }
        }
        if let groups = publication.groups { tables += byGroup(groups, publication) }
        return tables
    }

    /// The name of a question as the annex has it: `4a. Eenzaamheid moet ...`.
    private static func title(_ question: Question) -> String {
        question.number.isEmpty ? question.text[.dutch] : "\(question.number). \(question.text[.dutch])"
    }

    private static func whole(_ table: QuestionTable, of people: String) -> Factsheet.Table {
        let question = table.question
        let several = question.kindName == "multiple" ? " Meer antwoorden mogelijk." : ""
        var rows = table.answers.map { row in
            Row(label: question.choice?.option(row.code)?.text[.dutch] ?? String(row.code), row.figure)
        }
        rows += table.shares.map { Row(label: shareLabel($0), $0.figure) }
        return Factsheet.Table(
            id: question.id, title: title(question),
            note: "Van \(table.base) \(people).\(several)",
            columns: ["Antwoord", "Aantal", "Aandeel", "95%-marge"], rows: rows)
    }

    private static func shareLabel(_ share: QuestionTable.Share) -> String {
        switch share.id {
        case "agree": "(helemaal) eens, samen"
        case "neither": "eens noch oneens of weet niet, samen"
        case "disagree": "(helemaal) oneens, samen"
        case "at_least_sometimes": "soms of regelmatig, samen"
        case "satisfied": "(zeer) tevreden, samen"
        default: share.id
        }
    }

    /// The respondents per group: small answers pooled.
    private static func sizes(_ question: Question, _ publication: Publication) -> Factsheet.Table {
        Factsheet.Table(
            id: question.id, title: title(question),
            note: "Van \(publication.respondents) deelnemers. Kleine groepen zijn samengenomen.",
            columns: ["Antwoord", "Aantal", "Aandeel", "95%-marge"],
            rows: publication.groupSizes.map { codes, figure in Row(label: question.groupLabel(codes), figure) })
    }

    /// More statements than this do not fit beside each other on paper.
    private static let mostStatements = 7

    /// The statements by group: what share agrees. Percentages and bases only.
    private static func byGroup(_ groups: GroupTables, _ publication: Publication) -> [Factsheet.Table] {
        let statements = publication.questionnaire.questions.filter {
            $0.isStatement && publication.table($0.id) != nil
        }
        guard groups.groups.count > 1 else { return [] }
        return stride(from: 0, to: statements.count, by: mostStatements).map { first in
            byGroup(
                groups, Array(statements[first..<min(first + mostStatements, statements.count)]),
                part: first / mostStatements)
        }
    }

    private static func byGroup(_ groups: GroupTables, _ statements: [Question], part: Int) -> Factsheet.Table {
        let rows = groups.groups.map { group in
            Row(
                label: groups.question.groupLabel(group.codes),
                cells: [.count(group.respondents)]
                    + statements.map { statement in
                        guard let agree = group.table(statement.id)?.share("agree"), let percent = agree.percent
                        else { return .empty }
                        return agree.nearlyAllOrNone.map { .text($0) } ?? .percent(percent)
                    })
        }
        return Factsheet.Table(
            id: "groepen-\(groups.question.id)" + (part == 0 ? "" : "-\(part + 1)"),
            title: "Het deel dat het (helemaal) eens is, per groep: \(groups.question.text[.dutch])",
            note:
                "Groepen van minder dan \(groups.minimum) deelnemers zijn samengenomen. Bij kleine groepen kunnen verschillen toeval zijn.",
            columns: ["Groep", "Deelnemers"]
                + statements.map { $0.number.isEmpty ? $0.label : "\($0.number) \($0.label)" },
            rows: rows)
    }
}

extension Factsheet.Table.Row {
    fileprivate init(label: String, _ figure: Figure) {
        self.label = label
        cells = [.count(figure.count)]
        cells.append(figure.percent.map { .percent($0) } ?? .empty)
        if let low = figure.low, let high = figure.high {
            cells.append(.interval(low, high))
        } else {
            cells.append(.empty)
        }
    }
}

extension Question {
    /// The name of a group of this question's answers: one option, or the pool.
    public func groupLabel(_ codes: [Int?]) -> String {
        if codes.count == 1, let code = codes[0] {
            return choice?.option(code)?.text[.dutch] ?? String(code)
        }
        if codes == [nil] { return "Niet ingevuld" }
        return "Overige"
    }
}
