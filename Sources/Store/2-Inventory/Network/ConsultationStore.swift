import Domain

extension Store {
    /// Adds a consultation body with its members.
    ///
    /// - Throws: ``SocialMapRefusal/unknown`` for another municipality's, and for a member that it has not;
    ///   ``StoreError/violates(_:)`` where the id is taken or the name is empty.
    public func add(_ consultation: ConsultationBody, _ act: Act) async throws {
        guard consultation.municipality == act.municipality else { throw SocialMapRefusal.unknown }
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            try connection.run(
                """
                INSERT INTO consultation (id, municipality, version, revision, name, kind, purpose, rhythm)
                VALUES (\(consultation.id), \(act.municipality), 1, \(revision), \(consultation.name),
                    \(consultation.kind), \(consultation.purpose), \(consultation.rhythm))
                """)
            try connection.record(Change(added: ConsultationBody.subject, consultation.id, consultation.fields), act)
            for id in consultation.organisations.sorted() {
                try connection.setMember(true, .organisation(id), of: consultation.id, act)
            }
            for id in consultation.people.sorted() {
                try connection.setMember(true, .person(id), of: consultation.id, act)
            }
        }
    }

    /// Saves what a body is called, what it is for and when it meets, over the version that it was made from; its
    /// members stay as they are.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func save(_ consultation: ConsultationBody, _ act: Act) async throws -> MapSave<ConsultationBody> {
        try await engine.write { try $0.save(consultation, act) }
    }

    /// Adds a member, or lets it go; what is so already is left alone.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func setMember(
        _ isMember: Bool, _ member: ConsultationMember, of consultation: ConsultationBody.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            let (_, isRemoved) = try connection.held(ConsultationBody.self, consultation, act)
            guard !isRemoved else { throw SocialMapRefusal.unknown }
            try connection.setMember(isMember, member, of: consultation, act)
            try connection.run("UPDATE consultation SET revision = \(revision) WHERE id = \(consultation)")
        }
    }

    /// Takes a body off the map, or puts it back with its members.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func setRemoved(_ removed: Bool, consultation: ConsultationBody.ID, _ act: Act) async throws {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            try connection.setRemoved(removed, ConsultationBody.self, consultation, revision: revision, act)
        }
    }

    /// One that was removed and can be put back, without its members.
    public func removedConsultation(
        _ id: ConsultationBody.ID, of municipality: Municipality.ID
    ) async throws -> ConsultationBody? {
        try await engine.rows(
            """
            SELECT \(ConsultationBody.columns) FROM consultation
            WHERE id = \(id) AND municipality = \(municipality) AND removed_on IS NOT NULL
            """
        ).first.map(ConsultationBody.init)
    }

    /// The bodies that changed after a revision, with all of their members.
    func consultations(
        of municipality: Municipality.ID, after revision: Int
    ) async throws -> (there: [ConsultationBody], gone: Set<ConsultationBody.ID>) {
        let isNew: SQL = "consultation.municipality = \(municipality) AND consultation.revision > \(revision)"
        var (there, gone): ([ConsultationBody.ID: ConsultationBody], Set<ConsultationBody.ID>) = ([:], [])
        for row in try await engine.rows(
            "SELECT \(ConsultationBody.columns), removed_on FROM consultation WHERE \(isNew)")
        {
            let removed: Day? = try row["removed_on"]
            let body = try ConsultationBody(row)
            if removed == nil { there[body.id] = body } else { gone.insert(body.id) }
        }
        for row in try await engine.rows(
            """
            SELECT consultation, organisation FROM consultation_organisation
                JOIN consultation ON consultation.id = consultation_organisation.consultation WHERE \(isNew)
            """)
        {
            let (body, organisation): (String, String) = (try row["consultation"], try row["organisation"])
            there[body]?.organisations.insert(organisation)
        }
        for row in try await engine.rows(
            """
            SELECT consultation, person FROM consultation_person
                JOIN consultation ON consultation.id = consultation_person.consultation WHERE \(isNew)
            """)
        {
            let (body, person): (String, String) = (try row["consultation"], try row["person"])
            there[body]?.people.insert(person)
        }
        return (there.values.sorted { $0.id < $1.id }, gone)
    }
}

/// Who meets in a consultation body.
public enum ConsultationMember: Sendable, Hashable {
    case organisation(Organisation.ID)
    case person(ContactPerson.ID)
}

extension Connection {
    /// Adds a member within a transaction that holds the map.
    fileprivate func setMember(
        _ isMember: Bool, _ member: ConsultationMember, of consultation: ConsultationBody.ID, _ act: Act
    ) throws {
        let (table, column, id): (SQL, SQL, String)
        switch member {
        case .organisation(let organisation):
            let (_, isRemoved) = try held(Organisation.self, organisation, act)
            guard !isRemoved else { throw SocialMapRefusal.unknown }
            (table, column, id) = ("consultation_organisation", "organisation", organisation)
        case .person(let person):
            let (_, isRemoved) = try held(ContactPerson.self, person, act)
            guard !isRemoved else { throw SocialMapRefusal.unknown }
            (table, column, id) = ("consultation_person", "person", person)
        }
        let changed =
            isMember
            ? try run(
                """
                INSERT INTO \(table) (consultation, \(column)) VALUES (\(consultation), \(id))
                ON CONFLICT (consultation, \(column)) DO NOTHING RETURNING consultation
                """)
            : try run(
                """
                DELETE FROM \(table) WHERE consultation = \(consultation) AND \(column) = \(id) RETURNING consultation
                """)
        guard !changed.isEmpty else { return }
        let detail: [String: Change.Detail] = ["member": .value(id)]
        try record(
            Change(
                .changed, ConsultationBody.subject, consultation, before: isMember ? [:] : detail,
                after: isMember ? detail : [:]), act)
    }
}

extension ConsultationBody: MapThing {
    static var subject: String { "consultation" }

    static var columns: SQL {
        """
        consultation.id, consultation.municipality, consultation.version, consultation.name, consultation.kind,
        consultation.purpose, consultation.rhythm
        """
    }

    var assignments: SQL {
        "name = \(name), kind = \(kind), purpose = \(purpose), rhythm = \(rhythm)"
    }

    var fields: [String: RecordedField] {
        [
            "name": .words(name), "kind": .value(kind), "purpose": .words(purpose), "rhythm": .words(rhythm),
        ]
    }

    init(_ row: Row) throws {
        self.init(
            id: try row["id"], municipality: try row["municipality"], name: try row["name"], kind: try row["kind"],
            purpose: try row["purpose"], rhythm: try row["rhythm"], version: try row["version"])
    }
}
