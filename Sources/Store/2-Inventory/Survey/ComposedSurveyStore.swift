import Domain

/// What became of changing a composed survey.
public enum CompositionSave: Sendable, Equatable {
    /// It is on disk. The version is the same where nothing changed.
    case saved(ComposedSurvey)
    /// Somebody else changed the same thing meanwhile, and this is what they left; nothing was changed.
    case outdated(ComposedSurvey)
    /// It has opened: what is asked can't change any more.
    case frozen(ComposedSurvey)
}

extension Store {
    /// Adds a draft. Doing so again with the same id changes nothing.
    ///
    /// - Throws: ``ApproachRefusal``
    public func add(_ survey: ComposedSurvey, _ act: Act) async throws {
        let original = try JSONText.encode(survey.original)
        try await engine.write { connection in
            try connection.changing(survey.approach, act)
            let composition = try JSONText.encode(survey.composition)
            let added = try connection.run(
                """
                INSERT INTO composed_survey (id, approach, original, composition, version, state, survey, begun_on)
                VALUES (\(survey.id), \(survey.approach), \(original), \(composition), 1, 'draft', NULL, \(survey.begun))
                ON CONFLICT (id) DO NOTHING RETURNING id
                """)
            guard !added.isEmpty else { return }
            try connection.keep(survey.composition, of: survey.id, version: 1, act)
            try connection.record(Change(.added, "composed_survey", survey.recordedID), act)
        }
    }

    /// The surveys of an approach, the latest begun first.
    public func composedSurveys(of approach: Approach.ID) async throws -> [ComposedSurvey] {
        try await engine.rows(
            """
            \(ComposedSurvey.selection) WHERE approach = \(approach) AND removed_on IS NULL ORDER BY begun_on DESC, id DESC
            """
        ).map(ComposedSurvey.init)
    }

    /// A survey of this approach; `nil` for another's, and for one that was removed.
    public func composedSurvey(_ id: ComposedSurvey.ID, of approach: Approach.ID) async throws -> ComposedSurvey? {
        try await engine.rows(
            "\(ComposedSurvey.selection) WHERE id = \(id) AND approach = \(approach) AND removed_on IS NULL"
        ).first.map(ComposedSurvey.init)
    }

    /// One that was removed and can be put back.
    public func removedComposedSurvey(_ id: ComposedSurvey.ID, of approach: Approach.ID) async throws
        -> ComposedSurvey?
    {
        try await engine.rows(
            "\(ComposedSurvey.selection) WHERE id = \(id) AND approach = \(approach) AND removed_on IS NOT NULL"
        ).first.map(ComposedSurvey.init)
    }

    /// Changes one thing in a draft.
    ///
    /// - Parameter version: the version that whoever made the edit looked at. It is no matter that other things changed
    ///   since: only where this edit would undo another's unseen is it refused.
    /// - Throws: ``ApproachRefusal``
    public func change(
        _ id: ComposedSurvey.ID, of approach: Approach.ID, by edit: CompositionEdit, seen version: Int, _ act: Act
    ) async throws -> CompositionSave {
        try await engine.write { connection in
            try connection.changing(approach, act)
            var kept = try connection.held(composedSurvey: id, of: approach)
            guard kept.state.mayChange else { return .frozen(kept) }
            let changed = kept.composition.applying(edit, to: kept.original)
            guard changed != kept.composition else { return .saved(kept) }
            if version != kept.version, let seen = kept.composition.seen(by: edit),
                try connection.composition(of: id, version: version)?.seen(by: edit) != seen
            {
                return .outdated(kept)
            }
            kept.composition = changed
            kept.version += 1
            let composition = try JSONText.encode(changed)
            try connection.run(
                """
                UPDATE composed_survey SET composition = \(composition), version = \(kept.version) WHERE id = \(id)
                """)
            try connection.keep(changed, of: id, version: kept.version, act)
            try connection.record(
                Change(
                    .changed, "composed_survey", kept.recordedID, before: ["version": .value(kept.version - 1)],
                    after: ["version": .value(kept.version)]), act)
            return .saved(kept)
        }
    }

    /// The versions of a survey, the latest first.
    public func versions(of survey: ComposedSurvey.ID) async throws -> [SurveyVersion] {
        try await engine.rows(
            """
            SELECT survey_version.number, survey_version.at, survey_version.composition, member.name AS who
            FROM survey_version LEFT JOIN member ON member.id = survey_version.member
            WHERE composed_survey = \(survey) ORDER BY number DESC
            """
        ).map { row in
            SurveyVersion(
                number: try row["number"], at: try row["at"], member: try row["who"],
                composition: try JSONText.decode(SurveyComposition.self, from: row["composition"]))
        }
    }

    /// How a survey was in one version.
    public func composition(of survey: ComposedSurvey.ID, version: Int) async throws -> SurveyComposition? {
        try await engine.rows(
            """
            SELECT composition FROM survey_version WHERE composed_survey = \(survey) AND number = \(version)
            """
        ).first.map { try JSONText.decode(SurveyComposition.self, from: $0["composition"]) }
    }

    /// Removes a draft, or puts it back. What was removed long ago is forgotten.
    ///
    /// - Throws: ``ApproachRefusal``, also for a survey that has opened.
    public func setRemoved(
        _ isRemoved: Bool, composedSurvey id: ComposedSurvey.ID, of approach: Approach.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let day: Day? = isRemoved ? Day(at: act.at) : nil
            let changed = try connection.run(
                """
                UPDATE composed_survey SET removed_on = \(day) WHERE id = \(id) AND approach = \(approach)
                    AND state = 'draft' AND (removed_on IS NULL) = \(isRemoved) RETURNING id
                """)
            guard !changed.isEmpty else { throw ApproachRefusal.unknown }
            try connection.run(
                """
                DELETE FROM composed_survey WHERE approach = \(approach)
                    AND removed_on < \(Day(at: act.at).adding(days: -RecentlyRemoved.days))
                """)
            try connection.record(Change(isRemoved ? .removed : .added, "composed_survey", "\(approach)/\(id)"), act)
        }
    }
}

extension Connection {
    fileprivate func composition(of survey: ComposedSurvey.ID, version: Int) throws -> SurveyComposition? {
        try run(
            "SELECT composition FROM survey_version WHERE composed_survey = \(survey) AND number = \(version)"
        ).first.map { try JSONText.decode(SurveyComposition.self, from: $0["composition"]) }
    }

    fileprivate func keep(
        _ composition: SurveyComposition, of survey: ComposedSurvey.ID, version: Int, _ act: Act
    ) throws {
        let member: Member.ID? = if case .member(let id) = act.actor { id } else { nil }
        let text = try JSONText.encode(composition)
        try run(
            """
            INSERT INTO survey_version (composed_survey, number, at, member, composition)
            VALUES (\(survey), \(version), \(act.at), \(member), \(text))
            """)
    }
}

extension ComposedSurvey {
    fileprivate var recordedID: String { "\(approach)/\(id)" }

    static let selection: SQL = """
        SELECT id, approach, original, composition, version, state, survey, begun_on FROM composed_survey
        """

    init(_ row: Row) throws {
        let state: String = try row["state"]
        guard let state = State(rawValue: state) else {
            throw StoreError.damaged(reason: "a survey is in an unknown state")
        }
        self.init(
            id: try row["id"], approach: try row["approach"],
            original: try JSONText.decode(Questionnaire.self, from: row["original"]),
            composition: try JSONText.decode(SurveyComposition.self, from: row["composition"]),
            version: try row["version"], state: state, survey: try row["survey"], begun: try row["begun_on"])
    }
}
