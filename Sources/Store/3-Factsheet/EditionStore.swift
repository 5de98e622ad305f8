import Domain

/// What became of publishing a factsheet.
public enum PublishingOutcome: Sendable, Equatable {
    /// It is published, under this number.
    case published(Int)
    /// The answers, or what was decided, changed since the factsheet was made of them: it has to be made anew.
    case outdated
    /// Laid beside an earlier edition it would tell of too few people.
    case tooLittleDifference(EditionRule.TooLittleDifference)
}

/// A published factsheet with where it stands.
public struct PublishedFactsheet: Sendable, Equatable {
    public var municipality: Municipality.ID
    public var link: String
    /// The latest first.
    public var editions: [FactsheetEdition]

    /// What is shown at its address: the latest that was not withdrawn.
    public var current: FactsheetEdition? { editions.first { $0.withdrawn == nil } }
}

/// That a factsheet of an approach is published.
public struct PublishedSummary: Sendable, Equatable {
    /// `nil` where the survey has gone.
    public var survey: Survey.ID?
    public var link: String
    /// The latest edition that stands.
    public var number: Int
    public var published: Day
}

extension Store {
    /// The factsheets of an approach of which an edition stands, the latest published first.
    public func publishedFactsheets(of approach: Approach.ID) async throws -> [PublishedSummary] {
        try await engine.rows(
            """
            SELECT factsheet.survey, factsheet.link, factsheet_edition.number, factsheet_edition.published_on
            FROM factsheet JOIN factsheet_edition ON factsheet_edition.factsheet = factsheet.id
            WHERE factsheet.approach = \(approach) AND factsheet_edition.number = (
                SELECT MAX(standing.number) FROM factsheet_edition AS standing
                WHERE standing.factsheet = factsheet.id AND standing.withdrawn_on IS NULL)
            ORDER BY factsheet_edition.published_on DESC, factsheet.id
            """
        ).map {
            PublishedSummary(
                survey: try $0["survey"], link: try $0["link"], number: try $0["number"],
                published: try $0["published_on"])
        }
    }

    /// Publishes a factsheet as it is now. Pressed twice, with nothing changed in between, it is published once.
    ///
    /// - Parameters:
    ///   - factsheet: made of the responses as they were at `progress`.
    ///   - minimum: the smallest group that is shown.
    /// - Throws: ``ApproachRefusal``
    public func publish(
        _ factsheet: Factsheet, _ draft: FactsheetDraft, of progress: SurveyProgress, in approach: Approach.ID,
        minimum: Int, _ act: Act
    ) async throws -> PublishingOutcome {
        let id = newID()
        return try await engine.write { connection in
            let kept = try connection.held(draft, in: approach, act)
            // Nothing is decided, and no answer comes, between making it and publishing.
            guard kept.composition == draft.composition else { return .outdated }
            let rows = try connection.run(
                "SELECT changes, erasures FROM survey WHERE id = \(kept.survey)\(connection.lockingRows)")
            guard let row = rows.first, try row["changes"] == progress.changes, try row["erasures"] == progress.erasures
            else { return .outdated }
            let before = try connection.editions(before: kept)
            let content = try JSONText.encode(factsheet)
            if let last = before.first, last.content == content { return .published(last.edition.number) }
            let counted = try connection.run(
                """
                SELECT COUNT(*) AS responses FROM response
                WHERE survey = \(kept.survey) AND submitted_on IS NOT NULL AND \(SQL.counts)
                """)
            let responses: Int = try counted[0]["responses"]
            do {
                try EditionRule.check(before.map(\.edition), respondents: responses, minimum: minimum)
            } catch let difference as EditionRule.TooLittleDifference {
                return .tooLittleDifference(difference)
            }
            let number = (before.first?.edition.number ?? 0) + 1
            try connection.run(
                """
                INSERT INTO factsheet_edition (id, factsheet, number, published_on, responses, content)
                VALUES (\(id), \(kept.id), \(number), \(Day(at: act.at)), \(responses), \(content))
                """)
            try connection.run(
                """
                INSERT INTO edition_response (edition, response, corrections)
                SELECT \(id), response.id, \(SQL.corrections) FROM response
                WHERE survey = \(kept.survey) AND submitted_on IS NOT NULL AND \(SQL.counts)
                """)
            try connection.record(
                Change(.changed, "factsheet", "\(approach)/\(kept.id)", after: ["edition": .value(number)]), act)
            return .published(number)
        }
    }

