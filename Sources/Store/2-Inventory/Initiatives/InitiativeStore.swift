import Domain

/// An initiative as the page of an organisation that carries it out names it.
public struct CarriedInitiative: Sendable, Equatable, Identifiable {
    public var id: Initiative.ID
    public var approach: Approach.ID
    public var name: String
    public var status: InitiativeStatus
}

extension Store {
    /// What an organisation carries out, in all of its municipality's approaches, by name.
    public func initiatives(carriedBy organisation: Organisation.ID) async throws -> [CarriedInitiative] {
        try await engine.rows(
            """
            SELECT initiative.id, initiative.approach, initiative.name, initiative.status FROM initiative
                JOIN initiative_organisation ON initiative_organisation.initiative = initiative.id
            WHERE initiative_organisation.organisation = \(organisation) AND initiative.removed = FALSE
            """
        ).map { row in
            let status: String = try row["status"]
            guard let status = InitiativeStatus(rawValue: status) else {
                throw StoreError.damaged(reason: "an initiative has an unknown status")
            }
            return CarriedInitiative(
                id: try row["id"], approach: try row["approach"], name: try row["name"], status: status)
        }.sorted { (FoldedText.fold($0.name), $0.id) < (FoldedText.fold($1.name), $1.id) }
    }

    /// What is done against loneliness, by name; or what was taken off the list and can be put back.
    public func initiatives(of approach: Approach.ID, removed: Bool = false) async throws -> [Initiative] {
        let found = try await listed(Initiative.self, of: approach, removed: removed)
        let ties = try await engine.rows(
            """
            SELECT initiative, initiative_organisation.organisation FROM initiative_organisation
                JOIN initiative ON initiative.id = initiative_organisation.initiative
                JOIN organisation ON organisation.id = initiative_organisation.organisation
            WHERE initiative.approach = \(approach) AND organisation.removed_on IS NULL
            """)
        var carriers: [Initiative.ID: Set<Organisation.ID>] = [:]
        for tie in ties {
            let (initiative, organisation): (String, String) = (try tie["initiative"], try tie["organisation"])
            carriers[initiative, default: []].insert(organisation)
        }
        return found.map { initiative in
            var whole = initiative
            whole.organisations = carriers[initiative.id] ?? []
            return whole
        }.sorted { (FoldedText.fold($0.name), $0.id) < (FoldedText.fold($1.name), $1.id) }
    }

    /// Adds an initiative; doing so again with the same id and words changes nothing.
    ///
    /// - Throws: ``ApproachRefusal``; ``SocialMapRefusal/unknown`` for an organisation that the municipality has not.
    public func add(
        _ initiative: Initiative, in approach: Approach.ID, _ act: Act
    ) async throws -> VersionedSave<Initiative> {
        try await addListed(initiative, in: approach, act)
    }

    /// - Throws: ``ApproachRefusal``; ``SocialMapRefusal/unknown`` for an organisation that the municipality has not.
    public func save(
        _ initiative: Initiative, in approach: Approach.ID, _ act: Act
    ) async throws -> VersionedSave<Initiative> {
        try await saveListed(initiative, in: approach, act)
    }

    /// Takes an initiative off the list, or puts it back.
    ///
    /// - Returns: `false` where there is no room to put it back.
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func setRemoved(
        _ removed: Bool, initiative id: Initiative.ID, in approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await setRemoved(removed, Initiative.self, id, in: approach, act)
    }
}

extension Initiative: ListedPiece {
    static var table: SQL { "initiative" }
    static var subject: String { "initiative" }
    static var most: Int { InitiativeLimits.initiatives }
    static var columns: SQL {
        """
        name, summary, status, goals, own_goals, forms, for_groups, elements, levels, entries, other_carriers, reached,
        reached_in, results, evidence
        """
    }

    private var groupCodes: String { groups.map(\.code).sorted().joined(separator: " ") }

    var values: SQL {
        """
        \(name), \(summary), \(status.rawValue), \(ChosenWords.text(goals)), \(ownGoals.joined(separator: "\n")),
        \(ChosenWords.text(forms)), \(groupCodes), \(ChosenWords.text(elements)), \(ChosenWords.text(levels)),
        \(ChosenWords.text(entries)), \(otherCarriers.joined(separator: "\n")), \(reach?.people), \(reach?.year),
        \(results), \(evidence?.rawValue)
        """
    }

