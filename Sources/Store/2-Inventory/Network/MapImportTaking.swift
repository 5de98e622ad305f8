import Domain
import Foundation

/// What became of wanting to take a file in.
public enum MapTaking: Sendable, Equatable {
    /// It is all on the map.
    case taken
    /// It is so much that it goes in slices: the first is on the map, the rest follows.
    case begun
    /// The map was changed since the plan was made, and nothing was done.
    case outdated
    /// Somebody else is at it, or it was done before.
    case already
}

/// So much is taken in at once; what is more goes in slices, between which others get their turn.
public enum MapSlices {
    public static let size = 1_000
    /// After so many seconds without a slice whoever was at it is taken for dead.
    public static let patience = 60
}

extension Store {
    /// Takes a file in by a plan, and remembers what that made: all in one transaction, or its first slice.
    ///
    /// - Parameter revision: the change of the map for which the plan was made.
    /// - Throws: ``SocialMapRefusal/unknown``
    public func take(
        _ plan: MapImportPlan, by id: MapImport.ID, atRevision revision: Int, _ act: Act
    ) async throws -> MapTaking {
        let parts = plan.parts
        do {
            return try await engine.write { connection in
                let next = try connection.changingSocialMap(act)
                let found = try connection.run(
                    """
                    SELECT state, moved_at FROM map_import WHERE id = \(id) AND municipality = \(act.municipality)
                    """)
                guard let row = found.first else { throw SocialMapRefusal.unknown }
                let (state, moved): (String, Date) = (try row["state"], try row["moved_at"])
                guard
                    state == "previewed"
                        || (state == "taking"
                            && moved < act.at.addingTimeInterval(-Double(MapSlices.patience)))
                else { throw Standstill.already }
                guard next == revision + 1 else { throw Standstill.outdated }
                let isAll = parts.count <= MapSlices.size
                // Whoever goes on after a crash finds done what was done: the plan holds only the rest.
                try connection.run(
                    """
                    UPDATE map_import SET total = done + \(parts.count),
                        wrong = \(plan.wrong.count) WHERE id = \(id)
                    """)
                if state == "previewed" {
                    try connection.record(
                        Change(
                            .added, "map_import", id,
                            after: ["total": .value(parts.count), "wrong": .value(plan.wrong.count)]), act)
                }
                try connection.apply(parts.prefix(MapSlices.size), by: id, revision: next, isLast: isAll, act)
                return isAll ? .taken : .begun
            }
        } catch Standstill.already {
            return .already
        } catch Standstill.outdated {
            return .outdated
        }
    }

    /// Takes in what a first slice left, slice by slice.
    public func takeRest(_ plan: MapImportPlan, by id: MapImport.ID, _ act: @Sendable () -> Act) async throws {
        let parts = plan.parts
        for start in stride(from: MapSlices.size, to: parts.count, by: MapSlices.size) {
            let now = act()
            let end = min(start + MapSlices.size, parts.count)
            let slice = parts[start..<end]
            try await engine.write { connection in
                let revision = try connection.changingSocialMap(now)
                try connection.apply(slice, by: id, revision: revision, isLast: end == parts.count, now)
            }
        }
    }

    /// Takes off the map what a file brought, and makes what it changed as it was. What was changed since stays.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func undo(mapImport id: MapImport.ID, _ act: Act) async throws {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            let found = try connection.run(
                """
                SELECT state FROM map_import WHERE id = \(id) AND municipality = \(act.municipality)
                """)
            guard let row = found.first else { throw SocialMapRefusal.unknown }
            let state: String = try row["state"]
            guard state == "taken" || state == "taking" else { return }
            try connection.takeBack(ContactPerson.self, of: id, revision: revision, act)
            try connection.takeBack(Organisation.self, of: id, revision: revision, act)
            try connection.run("UPDATE map_import SET state = 'undone', moved_at = \(act.at) WHERE id = \(id)")
            try connection.run("DELETE FROM map_import_file WHERE map_import = \(id)")
            try connection.record(Change(.removed, "map_import", id), act)
        }
    }

    /// The organisations that an import touched and that stayed when it was undone: they, or their people, were changed
    /// since. By name.
    public func stayed(
        afterUndoing id: MapImport.ID, of municipality: Municipality.ID
    ) async throws -> [(id: Organisation.ID, name: String)] {
        try await engine.rows(
            """
            SELECT organisation.id, organisation.name FROM organisation
            WHERE organisation.municipality = \(municipality) AND organisation.removed_on IS NULL
                AND (organisation.id IN (SELECT part FROM map_import_part WHERE map_import = \(id))
                    OR organisation.id IN (
                        SELECT contact_person.organisation FROM contact_person
                            JOIN map_import_part ON map_import_part.part = contact_person.id
                        WHERE map_import_part.map_import = \(id)))
            ORDER BY organisation.name, organisation.id
            """
        ).map { (try $0["id"], try $0["name"]) }
    }
}

