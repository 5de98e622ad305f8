import Domain

/// Why something on a social map can't be changed.
public enum SocialMapRefusal: Error, Equatable {
    /// The municipality that acts has none such.
    case unknown
    /// It is used, so it stays.
    case inUse
}

/// What became of saving something that somebody else may have saved meanwhile.
public enum MapSave<Thing: Sendable & Equatable>: Sendable, Equatable {
    /// It is on disk, with this version.
    case saved(Thing)
    /// Somebody else saved it meanwhile, and this is what they left; nothing was changed.
    case outdated(Thing)
    /// It was taken away meanwhile, and this is what it held; nothing was changed.
    case removed(Thing)
}

/// How often a social map was changed, and how often something was erased from it. Who keeps a map in memory reads what
/// came after the changes that are known, and starts anew after an erasure.
public struct SocialMapHead: Sendable, Equatable {
    public var changes: Int
    public var erasures: Int
}

extension Store {
    public func socialMapHead(of municipality: Municipality.ID) async throws -> SocialMapHead {
        let rows = try await engine.rows(
            "SELECT changes, erasures FROM social_map WHERE municipality = \(municipality)")
        guard let row = rows.first else { return SocialMapHead(changes: 0, erasures: 0) }
        return SocialMapHead(changes: try row["changes"], erasures: try row["erasures"])
    }

    /// What changed on a municipality's social map after a revision; after 0 everything.
    ///
    /// What is changed meanwhile may be in it in part, and is in it again when it is asked for the next time.
    public func socialMapChanges(
        of municipality: Municipality.ID, after revision: Int
    ) async throws -> SocialMapChanges {
        // First: nothing that the rows lack is then taken for known.
        var changes = SocialMapChanges(revision: try await socialMapHead(of: municipality).changes)
        guard changes.revision > revision else { return changes }
        let isNew: SQL = "municipality = \(municipality) AND revision > \(revision)"
        for row in try await engine.rows("SELECT \(Organisation.columns), removed_on FROM organisation WHERE \(isNew)")
        {
            let removed: Day? = try row["removed_on"]
            let organisation = try Organisation(row)
            if removed == nil {
                changes.organisations.append(organisation)
            } else {
                changes.gone.insert(organisation.id)
            }
        }
        for row in try await engine.rows(
            """
            SELECT \(ContactPerson.columns), COALESCE(contact_person.removed_on, organisation.removed_on) AS gone_on
            FROM contact_person JOIN organisation ON organisation.id = contact_person.organisation
            WHERE contact_person.municipality = \(municipality) AND contact_person.revision > \(revision)
            """)
        {
            let gone: Day? = try row["gone_on"]
            let person = try ContactPerson(row)
            if gone == nil { changes.people.append(person) } else { changes.gone.insert(person.id) }
        }
        for row in try await engine.rows(
            "SELECT id, name, code, removed_on FROM organisation_kind WHERE \(isNew)")
        {
            let removed: Day? = try row["removed_on"]
            let kind = try OrganisationKind(row)
            if removed == nil { changes.kinds.append(kind) } else { changes.gone.insert(kind.id) }
        }
        let consultations = try await consultations(of: municipality, after: revision)
        changes.consultations = consultations.there
        changes.gone.formUnion(consultations.gone)
        return changes
    }

    /// A municipality's whole social map.
    public func socialMap(of municipality: Municipality.ID) async throws -> SocialMap {
        var map = SocialMap()
        map.apply(try await socialMapChanges(of: municipality, after: 0))
        return map
    }
}

extension Connection {
    /// Holds the social map of the municipality that acts until the commit: who changes it takes turns. Every write to
    /// it begins here.
    ///
    /// - Returns: the number of this change, for the rows that it changes.
    /// - Throws: ``StoreError/violates(_:)`` where the municipality is not there.
    func changingSocialMap(_ act: Act) throws -> Int {
        try run(
            """
            INSERT INTO social_map (municipality, changes) VALUES (\(act.municipality), 1)
            ON CONFLICT (municipality) DO UPDATE SET changes = social_map.changes + 1 RETURNING changes
            """)[0]["changes"]
    }
}

/// What stands on a social map and has a version.
protocol MapThing: Sendable, Equatable, Identifiable where ID == String {
    /// The kind of thing in the record of changes, and its table.
    static var subject: String { get }
    static var columns: SQL { get }
    var version: Int { get set }
    /// Everything that somebody can change in it.
    var fields: [String: RecordedField] { get }
    var assignments: SQL { get }
    init(_ row: Row) throws
}

extension Connection {
    /// A thing of the municipality that acts, while nobody else can change it, and whether it was taken away.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    func held<Thing: MapThing>(_ type: Thing.Type, _ id: Thing.ID, _ act: Act) throws -> (thing: Thing, isRemoved: Bool)
    {
        let table = SQL(name: Thing.subject)
        let rows = try run(
            """
            SELECT \(Thing.columns), removed_on FROM \(table)
            WHERE id = \(id) AND municipality = \(act.municipality)
            """)
        guard let row = rows.first else { throw SocialMapRefusal.unknown }
        let removed: Day? = try row["removed_on"]
        return (try Thing(row), removed != nil)
    }

    /// Saves a thing where what is kept has the version that it was made from. What is the same already is left alone.
    func save<Thing: MapThing>(_ thing: Thing, _ act: Act) throws -> MapSave<Thing> {
        let revision = try changingSocialMap(act)
        let (kept, isRemoved) = try held(Thing.self, thing.id, act)
        guard !isRemoved else { return .removed(kept) }
        guard let change = Change(Thing.subject, thing.id, from: kept.fields, to: thing.fields) else {
            return .saved(kept)
        }
        guard kept.version == thing.version else { return .outdated(kept) }
        var saved = thing
        saved.version += 1
        try run(
            """
            UPDATE \(SQL(name: Thing.subject))
            SET \(saved.assignments), version = \(saved.version), revision = \(revision) WHERE id = \(saved.id)
            """)
        try record(change, act)
        return .saved(saved)
    }

    /// Takes a thing off the map, or puts it back; what is so already is left alone.
    func setRemoved<Thing: MapThing>(
        _ removed: Bool, _ type: Thing.Type, _ id: Thing.ID, revision: Int, _ act: Act
    ) throws {
        let (kept, isRemoved) = try held(type, id, act)
        guard isRemoved != removed else { return }
        let day: Day? = removed ? Day(at: act.at) : nil
        try run(
            """
            UPDATE \(SQL(name: Thing.subject)) SET removed_on = \(day), revision = \(revision) WHERE id = \(id)
            """)
        try record(
            removed
                ? Change(.removed, Thing.subject, id, before: kept.fields.mapValues(\.detail))
                : Change(added: Thing.subject, id, kept.fields), act)
    }
}
