import Domain

extension Store {
    /// The states of an approach's six steps.
    public func path(of approach: Approach.ID) async throws -> Path {
        let rows = try await engine.rows(
            "SELECT step, state, since, reason, policy, begun_on FROM approach_step WHERE approach = \(approach)")
        var (states, begun): ([Step: StepState], [Step: Day]) = ([:], [:])
        for row in rows {
            let (step, state, day): (Step, StepState, Day?) = (try row["step"], try StepState(row), try row["begun_on"])
            states[step] = state
            if state.isSettled { begun[step] = day }
        }
        return Path(states, begun: begun)
    }

    /// Sets the state of one step.
    ///
    /// - Throws: ``ApproachRefusal``, and ``StoreError/violates(_:)`` where a reason or the name of the policy is empty.
    public func set(_ state: StepState, of step: Step, in approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let before =
                try connection.run(
                    """
                    SELECT step, state, since, reason, policy FROM approach_step
                    WHERE approach = \(approach) AND step = \(step)
                    """
                ).first.map(StepState.init) ?? .open
            guard let change = Change("step", "\(approach)/\(step.number)", from: before.fields, to: state.fields)
            else {
                return
            }
            try connection.put(state, of: step, in: approach)
            if before.isLeftOut != state.isLeftOut { try connection.revisePlanning(of: approach, act) }
            try connection.record(change, act)
        }
    }
}

extension Connection {
    /// Writes the state of a step within a transaction that already holds its approach.
    func put(_ state: StepState, of step: Step, in approach: Approach.ID) throws {
        let columns = state.columns
        try run(
            """
            INSERT INTO approach_step (approach, step, state, since, reason, policy, begun_on)
            VALUES (\(approach), \(step), \(columns.state), \(columns.since), \(columns.reason), \(columns.policy),
                \(state.begunOn))
            ON CONFLICT (approach, step) DO UPDATE SET state = excluded.state, since = excluded.since,
                reason = excluded.reason, policy = excluded.policy,
                begun_on = CASE WHEN excluded.state IN ('open', 'begun') THEN excluded.begun_on
                    ELSE approach_step.begun_on END
            """)
    }
}

extension StepState {
    fileprivate init(_ row: Row) throws {
        let (state, since, reason, policy): (String, Day?, String?, String?) =
            (try row["state"], try row["since"], try row["reason"], try row["policy"])
        switch (state, since, reason, policy) {
        case ("open", nil, nil, nil): self = .open
        case ("begun", let day?, nil, nil): self = .begun(on: day)
        case ("done", let day?, nil, nil): self = .done(on: day)
        case ("skipped", nil, let reason?, nil): self = .skipped(reason: reason)
        case ("taken", let day?, nil, let policy?): self = .taken(ExistingPolicy(name: policy, decided: day))
        default: throw StoreError.damaged(reason: "a step has no state that is one")
        }
    }

    fileprivate var begunOn: Day? {
        if case .begun(let day) = self { day } else { nil }
    }

    fileprivate var columns: (state: String, since: Day?, reason: String?, policy: String?) {
        switch self {
        case .open: ("open", nil, nil, nil)
        case .begun(let day): ("begun", day, nil, nil)
        case .done(let day): ("done", day, nil, nil)
        case .skipped(let reason): ("skipped", nil, reason, nil)
        case .taken(let policy): ("taken", policy.decided, nil, policy.name)
        }
    }

    fileprivate var fields: [String: RecordedField] {
        let columns = columns
        return [
            "state": .value(columns.state), "since": .day(columns.since), "reason": .words(columns.reason),
            "policy": .words(columns.policy),
        ]
    }
}
