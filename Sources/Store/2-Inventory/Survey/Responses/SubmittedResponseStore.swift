import Domain

extension Store {
    /// The responses of a survey that were sent, those set aside too, in the order in which they came.
    ///
    /// For coordinators of a confidential survey. Those of an anonymous one are read by ``countedResponses(of:)`` alone.
    public func submittedResponses(of survey: Survey.ID) async throws -> [SubmittedResponse] {
        try SubmittedResponse.all(in: await engine.rows(SubmittedResponse.selection("response.survey = \(survey)")))
    }

    /// The responses last sent, the newest first.
    ///
    /// - Parameters:
    ///   - offset: how many newer ones to leave out.
    public func submittedResponses(
        of survey: Survey.ID, newest limit: Int, after offset: Int
    ) async throws -> [SubmittedResponse] {
        let newest: SQL = """
            response.id IN (
                SELECT id FROM response WHERE survey = \(survey) AND submitted_on IS NOT NULL
                ORDER BY submitted_change DESC LIMIT \(limit) OFFSET \(offset)
            )
            """
        return try SubmittedResponse.all(in: await engine.rows(SubmittedResponse.selection(newest))).reversed()
    }

    /// How many responses were sent, those set aside too.
    public func submittedCount(of survey: Survey.ID) async throws -> Int {
        let rows = try await engine.rows(
            "SELECT COUNT(*) AS count FROM response WHERE survey = \(survey) AND submitted_on IS NOT NULL")
        return try rows.first?["count"] ?? 0
    }

    /// One response that was sent; `nil` where the survey has none such.
    public func submittedResponse(_ id: String, of survey: Survey.ID) async throws -> SubmittedResponse? {
        let selection = SubmittedResponse.selection("response.survey = \(survey) AND response.id = \(id)")
        return try SubmittedResponse.all(in: await engine.rows(selection)).first
    }

    /// How a response was corrected, the first time first.
    public func corrections(of response: String) async throws -> [ResponseCorrection] {
        try await engine.rows(
            """
            SELECT corrected_on, reason, before AS answers FROM response_correction
            WHERE response = \(response) ORDER BY number
            """
        ).map { row in
            ResponseCorrection(
                day: try row["corrected_on"], reason: try row["reason"], before: try mergedAnswers(of: [row]))
        }
    }

    /// Lets the answers of an anonymous survey be seen and given out, once it has closed. From now on it can't be opened
    /// again: who compared what was given out before and after would see the answers that came between.
    ///
    /// - Returns: `false` while the survey takes answers, and for a confidential one.
    /// - Throws: ``ApproachRefusal``
    public func release(_ survey: Survey.ID, of approach: Approach.ID, _ act: Act) async throws -> Bool {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let composed = try connection.run(
                "SELECT id FROM composed_survey WHERE survey = \(survey) AND approach = \(approach)")
            guard let id: String = try composed.first?["id"] else { throw ApproachRefusal.unknown }
            let rows = try connection.run(
                "SELECT released_on, ended_on, promise FROM survey WHERE id = \(survey)\(connection.lockingRows)")
            guard let row = rows.first else { throw ApproachRefusal.unknown }
            let (released, ended): (Day?, Day?) = (try row["released_on"], try row["ended_on"])
            let promise: SurveyPromise = try row["promise"]
            guard promise == .anonymous, ended != nil else { return false }
            guard released == nil else { return true }
            let day = Day(at: act.at)
            try connection.run("UPDATE survey SET released_on = \(day) WHERE id = \(survey)")
            try connection.record(
                Change(.changed, "composed_survey", "\(approach)/\(id)", after: ["released": .value(day)]), act)
            return true
        }
    }

    /// The responses that count, in a survey whose single answers may be seen: a confidential one, or an anonymous one that
    /// was released. `nil` for any other.
    public func countedResponses(of survey: Survey.ID) async throws -> [SubmittedResponse]? {
        let visible = try await engine.rows(
            """
            SELECT id FROM survey WHERE id = \(survey) AND \(SQL.mayBeSeen)
            """)
        return visible.isEmpty ? nil : try await submittedResponses(of: survey).filter { $0.aside == nil }
    }
}

extension SubmittedResponse {
    static func selection(_ condition: SQL) -> SQL {
        """
        SELECT response.id, response.submitted_on, response.language, response.source, answer_part.answers,
            response_aside.set_aside_on, response_aside.reason,
            (SELECT COUNT(*) FROM response_correction WHERE response_correction.response = response.id) AS corrections
        FROM response
            LEFT JOIN answer_part ON answer_part.response = response.id
            LEFT JOIN response_aside ON response_aside.response = response.id
        WHERE response.submitted_on IS NOT NULL AND \(condition)
        ORDER BY response.submitted_change, answer_part.part
        """
    }

    /// The responses in rows of which each holds a part of one, and that lie together.
    static func all(in rows: [Row]) throws -> [SubmittedResponse] {
        var responses: [SubmittedResponse] = []
        var start = rows.startIndex
        while start < rows.endIndex {
            let row = rows[start]
            let id: String = try row["id"]
            let end = try rows[start...].firstIndex { try $0["id"] != id } ?? rows.endIndex
            let (asideDay, reason): (Day?, String?) = (try row["set_aside_on"], try row["reason"])
            let name: String = try row["source"]
            guard let source = ResponseSource(rawValue: name) else {
                throw StoreError.damaged(reason: "a response is from an unknown source")
            }
            responses.append(
                SubmittedResponse(
                    id: id, submitted: try row["submitted_on"], language: try row["language"], source: source,
                    answers: try mergedAnswers(of: rows[start..<end]), corrections: try row["corrections"],
                    aside: asideDay.map { .init(day: $0, reason: reason ?? "") }))
            start = end
        }
        return responses
    }
}

extension SQL {
    /// That a survey's single answers may be seen: a confidential one's, and an anonymous one's that were released.
    static let mayBeSeen: SQL = "(survey.promise = 'confidential' OR survey.released_on IS NOT NULL)"

    /// That a response counts: nobody set it aside.
    static let counts: SQL =
        "NOT EXISTS (SELECT 1 FROM response_aside WHERE response_aside.response = response.id)"
}
