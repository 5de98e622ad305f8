import Domain
import Foundation

extension Store {
    /// A page of a municipality's record, the newest first.
    ///
    /// - Parameters:
    ///   - earlier: the id of the last change seen, to read on from there; `nil` to begin with the newest.
    ///   - limit: how many at most.
    public func recordedChanges(
        of municipality: Municipality.ID, _ filter: RecordFilter = RecordFilter(), earlier: RecordedChange.ID? = nil,
        limit: Int
    ) async throws -> [RecordedChange] {
        let place: SQL =
            earlier.map { id in
                """
                AND (change.at, change.id) < (
                    SELECT last.at, last.id FROM change AS last
                    WHERE last.id = \(id) AND last.municipality = \(municipality))
                """
            } ?? ""
        let subject: SQL = filter.subject.map { "AND change.subject = \($0)" } ?? ""
        return try await engine.rows(
            """
            SELECT id, municipality, at, actor_kind, actor, kind, subject, subject_id, before, after FROM change
            WHERE change.municipality = \(municipality) \(filter.who.condition) \(subject) \(place)
            ORDER BY change.at DESC, change.id DESC LIMIT \(limit)
            """
        ).map(RecordedChange.init)
    }

    /// A municipality's changes to one thing, the latest first.
    func recordedChanges(
        of municipality: Municipality.ID, about id: String, subject: String, limit: Int
    ) async throws -> [RecordedChange] {
        try await engine.rows(
            """
            SELECT id, municipality, at, actor_kind, actor, kind, subject, subject_id, before, after FROM change
            WHERE municipality = \(municipality) AND subject = \(subject) AND subject_id = \(id)
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """
        ).map(RecordedChange.init)
    }

    /// The kinds of things of which a municipality's record holds changes.
    public func recordedSubjects(of municipality: Municipality.ID) async throws -> [String] {
        try await engine.rows(
            "SELECT DISTINCT subject FROM change WHERE municipality = \(municipality) ORDER BY subject"
        ).map { try $0["subject"] }
    }
}

extension RecordFilter.Who {
    fileprivate var condition: SQL {
        switch self {
        case .everybody: ""
        case .member(let id): "AND change.actor_kind = 'member' AND change.actor = \(id)"
        case .former:
            """
            AND change.actor_kind = 'member' AND NOT EXISTS (
                SELECT 1 FROM member WHERE member.id = change.actor AND member.municipality = change.municipality)
            """
        case .partners: "AND change.actor_kind = 'partner'"
        case .operator: "AND change.actor_kind = 'operator'"
        case .kring: "AND change.actor_kind = 'kring'"
        }
    }
}

extension RecordedChange {
    fileprivate init(_ row: Row) throws {
        let (actorKind, actorID, kind): (String, String?, String) = (
            try row["actor_kind"], try row["actor"], try row["kind"]
        )
        let actor: Actor? =
            switch (actorKind, actorID) {
            case ("member", let id?): .member(id)
            case ("partner", let id?): .partner(organisation: id)
            case ("operator", _): .operator
            case ("kring", _): .kring
            default: nil
            }
        guard let actor, let kind = Change.Kind(rawValue: kind) else {
            throw StoreError.damaged(reason: "a recorded change is of no known kind, or nobody's")
        }
        self.init(
            id: try row["id"], act: Act(by: actor, for: try row["municipality"], at: try row["at"]),
            change: Change(
                kind, try row["subject"], try row["subject_id"],
                before: try JSONText.decode([String: Change.Detail].self, from: row["before"]),
                after: try JSONText.decode([String: Change.Detail].self, from: row["after"])))
    }
}
