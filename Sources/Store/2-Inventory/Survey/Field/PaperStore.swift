import Domain

/// What became of a questionnaire that was typed in.
public enum PaperOutcome: Sendable, Equatable {
    /// It counts, now or since an earlier time with the same id.
    case added
    /// Nothing was added: the survey was closed.
    case ended
    /// Nothing was added: whoever it is from has answered, or is not on the list any more.
    case answeredBefore
}

extension Store {
    /// Adds a response that was given on paper. Doing so again with the same id changes nothing.
    ///
    /// - Parameters:
    ///   - id: a random UUID, so that it tells nothing of the order.
    ///   - recipient: whom it is from, where that is known; what they began by a link and did not send goes.
    /// - Returns: ``PaperOutcome/answeredBefore`` also for a recipient in an anonymous survey.
    /// - Throws: ``ApproachRefusal``; ``StoreError/holdsNUL``
    public func addPaper(
        _ id: String, _ answers: [String: String], from recipient: SurveyRecipient.ID? = nil, survey: Survey.ID,
        of approach: Approach.ID, _ act: Act
    ) async throws -> PaperOutcome {
        let json = try json(of: answers)
        do {
            return try await addPaper(id, json: json, from: recipient, survey: survey, of: approach, act)
        } catch is AnsweredBefore {
            return .answeredBefore
        }
    }

    /// Undoes the transaction in which it is thrown.
    private struct AnsweredBefore: Error {}

    private func addPaper(
        _ id: String, json: String, from recipient: SurveyRecipient.ID?, survey: Survey.ID, of approach: Approach.ID,
        _ act: Act
    ) async throws -> PaperOutcome {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            guard try connection.run("SELECT id FROM response WHERE id = \(id)").isEmpty else { return .added }
            if let recipient {
                try connection.run("DELETE FROM response WHERE recipient = \(recipient) AND submitted_on IS NULL")
            }
            let rows = try connection.run(
                """
                UPDATE survey SET changes = changes + 1 WHERE id = \(survey) AND ended_on IS NULL RETURNING changes
                """)
            guard let change: Int = try rows.first?["changes"] else { return .ended }
            let day = Day(at: act.at)
            if let recipient {
                let tied = try connection.run(
                    """
                    UPDATE survey_recipient SET answered_on = \(day)
                    WHERE id = \(recipient) AND survey = \(survey) AND answered_on IS NULL
                        AND EXISTS (SELECT 1 FROM survey WHERE id = \(survey) AND promise = 'confidential')
                    RETURNING id
                    """)
                guard !tied.isEmpty else { throw AnsweredBefore() }
            }
            try connection.run(
                """
                INSERT INTO response (
                    id, survey, language, started_on, submitted_on, submitted_change, source, recipient)
                VALUES (
                    \(id), \(survey), \(Language.dutch), \(day), \(day), \(change), 'paper', \(recipient))
                """)
            try connection.run("INSERT INTO answer_part (response, part, answers) VALUES (\(id), 'paper', \(json))")
            return .added
        }
    }

    /// The answers of a response that was typed in from paper; `nil` for any other.
    public func paper(_ id: String, of survey: Survey.ID) async throws -> [String: String]? {
        let rows = try await engine.rows(
            """
            SELECT answer_part.answers FROM response JOIN answer_part ON answer_part.response = response.id
            WHERE response.id = \(id) AND response.survey = \(survey) AND response.source = 'paper'
            """)
        return rows.isEmpty ? nil : try mergedAnswers(of: rows)
    }

    /// Replaces what was typed in from paper, or takes it away.
    ///
    /// - Parameter answers: `nil` to take it away.
    /// - Returns: `false` where there is no such response, or the survey was closed.
    /// - Throws: ``ApproachRefusal``; ``StoreError/holdsNUL``
    public func changePaper(
        _ id: String, to answers: [String: String]?, survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        let text: String? = if let answers { try json(of: answers) } else { nil }
        return try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            // The response first, then its survey: the order in which sending one holds them.
            let held = try connection.run(
                """
                SELECT id FROM response WHERE id = \(id) AND survey = \(survey) AND source = 'paper'\
                \(connection.lockingRows)
                """)
            guard !held.isEmpty else { return false }
            let rows = try connection.run(
                """
                UPDATE survey SET changes = changes + 1, erasures = erasures + 1
                WHERE id = \(survey) AND ended_on IS NULL RETURNING changes
                """)
            guard !rows.isEmpty else { return false }
            if let text {
                try connection.run("UPDATE answer_part SET answers = \(text) WHERE response = \(id)")
            } else {
                try connection.run(
                    """
                    UPDATE survey_recipient SET answered_on = NULL
                    WHERE id = (SELECT recipient FROM response WHERE response.id = \(id))
                    """)
                try connection.run("DELETE FROM response WHERE id = \(id)")
            }
            return true
        }
    }

    /// How a survey stands in the field.
    public func fieldProgress(of survey: Survey.ID) async throws -> FieldProgress {
        let sent = try await engine.rows(
            """
            SELECT submitted_on, source, COUNT(*) AS count FROM response
            WHERE survey = \(survey) AND submitted_on IS NOT NULL AND \(SQL.counts)
            GROUP BY submitted_on, source ORDER BY submitted_on
            """)
        let drafts: Int =
            try await engine.rows(
                """
                SELECT COUNT(*) AS count FROM response WHERE survey = \(survey) AND submitted_on IS NULL
                    AND NOT EXISTS (SELECT 1 FROM staged_response WHERE staged_response.response = response.id)
                """
            ).first?["count"] ?? 0
        var progress = FieldProgress(drafts: drafts)
        for row in sent {
            let (day, count): (Day, Int) = (try row["submitted_on"], try row["count"])
            let name: String = try row["source"]
            guard let source = ResponseSource(rawValue: name) else {
                throw StoreError.damaged(reason: "a response is from an unknown source")
            }
            progress.sources[source, default: 0] += count
            if progress.days.last?.day == day {
                progress.days[progress.days.count - 1].count += count
            } else {
                progress.days.append(.init(day, count))
            }
        }
        return progress
    }
}