/// Why a file is not taken in now; thrown so that the transaction leaves nothing.
private enum Standstill: Error {
    case already, outdated
}

/// One thing that a plan adds or changes.
private enum MapPart: Sendable {
    case newOrganisation(Organisation)
    case organisation(Organisation)
    case newPerson(ContactPerson)
    case person(ContactPerson)
}

extension MapImportPlan {
    /// Organisations before their people.
    fileprivate var parts: [MapPart] {
        newOrganisations.map(MapPart.newOrganisation) + changedOrganisations.map(MapPart.organisation)
            + newPeople.map(MapPart.newPerson) + changedPeople.map(MapPart.person)
    }
}

extension Array {
    fileprivate func slices(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}

extension Connection {
    fileprivate func apply(
        _ parts: ArraySlice<MapPart>, by id: MapImport.ID, revision: Int, isLast: Bool, _ act: Act
    ) throws {
        var (organisations, people): ([Organisation], [ContactPerson]) = ([], [])
        for part in parts {
            switch part {
            case .newOrganisation(let organisation): organisations.append(organisation)
            case .newPerson(let person): people.append(person)
            case .organisation(let organisation):
                try overwrite(organisation, by: id, revision: revision, act) {
                    try JSONText.encode(KeptFields($0))
                }
            case .person(let person):
                try overwrite(person, by: id, revision: revision, act) { try JSONText.encode(KeptPerson($0)) }
            }
        }
        try insert(
            "organisation (municipality, id, version, revision, \(Organisation.ownColumns))",
            organisations.map { "\(act.municipality), \($0.id), 1, \(revision), \($0.values)" })
        try record(organisations.map { Change(added: Organisation.subject, $0.id, $0.fields) }, act)
        // Somebody may have taken an organisation off the map between two slices; its people have no place then.
        let homes = try present(Set(people.map(\.organisation)), act)
        let placed = people.filter { homes.contains($0.organisation) }
        try add(placed, revision: revision, act)
        try insert(
            "map_import_part (map_import, part, subject, version)",
            organisations.map { "\(id), \($0.id), \(Organisation.subject), 1" }
                + placed.map { "\(id), \($0.id), \(ContactPerson.subject), 1" })
        try run(
            """
            UPDATE map_import SET done = done + \(parts.count), state = \(isLast ? "taken" : "taking"),
                moved_at = \(act.at)
            WHERE id = \(id)
            """)
    }

    private func present(_ ids: Set<Organisation.ID>, _ act: Act) throws -> Set<Organisation.ID> {
        var present: Set<Organisation.ID> = []
        for some in Array(ids).slices(of: 500) {
            for row in try run(
                """
                SELECT id FROM organisation WHERE municipality = \(act.municipality) AND removed_on IS NULL
                    AND id IN (\(SQL(list: some.map { "\($0)" as SQL })))
                """)
            {
                present.insert(try row["id"])
            }
        }
        return present
    }

    /// Saves what a file changes of something, unless somebody changed or removed it since the plan was made.
    private func overwrite<Thing: MapThing>(
        _ thing: Thing, by id: MapImport.ID, revision: Int, _ act: Act, before: (Thing) throws -> String
    ) throws {
        let (kept, isRemoved) = try held(Thing.self, thing.id, act)
        guard !isRemoved, kept.version == thing.version,
            let change = Change(Thing.subject, thing.id, from: kept.fields, to: thing.fields)
        else { return }
        var saved = thing
        saved.version += 1
        try run(
            """
            UPDATE \(SQL(name: Thing.subject))
            SET \(saved.assignments), version = \(saved.version), revision = \(revision) WHERE id = \(saved.id)
            """)
        try record(change, act)
        // Going on after a crash may change again what was changed: what it was before stays what it was.
        try run(
            """
            INSERT INTO map_import_part (map_import, part, subject, version, before)
            VALUES (\(id), \(thing.id), \(Thing.subject), \(saved.version), \(try before(kept)))
            ON CONFLICT (map_import, part) DO UPDATE SET version = excluded.version
            """)
    }

