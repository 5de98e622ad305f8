import Domain

extension Store {
    /// What was done with the questions that respondents asked in a column, by response.
    public func questionReplies(
        of survey: Survey.ID, in column: OpenColumn.ID
    ) async throws -> [SubmittedResponse.ID: RespondentQuestion.Reply] {
        let rows = try await engine.rows(
            """
            SELECT answered_question.response, answered_question.state, note, handled_on FROM answered_question
                JOIN response ON response.id = answered_question.response
            WHERE response.survey = \(survey) AND answer_column = \(column)
            """)
        var replies: [SubmittedResponse.ID: RespondentQuestion.Reply] = [:]
        for row in rows {
            let (response, state): (String, String) = (try row["response"], try row["state"])
            replies[response] = RespondentQuestion.Reply(
                state: try ChosenWords.choice(state, of: RespondentQuestion.Reply.State.self), note: try row["note"],
                day: try row["handled_on"])
        }
        return replies
    }

    /// Notes what was done with a question, in the place of what was noted before; `nil` takes that back.
    ///
    /// - Returns: `false` where the survey has no such response, or nobody may see single answers of it.
    /// - Throws: ``ApproachRefusal``
    public func setReply(
        _ reply: RespondentQuestion.Reply?, to response: SubmittedResponse.ID, in column: OpenColumn.ID,
        survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            let there = try connection.run(
                """
                SELECT response.id FROM response JOIN survey ON survey.id = response.survey
                WHERE response.id = \(response) AND survey.id = \(survey) AND submitted_on IS NOT NULL
                    AND \(SQL.mayBeSeen)
                """)
            guard !there.isEmpty else { return false }
            try connection.run(
                "DELETE FROM answered_question WHERE response = \(response) AND answer_column = \(column)")
            if let reply {
                try connection.run(
                    """
                    INSERT INTO answered_question (response, answer_column, state, note, handled_on)
                    VALUES (\(response), \(column), \(reply.state.rawValue), \(reply.note), \(reply.day))
                    """)
            }
            try connection.record(
                Change(
                    .changed, "answered_question", "\(approach)/\(survey)",
                    after: ["state": .value(reply?.state.rawValue)]), act)
            return true
        }
    }
}
