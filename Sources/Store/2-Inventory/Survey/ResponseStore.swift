import Domain
import Foundation

extension Store {
    /// Starts a response that only `link` leads to. Doing so again with the same link leaves the first as it is.
    ///
    /// - Returns: `false` where the survey is not there, or was closed.
    @discardableResult
    public func startResponse(survey: String, language: Language, on day: Day, link: Token) async throws -> Bool {
        let (id, hash) = (newID(), link.hash)
        return try await engine.write { connection in
            try connection.run(
                """
                INSERT INTO response (id, survey, token_hash, language, started_on)
                SELECT \(id), id, \(hash), \(language), \(day) FROM survey WHERE id = \(survey) AND ended_on IS NULL
                ON CONFLICT (token_hash) DO NOTHING
                """)
            return try !connection.run("SELECT id FROM response WHERE token_hash = \(hash)").isEmpty
        }
    }

    /// Starts the one response of the recipient to whom a personal link was given, or leaves it as it is: all links of
    /// one recipient lead to it.
    ///
    /// - Returns: `false` for an unknown link, and where the survey was closed.
    public func startResponse(forRecipientBy link: Token, language: Language, on day: Day) async throws -> Bool {
        let (id, hash) = (newID(), link.hash)
        return try await engine.write { connection in
            try connection.run(
                """
                INSERT INTO response (id, survey, token_hash, language, started_on, recipient)
                SELECT \(id), survey.id, \(hash), \(language), \(day), survey_recipient.id
                FROM survey_link JOIN survey_recipient ON survey_recipient.id = survey_link.recipient
                    JOIN survey ON survey.id = survey_recipient.survey
                WHERE survey_link.hash = \(hash) AND survey.ended_on IS NULL
                ON CONFLICT DO NOTHING
                """)
            return try connection.responseID(of: hash) != nil
        }
    }

    /// The response to which a link leads, with the answers of all its parts; `nil` for an unknown link.
    public func response(_ link: Token) async throws -> StoredResponse? {
        let hash = link.hash
        var rows = try await engine.rows(StoredResponse.selection(where: "response.token_hash = \(hash)"))
        if rows.isEmpty { rows = try await engine.rows(StoredResponse.selection(where: .recipient(of: hash))) }
        guard let row = rows.first else { return nil }
        let submitted: Day? = try row["submitted_on"]
        return StoredResponse(
            id: try row["id"], survey: try row["survey"], language: try row["language"], submitted: submitted != nil,
            stoppedAt: try row["stopped_at"], answers: try mergedAnswers(of: rows))
    }

    /// The days on which the response behind a link was begun and sent; `nil` for an unknown link.
    public func days(of link: Token) async throws -> ResponseDays? {
        try await engine.rows(
            """
            SELECT started_on, submitted_on FROM response
            WHERE token_hash = \(link.hash) OR \(SQL.recipient(of: link.hash))
            """
        ).first.map {
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
            guard case .open(let id, let survey, let recipient) = draft else { return draft.outcome }
            // Holds the survey's row until the commit, so that changes become visible in their order.
            let rows = try connection.run(
                """
                UPDATE survey SET changes = changes + 1 WHERE id = \(survey) AND ended_on IS NULL RETURNING changes
                """)
            guard let changes: Int = try rows.first?["changes"] else { return .surveyEnded }
            try connection.run(
                "UPDATE response SET submitted_on = \(day), submitted_change = \(changes) WHERE id = \(id)")
            if let recipient {
                try connection.run("UPDATE survey_recipient SET answered_on = \(day) WHERE id = \(recipient)")
            }
            return .saved
        }
    }
}

/// What a link led to when someone wanted to write there.
private enum Draft {
    case open(id: String, survey: String, recipient: String?)
    case submitted
    case unknown
    case ended

    var outcome: SaveOutcome {
        switch self {
        case .open: .saved
        case .submitted: .alreadySubmitted
        case .unknown: .unknownLink
        case .ended: .surveyEnded
        }
    }
}

extension Connection {
    fileprivate func saveDraft(
        hash: String, part: String, json: String, language: Language, stop: String?
    ) throws -> Draft {
        var drafts = try drafts(where: "token_hash = \(hash)")
        if drafts.isEmpty { drafts = try self.drafts(where: .recipient(of: hash)) }
        guard let draft = drafts.first else { return try responseID(of: hash) == nil ? .unknown : .submitted }
        let ended: Day? = try draft["ended_on"]
        guard ended == nil else { return .ended }
        let (id, survey, recipient): (String, String, String?) = (
            try draft["id"], try draft["survey"], try draft["recipient"]
        )
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
        return .open(id: id, survey: survey, recipient: recipient)
    }

    /// Drafts whose rows are held until the commit, so that a concurrent submission comes before this or after it.
    private func drafts(where condition: SQL) throws -> [Row] {
        try run(
            """
            SELECT id, survey, language, stopped_at, recipient,
                (SELECT ended_on FROM survey WHERE survey.id = response.survey) AS ended_on
            FROM response WHERE submitted_on IS NULL AND \(condition)\(lockingRows)
            """)
    }

    /// The response, sent or not, to which a link leads: its own, or one of its recipient's.
    func responseID(of hash: String) throws -> String? {
        let own = try run("SELECT id FROM response WHERE token_hash = \(hash)").first
        let found = try own ?? run("SELECT id FROM response WHERE \(SQL.recipient(of: hash))").first
        return try found?["id"]
    }
}

extension SQL {
    /// That a response is the one of the recipient to whom a link was given.
    static func recipient(of hash: String) -> SQL {
        "response.recipient = (SELECT recipient FROM survey_link WHERE survey_link.hash = \(hash))"
    }
}

extension StoredResponse {
    fileprivate static func selection(where condition: SQL) -> SQL {
        """
        SELECT response.id, response.survey, response.language, response.submitted_on, response.stopped_at,
            answer_part.answers
        FROM response LEFT JOIN answer_part ON answer_part.response = response.id
        WHERE \(condition)
        ORDER BY answer_part.part
        """
    }
}
