import Domain
import Foundation

/// What can be due: erased when its time has come, without anybody asking.
public enum DueErasure: String, Sendable, CaseIterable {
    /// Sessions, links and counted tries that ended by themselves.
    case signIn
    /// Surveys whose last day is over: they close.
    case closings
    /// Questionnaires that were begun and never sent.
    case drafts
    /// What an import left behind whose process died.
    case imports
    case surveys
    case approaches
    case record
    /// What was taken off a social map and was not put back.
    case removals
    /// The list of what was erased on request.
    case erasures
}

/// What one round of erasing did.
public struct ErasureReport: Sendable, Equatable {
    /// How many rows went, or were made nobody's; nothing for what was not due.
    public var erased: [DueErasure: Int] = [:]
    /// What could not be erased now, and is tried again with the next round.
    public var failed: [DueErasure: StoreError] = [:]
    /// Whether the database keeps no traces of what was deleted: `false` where a reader was in the way, or
    /// the disk is full.
    public var hasNoTraces = false

    public var total: Int { erased.values.reduce(0, +) }
}

extension Store {
    /// Erases what is due in every municipality, each kind for itself: what fails does not hold up the rest.
    ///
    /// Work is done in slices, between which other writers get their turn. It may be done at any time, and again.
    public func eraseDue(at moment: Date) async throws -> ErasureReport {
        var report = ErasureReport()
        let terms = try await retentionTerms()
        for due in DueErasure.allCases {
            do {
                let count = try await erase(due, terms, at: moment)
                if count > 0 { report.erased[due] = count }
            } catch let error as StoreError {
                report.failed[due] = error
            }
        }
        report.hasNoTraces = try await engine.removeTraces(rewriting: [])
        return report
    }

    /// Erases what is due, if nobody has done so today: of the processes that ask, one does.
    ///
    /// - Returns: what it did; `nil` where today's round was another's. A round that was cut short may be taken over
    ///   after an hour.
    public func eraseDaily(at moment: Date) async throws -> ErasureReport? {
        let (day, anHourAgo) = (Day(at: moment), moment.addingTimeInterval(-3_600))
        let taken = try await engine.write { connection in
            try connection.run(
                """
                INSERT INTO daily_job (name, day, taken_at) VALUES ('erasure', \(day), \(moment))
                ON CONFLICT (name) DO UPDATE SET day = excluded.day, taken_at = excluded.taken_at, done_at = NULL
                WHERE daily_job.day < excluded.day
                    OR (daily_job.done_at IS NULL AND daily_job.taken_at < \(anHourAgo))
                RETURNING name
                """)
        }
        guard !taken.isEmpty else { return nil }
        let report = try await eraseDue(at: moment)
        if report.failed.isEmpty {
            try await engine.write { connection in
                _ = try connection.run(
                    """
                    UPDATE daily_job SET done_at = \(moment)
                    WHERE name = 'erasure' AND taken_at = \(moment) AND done_at IS NULL
                    """)
            }
        }
        return report
    }

    /// When the daily round was last done without a failure; `nil` where that is not so of the last one begun.
    public func lastErasure() async throws -> Date? {
        let rows = try await engine.rows("SELECT done_at FROM daily_job WHERE name = 'erasure'")
        return try rows.first?["done_at"]
    }
}

/// How long one municipality keeps things.
private struct RetentionTerm: Sendable {
    let municipality: Municipality.ID
    let periods: RetentionPeriods
}

extension Store {
    private static let slice = 500

    private func retentionTerms() async throws -> [RetentionTerm] {
        try await engine.rows(
            "SELECT id, record_months, survey_months, approach_months FROM municipality ORDER BY id"
        ).map { row in
            RetentionTerm(
                municipality: try row["id"],
                periods: RetentionPeriods(
                    record: try row["record_months"], surveys: try row["survey_months"],
                    approaches: try row["approach_months"]))
        }
    }

    private func erase(_ due: DueErasure, _ terms: [RetentionTerm], at moment: Date) async throws -> Int {
        let today = Day(at: moment)
        switch due {
        case .signIn: return try await eraseSignIn(at: moment)
        case .closings: return try await closeWhatIsOver(at: moment)
        case .drafts: return try await eraseDrafts(today)
        case .imports:
            return try await inSlices(
                """
                DELETE FROM response
                WHERE id IN (SELECT response FROM staged_response WHERE staged_on < \(today.adding(days: -1))
                    LIMIT \(Self.slice))
                RETURNING id
                """)
        case .surveys: return try await eraseSurveys(terms, at: moment)
        case .approaches: return try await eraseApproaches(terms, at: moment)
        case .record:
            var count = 0
            for term in terms {
                // A day more than the period, so that no time zone makes it less than the triggers ask.
                let first = today.adding(months: -term.periods.record).adding(days: -1)
                count += try await inSlices(
                    """
                    DELETE FROM change WHERE id IN (
                        SELECT id FROM change WHERE municipality = \(term.municipality) AND at < \(first)
                        LIMIT \(Self.slice))
                    RETURNING id
                    """)
            }
            return count
        case .removals: return try await eraseRemovals(before: today.adding(days: -Removal.days))
        case .erasures:
            let first = today.adding(days: -FixedPeriods.erasures)
            return try await inSlices("DELETE FROM erasure WHERE at < \(first) RETURNING id")
        }
    }

