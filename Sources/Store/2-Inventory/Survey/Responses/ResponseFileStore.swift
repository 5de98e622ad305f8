import Domain

/// What became of reading a file of responses into a survey.
public enum ResponseFileOutcome: Sendable, Equatable {
    case taken
    /// The same file was read before.
    case takenBefore(ReadResponseFile)
    /// The survey takes nothing more: an anonymous one that was closed, or one that is a draft.
    case closed
}

extension Store {
    /// The files of responses that were read into a survey, the last first.
    public func responseFiles(of survey: Survey.ID) async throws -> [ReadResponseFile] {
        try await engine.rows(
            "\(ReadResponseFile.selection) WHERE survey = \(survey) ORDER BY taken_on DESC, id"
        ).map(ReadResponseFile.init)
    }

    /// Adds the responses of a file, all of them or none. An anonymous survey takes them until it closes: later they would
    /// be told from the others.
    ///
    /// - Parameters:
    ///   - content: what is in the file, by which it is recognised when it comes again.
    ///   - responses: per response, a column of the response file to its value; at least one.
    /// - Throws: ``ApproachRefusal``; ``StoreError/holdsNUL``
    public func take(
        _ file: ReadResponseFile, content: String, responses: [[String: String]], to survey: Survey.ID,
        of approach: Approach.ID,
        _ act: Act
    ) async throws -> ResponseFileOutcome {
        let digest = HexadecimalHash.of(content)
        let texts = try responses.map { try json(of: $0) }
        return try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            let same = try connection.run(
                "\(ReadResponseFile.selection) WHERE survey = \(survey) AND digest = \(digest)")
            if let same = try same.first.map(ReadResponseFile.init) { return .takenBefore(same) }
            let rows = try connection.run(
                """
                UPDATE survey SET changes = changes + \(responses.count) WHERE id = \(survey)
                    AND (promise = 'confidential' OR ended_on IS NULL) RETURNING changes
                """)
            guard let row = rows.first else { return .closed }
            try connection.run(
                """
                INSERT INTO response_file (id, survey, name, digest, taken_on, responses)
                VALUES (\(file.id), \(survey), \(file.name), \(digest), \(file.taken), \(responses.count))
                """)
            let first = try row["changes"] - responses.count
            for (index, text) in texts.enumerated() {
                let id = newID()
                try connection.run(
                    """
                    INSERT INTO response (id, survey, language, started_on, submitted_on, submitted_change, source)
                    VALUES (\(id), \(survey), \(Language.dutch), \(file.taken), \(file.taken), \(first + index + 1),
                        'file')
                    """)
                try connection.run(
                    "INSERT INTO answer_part (response, part, answers) VALUES (\(id), 'import', \(text))")
                try connection.run("INSERT INTO filed_response (response, file) VALUES (\(id), \(file.id))")
            }
            try connection.record(
                Change(
                    .added, "response_file", "\(approach)/\(file.id)", after: ["answers": .value(responses.count)]),
                act)
            return .taken
        }
    }

    /// Takes back what a file brought: its responses are erased, also where they were corrected since.
    ///
    /// - Returns: how many were erased; `nil` where the survey has no such file, or an anonymous one has closed.
    /// - Throws: ``ApproachRefusal``
    public func takeBack(
        file id: ReadResponseFile.ID, from survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> Int? {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            let files = try connection.run(
                """
                SELECT response_file.id FROM response_file JOIN survey ON survey.id = response_file.survey
                WHERE response_file.id = \(id) AND survey.id = \(survey)
                    AND (promise = 'confidential' OR ended_on IS NULL)
                """)
            guard !files.isEmpty else { return nil }
            let responses: [String] = try connection.run(
                "SELECT response FROM filed_response WHERE file = \(id) ORDER BY response"
            ).map { try $0["response"] }
            for response in responses { _ = try connection.eraseHeld(response: response, at: act.at) }
            try connection.run("DELETE FROM response_file WHERE id = \(id)")
            try connection.record(
                Change(
                    .removed, "response_file", "\(approach)/\(id)", before: ["answers": .value(responses.count)]), act)
            return responses.count
        }
    }
}

extension ReadResponseFile {
    fileprivate static let selection: SQL = "SELECT id, name, taken_on, responses FROM response_file"

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"], name: try row["name"], taken: try row["taken_on"],
            responses: try row["responses"])
    }
}
