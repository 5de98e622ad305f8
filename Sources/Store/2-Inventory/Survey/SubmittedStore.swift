extension Store {
    /// How many changes a survey's submitted answers have seen; 0 also where there is no such survey.
    ///
    /// The transaction that changes the answers raises it: who has applied that many has them all.
    public func changes(of survey: String) async throws -> Int {
        try await engine.rows("SELECT changes FROM survey WHERE id = \(survey)").first.map { try $0["changes"] } ?? 0
    }

    /// How far a survey's submitted answers are; all 0 also where there is no such survey.
    public func surveyProgress(of survey: String) async throws -> SurveyProgress {
        let row = try await engine.rows("SELECT changes, erasures FROM survey WHERE id = \(survey)").first
        guard let row else { return SurveyProgress(changes: 0, erasures: 0) }
        return SurveyProgress(changes: try row["changes"], erasures: try row["erasures"])
    }

    /// The submitted answers that came after a change, in the order of their changes, at most `limit` of them.
    ///
    /// A change never becomes visible after a later one, so that the last one read is the place to go on from.
    public func submitted(survey: String, after change: Int, limit: Int) async throws -> [SubmittedAnswers] {
        let rows = try await engine.rows(
            """
            SELECT page.submitted_change AS change, answer_part.answers
            FROM (
                SELECT id, submitted_change FROM response
                WHERE survey = \(survey) AND submitted_change > \(change) AND \(SQL.counts)
                ORDER BY submitted_change
                LIMIT \(limit)
            ) AS page
            LEFT JOIN answer_part ON answer_part.response = page.id
            ORDER BY page.submitted_change, answer_part.part
            """)
        var submitted: [SubmittedAnswers] = []
        var start = rows.startIndex
        while start < rows.endIndex {
            let change: Int = try rows[start]["change"]
            let end = try rows[start...].firstIndex { try $0["change"] != change } ?? rows.endIndex
            submitted.append(SubmittedAnswers(change: change, answers: try mergedAnswers(of: rows[start..<end])))
            start = end
        }
        return submitted
    }
}
