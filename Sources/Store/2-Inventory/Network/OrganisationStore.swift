import Domain

extension Store {
    /// - Throws: ``StoreError/violates(_:)`` where the municipality is not there, the id is taken or the name is empty.
    public func add(_ organisation: Organisation, _ act: Act) async throws {
        try await add(organisations: [organisation], act)
    }

    /// Adds organisations and people in one transaction: all of them or none. Each begins with version 1.
    ///
    /// - Throws: ``SocialMapRefusal/unknown`` for one of another municipality than acts, or a person of an organisation
    ///   that it has not; ``StoreError/violates(_:)`` where an id is taken or a name is empty.
    public func add(organisations: [Organisation], people: [ContactPerson] = [], _ act: Act) async throws {
        guard organisations.allSatisfy({ $0.municipality == act.municipality }) else { throw SocialMapRefusal.unknown }
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            try connection.insert(
                "organisation (municipality, id, version, revision, \(Organisation.ownColumns))",
                organisations.map { "\(act.municipality), \($0.id), 1, \(revision), \($0.values)" })
            try connection.add(people, revision: revision, act)
            try connection.record(organisations.map { Change(added: Organisation.subject, $0.id, $0.fields) }, act)
        }
    }

    /// A municipality's organisations, by name in the order of its characters' codes.
    public func organisations(of municipality: Municipality.ID) async throws -> [Organisation] {
        try await engine.rows(
            """
            SELECT \(Organisation.columns) FROM organisation
            WHERE municipality = \(municipality) AND removed_on IS NULL ORDER BY name, id
            """
        ).map(Organisation.init)
    }

    /// A municipality's own organisation; `nil` for another's, and for one that was removed.
    public func organisation(
        _ id: Organisation.ID, of municipality: Municipality.ID
    ) async throws -> Organisation? {
        try await engine.rows(
            """
            SELECT \(Organisation.columns) FROM organisation
            WHERE id = \(id) AND municipality = \(municipality) AND removed_on IS NULL
            """
        ).first.map(Organisation.init)
    }

    /// One that was removed and can be put back.
    public func removedOrganisation(
        _ id: Organisation.ID, of municipality: Municipality.ID
    ) async throws -> Organisation? {
        try await engine.rows(
            """
            SELECT \(Organisation.columns) FROM organisation
            WHERE id = \(id) AND municipality = \(municipality) AND removed_on IS NOT NULL
            """
        ).first.map(Organisation.init)
    }

    /// Saves all that can be changed of an organisation, over the version that it was made from.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func save(_ organisation: Organisation, _ act: Act) async throws -> MapSave<Organisation> {
        try await engine.write { try $0.save(organisation, act) }
    }

    /// Notes that all that is kept of an organisation is right, by the word of who acts, on the day of the act.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``, also for one that was removed.
    public func check(organisation id: Organisation.ID, _ act: Act) async throws {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            var (organisation, isRemoved) = try connection.held(Organisation.self, id, act)
            guard !isRemoved else { throw SocialMapRefusal.unknown }
            let before = organisation.fields
            organisation.checked = .init(on: Day(at: act.at), by: .init(act.actor))
            try connection.run(
                """
                UPDATE organisation SET checked_on = \(organisation.checked?.on),
                    checked_by = \(organisation.checked?.by.word), revision = \(revision)
                WHERE id = \(id)
                """)
            guard let change = Change(Organisation.subject, id, from: before, to: organisation.fields) else { return }
            try connection.record(change, act)
        }
    }

    /// Takes organisations off the map with their people, or puts them back, all in one transaction. What was taken off
    /// longer ago than ``Removal/days`` is erased.
    ///
    /// - Throws: ``SocialMapRefusal/unknown`` where one of them is not the municipality's.
    public func setRemoved(_ removed: Bool, organisations ids: [Organisation.ID], _ act: Act) async throws {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            for id in ids {
                try connection.setRemoved(removed, Organisation.self, id, revision: revision, act)
                try connection.run("UPDATE contact_person SET revision = \(revision) WHERE organisation = \(id)")
            }
        }
    }

    /// What was changed of an organisation and its people, the latest first.
    public func history(of organisation: Organisation.ID, limit: Int, _ municipality: Municipality.ID) async throws
        -> [RecordedChange]
    {
        try await recordedChanges(of: municipality, about: organisation, subject: Organisation.subject, limit: limit)
    }

    /// The names of those organisations that are on a municipality's map.
    public func organisationNames(
        _ ids: Set<Organisation.ID>, of municipality: Municipality.ID
    ) async throws -> [Organisation.ID: String] {
        guard !ids.isEmpty else { return [:] }
        let list = SQL(list: ids.sorted().map { "\($0)" as SQL })
        return try await engine.rows(
            "SELECT id, name FROM organisation WHERE municipality = \(municipality) AND id IN (\(list))"
        ).reduce(into: [:]) { names, row in names[try row["id"]] = try row["name"] }
    }
}

