import Domain
import Foundation

extension Store {
    /// Starts a response that only `link` leads to. Doing so again with the same link leaves the first as it is.
    ///
    /// - Throws: ``StoreError/violates(_:)`` where the survey is not there.
    public func startResponse(survey: String, language: Language, on day: Day, link: Token) async throws {
        let (id, hash) = (newID(), link.hash)
        try await engine.write { connection in
            _ = try connection.run(
                """
                INSERT INTO response (id, survey, token_hash, language, started_on)
                VALUES (\(id), \(survey), \(hash), \(language), \(day))
                ON CONFLICT (token_hash) DO NOTHING
                """)
        }
    }

    /// The response to which a link leads, with the answers of all its parts; `nil` for an unknown link.
    public func response(_ link: Token) async throws -> StoredResponse? {
        let rows = try await engine.rows(
            """
            SELECT response.id, response.survey, response.language, response.submitted_on, response.stopped_at,
                answer_part.answers
            FROM response LEFT JOIN answer_part ON answer_part.response = response.id
            WHERE response.token_hash = \(link.hash)
            ORDER BY answer_part.part
            """)
        guard let row = rows.first else { return nil }
        let submitted: Day? = try row["submitted_on"]
        return StoredResponse(
            id: try row["id"], survey: try row["survey"], language: try row["language"], submitted: submitted != nil,
            stoppedAt: try row["stopped_at"], answers: try mergedAnswers(of: rows))
    }

    /// The days on which the response behind a link was begun and sent; `nil` for an unknown link.
    public func days(of link: Token) async throws -> ResponseDays? {
        try await engine.rows("SELECT started_on, submitted_on FROM response WHERE token_hash = \(link.hash)").first.map
        {
            ResponseDays(started: try $0["started_on"], submitted: try $0["submitted_on"])
        }
    }

    /// Saves one part of a draft and replaces what that part held; other parts stay as they are.
    ///
    /// - Parameters:
    ///   - answers: a column of the response file to its value.
    ///   - stop: the page to open when the respondent comes back, where they stop here.
    /// - Throws: ``StoreError/holdsNUL``.
    public func save(
        _ answers: [String: String], part: String, language: Language, stoppingAt stop: String? = nil, link: Token
    ) async throws -> SaveOutcome {
        let (json, hash) = (try json(of: answers), link.hash)
        return try await engine.write { connection in
            try connection.saveDraft(hash: hash, part: part, json: json, language: language, stop: stop).outcome
        }
    }

    /// Saves the last part and submits the response, both or neither.
    ///
    /// However often it is asked, by a second press, a retry or a race, one response counts, and it is the first.
    public func submit(
        _ answers: [String: String], part: String, language: Language, on day: Day, link: Token
    ) async throws -> SaveOutcome {
        let (json, hash) = (try json(of: answers), link.hash)
        return try await engine.write { connection in
            let draft = try connection.saveDraft(
                hash: hash, part: part, json: json, language: language, stop: nil)
            guard case .open(let id, let survey) = draft else { return draft.outcome }
            // Holds the survey's row until the commit, so that changes become visible in their order.
            let changes: Int = try connection.run(
                "UPDATE survey SET changes = changes + 1 WHERE id = \(survey) RETURNING changes")[0]["changes"]
            try connection.run(
                "UPDATE response SET submitted_on = \(day), submitted_change = \(changes) WHERE id = \(id)")
            return .saved
        }
    }
}

/// What a link led to when someone wanted to write there.
private enum Draft {
    case open(id: String, survey: String)
    case submitted
    case unknown

    var outcome: SaveOutcome {
        switch self {
        case .open: .saved
        case .submitted: .alreadySubmitted
        case .unknown: .unknownLink
        }
    }
}

extension Connection {
    fileprivate func saveDraft(
        hash: String, part: String, json: String, language: Language, stop: String?
    ) throws -> Draft {
        // Holds the response's row until the commit, so that a concurrent submission comes before this or after it.
        let drafts = try run(
            """
            SELECT id, survey, language, stopped_at FROM response
            WHERE token_hash = \(hash) AND submitted_on IS NULL\(lockingRows)
            """)
        guard let draft = drafts.first else {
            let isKnown = try !run("SELECT id FROM response WHERE token_hash = \(hash)").isEmpty
            return isKnown ? .submitted : .unknown
        }
        let (id, survey): (String, String) = (try draft["id"], try draft["survey"])
        let spoken: Language = try draft["language"]
        let stopped: String? = try draft["stopped_at"]
        // Seldom: a row that stays as it is costs no writing.
        if spoken != language || stopped != stop {
            try run("UPDATE response SET language = \(language), stopped_at = \(stop) WHERE id = \(id)")
        }
        try run(
            """
            INSERT INTO answer_part (response, part, answers) VALUES (\(id), \(part), \(json))
            ON CONFLICT (response, part) DO UPDATE SET answers = excluded.answers
            """)
        return .open(id: id, survey: survey)
    }
}
