import Domain
import Foundation

/// What became of deciding something about a factsheet.
public enum FactsheetSave: Sendable, Equatable {
    /// It is on disk. The version is the same where nothing changed.
    case saved(FactsheetDraft)
    /// Somebody else changed the same thing meanwhile, and this is what they left; nothing was changed.
    case outdated(FactsheetDraft)
}

extension Store {
    /// The factsheet of a survey of this approach; as Kring makes it while nobody has decided anything.
    ///
    /// - Parameter link: where it will be published, if that is not decided yet.
    public func factsheet(of survey: Survey.ID, in approach: Approach.ID, link: Token) async throws -> FactsheetDraft {
        try await engine.rows(FactsheetDraft.selection(of: survey, in: approach)).first.map(FactsheetDraft.init)
            ?? FactsheetDraft(
                id: newID(), survey: survey, link: link.text, composition: FactsheetComposition(), version: 0)
    }

    /// Decides one thing about a factsheet.
    ///
    /// - Parameters:
    ///   - draft: as whoever decides it saw it.
    ///   - version: the version that they looked at. It is no matter that other things changed since: only where this
    ///     edit would undo another's unseen is it refused.
    ///   - section: the part that somebody is still typing. What was kept while they typed is one version in the end.
    /// - Throws: ``ApproachRefusal``
    public func change(
        _ draft: FactsheetDraft, in approach: Approach.ID, by edit: FactsheetComposition.Edit, seen version: Int,
        typing section: String? = nil, _ act: Act
    ) async throws -> FactsheetSave {
        try await engine.write { connection in
            var kept = try connection.held(draft, in: approach, act)
            let changed = kept.composition.applying(edit)
            guard changed != kept.composition else { return .saved(kept) }
            if version != kept.version, let seen = kept.composition.seen(by: edit),
                try connection.composition(of: kept.id, version: version).seen(by: edit) != seen
            {
                return .outdated(kept)
            }
            if case .rewrite(let id, _) = edit { try connection.passVersion(of: kept, typing: id, act) }
            kept.composition = changed
            kept.version += 1
            try connection.keep(kept, typing: section, act)
            try connection.record(
                Change(
                    .changed, "factsheet", "\(approach)/\(kept.id)", before: ["version": .value(kept.version - 1)],
                    after: ["version": .value(kept.version)]), act)
            return .saved(kept)
        }
    }

    /// What was decided about a factsheet, the latest first; of what was kept while somebody typed, the last.
    public func factsheetVersions(of factsheet: FactsheetDraft.ID) async throws -> [FactsheetVersion] {
        try await engine.rows(
            """
            SELECT factsheet_version.number, factsheet_version.at, factsheet_version.composition, member.name AS who
            FROM factsheet_version LEFT JOIN member ON member.id = factsheet_version.member
            WHERE factsheet = \(factsheet) AND is_passed = FALSE ORDER BY number DESC
            """
        ).map { row in
            FactsheetVersion(
                number: try row["number"], at: try row["at"], member: try row["who"],
                composition: try JSONText.decode(FactsheetComposition.self, from: row["composition"]))
        }
    }
}

extension Connection {
    /// The draft as it is kept, its row held until the commit; added where it is new.
    func held(_ draft: FactsheetDraft, in approach: Approach.ID, _ act: Act) throws -> FactsheetDraft {
        try changing(approach, act)
        guard try isSurvey(draft.survey, of: approach) else { throw ApproachRefusal.unknown }
        let composition = try JSONText.encode(FactsheetComposition())
        let added = try run(
            """
            INSERT INTO factsheet (id, approach, survey, link, composition, version)
            VALUES (\(draft.id), \(approach), \(draft.survey), \(draft.link), \(composition), 1)
            ON CONFLICT (survey) DO NOTHING RETURNING id
            """)
        let rows = try run("\(FactsheetDraft.selection(of: draft.survey, in: approach))\(lockingRows)")
        guard let row = rows.first else { throw ApproachRefusal.unknown }
        let kept = try FactsheetDraft(row)
        if !added.isEmpty { try keep(version: kept, act) }
        return kept
    }

    fileprivate func keep(_ draft: FactsheetDraft, typing section: String?, _ act: Act) throws {
        let composition = try JSONText.encode(draft.composition)
        try run(
            "UPDATE factsheet SET composition = \(composition), version = \(draft.version) WHERE id = \(draft.id)")
        try keep(version: draft, typing: section, act)
    }

    private func keep(version draft: FactsheetDraft, typing section: String? = nil, _ act: Act) throws {
        let member: Member.ID? = if case .member(let id) = act.actor { id } else { nil }
        let composition = try JSONText.encode(draft.composition)
        try run(
            """
            INSERT INTO factsheet_version (factsheet, number, at, member, composition, typing)
            VALUES (\(draft.id), \(draft.version), \(act.at), \(member), \(composition), \(section))
            """)
    }

    /// How long somebody goes on typing one thing.
    private static var typingTime: TimeInterval { 30 * 60 }
    /// How long what was kept in between is kept, for pages that are still open.
    private static var passedTime: TimeInterval { 24 * 60 * 60 }

    /// Takes the latest version for a step on the way, where the same member was typing the same part lately; and forgets the
    /// steps of long ago.
    fileprivate func passVersion(of draft: FactsheetDraft, typing section: String, _ act: Act) throws {
        guard case .member(let member) = act.actor else { return }
        try run(
            """
            UPDATE factsheet_version SET is_passed = TRUE
            WHERE factsheet = \(draft.id) AND number = \(draft.version) AND typing = \(section)
                AND member = \(member) AND at > \(act.at.addingTimeInterval(-Self.typingTime))
            """)
        try run(
            """
            DELETE FROM factsheet_version
            WHERE factsheet = \(draft.id) AND is_passed = TRUE AND at < \(act.at.addingTimeInterval(-Self.passedTime))
            """)
    }

    /// What was decided in one version; in none that there is, nothing.
    fileprivate func composition(of factsheet: FactsheetDraft.ID, version: Int) throws -> FactsheetComposition {
        try run(
            "SELECT composition FROM factsheet_version WHERE factsheet = \(factsheet) AND number = \(version)"
        ).first.map { try JSONText.decode(FactsheetComposition.self, from: $0["composition"]) }
            ?? FactsheetComposition()
    }
}

extension FactsheetDraft {
    static func selection(of survey: Survey.ID, in approach: Approach.ID) -> SQL {
        """
        SELECT id, survey, link, composition, version FROM factsheet
        WHERE survey = \(survey) AND approach = \(approach)
        """
    }

    init(_ row: Row) throws {
        self.init(
            id: try row["id"], survey: try row["survey"], link: try row["link"],
            composition: try JSONText.decode(FactsheetComposition.self, from: row["composition"]),
            version: try row["version"])
    }
}
