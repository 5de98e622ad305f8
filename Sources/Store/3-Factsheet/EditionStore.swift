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

/// A factsheet as it is to be published.
public struct NewEdition: Sendable {
    public var factsheet: Factsheet
    /// The group of every response, by its number in the order of changes.
    public var cells: [Int: EditionRule.Cell]
    /// What organisations get of their own with it.
    public var organisations: [Organisation.ID: Factsheet]

    public init(
        _ factsheet: Factsheet, cells: [Int: EditionRule.Cell], organisations: [Organisation.ID: Factsheet] = [:]
    ) {
        self.factsheet = factsheet
        self.cells = cells
        self.organisations = organisations
    }
}

/// What an organisation may see of its own answers: with the latest edition that stands and has figures of its own.
public struct OrganisationEdition: Sendable, Equatable {
    /// The factsheet that it goes with.
    public var link: String
    public var number: Int
    public var published: Day
    public var factsheet: Factsheet
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

    /// The editions of a factsheet, the latest first, as one more would stand beside them.
    public func editionsBefore(_ draft: FactsheetDraft) async throws -> [EditionRule.Before] {
        try EditionRule.Before.reading(
            try await engine.rows(SQL.editions(of: draft)), try await engine.rows(SQL.unchanged(of: draft)))
    }

