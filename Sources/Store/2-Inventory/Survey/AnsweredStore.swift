import Domain

extension Store {
    /// How many respondents have sent their answers.
    public func answered(of survey: Survey.ID) async throws -> Int {
        try await engine.rows(
            "SELECT COUNT(*) AS answered FROM response WHERE survey = \(survey) AND submitted_on IS NOT NULL"
        ).first.map { try $0["answered"] } ?? 0
    }
}
