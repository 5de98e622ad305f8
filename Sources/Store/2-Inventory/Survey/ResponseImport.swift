import Domain
import Foundation

extension Store {
    /// Adds the responses of a response file, in its order: all of them at once, or none.
    ///
    /// They are written in slices between which other writers get their turn, and counted in one short transaction.
    ///
    /// - Parameters:
    ///   - responses: per response, a column of the response file to its value.
    ///   - day: the day on which they count as submitted.
    ///   - today: the day of the import itself, by which a later one recognises what a crash left behind.
    /// - Throws: ``StoreError/holdsNUL``; ``StoreError/violates(_:)`` where the survey is not there.
    public func addSubmitted(
        survey: String, responses: [[String: String]], language: Language = .dutch,
        from source: ResponseSource = .file, on day: Day, today: Day = Day(at: Date())
    ) async throws {
        let transfer = ResponseImport(
            survey: survey, language: language, source: source, day: day, today: today, engine: engine)
        try await transfer.discardAbandoned()
        do {
            let size = ResponseImport.sliceSize
            for start in stride(from: 0, to: responses.count, by: size) {
                try await transfer.stage(responses[start..<min(start + size, responses.count)])
            }
            try await transfer.publish(count: responses.count)
        } catch {
            // The first error is the one to tell; what stays behind now is invisible and goes with the next import.
            try? await transfer.discard()
            throw error
        }
    }
}

/// One import on its way: its responses are drafts that no link leads to, until they are published together.
struct ResponseImport: Sendable {
    static let sliceSize = 200

    let id = UUID().uuidString.lowercased()
    let survey: String
    let language: Language
    let source: ResponseSource
    let day: Day
    let today: Day
    let engine: any Engine

    /// Writes a slice; the indices of the slice are places in the file.
    func stage(_ slice: ArraySlice<[String: String]>) async throws {
        let staged = try slice.indices.map { index in
            (id: newID(), position: index + 1, json: try json(of: slice[index]))
        }
        try await engine.write { connection in
            for response in staged {
                try connection.run(
                    """
                    INSERT INTO response (id, survey, language, started_on, source)
                    VALUES (\(response.id), \(survey), \(language), \(day), \(source.rawValue))
                    """)
                try connection.run(
                    """
                    INSERT INTO answer_part (response, part, answers)
                    VALUES (\(response.id), 'import', \(response.json))
                    """)
                try connection.run(
                    """
                    INSERT INTO staged_response (response, import, position, staged_on)
                    VALUES (\(response.id), \(id), \(response.position), \(today))
                    """)
            }
        }
    }

    /// Makes what was staged count, `count` responses in all.
    func publish(count: Int) async throws {
        try await engine.write { connection in
            let surveys = try connection.run(
                "UPDATE survey SET changes = changes + \(count) WHERE id = \(survey) RETURNING changes")
            guard let row = surveys.first else { throw StoreError.violates(.foreignKey) }
            let first = try row["changes"] - count
            try connection.run(
                """
                UPDATE response SET submitted_on = \(day), submitted_change = CAST(\(first) AS BIGINT) + staged.position
                FROM staged_response AS staged
                WHERE staged.response = response.id AND staged.import = \(id)
                """)
            try connection.run("DELETE FROM staged_response WHERE import = \(id)")
        }
    }

    /// Removes what was staged.
    func discard() async throws {
        try await engine.write { connection in
            _ = try connection.run(
                "DELETE FROM response WHERE id IN (SELECT response FROM staged_response WHERE import = \(id))")
        }
    }

    /// Removes what imports of before yesterday left when their process died.
    func discardAbandoned() async throws {
        let yesterday = today.adding(days: -1)
        try await engine.write { connection in
            _ = try connection.run(
                """
                DELETE FROM response
                WHERE id IN (SELECT response FROM staged_response WHERE staged_on < \(yesterday))
                """)
        }
    }
}