    var assignments: SQL {
        """
        name = \(name), summary = \(summary), status = \(status.rawValue), goals = \(ChosenWords.text(goals)),
        own_goals = \(ownGoals.joined(separator: "\n")), forms = \(ChosenWords.text(forms)), for_groups = \(groupCodes),
        elements = \(ChosenWords.text(elements)), levels = \(ChosenWords.text(levels)),
        entries = \(ChosenWords.text(entries)), other_carriers = \(otherCarriers.joined(separator: "\n")),
        reached = \(reach?.people), reached_in = \(reach?.year), results = \(results), evidence = \(evidence?.rawValue)
        """
    }

    var fields: [String: RecordedField] {
        [
            "name": .words(name), "summary": .words(summary), "status": .value(status.rawValue),
            "goals": .value(ChosenWords.text(goals)), "own_goals": .words(ownGoals.joined(separator: "\n")),
            "forms": .value(ChosenWords.text(forms)), "for_groups": .words(groupCodes),
            "elements": .value(ChosenWords.text(elements)), "levels": .value(ChosenWords.text(levels)),
            "entries": .value(ChosenWords.text(entries)),
            "carriers": .words(organisations.sorted().joined(separator: " ")),
            "other_carriers": .words(otherCarriers.joined(separator: "\n")),
            "reach": .value(reach.map { String($0.people) }), "reach_year": .value(reach?.year.map(String.init)),
            "results": .words(results), "evidence": .value(evidence?.rawValue),
        ]
    }

    init(_ row: Row) throws {
        let (status, groups, evidence): (String, String, String?) = (
            try row["status"], try row["for_groups"], try row["evidence"]
        )
        let (ownGoals, otherCarriers): (String, String) = (try row["own_goals"], try row["other_carriers"])
        let (people, year): (Int?, Int?) = (try row["reached"], try row["reached_in"])
        self.init(
            id: try row["id"], name: try row["name"], summary: try row["summary"],
            status: try ChosenWords.choice(status, of: InitiativeStatus.self),
            goals: try ChosenWords.choices(try row["goals"], of: InitiativeGoal.self),
            ownGoals: ownGoals.split(separator: "\n").map(String.init),
            forms: try ChosenWords.choices(try row["forms"], of: LonelinessForm.self),
            groups: Set(groups.split(separator: " ").compactMap { InitiativeGroup(code: String($0)) }),
            elements: try ChosenWords.choices(try row["elements"], of: ActiveElement.self),
            levels: try ChosenWords.choices(try row["levels"], of: InitiativeLevel.self),
            entries: try ChosenWords.choices(try row["entries"], of: InitiativeEntry.self),
            otherCarriers: otherCarriers.split(separator: "\n").map(String.init),
            reach: people.map { Reach(people: $0, year: year) }, results: try row["results"],
            evidence: try evidence.map { try ChosenWords.choice($0, of: InterventionEvidence.self) },
            version: try row["version"])
    }

    mutating func readRest(_ connection: any Connection) throws {
        let rows = try connection.run(
            """
            SELECT organisation FROM initiative_organisation
                JOIN organisation ON organisation.id = initiative_organisation.organisation
            WHERE initiative = \(id) AND organisation.removed_on IS NULL
            """)
        organisations = Set(try rows.map { try $0["organisation"] })
    }

    /// An organisation that was taken off the map meanwhile keeps its tie, for when it is put back.
    func keepRest(_ connection: any Connection, in approach: Approach.ID) throws {
        try connection.run(
            """
            DELETE FROM initiative_organisation WHERE initiative = \(id) AND organisation IN
                (SELECT id FROM organisation WHERE removed_on IS NULL)
            """)
        for organisation in organisations.sorted() {
            let tied = try connection.run(
                """
                INSERT INTO initiative_organisation (initiative, organisation)
                SELECT \(id), organisation.id FROM organisation
                    JOIN approach ON approach.municipality = organisation.municipality
                WHERE organisation.id = \(organisation) AND organisation.removed_on IS NULL AND approach.id = \(approach)
                RETURNING organisation
                """)
            guard !tied.isEmpty else { throw SocialMapRefusal.unknown }
        }
    }
}
