import Domain
import Foundation

/// What became of an erasure list that was applied to a restored database.
public struct AppliedErasures: Sendable, Equatable {
    /// How many of its lines found something to erase.
    public var erased = 0
    /// Municipalities that are left without a coordinator, by name: the backup was made before there was another.
    public var withoutCoordinator: [String] = []
}

extension Store {
    /// What was erased on request since a moment, in no order.
    public func erasures(since moment: Date) async throws -> [Erasure] {
        try await engine.rows("SELECT kind, id, at FROM erasure WHERE at >= \(moment)").map { row in
            let kind: String = try row["kind"]
            guard let kind = Erasure.Kind(rawValue: kind) else {
                throw StoreError.damaged(reason: "an erasure is of no known kind")
            }
            return Erasure(kind, try row["id"], at: try row["at"])
        }
    }

    /// Erases again what a backup brought back. What is not there is passed over; all may be done again.
    public func apply(_ erasures: [Erasure], at moment: Date) async throws -> AppliedErasures {
        var applied = AppliedErasures()
        for erasure in erasures {
            let found = try await engine.write { connection in
                switch erasure.kind {
                case .member: try connection.eraseMember(erasure, at: moment)
                case .response: try connection.eraseResponse(erasure)
                case .person: try connection.erasePerson(erasure)
                }
            }
            if found { applied.erased += 1 }
        }
        applied.withoutCoordinator = try await engine.rows(
            """
            SELECT name FROM municipality
            WHERE EXISTS (SELECT 1 FROM approach WHERE approach.municipality = municipality.id)
                AND NOT EXISTS (
                    SELECT 1 FROM member WHERE member.municipality = municipality.id AND role = 'coordinator')
            ORDER BY name
            """
        ).map { try $0["name"] }
        return applied
    }
}

extension Connection {
    /// Remembers, in the transaction that erases, what no backup may bring back.
    func note(_ erasure: Erasure) throws {
        try run(
            """
            INSERT INTO erasure (kind, id, at) VALUES (\(erasure.kind.rawValue), \(erasure.id), \(erasure.at))
            ON CONFLICT (kind, id) DO NOTHING
            """)
    }

    fileprivate func eraseMember(_ erasure: Erasure, at moment: Date) throws -> Bool {
        let gone = try run("DELETE FROM member WHERE id = \(erasure.id) RETURNING municipality")
        try note(erasure)
        guard let row = gone.first else { return false }
        try record(
            Change(.removed, "member", erasure.id), Act(by: .operator, for: try row["municipality"], at: moment))
        return true
    }

    fileprivate func eraseResponse(_ erasure: Erasure) throws -> Bool {
        let rows = try run("SELECT id, survey, submitted_on FROM response WHERE id = \(erasure.id)\(lockingRows)")
        try note(erasure)
        guard let row = rows.first else { return false }
        try remove(row)
        return true
    }

    /// Removes a response whose row is held, and makes who counts its survey start anew.
    fileprivate func remove(_ response: Row) throws {
        let (id, survey, submitted): (String, String, Day?) = (
            try response["id"], try response["survey"], try response["submitted_on"]
        )
        if submitted != nil {
            try run("UPDATE survey SET changes = changes + 1, erasures = erasures + 1 WHERE id = \(survey)")
            // Whose answers are erased has not answered.
            try run(
                """
                UPDATE survey_recipient SET answered_on = NULL
                WHERE id = (SELECT recipient FROM response WHERE response.id = \(id))
                """)
        }
        try run("DELETE FROM response WHERE id = \(id)")
    }
}

extension Store {
    /// Erases the response to which a link leads, sent or not, because whoever holds the link asks so.
    ///
    /// - Returns: `false` for an unknown link.
    public func eraseResponse(_ link: Token, at moment: Date) async throws -> Bool {
        try await engine.write { connection in
            // Held in the same order as sending does: the response first, then its survey.
            guard let id = try connection.responseID(of: link) else { return false }
            let rows = try connection.run("SELECT id FROM response WHERE id = \(id) AND submitted_on IS NOT NULL")
            guard try connection.eraseHeld(response: id, at: moment) else { return false }
            // Another of their links may have sent what counts.
            guard !rows.isEmpty else { return true }
            // Nothing but the link leads from the answers to who gave them.
            try connection.run(
                """
                UPDATE survey_recipient SET answered_on = NULL
                WHERE id = (SELECT recipient FROM survey_link WHERE hash = \(link.hash)) AND answered_on IS NOT NULL
                """)
            return true
        }
    }
}

extension Connection {
    /// Erases a response, and sees to it that no backup brings it back.
    ///
    /// - Returns: `false` where there is none such.
    @discardableResult
    func eraseHeld(response id: String, at moment: Date) throws -> Bool {
        let rows = try run("SELECT id, survey, submitted_on FROM response WHERE id = \(id)\(lockingRows)")
        guard let row = rows.first else { return false }
        try remove(row)
        try note(Erasure(.response, id, at: moment))
        return true
    }
}
