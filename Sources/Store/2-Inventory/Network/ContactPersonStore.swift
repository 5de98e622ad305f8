import Domain

extension Store {
    /// Adds people to organisations that are there, in one transaction.
    ///
    /// - Throws: ``SocialMapRefusal/unknown`` where the municipality that acts has no such organisation;
    ///   ``StoreError/violates(_:)`` where an id is taken or a name is empty.
    public func add(people: [ContactPerson], _ act: Act) async throws {
        try await add(organisations: [], people: people, act)
    }

    /// The people of a municipality's organisations, by name in the order of its characters' codes.
    public func people(of municipality: Municipality.ID) async throws -> [ContactPerson] {
        try await engine.rows(
            """
            SELECT \(ContactPerson.columns) FROM contact_person
                JOIN organisation ON organisation.id = contact_person.organisation
            WHERE contact_person.municipality = \(municipality) AND contact_person.removed_on IS NULL
                AND organisation.removed_on IS NULL
            ORDER BY contact_person.name, contact_person.id
            """
        ).map(ContactPerson.init)
    }

    /// Somebody of a municipality's organisations who was removed and can be put back.
    public func removedPerson(_ id: ContactPerson.ID, of municipality: Municipality.ID) async throws -> ContactPerson? {
        try await engine.rows(
            """
            SELECT \(ContactPerson.columns) FROM contact_person
            WHERE id = \(id) AND municipality = \(municipality) AND removed_on IS NOT NULL
            """
        ).first.map(ContactPerson.init)
    }

    /// Saves what can be changed of somebody, over the version that it was made from.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func save(_ person: ContactPerson, _ act: Act) async throws -> MapSave<ContactPerson> {
        try await engine.write { try $0.save(person, act) }
    }

    /// Takes people off the map, or puts them back.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func setRemoved(_ removed: Bool, people ids: [ContactPerson.ID], _ act: Act) async throws {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            for id in ids { try connection.setRemoved(removed, ContactPerson.self, id, revision: revision, act) }
        }
    }

    /// Erases somebody for good, and keeps a backup from bringing back who was erased.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func erase(person id: ContactPerson.ID, _ act: Act) async throws {
        try await engine.write { connection in
            _ = try connection.changingSocialMap(act)
            let (_, isRemoved) = try connection.held(ContactPerson.self, id, act)
            try connection.erasePerson(Erasure(.person, id, at: act.at))
            if !isRemoved { try connection.record(Change(.removed, ContactPerson.subject, id), act) }
        }
    }
}

extension Connection {
    func add(_ people: [ContactPerson], revision: Int, _ act: Act) throws {
        guard !people.isEmpty else { return }
        let organisations = Array(Set(people.map(\.organisation)))
        for start in stride(from: 0, to: organisations.count, by: 500) {
            let some = organisations[start..<min(start + 500, organisations.count)]
            let found: Int = try run(
                """
                SELECT COUNT(*) AS count FROM organisation WHERE municipality = \(act.municipality)
                    AND removed_on IS NULL AND id IN (\(SQL(list: some.map { "\($0)" as SQL })))
                """)[0]["count"]
            guard found == some.count else { throw SocialMapRefusal.unknown }
        }
        try insert(
            "contact_person (municipality, id, organisation, version, revision, \(ContactPerson.ownColumns))",
            people.map { "\(act.municipality), \($0.id), \($0.organisation), 1, \(revision), \($0.values)" })
        try record(people.map { Change(added: ContactPerson.subject, $0.id, $0.fields) }, act)
    }

    /// Erases somebody, remembers it, and makes who keeps the map in memory start anew.
    ///
    /// - Returns: whether there was anybody.
    @discardableResult
    func erasePerson(_ erasure: Erasure) throws -> Bool {
        let gone = try run("DELETE FROM contact_person WHERE id = \(erasure.id) RETURNING municipality")
        try note(erasure)
        guard let row = gone.first else { return false }
        let municipality: String = try row["municipality"]
        try forgetFiles(of: municipality, person: erasure.id)
        try run("UPDATE social_map SET erasures = erasures + 1 WHERE municipality = \(municipality)")
        return true
    }
}

extension ContactPerson: MapThing {
    static var subject: String { "contact_person" }
    static var ownColumns: SQL { "name, task, mail, phone, engagement, consented_on, is_confidential" }

    static var columns: SQL {
        """
        contact_person.id, contact_person.organisation, contact_person.version, contact_person.name,
        contact_person.task, contact_person.mail, contact_person.phone, contact_person.engagement,
        contact_person.consented_on, contact_person.is_confidential
        """
    }

    var values: SQL {
        """
        \(name), \(task), \(mail?.text), \(phone), \(engagement?.rawValue), \(consented), \(isConfidential)
        """
    }

    var assignments: SQL {
        """
        name = \(name), task = \(task), mail = \(mail?.text), phone = \(phone),
        engagement = \(engagement?.rawValue), consented_on = \(consented), is_confidential = \(isConfidential)
        """
    }

    var fields: [String: RecordedField] {
        [
            "name": .words(name), "task": .words(task), "mail": .words(mail?.text), "phone": .words(phone),
            "engagement": .value(engagement?.rawValue), "consented": .day(consented),
            "confidential": .value(String(isConfidential)),
        ]
    }

    init(_ row: Row) throws {
        let (mail, engagement): (String?, String?) = (try row["mail"], try row["engagement"])
        self.init(
            id: try row["id"], organisation: try row["organisation"], name: try row["name"], task: try row["task"],
            mail: mail.flatMap(MailAddress.init), phone: try row["phone"],
            engagement: try engagement.map { try ChosenWords.choice($0, of: Engagement.self) },
            consented: try row["consented_on"], isConfidential: try row["is_confidential"],
            version: try row["version"])
    }
}
