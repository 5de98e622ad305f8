import Domain

extension Store {
    /// - Throws: ``StoreError/violates(_:)`` where the id or open link is taken, the municipality is not there, the
    ///   smallest group is below three, or the survey closes before it opens.
    public func add(_ survey: Survey) async throws {
        try await engine.write { try $0.add(survey) }
    }

    /// A survey by its id alone: for respondents, whose link led to it. Members ask with their municipality.
    public func survey(_ id: String) async throws -> Survey? {
        try await surveys("WHERE id = \(id)").first
    }

    /// A survey of this municipality; `nil` for another's.
    public func survey(_ id: String, of municipality: String) async throws -> Survey? {
        try await surveys("WHERE id = \(id) AND municipality = \(municipality)").first
    }

    /// The survey to which an open address leads.
    public func survey(openLink: String) async throws -> Survey? {
        try await surveys("WHERE open_link = \(openLink)").first
    }

    /// A municipality's surveys, the first to open first.
    public func surveys(of municipality: String) async throws -> [Survey] {
        try await surveys("WHERE municipality = \(municipality) ORDER BY opens, id")
    }

    private func surveys(_ selection: SQL) async throws -> [Survey] {
        try await engine.rows(
            """
            SELECT id, municipality, open_link, questionnaire, introduction, invited, whole_frame, minimum_group,
                opens, closes, ended_on, released_on, promise, links,
                is_demonstration
            FROM survey
            \(selection)
            """
        ).map(Survey.init)
    }
}

extension Connection {
    func add(_ survey: Survey) throws {
        let questionnaire = try JSONText.encode(survey.questionnaire)
        let introduction = try JSONText.encode(survey.introduction)
        try run(
            """
            INSERT INTO survey (id, municipality, open_link, questionnaire, introduction, invited, whole_frame,
                minimum_group, opens, closes, ended_on, promise, links, is_demonstration)
            VALUES (\(survey.id), \(survey.municipality), \(survey.openLink), \(questionnaire), \(introduction),
                \(survey.invited), \(survey.wholeFrame), \(survey.minimumGroup), \(survey.opens), \(survey.closes),
                \(survey.ended), \(survey.promise), \(survey.links.rawValue), \(survey.isDemonstration))
            """)
    }
}

extension Survey {
    fileprivate init(_ row: Row) throws {
        let links: String = try row["links"]
        self.init(
            id: try row["id"], municipality: try row["municipality"], openLink: try row["open_link"],
            questionnaire: try JSONText.decode(Questionnaire.self, from: row["questionnaire"]),
            introduction: try JSONText.decode(IntroductionValues.self, from: row["introduction"]),
            invited: try row["invited"], wholeFrame: try row["whole_frame"], minimumGroup: try row["minimum_group"],
            opens: try row["opens"], closes: try row["closes"], ended: try row["ended_on"],
            released: try row["released_on"], promise: try row["promise"],
            links: SurveyLinks(rawValue: links), isDemonstration: try row["is_demonstration"])
    }
}

extension SurveyPromise: Storable {
    var stored: Value { .text(rawValue) }

    init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(rawValue: text)
    }
}