    /// Undoes what a file did to things of one kind. What was changed since stays as it is, and remains listed.
    fileprivate func takeBack<Thing: ImportedThing>(
        _ type: Thing.Type, of id: MapImport.ID, revision: Int, _ act: Act
    ) throws {
        let table = SQL(name: Thing.subject)
        let rows = try run(
            """
            SELECT \(Thing.columns), \(table).removed_on, map_import_part.version AS made, map_import_part.before
            FROM map_import_part JOIN \(table) ON \(table).id = map_import_part.part
            WHERE map_import_part.map_import = \(id) AND map_import_part.subject = \(Thing.subject)
                AND \(table).municipality = \(act.municipality)
            """)
        var (gone, done): ([Thing], [String]) = ([], [])
        let inUse = try Thing.inUse(self, by: id, act)
        for row in rows {
            let (removed, made, before): (Day?, Int, String?) = (
                try row["removed_on"], try row["made"], try row["before"]
            )
            let thing = try Thing(row)
            guard removed == nil else {
                done.append(thing.id)
                continue
            }
            guard thing.version == made else { continue }
            if let before {
                var restored = try thing.restored(from: before)
                restored.version = thing.version + 1
                try run(
                    """
                    UPDATE \(table) SET \(restored.assignments), version = \(restored.version), revision = \(revision)
                    WHERE id = \(thing.id)
                    """)
                if let change = Change(Thing.subject, thing.id, from: thing.fields, to: restored.fields) {
                    try record(change, act)
                }
                done.append(thing.id)
            } else if !inUse.contains(thing.id) {
                gone.append(thing)
                done.append(thing.id)
            }
        }
        for some in gone.slices(of: 500) {
            try run(
                """
                UPDATE \(table) SET removed_on = \(Day(at: act.at)), revision = \(revision)
                WHERE id IN (\(SQL(list: some.map { "\($0.id)" as SQL })))
                """)
        }
        for some in done.slices(of: 500) {
            try run(
                """
                DELETE FROM map_import_part
                WHERE map_import = \(id) AND part IN (\(SQL(list: some.map { "\($0)" as SQL })))
                """)
        }
        try run(
            """
            UPDATE map_import_part SET before = NULL WHERE map_import = \(id) AND subject = \(Thing.subject)
            """)
        try record(
            gone.map { Change(.removed, Thing.subject, $0.id, before: $0.fields.mapValues(\.detail)) }, act)
    }
}

/// What an import makes and changes.
private protocol ImportedThing: MapThing {
    /// The thing as it was, of the text that was kept of it.
    func restored(from text: String) throws -> Self
    /// Those that an import made and others have come to lean on.
    static func inUse(_ connection: any Connection, by id: MapImport.ID, _ act: Act) throws -> Set<String>
}

extension Organisation: ImportedThing {
    fileprivate func restored(from text: String) throws -> Organisation {
        try JSONText.decode(KeptFields.self, from: text).organisation(id: id, municipality: municipality)
    }

    /// Those with people who stay, and those that got a place in a consultation body.
    fileprivate static func inUse(
        _ connection: any Connection, by id: MapImport.ID, _ act: Act
    ) throws -> Set<Organisation.ID> {
        var used: Set<Organisation.ID> = []
        for row in try connection.run(
            """
            SELECT contact_person.organisation AS id FROM contact_person
                JOIN map_import_part ON map_import_part.part = contact_person.organisation
            WHERE map_import_part.map_import = \(id) AND contact_person.removed_on IS NULL
            """)
            + connection.run(
                """
                SELECT consultation_organisation.organisation AS id FROM consultation_organisation
                    JOIN map_import_part ON map_import_part.part = consultation_organisation.organisation
                WHERE map_import_part.map_import = \(id)
                """)
        {
            used.insert(try row["id"])
        }
        return used
    }
}

extension ContactPerson: ImportedThing {
    fileprivate func restored(from text: String) throws -> ContactPerson {
        try JSONText.decode(KeptPerson.self, from: text).person(over: self)
    }

    fileprivate static func inUse(
        _ connection: any Connection, by id: MapImport.ID, _ act: Act
    ) throws -> Set<ContactPerson.ID> { [] }
}

/// A person's fields as they were, in JSON.
private struct KeptPerson: Codable {
    var name: String
    var task: String
    var mail: String?
    var phone: String
    var engagement: String?
    var consented: String?
    var isConfidential: Bool

    init(_ person: ContactPerson) {
        (name, task, phone, isConfidential) = (person.name, person.task, person.phone, person.isConfidential)
        (mail, engagement) = (person.mail?.text, person.engagement?.rawValue)
        consented = person.consented?.description
    }

    func person(over kept: ContactPerson) -> ContactPerson {
        ContactPerson(
            id: kept.id, organisation: kept.organisation, name: name, task: task,
            mail: mail.flatMap(MailAddress.init), phone: phone,
            engagement: engagement.flatMap(ContactPerson.Engagement.init(rawValue:)),
            consented: consented.flatMap { Day($0) }, isConfidential: isConfidential, version: kept.version)
    }
}