    /// Takes an edition back; its address says so from then on, in these words.
    ///
    /// - Returns: `false` where there is none such, or it was taken back before.
    /// - Throws: ``ApproachRefusal``
    public func withdraw(
        edition number: Int, of draft: FactsheetDraft, in approach: Approach.ID, notice: String, _ act: Act
    ) async throws -> Bool {
        try await engine.write { connection in
            let kept = try connection.held(draft, in: approach, act)
            let rows = try connection.run(
                """
                UPDATE factsheet_edition SET withdrawn_on = \(Day(at: act.at)), notice = \(notice)
                WHERE factsheet = \(kept.id) AND number = \(number) AND withdrawn_on IS NULL RETURNING id
                """)
            guard !rows.isEmpty else { return false }
            try connection.record(
                Change(.changed, "factsheet", "\(approach)/\(kept.id)", after: ["withdrawn": .value(number)]), act)
            return true
        }
    }

    /// The editions of a factsheet, the latest first.
    public func editions(of draft: FactsheetDraft) async throws -> [FactsheetEdition] {
        try await editions("factsheet.id = \(draft.id)").flatMap(\.editions)
    }

    /// What is published at an address; `nil` where nothing ever was.
    public func publishedFactsheet(_ link: String) async throws -> PublishedFactsheet? {
        try await editions("factsheet.link = \(link)").first
    }

    private func editions(_ condition: SQL) async throws -> [PublishedFactsheet] {
        let rows = try await engine.rows(
            """
            SELECT approach.municipality, factsheet.link, factsheet_edition.number, factsheet_edition.published_on,
                factsheet_edition.content, factsheet_edition.withdrawn_on, factsheet_edition.notice
            FROM factsheet JOIN approach ON approach.id = factsheet.approach
                JOIN factsheet_edition ON factsheet_edition.factsheet = factsheet.id
            WHERE \(condition) ORDER BY factsheet_edition.number DESC
            """)
        guard let first = rows.first else { return [] }
        return [
            PublishedFactsheet(
                municipality: try first["municipality"], link: try first["link"],
                editions: try rows.map(FactsheetEdition.init))
        ]
    }
}

extension Connection {
    /// The editions before one that is to be published, the latest first, with how much of each still counts.
    fileprivate func editions(
        before draft: FactsheetDraft
    ) throws -> [(edition: EditionRule.Before, content: String)] {
        try run(
            """
            SELECT number, responses, content,
                (SELECT COUNT(*) FROM edition_response JOIN response ON response.id = edition_response.response
                 WHERE edition_response.edition = factsheet_edition.id AND response.submitted_on IS NOT NULL
                    AND \(SQL.counts) AND edition_response.corrections = \(SQL.corrections)) AS unchanged
            FROM factsheet_edition WHERE factsheet = \(draft.id) ORDER BY number DESC
            """
        ).map { row in
            let edition = EditionRule.Before(
                number: try row["number"], respondents: try row["responses"], unchanged: try row["unchanged"])
            return (edition, try row["content"])
        }
    }
}

extension SQL {
    /// How often a response was corrected.
    fileprivate static let corrections: SQL =
        "(SELECT COUNT(*) FROM response_correction WHERE response_correction.response = response.id)"
}

extension FactsheetEdition {
    fileprivate init(_ row: Row) throws {
        let (withdrawn, notice): (Day?, String?) = (try row["withdrawn_on"], try row["notice"])
        self.init(
            number: try row["number"], published: try row["published_on"],
            factsheet: try JSONText.decode(Factsheet.self, from: row["content"]),
            withdrawn: withdrawn.map { Withdrawal(day: $0, notice: notice ?? "") })
    }
}
