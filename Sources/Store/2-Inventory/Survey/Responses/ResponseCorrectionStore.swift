import Domain

/// What became of changing a response.
public enum ResponseChange: Sendable, Equatable {
    case done
    /// Nothing was changed: it stands as asked already.
    case same
    /// Nothing was changed: somebody else corrected it since the member looked.
    case outdated
    /// Nothing was changed: the survey has no such response, or is anonymous, where single responses are nobody's to
    /// change.
    case unknown
}

extension Store {
    /// Corrects what a response says, for everything that counts it. What stood there is kept beside it.
    ///
    /// - Parameters:
    ///   - corrections: how often it had been corrected when the member looked.
    ///   - reason: why, in the member's words; it is kept with the response, and the record says that there is one.
    ///   - questions: the numbers of the questions that change, for the record.
    /// - Throws: ``ApproachRefusal``; ``StoreError/holdsNUL``
    public func correct(
        _ id: String, to answers: [String: String], questions: String, seen corrections: Int, because reason: String,
        survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> ResponseChange {
        try await engine.write { connection in
            guard let held = try connection.held(response: id, of: survey, approach: approach, act) else {
                return .unknown
            }
            guard held.corrections == corrections else { return .outdated }
            guard held.answers != answers else { return .same }
            try connection.replace(held, by: answers, because: reason, on: Day(at: act.at))
            try connection.countAnew(survey)
            try connection.record(
                Change(
                    .changed, "response", "\(approach)/\(survey)/\(id)",
                    after: ["questions": .value(questions), "reason": .withheld]), act)
            return .done
        }
    }

    /// Lets a response count no longer, or count again.
    ///
    /// - Parameter reason: why it does not count; `nil` to let it count again.
    /// - Throws: ``ApproachRefusal``; ``StoreError/holdsNUL``
    public func setAside(
        _ id: String, because reason: String?, survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> ResponseChange {
        try await engine.write { connection in
            guard let held = try connection.held(response: id, of: survey, approach: approach, act) else {
                return .unknown
            }
            guard (held.aside == nil) != (reason == nil) else { return .same }
            if let reason {
                try connection.run(
                    """
                    INSERT INTO response_aside (response, set_aside_on, reason)
                    VALUES (\(id), \(Day(at: act.at)), \(reason))
                    """)
            } else {
                try connection.run("DELETE FROM response_aside WHERE response = \(id)")
            }
            try connection.countAnew(survey)
            try connection.record(
                Change(
                    .changed, "response", "\(approach)/\(survey)/\(id)",
                    before: ["counts": .value(reason == nil ? "no" : "yes")],
                    after: [
                        "counts": .value(reason == nil ? "yes" : "no"), "reason": reason == nil ? .none : .withheld,
                    ]), act)
            return .done
        }
    }

    /// Erases a response that was set aside, for good: as when somebody asks for it whose link no longer leads to it.
    ///
    /// - Returns: ``ResponseChange/outdated`` where it counts (again).
    /// - Throws: ``ApproachRefusal``
    public func erase(
        response id: String, survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> ResponseChange {
        try await engine.write { connection in
            guard let held = try connection.held(response: id, of: survey, approach: approach, act) else {
                return .unknown
            }
            guard held.aside != nil else { return .outdated }
            try connection.eraseHeld(response: id, at: act.at)
            try connection.record(Change(.removed, "response", "\(approach)/\(survey)/\(id)"), act)
            return .done
        }
    }
}

extension Connection {
    /// A response that was sent in a confidential survey of this approach, its row held until the commit.
    fileprivate func held(
        response id: String, of survey: Survey.ID, approach: Approach.ID, _ act: Act
    ) throws -> SubmittedResponse? {
        try changing(approach, act)
        guard try isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
        let promised = try run("SELECT id FROM survey WHERE id = \(survey) AND promise = 'confidential'")
        guard !promised.isEmpty else { return nil }
        // The response first, then its survey: the order in which sending one holds them.
        let rows = try run("SELECT id FROM response WHERE id = \(id) AND survey = \(survey)\(lockingRows)")
        guard !rows.isEmpty else { return nil }
        return try SubmittedResponse.all(in: try run(SubmittedResponse.selection("response.id = \(id)"))).first
    }

    /// Writes other answers in the place of those that a response holds, which are kept. Texts that are different now have
    /// to be coded anew.
    ///
    /// - Throws: ``StoreError/holdsNUL``
    func replace(
        _ held: SubmittedResponse, by answers: [String: String], because reason: String, on day: Day
    ) throws {
        let (before, after) = (try json(of: held.answers), try json(of: answers))
        try run(
            """
            INSERT INTO response_correction (response, number, corrected_on, reason, before)
            VALUES (\(held.id), \(held.corrections + 1), \(day), \(reason), \(before))
            """)
        try run("DELETE FROM answer_part WHERE response = \(held.id)")
        try run("INSERT INTO answer_part (response, part, answers) VALUES (\(held.id), 'corrected', \(after))")
        for column in Set(held.answers.keys).union(answers.keys) where held.answers[column] != answers[column] {
            try forgetCoding(of: held.id, in: column)
        }
    }

    /// Makes who counts a survey start anew: something that was counted is different now.
    func countAnew(_ survey: Survey.ID) throws {
        try run("UPDATE survey SET changes = changes + 1, erasures = erasures + 1 WHERE id = \(survey)")
    }
}
