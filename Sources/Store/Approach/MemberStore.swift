import Domain

extension Store {
    /// - Throws: ``StoreError/violates(_:)`` where the municipality is not there, or has a member with this address.
    public func add(_ member: Member) async throws {
        try await engine.write { connection in
            _ = try connection.run(
                """
                INSERT INTO member (id, municipality, name, mail, role)
                VALUES (\(member.id), \(member.municipality), \(member.name), \(member.mail.text), \(member.role.rawValue))
                """)
        }
    }

    /// The members of a municipality: coordinators first, then by address.
    public func members(of municipality: Municipality.ID) async throws -> [Member] {
        try await engine.rows(
            """
            SELECT id, municipality, name, mail, role FROM member
            WHERE municipality = \(municipality) ORDER BY role, mail
            """
        ).map(Member.init)
    }

    /// Removes a member, but never a municipality's last coordinator.
    public func removeMember(_ mail: MailAddress, of municipality: Municipality.ID) async throws -> MemberRemoval {
        try await engine.write { connection in
            // Holds the municipality's row until the commit: two coordinators who remove each other take turns.
            try connection.run("SELECT id FROM municipality WHERE id = \(municipality)\(connection.lockingRows)")
            let members = try connection.run(
                "SELECT id, municipality, name, mail, role FROM member WHERE municipality = \(municipality)"
            ).map(Member.init)
            guard let member = members.first(where: { $0.mail == mail }) else { return .unknown }
            let coordinators = members.count { $0.role == .coordinator }
            if member.role == .coordinator, coordinators == 1 { return .lastCoordinator }
            try connection.run("DELETE FROM member WHERE id = \(member.id)")
            return .removed
        }
    }
}

extension Member {
    fileprivate init(_ row: Row) throws {
        let (written, kind): (String, String) = (try row["mail"], try row["role"])
        guard let mail = MailAddress(written), let role = Role(rawValue: kind) else {
            throw StoreError.damaged(reason: "a member has no address or no role that is one")
        }
        self.init(
            id: try row["id"], municipality: try row["municipality"], name: try row["name"], mail: mail, role: role)
    }
}