/// How long what was taken off a social map can be put back, before it is erased.
public enum Removal {
    public static let days = RecentlyRemoved.days
}

extension Organisation.Checker {
    init(_ actor: Actor) {
        switch actor {
        case .member(let id): self = .member(id)
        case .partner: self = .organisation
        case .operator, .kring: self = .installation
        }
    }

    /// How it stands in a column: the id of a member, or a word.
    var word: String {
        switch self {
        case .member(let id): id
        case .organisation: "organisation"
        case .installation: "installation"
        }
    }

    fileprivate init(word: String) {
        switch word {
        case "organisation": self = .organisation
        case "installation": self = .installation
        default: self = .member(word)
        }
    }
}

extension Organisation: MapThing {
    static var subject: String { "organisation" }

    /// The columns that hold what somebody can change.
    static var ownColumns: SQL {
        """
        name, kind, activities, area, street, postcode, town, site, phone, mail, reached, other_reached, scope, kvk,
        checked_on, checked_by
        """
    }

    static var columns: SQL {
        """
        organisation.id, organisation.municipality, organisation.version, organisation.name, organisation.kind,
        organisation.activities, organisation.area, organisation.street, organisation.postcode, organisation.town,
        organisation.site, organisation.phone, organisation.mail, organisation.reached, organisation.other_reached,
        organisation.scope, organisation.kvk, organisation.checked_on, organisation.checked_by
        """
    }

    var values: SQL {
        """
        \(name), \(kind), \(activities), \(area), \(street), \(postcode), \(town), \(site), \(phone), \(mail?.text),
        \(ChosenWords.text(reached)), \(otherReached), \(scope?.rawValue), \(kvk), \(checked?.on), \(checked?.by.word)
        """
    }

    var assignments: SQL {
        """
        name = \(name), kind = \(kind), activities = \(activities), area = \(area), street = \(street),
        postcode = \(postcode), town = \(town), site = \(site), phone = \(phone), mail = \(mail?.text),
        reached = \(ChosenWords.text(reached)), other_reached = \(otherReached), scope = \(scope?.rawValue),
        kvk = \(kvk), checked_on = \(checked?.on), checked_by = \(checked?.by.word)
        """
    }

    var fields: [String: RecordedField] {
        [
            "name": .words(name), "kind": .value(kind), "activities": .words(activities), "area": .words(area),
            "street": .words(street), "postcode": .words(postcode), "town": .words(town), "site": .words(site),
            "phone": .words(phone), "mail": .words(mail?.text), "reached": .value(ChosenWords.text(reached)),
            "otherReached": .words(otherReached), "scope": .value(scope?.rawValue), "kvk": .words(kvk),
            "checked": .day(checked?.on), "checkedBy": .words(checked?.by.word),
        ]
    }

    init(_ row: Row) throws {
        let (mail, scope, checkedOn, checkedBy): (String?, String?, Day?, String?) = (
            try row["mail"], try row["scope"], try row["checked_on"], try row["checked_by"]
        )
        self.init(
            id: try row["id"], municipality: try row["municipality"], name: try row["name"], kind: try row["kind"],
            activities: try row["activities"], area: try row["area"], street: try row["street"],
            postcode: try row["postcode"], town: try row["town"], site: try row["site"], phone: try row["phone"],
            mail: mail.flatMap(MailAddress.init),
            reached: try ChosenWords.choices(try row["reached"], of: ReachedGroup.self),
            otherReached: try row["other_reached"], scope: try scope.map { try ChosenWords.choice($0, of: Scope.self) },
            kvk: try row["kvk"],
            checked: checkedOn.map { Check(on: $0, by: checkedBy.map(Checker.init(word:)) ?? .installation) },
            version: try row["version"])
    }
}
