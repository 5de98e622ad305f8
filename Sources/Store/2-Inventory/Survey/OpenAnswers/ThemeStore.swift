import Domain

/// What became of coding an open answer.
public enum CodingOutcome: Sendable, Equatable {
    case saved
    /// Nothing was changed: somebody else coded it since the member looked.
    case outdated
    /// Nothing was changed: the survey has no such answer, or its answers are not to be seen yet.
    case unknown
}

extension Store {
    /// How many responses that count were coded, by column, and how many of these each theme holds.
    public func themeCounts(
        of survey: Survey.ID
    ) async throws -> [OpenColumn.ID: (coded: Int, themes: [(name: String, count: Int)])] {
        let coded = try await engine.rows(
            """
            SELECT answer_column, COUNT(*) AS coded FROM coded_answer JOIN response ON response.id = coded_answer.response
            WHERE coded_answer.survey = \(survey) AND response.submitted_on IS NOT NULL AND \(SQL.counts)
            GROUP BY answer_column
            """)
        let themes = try await engine.rows(
            """
            SELECT theme.answer_column, theme.name, COUNT(*) AS number
            FROM theme JOIN answer_theme ON answer_theme.theme = theme.id
                JOIN response ON response.id = answer_theme.response
            WHERE theme.survey = \(survey) AND theme.is_removed = FALSE AND response.submitted_on IS NOT NULL
                AND \(SQL.counts)
            GROUP BY theme.id, theme.answer_column, theme.name
            ORDER BY number DESC, theme.name
            """)
        var counts: [OpenColumn.ID: (coded: Int, themes: [(name: String, count: Int)])] = [:]
        for row in coded { counts[try row["answer_column"]] = (try row["coded"], []) }
        for row in themes {
            counts[try row["answer_column"]]?.themes.append((try row["name"], try row["number"]))
        }
        return counts
    }

    /// The themes of a survey's open answers, by column, in the order in which they were added.
    public func themes(of survey: Survey.ID) async throws -> [OpenColumn.ID: [AnswerTheme]] {
        let rows = try await engine.rows(
            """
            SELECT id, answer_column, name FROM theme WHERE survey = \(survey) AND is_removed = FALSE
            ORDER BY answer_column, place
            """)
        let themes = try rows.map {
            AnswerTheme(id: try $0["id"], column: try $0["answer_column"], name: try $0["name"])
        }
        return Dictionary(grouping: themes, by: \.column)
    }

    /// How a survey's open answers were coded, by column and response; those that nobody judged are left out.
    public func codings(
        of survey: Survey.ID
    ) async throws -> [OpenColumn.ID: [SubmittedResponse.ID: OpenAnswers.Coding]] {
        let rows = try await engine.rows(
            """
            SELECT coded_answer.response, coded_answer.answer_column, theme.id AS theme
            FROM coded_answer
                LEFT JOIN answer_theme ON answer_theme.response = coded_answer.response
                LEFT JOIN theme ON theme.id = answer_theme.theme AND theme.is_removed = FALSE
                    AND theme.answer_column = coded_answer.answer_column
            WHERE coded_answer.survey = \(survey)
            """)
        var codings: [OpenColumn.ID: [SubmittedResponse.ID: OpenAnswers.Coding]] = [:]
        for row in rows {
            let (column, response): (String, String) = (try row["answer_column"], try row["response"])
            let theme: String? = try row["theme"]
            codings[column, default: [:]][response, default: .init()].themes.formUnion(theme.map { [$0] } ?? [])
        }
        return codings
    }

