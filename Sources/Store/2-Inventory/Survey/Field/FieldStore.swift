import Domain
import Foundation

/// What became of opening a survey.
public enum SurveyOpening: Sendable, Equatable {
    case opened
    /// Somebody changed what it asks since the member looked; nothing was opened.
    case outdated(ComposedSurvey)
    /// It was open already, or had been.
    case already(ComposedSurvey)
}

/// What became of opening a closed survey again.
public enum SurveyReopening: Sendable, Equatable {
    case reopened
    /// It was open already; nothing was changed.
    case already
    /// It is anonymous and its answers were given out; it stays closed.
    case released
}

extension Store {
    /// Opens a draft: from now on its questions are frozen in `survey`, which takes answers on its days.
    ///
    /// - Parameters:
    ///   - survey: with the questionnaire as it was composed at `version`.
    /// - Throws: ``ApproachRefusal``; ``StoreError/violates(_:)`` as ``add(_:)`` does.
    public func open(
        _ id: ComposedSurvey.ID, of approach: Approach.ID, version: Int, as survey: Survey, _ act: Act
    ) async throws -> SurveyOpening {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let kept = try connection.held(composedSurvey: id, of: approach)
            guard let state = kept.state.after(.opened) else { return .already(kept) }
            guard kept.version == version else { return .outdated(kept) }
            try connection.add(survey)
            try connection.run(
                "UPDATE composed_survey SET state = \(state.rawValue), survey = \(survey.id) WHERE id = \(id)")
            try connection.record(
                Change(
                    .changed, "composed_survey", "\(approach)/\(id)", before: ["state": .value(kept.state.rawValue)],
                    after: [
                        "state": .value(state.rawValue), "promise": .value(survey.promise.rawValue),
                        "links": .value(survey.links.rawValue),
                        "opens": .value(survey.opens), "closes": .value(survey.closes),
                    ]), act)
            return .opened
        }
    }

    /// Sets the last day of an open survey.
    ///
    /// - Returns: `false` where it has closed meanwhile, and nothing was changed.
    /// - Throws: ``ApproachRefusal``
    public func setClosing(
        _ day: Day, composedSurvey id: ComposedSurvey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let kept = try connection.held(composedSurvey: id, of: approach)
            guard kept.state == .open, let survey = kept.survey else { return false }
            let rows = try connection.run("SELECT closes FROM survey WHERE id = \(survey)\(connection.lockingRows)")
            let before: Day? = try rows.first?["closes"]
            guard before != day else { return true }
            try connection.run("UPDATE survey SET closes = \(day) WHERE id = \(survey)")
            try connection.record(
                Change(
                    .changed, "composed_survey", "\(approach)/\(id)", before: ["closes": .value(before)],
                    after: ["closes": .value(day)]), act)
            return true
        }
    }

    /// Closes a survey for everyone, at once. What was begun and not sent is erased, no link leads to an answer any more,
    /// and in an anonymous survey the responses lie in an order by chance under new ids.
    ///
    /// - Returns: `false` where it was closed already.
    /// - Throws: ``ApproachRefusal``
    public func close(composedSurvey id: ComposedSurvey.ID, of approach: Approach.ID, _ act: Act) async throws -> Bool {
        let isClosed = try await engine.write { connection in
            try connection.changing(approach, act)
            let kept = try connection.held(composedSurvey: id, of: approach)
            guard let state = kept.state.after(.closed), let survey = kept.survey else { return false }
            try connection.end(survey, on: Day(at: act.at))
            try connection.run("UPDATE composed_survey SET state = \(state.rawValue) WHERE id = \(id)")
            try connection.record(
                Change(
                    .changed, "composed_survey", "\(approach)/\(id)", before: ["state": .value(kept.state.rawValue)],
                    after: ["state": .value(state.rawValue)]), act)
            return true
        }
        // The order in which answers came stands in what the database has not overwritten yet. What can't be done now is
        // done with the daily erasure.
        if isClosed { _ = try await engine.removeTraces(rewriting: ["answer_part", "response", "survey_recipient"]) }
        return isClosed
    }

    /// Lets a closed survey take answers again, until and including a day. Answers of before can't be changed by those
    /// who gave them: what tied them together is gone.
    ///
    /// - Throws: ``ApproachRefusal``
    public func reopen(
        composedSurvey id: ComposedSurvey.ID, of approach: Approach.ID, until day: Day, _ act: Act
    ) async throws -> SurveyReopening {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let kept = try connection.held(composedSurvey: id, of: approach)
            guard let state = kept.state.after(.reopened), let survey = kept.survey else { return .already }
            let opened = try connection.run(
                """
                UPDATE survey SET ended_on = NULL, closes = \(day) WHERE id = \(survey) AND released_on IS NULL
                RETURNING id
                """)
            guard !opened.isEmpty else { return .released }
            try connection.run("UPDATE composed_survey SET state = \(state.rawValue) WHERE id = \(id)")
            try connection.record(
                Change(
                    .changed, "composed_survey", "\(approach)/\(id)", before: ["state": .value(kept.state.rawValue)],
                    after: ["state": .value(state.rawValue), "closes": .value(day)]), act)
            return .reopened
        }
    }

    /// Closes every survey whose last day is over; Kring itself is who does it.
    ///
    /// - Returns: how many.
    func closeWhatIsOver(at moment: Date) async throws -> Int {
        let today = Day(at: moment)
        var count = 0
        for row in try await engine.rows(
            "SELECT id, municipality FROM survey WHERE ended_on IS NULL AND closes < \(today) ORDER BY id")
        {
            let (id, municipality): (String, String) = (try row["id"], try row["municipality"])
            try await engine.write { connection in
                try connection.end(id, on: today)
                let composed = try connection.run(
                    """
                    UPDATE composed_survey SET state = 'closed' WHERE survey = \(id) AND state = 'open'
                    RETURNING id, approach
                    """)
                for row in composed {
                    let (id, approach): (String, String) = (try row["id"], try row["approach"])
                    try connection.record(
                        Change(
                            .changed, "composed_survey", "\(approach)/\(id)", before: ["state": .value("open")],
                            after: ["state": .value("closed")]),
                        Act(by: .kring, for: municipality, at: moment))
                }
            }
            count += 1
        }
        return count
    }
}

extension Connection {
    /// A composed survey whose row is held until the commit.
    func held(composedSurvey id: ComposedSurvey.ID, of approach: Approach.ID) throws -> ComposedSurvey {
        let rows = try run(
            """
            \(ComposedSurvey.selection) WHERE id = \(id) AND approach = \(approach) AND removed_on IS NULL\(lockingRows)
            """)
        guard let kept = try rows.first.map(ComposedSurvey.init) else { throw ApproachRefusal.unknown }
        return kept
    }
}