    /// Publishes a factsheet as it is now. Pressed twice, with nothing changed in between, it is published once.
    ///
    /// - Parameters:
    ///   - edition: made of the responses as they were at `progress`.
    ///   - minimum: the smallest group that is shown.
    /// - Throws: ``ApproachRefusal``
    public func publish(
        _ edition: NewEdition, _ draft: FactsheetDraft, of progress: SurveyProgress, in approach: Approach.ID,
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
            let editions = try connection.run(SQL.editions(of: kept))
            let content = try JSONText.encode(edition.factsheet)
            if let last = editions.first, try last["content"] == content { return .published(try last["number"]) }
            guard try connection.counts(edition.cells.keys, in: kept.survey) else { return .outdated }
            do {
                let before = try EditionRule.Before.reading(editions, try connection.run(SQL.unchanged(of: kept)))
                try EditionRule.check(before, now: edition.cells, minimum: minimum)
            } catch let difference as EditionRule.TooLittleDifference {
                return .tooLittleDifference(difference)
            }
            let last: Int = try editions.first?["number"] ?? 0
            let number = last + 1
            let sizes = edition.cells.values.reduce(into: [String: Int]()) { $0[$1.text, default: 0] += 1 }
            try connection.run(
                """
                INSERT INTO factsheet_edition (id, factsheet, number, published_on, cells, content)
                VALUES (\(id), \(kept.id), \(number), \(Day(at: act.at)), \(try JSONText.encode(sizes)), \(content))
                """)
            try connection.keep(edition.cells, of: id, survey: kept.survey)
            for (organisation, sheet) in edition.organisations.sorted(by: { $0.key < $1.key }) {
                try connection.run(
                    """
                    INSERT INTO edition_organisation (edition, organisation, content)
                    VALUES (\(id), \(organisation), \(try JSONText.encode(sheet)))
                    """)
            }
            try connection.record(
                Change(.changed, "factsheet", "\(approach)/\(kept.id)", after: ["edition": .value(number)]), act)
            return .published(number)
        }
    }

    /// Takes an edition back; its address says so from then on, in these words. It may be of a survey that has gone.
    ///
    /// - Returns: `false` where there is none such, or it was taken back before.
    /// - Throws: ``ApproachRefusal``
    public func withdraw(
        edition number: Int, at link: String, in approach: Approach.ID, notice: String, _ act: Act
    ) async throws -> Bool {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let rows = try connection.run(
                """
                UPDATE factsheet_edition SET withdrawn_on = \(Day(at: act.at)), notice = \(notice)
                WHERE factsheet = (SELECT id FROM factsheet WHERE link = \(link) AND approach = \(approach))
                    AND number = \(number) AND withdrawn_on IS NULL RETURNING factsheet
                """)
            guard let id: String = try rows.first?["factsheet"] else { return false }
            try connection.record(
                Change(.changed, "factsheet", "\(approach)/\(id)", after: ["withdrawn": .value(number)]), act)
            return true
        }
    }

    /// The editions of a factsheet, the latest first.
    public func editions(of draft: FactsheetDraft) async throws -> [FactsheetEdition] {
        try await editions("factsheet.id = \(draft.id)").flatMap(\.editions)
    }

    /// What an organisation may see of its own answers, the latest published first; one of each factsheet.
    public func organisationEditions(of organisation: Organisation.ID) async throws -> [OrganisationEdition] {
        try await engine.rows(
            """
            SELECT factsheet.link, factsheet_edition.number, factsheet_edition.published_on, edition_organisation.content
            FROM edition_organisation JOIN factsheet_edition ON factsheet_edition.id = edition_organisation.edition
                JOIN factsheet ON factsheet.id = factsheet_edition.factsheet
            WHERE edition_organisation.organisation = \(organisation) AND factsheet_edition.number = (
                SELECT MAX(standing.number)
                FROM factsheet_edition AS standing
                    JOIN edition_organisation AS theirs ON theirs.edition = standing.id
                WHERE standing.factsheet = factsheet.id AND standing.withdrawn_on IS NULL
                    AND theirs.organisation = \(organisation))
            ORDER BY factsheet_edition.published_on DESC, factsheet.link
            """
        ).map { row in
            OrganisationEdition(
                link: try row["link"], number: try row["number"], published: try row["published_on"],
                factsheet: try JSONText.decode(Factsheet.self, from: row["content"]))
        }
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

extension EditionRule.Before {
    /// - Parameters:
    ///   - editions: as ``SQL/editions(of:)`` finds them.
    ///   - unchanged: as ``SQL/unchanged(of:)`` finds them.
    fileprivate static func reading(_ editions: [Row], _ unchanged: [Row]) throws -> [EditionRule.Before] {
        var counted: [Int: [Int: EditionRule.Cell]] = [:]
        for row in unchanged {
            let (edition, response): (Int, Int) = (try row["edition"], try row["response"])
            counted[edition, default: [:]][response] = EditionRule.Cell(text: try row["cell"])
        }
        return try editions.map { row in
            let number: Int = try row["number"]
            let sizes = try JSONText.decode([String: Int].self, from: row["cells"])
            return EditionRule.Before(
                number: number, sizes: Dictionary(uniqueKeysWithValues: sizes.map { (.init(text: $0), $1) }),
                unchanged: counted[number] ?? [:])
        }
    }
}

extension SQL {
    /// How often a response was corrected.
    fileprivate static let corrections: SQL =
        "(SELECT COUNT(*) FROM response_correction WHERE response_correction.response = response.id)"

    /// The editions of a factsheet, the latest first.
    fileprivate static func editions(of draft: FactsheetDraft) -> SQL {
        "SELECT number, cells, content FROM factsheet_edition WHERE factsheet = \(draft.id) ORDER BY number DESC"
    }

    /// The responses that its editions counted and that count still, as they were.
    fileprivate static func unchanged(of draft: FactsheetDraft) -> SQL {
        """
        SELECT factsheet_edition.number AS edition, response.submitted_change AS response, edition_response.cell
        FROM factsheet_edition JOIN edition_response ON edition_response.edition = factsheet_edition.id
            JOIN response ON response.id = edition_response.response
        WHERE factsheet_edition.factsheet = \(draft.id) AND response.submitted_on IS NOT NULL AND \(counts)
            AND edition_response.corrections = \(corrections)
        """
    }
}

extension Connection {
    /// Whether all of these responses count in a survey.
    fileprivate func counts(_ numbers: some Sequence<Int>, in survey: Survey.ID) throws -> Bool {
        let rows = try run(
            """
            SELECT submitted_change FROM response
            WHERE survey = \(survey) AND submitted_on IS NOT NULL AND \(SQL.counts)
            """)
        return Set(try rows.map { try $0["submitted_change"] as Int }).isSuperset(of: numbers)
    }

    /// Keeps which responses an edition counts, and in which group.
    fileprivate func keep(_ cells: [Int: EditionRule.Cell], of edition: String, survey: Survey.ID) throws {
        for (cell, responses) in Dictionary(grouping: cells.keys, by: { cells[$0] ?? EditionRule.Cell() }) {
            for start in stride(from: 0, to: responses.count, by: Self.mostAtOnce) {
                let some = responses[start..<min(start + Self.mostAtOnce, responses.count)]
                try run(
                    """
                    INSERT INTO edition_response (edition, response, corrections, cell)
                    SELECT \(edition), response.id, \(SQL.corrections), \(cell.text) FROM response
                    WHERE survey = \(survey) AND submitted_change IN (\(SQL(list: some.map { "\($0)" as SQL })))
                    """)
            }
        }
    }

    private static var mostAtOnce: Int { 500 }
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
