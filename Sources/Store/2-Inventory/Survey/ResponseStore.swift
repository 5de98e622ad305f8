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
    /// one recipient lead to it. In an anonymous survey each link has a draft of its own, as nothing may tie them.
    ///
    /// - Returns: `false` for an unknown link, and where the survey was closed.
    public func startResponse(forRecipientBy link: Token, language: Language, on day: Day) async throws -> Bool {
        let id = newID()
        return try await engine.write { connection in
            for (promise, hash, recipient) in [
                (SurveyPromise.confidential, link.hash, "survey_recipient.id" as SQL),
                (.anonymous, link.answersHash, "NULL"),
            ] {
                try connection.run(
                    """
                    INSERT INTO response (id, survey, token_hash, language, started_on, recipient)
                    SELECT \(id), survey.id, \(hash), \(language), \(day), \(recipient)
                    FROM survey_link JOIN survey_recipient ON survey_recipient.id = survey_link.recipient
                        JOIN survey ON survey.id = survey_recipient.survey
                    WHERE survey_link.hash = \(link.hash) AND survey.ended_on IS NULL AND survey.promise = \(promise)
                    ON CONFLICT DO NOTHING
                    """)
            }
            return try connection.responseID(of: link) != nil
        }
    }

    /// The response to which a link leads, with the answers of all its parts; `nil` for an unknown link.
    public func response(_ link: Token) async throws -> StoredResponse? {
        for path in LinkPath.allCases {
            var rows = try await engine.rows(StoredResponse.selection(where: path.condition(link)))
            guard let row = rows.first else { continue }
            let submitted: Day? = try row["submitted_on"]
            if path == .sealed, submitted == nil {
                // It came by another of the recipient's links.
                if try await recipient(link)?.hasAnswered ?? false { return nil }
                rows = try rows.map { try $0.unsealed(by: link) }
            }
            return StoredResponse(
                id: try row["id"], survey: try row["survey"], language: try row["language"],
                submitted: submitted != nil, stoppedAt: try row["stopped_at"], answers: try mergedAnswers(of: rows))
        }
        return nil
    }

    /// The days on which the response behind a link was begun and sent; `nil` for an unknown link.
    public func days(of link: Token) async throws -> ResponseDays? {
        try await engine.rows(
            """
            SELECT started_on, submitted_on FROM response
            WHERE \(LinkPath.own.condition(link)) OR \(LinkPath.recipient.condition(link))
                OR \(LinkPath.sealed.condition(link))
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
        let json = try json(of: answers)
        return try await engine.write { connection in
            try connection.saveDraft(link, part: part, json: json, language: language, stop: stop).outcome
        }
    }

    /// Saves the last part and submits the response, both or neither.
    ///
    /// However often it is asked, by a second press, a retry or a race, one response counts, and it is the first.
    public func submit(
        _ answers: [String: String], part: String, language: Language, on day: Day, link: Token
    ) async throws -> SaveOutcome {
        let json = try json(of: answers)
        return try await engine.write { connection in
            let draft = try connection.saveDraft(link, part: part, json: json, language: language, stop: nil)
            guard case .open(let id, let survey, let path, let recipient) = draft else { return draft.outcome }
            if path == .sealed {
                // Held, so that of two links of one recipient one is the first.
                try connection.run("SELECT id FROM survey WHERE id = \(survey)\(connection.lockingRows)")
                guard try connection.recipient(of: link, hasAnswered: false) != nil else { return .alreadySubmitted }
            }
            // Holds the survey's row until the commit, so that changes become visible in their order.
            let rows = try connection.run(
                """
                UPDATE survey SET changes = changes + 1 WHERE id = \(survey) AND ended_on IS NULL
                RETURNING changes, opens
                """)
            guard let row = rows.first else { return .surveyEnded }
            let (changes, opens): (Int, Day) = (try row["changes"], try row["opens"])
            try connection.run(
                "UPDATE response SET submitted_on = \(day), submitted_change = \(changes) WHERE id = \(id)")
            if path == .sealed {
                try connection.unseal(response: id, by: link)
                if let recipient = try connection.recipient(of: link, hasAnswered: false) {
                    // The day on which it opened, for everybody: the day of answering would lead to the answers.
                    try connection.run("UPDATE survey_recipient SET answered_on = \(opens) WHERE id = \(recipient)")
                }
            } else if let recipient {
                try connection.run("UPDATE survey_recipient SET answered_on = \(day) WHERE id = \(recipient)")
            }
            return .saved
        }
    }
}

/// What a link led to when someone wanted to write there.
private enum Draft {
    case open(id: String, survey: String, path: LinkPath, recipient: String?)
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
        _ link: Token, part: String, json: String, language: Language, stop: String?
    ) throws -> Draft {
        var found: (path: LinkPath, row: Row)?
        for path in LinkPath.allCases where found == nil {
            found = try draft(where: path.condition(link)).map { (path, $0) }
        }
        guard let (path, draft) = found else { return try responseID(of: link) == nil ? .unknown : .submitted }
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
        let answers = path == .sealed ? try link.sealed(json, part: part) : json
        try run(
            """
            INSERT INTO answer_part (response, part, answers) VALUES (\(id), \(part), \(answers))
            ON CONFLICT (response, part) DO UPDATE SET answers = excluded.answers
            """)
        return .open(id: id, survey: survey, path: path, recipient: recipient)
    }

    /// A draft, whose row is held until the commit, so that a concurrent submission comes before this or after it.
    private func draft(where condition: SQL) throws -> Row? {
        try run(
            """
            SELECT id, survey, language, stopped_at, recipient,
                (SELECT ended_on FROM survey WHERE survey.id = response.survey) AS ended_on
            FROM response WHERE submitted_on IS NULL AND \(condition)\(lockingRows)
            """
        ).first
    }

    /// The response, sent or not, to which a link leads.
    func responseID(of link: Token) throws -> String? {
        for path in LinkPath.allCases {
            if let row = try run("SELECT id FROM response WHERE \(path.condition(link))").first { return try row["id"] }
        }
        return nil
    }
}

extension StoredResponse {
    fileprivate static func selection(where condition: SQL) -> SQL {
        """
        SELECT response.id, response.survey, response.language, response.submitted_on, response.stopped_at,
            answer_part.part, answer_part.answers
        FROM response LEFT JOIN answer_part ON answer_part.response = response.id
        WHERE \(condition)
        ORDER BY answer_part.part
        """
    }
}
