import Domain

extension Store {
    /// - Parameter welcome: a mail that goes out with it.
    /// - Throws: ``StoreError/violates(_:)`` where the municipality is not there, or has a member with this address.
    public func add(_ member: Member, welcome: Mail? = nil, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.run(
                """
                INSERT INTO member (id, municipality, name, mail, role)
                VALUES (\(member.id), \(member.municipality), \(member.name), \(member.mail.text), \(member.role.rawValue))
                """)
            try connection.record(
                Change(
                    .added, "member", member.id,
                    after: ["name": .withheld, "mail": .withheld, "role": .value(member.role.rawValue)]), act)
            if let welcome { try connection.enqueue(welcome, at: act.at) }
        }
    }

    /// The members of a municipality: coordinators first, then by address.
    public func members(of municipality: Municipality.ID) async throws -> [Member] {
        try await engine.rows(
            """
            SELECT \(Member.columns) FROM member WHERE municipality = \(municipality) ORDER BY role, mail
            """
        ).map(Member.init(joined:))
    }

    /// The members with an address: one in each municipality at most.
    public func members(mail: MailAddress) async throws -> [Member] {
        try await engine.rows(
            "SELECT \(Member.columns) FROM member WHERE mail = \(mail.text) ORDER BY municipality"
        ).map(Member.init(joined:))
    }

    /// A municipality's own member; `nil` where it has none with this id.
    public func member(_ id: Member.ID, of municipality: Municipality.ID) async throws -> Member? {
        try await engine.rows(
            "SELECT \(Member.columns) FROM member WHERE id = \(id) AND municipality = \(municipality)"
        ).first.map(Member.init(joined:))
    }

    /// Removes a member, but never a municipality's last coordinator.
    public func removeMember(
        _ mail: MailAddress, of municipality: Municipality.ID, _ act: Act
    ) async throws -> MemberChange {
        try await engine.write { connection in
            let members = try connection.membersHeld(of: municipality)
            guard let member = members.first(where: { $0.mail == mail }) else { return .unknown }
            guard !members.isLastCoordinator(member) else { return .lastCoordinator }
            try connection.run("DELETE FROM member WHERE id = \(member.id)")
            try connection.note(Erasure(.member, member.id, at: act.at))
            try connection.record(
                Change(.removed, "member", member.id, before: ["role": .value(member.role.rawValue)]), act)
            return .done
        }
    }

    /// Changes a member's name and role, but never the role of a municipality's last coordinator.
    ///
    /// A role that asks more of who signs in holds from the next time on: the sessions end.
    public func change(
        _ id: Member.ID, of municipality: Municipality.ID, name: String, role: Member.Role, _ act: Act
    ) async throws -> MemberChange {
        try await engine.write { connection in
            let members = try connection.membersHeld(of: municipality)
            guard let member = members.first(where: { $0.id == id }) else { return .unknown }
            guard role == .coordinator || !members.isLastCoordinator(member) else { return .lastCoordinator }
            let change = Change(
                "member", id, from: ["role": .value(member.role.rawValue), "name": .words(member.name)],
                to: ["role": .value(role.rawValue), "name": .words(name)])
            guard let change else { return .done }
            try connection.run("UPDATE member SET name = \(name), role = \(role.rawValue) WHERE id = \(id)")
            if role != member.role { try connection.run("DELETE FROM session WHERE member = \(id)") }
            try connection.record(change, act)
            return .done
        }
    }
}

extension Connection {
    /// A municipality's members, whose row is held until the commit: two coordinators who remove each other take turns.
    fileprivate func membersHeld(of municipality: Municipality.ID) throws -> [Member] {
        try run("SELECT id FROM municipality WHERE id = \(municipality)\(lockingRows)")
        return try run("SELECT \(Member.columns) FROM member WHERE municipality = \(municipality)")
            .map(Member.init(joined:))
    }
}

extension [Member] {
    fileprivate func isLastCoordinator(_ member: Member) -> Bool {
        member.role == .coordinator && count { $0.role == .coordinator } == 1
    }
}

extension Member {
    /// Its columns, under names of their own so that other tables can be joined.
    static let columns: SQL = """
        member.id AS member_id, member.municipality AS member_municipality, member.name AS member_name, member.mail,
        member.role
        """

    /// Reads ``columns``.
    init(joined row: Row) throws {
        let (written, kind): (String, String) = (try row["mail"], try row["role"])
        guard let mail = MailAddress(written), let role = Role(rawValue: kind) else {
            throw StoreError.damaged(reason: "a member has no address or no role that is one")
        }
        self.init(
            id: try row["member_id"], municipality: try row["member_municipality"], name: try row["member_name"],
            mail: mail, role: role)
    }
}
