import Domain

extension Store {
    /// How many responses were sent and count.
    public func answered(of survey: Survey.ID) async throws -> Int {
        try await engine.rows(
            """
            SELECT COUNT(*) AS answered FROM response
            WHERE survey = \(survey) AND submitted_on IS NOT NULL AND \(SQL.counts)
            """
        ).first.map { try $0["answered"] } ?? 0
    }
}