    private func eraseSignIn(at moment: Date) async throws -> Int {
        let longest = SignInRules.Try.allCases.map(\.limit.within).max() ?? 0
        let over = moment.addingTimeInterval(-longest)
        return try await engine.write { connection in
            let statements: [SQL] = [
                "DELETE FROM session WHERE expires_at <= \(moment) RETURNING id",
                "DELETE FROM sign_in_link WHERE expires_at <= \(moment) RETURNING member",
                "DELETE FROM sign_in_try WHERE since <= \(over) RETURNING kind",
                "DELETE FROM partner_link WHERE expires_at <= \(moment) RETURNING organisation",
            ]
            return try statements.reduce(0) { $0 + (try connection.run($1).count) }
        }
    }

    /// Erases what was taken off social maps before a day; who keeps a map in memory then starts anew.
    private func eraseRemovals(before day: Day) async throws -> Int {
        var count = 0
        for table in ["contact_person", "consultation", "organisation_kind", "organisation"] {
            let name = SQL(name: table)
            while true {
                let gone = try await engine.write { connection in
                    // The outer condition is looked at again for a row that somebody puts back at this moment.
                    let rows = try connection.run(
                        """
                        DELETE FROM \(name) WHERE removed_on < \(day) AND id IN (
                            SELECT id FROM \(name) WHERE removed_on < \(day) LIMIT \(Self.slice))
                        RETURNING municipality
                        """)
                    let municipalities: [String] = try rows.map { try $0["municipality"] }
                    for municipality in Set(municipalities).sorted() {
                        try connection.run(
                            "UPDATE social_map SET erasures = erasures + 1 WHERE municipality = \(municipality)")
                    }
                    return rows.count
                }
                count += gone
                if gone < Self.slice { break }
            }
        }
        return try await count
            + inSlices(
                """
                DELETE FROM organisation_merge WHERE id IN (
                    SELECT id FROM organisation_merge WHERE merged_on < \(day) LIMIT \(Self.slice))
                RETURNING id
                """)
            + inSlices(
                """
                DELETE FROM map_import WHERE id IN (
                    SELECT id FROM map_import WHERE made_on < \(day) LIMIT \(Self.slice))
                RETURNING id
                """)
    }

    private func eraseDrafts(_ today: Day) async throws -> Int {
        let abandoned = today.adding(days: -FixedPeriods.abandonedDraft)
        // The outer condition is looked at again for a row that somebody sends at this moment.
        return try await inSlices(
            """
            DELETE FROM response
            WHERE submitted_on IS NULL AND id IN (
                SELECT response.id FROM response JOIN survey ON survey.id = response.survey
                WHERE response.submitted_on IS NULL
                    AND (survey.ended_on IS NOT NULL
                        OR (survey.closes IS NULL AND response.started_on < \(abandoned)))
                    AND NOT EXISTS (SELECT 1 FROM staged_response WHERE staged_response.response = response.id)
                LIMIT \(Self.slice))
            RETURNING id
            """)
    }

    private func eraseSurveys(_ terms: [RetentionTerm], at moment: Date) async throws -> Int {
        var count = 0
        for term in terms {
            let first = Day(at: moment).adding(months: -term.periods.surveys)
            let act = Act(by: .kring, for: term.municipality, at: moment)
            for row in try await engine.rows(
                "SELECT id FROM survey WHERE municipality = \(term.municipality) AND closes < \(first) ORDER BY id")
            {
                let id: String = try row["id"]
                count += try await inSlices(
                    """
                    DELETE FROM response
                    WHERE id IN (SELECT id FROM response WHERE survey = \(id) LIMIT \(Self.slice)) RETURNING id
                    """)
                count += try await erase(.survey, id, act)
            }
        }
        return count
    }

    private func eraseApproaches(_ terms: [RetentionTerm], at moment: Date) async throws -> Int {
        var count = 0
        for term in terms {
            let first = Day(at: moment).adding(months: -term.periods.approaches)
            let act = Act(by: .kring, for: term.municipality, at: moment)
            for row in try await engine.rows(
                """
                SELECT id FROM approach WHERE municipality = \(term.municipality) AND finished_on < \(first)
                ORDER BY id
                """)
            {
                count += try await erase(.approach, try row["id"], act)
            }
        }
        return count
    }

    /// Runs a statement again until a round changes less than a slice; gives how many rows it returned in all.
    private func inSlices(_ statement: SQL) async throws -> Int {
        var count = 0
        while true {
            let changed = try await engine.write { connection in try connection.run(statement).count }
            count += changed
            if changed < Self.slice { return count }
        }
    }

    /// Removes a row with all that belongs to it, and records that Kring did; gives how many rows there were.
    private func erase(_ whole: Whole, _ id: String, _ act: Act) async throws -> Int {
        try await engine.write { connection in
            let count = try connection.erase(whole, id)
            if count > 0 { try connection.record(Change(.removed, whole.rawValue, id), act) }
            return count
        }
    }
}

/// What is erased with everything that belongs to it; the name of its table.
enum Whole: String {
    case survey, approach

    /// The tables whose rows belong to one, by the columns named after it.
    var parts: [String] {
        ColumnClasses.all.filter { table, columns in
            table != rawValue && columns[rawValue] != nil && !(self == .survey && Self.outlivingSurveys.contains(table))
        }.keys.sorted()
    }

    /// What was published has nobody in it, and stays as it was.
    private static let outlivingSurveys: Set = ["factsheet"]
}

extension Connection {
    func erase(_ whole: Whole, _ id: String) throws -> Int {
        var count = 0
        for part in whole.parts {
            count += try run(
                "DELETE FROM \(SQL(name: part)) WHERE \(SQL(name: whole.rawValue)) = \(id) RETURNING 1 AS gone"
            ).count
        }
        return count
            + (try run("DELETE FROM \(SQL(name: whole.rawValue)) WHERE id = \(id) RETURNING 1 AS gone").count)
    }
}