    /// Says which themes are in an open answer, for all who gave it in the same words.
    ///
    /// - Parameters:
    ///   - answer: as the member saw it.
    ///   - themes: those chosen.
    ///   - new: themes to add first; they are chosen as well.
    /// - Throws: ``ApproachRefusal``
    public func code(
        _ answer: OpenAnswer, as themes: Set<AnswerTheme.ID>, adding new: [AnswerTheme], in column: OpenColumn.ID,
        survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> CodingOutcome {
        try await engine.write { connection in
            guard try connection.mayCode(survey, of: approach, act) else { return .unknown }
            let known = try Set(connection.themes(of: survey, in: column))
            guard themes.isSubset(of: known) else { return .outdated }
            for response in answer.responses {
                let held = try connection.run(
                    "SELECT id FROM response WHERE id = \(response) AND survey = \(survey)\(connection.lockingRows)")
                guard !held.isEmpty else { return .unknown }
                guard
                    try connection.coding(of: response, in: column, known: known)
                        == (answer.isCoded ? answer.themes : nil)
                else { return .outdated }
            }
            var place: Int =
                try connection.run(
                    "SELECT MAX(place) AS place FROM theme WHERE survey = \(survey) AND answer_column = \(column)"
                ).first?["place"] ?? 0
            for theme in new {
                place += 1
                try connection.run(
                    """
                    INSERT INTO theme (id, survey, answer_column, name, place)
                    VALUES (\(theme.id), \(survey), \(column), \(theme.name), \(place))
                    """)
                try connection.record(
                    Change(.added, "theme", "\(approach)/\(theme.id)", after: ["name": .withheld]), act)
            }
            for response in answer.responses {
                try connection.forgetCoding(of: response, in: column)
                try connection.run(
                    """
                    INSERT INTO coded_answer (response, answer_column, survey)
                    VALUES (\(response), \(column), \(survey))
                    """)
                for theme in themes.union(new.map(\.id)).sorted() {
                    try connection.run("INSERT INTO answer_theme (response, theme) VALUES (\(response), \(theme))")
                }
            }
            try connection.record(
                Change(
                    .changed, "coded_answer", "\(approach)/\(survey)/\(column)",
                    after: ["answers": .value(answer.responses.count)]), act)
            return .saved
        }
    }

    /// Puts a text beside 'anders' under one of the question's options, for all who wrote it. What stood there is kept with
    /// each response.
    ///
    /// - Parameter reason: what is kept as why.
    /// - Throws: ``ApproachRefusal``
    public func recode(
        _ answer: OpenAnswer, in column: OpenColumn, to option: Int, because reason: String, survey: Survey.ID,
        of approach: Approach.ID, _ act: Act
    ) async throws -> CodingOutcome {
        do {
            return try await recoding(
                answer, in: column, to: option, because: reason, survey: survey, of: approach, act)
        } catch is Outdated {
            return .outdated
        }
    }

    /// Undoes the transaction in which it is thrown.
    private struct Outdated: Error {}

    private func recoding(
        _ answer: OpenAnswer, in column: OpenColumn, to option: Int, because reason: String, survey: Survey.ID,
        of approach: Approach.ID, _ act: Act
    ) async throws -> CodingOutcome {
        try await engine.write { connection in
            guard try connection.mayCode(survey, of: approach, act) else { return .unknown }
            for id in answer.responses.sorted() {
                try connection.run("SELECT id FROM response WHERE id = \(id)\(connection.lockingRows)")
                let condition: SQL = "response.id = \(id) AND response.survey = \(survey)"
                let rows = try connection.run(SubmittedResponse.selection(condition))
                guard let held = try SubmittedResponse.all(in: rows).first else { return .unknown }
                guard held.answers[column.id] != nil,
                    let answers = Answers.recoded(held.answers, column, to: option)
                else { throw Outdated() }
                try connection.replace(held, by: answers, because: reason, on: Day(at: act.at))
            }
            try connection.countAnew(survey)
            try connection.record(
                Change(
                    .changed, "response", "\(approach)/\(survey)",
                    after: ["questions": .value(column.question.mention), "answers": .value(answer.responses.count)]),
                act)
            return .saved
        }
    }
}

extension Connection {
    /// Whether a survey is one of an approach's and its answers may be seen one by one.
    func mayCode(_ survey: Survey.ID, of approach: Approach.ID, _ act: Act) throws -> Bool {
        try changing(approach, act)
        guard try isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
        return try !run(
            """
            SELECT id FROM survey
            WHERE id = \(survey) AND (promise = 'confidential' OR (ended_on IS NOT NULL AND released_on IS NOT NULL))
            """
        ).isEmpty
    }

    /// The themes of a column that were not removed.
    fileprivate func themes(of survey: Survey.ID, in column: OpenColumn.ID) throws -> [AnswerTheme.ID] {
        try run(
            "SELECT id FROM theme WHERE survey = \(survey) AND answer_column = \(column) AND is_removed = FALSE"
        ).map { try $0["id"] }
    }

    /// The themes of a response in a column; `nil` where nobody judged it.
    fileprivate func coding(
        of response: SubmittedResponse.ID, in column: OpenColumn.ID, known: Set<AnswerTheme.ID>
    ) throws -> Set<AnswerTheme.ID>? {
        let coded = try run(
            "SELECT response FROM coded_answer WHERE response = \(response) AND answer_column = \(column)")
        guard !coded.isEmpty else { return nil }
        let themes: [String] = try run("SELECT theme FROM answer_theme WHERE response = \(response)").map {
            try $0["theme"]
        }
        return known.intersection(themes)
    }

    /// Takes away how a response was coded in a column.
    func forgetCoding(of response: SubmittedResponse.ID, in column: OpenColumn.ID) throws {
        try run("DELETE FROM coded_answer WHERE response = \(response) AND answer_column = \(column)")
        try run(
            """
            DELETE FROM answer_theme WHERE response = \(response)
                AND theme IN (SELECT id FROM theme WHERE answer_column = \(column))
            """)
    }
}
