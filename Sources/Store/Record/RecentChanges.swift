import Domain
import Foundation

/// A change to an approach, as a list of what happened lately needs it.
public struct RecentChange: Sendable, Equatable {
    public var at: Date
    public var kind: Change.Kind
    public var subject: String
    public var id: String
    /// The fields that changed; what they are now.
    public var after: [String: Change.Detail]
    /// The member who did it, while that is one.
    public var who: String?
    /// The words of the task, chance or obstacle, while it is there.
    public var title: String?
}

extension Store {
    /// What changed lately in an approach, the latest first.
    public func recentChanges(of approach: Approach, limit: Int) async throws -> [RecentChange] {
        try await engine.rows(
            """
            SELECT change.at, change.kind, change.subject, change.subject_id, change.after, member.name AS who,
                COALESCE(task.title, obstacle.text) AS title
            FROM change
                LEFT JOIN member ON member.id = change.actor AND change.actor_kind = 'member'
                LEFT JOIN task ON task.id = change.subject_id AND task.approach = \(approach.id)
                LEFT JOIN obstacle ON obstacle.id = change.subject_id AND obstacle.approach = \(approach.id)
            WHERE change.municipality = \(approach.municipality)
                AND (change.subject_id = \(approach.id) OR change.subject_id LIKE \(approach.id + "/%")
                    OR task.id IS NOT NULL OR obstacle.id IS NOT NULL)
            ORDER BY change.at DESC, change.id
            LIMIT \(limit)
            """
        ).map(RecentChange.init)
    }
}

extension RecentChange {
    fileprivate init(_ row: Row) throws {
        let kind: String = try row["kind"]
        guard let kind = Change.Kind(rawValue: kind) else {
            throw StoreError.damaged(reason: "a change is of an unknown kind")
        }
        self.init(
            at: try row["at"], kind: kind, subject: try row["subject"], id: try row["subject_id"],
            after: try JSONText.decode([String: Change.Detail].self, from: row["after"]), who: try row["who"],
            title: try row["title"])
    }
}
