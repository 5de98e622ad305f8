import Domain

extension Store {
    /// The goals of an approach in their order, or those that were taken away.
    public func goals(of approach: Approach.ID, removed: Bool) async throws -> [Goal] {
        try await listed(Goal.self, of: approach, removed: removed)
    }

    /// Adds a goal at the end; doing so again with the same id and words changes nothing.
    ///
    /// - Throws: ``ApproachRefusal``
    public func add(_ goal: Goal, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<Goal> {
        try await addListed(goal, in: approach, act)
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ goal: Goal, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<Goal> {
        try await saveListed(goal, in: approach, act)
    }

    /// Takes a goal away, or puts it back where it was.
    ///
    /// - Returns: `false` where there is no room to put it back.
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func setRemoved(
        _ removed: Bool, goal id: Goal.ID, in approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await setRemoved(removed, Goal.self, id, in: approach, act)
    }

    /// Puts a goal one place earlier or later.
    ///
    /// - Throws: ``ApproachRefusal``
    public func move(goal id: Goal.ID, forwards: Bool, in approach: Approach.ID, _ act: Act) async throws {
        try await moveListed(Goal.self, id, forwards: forwards, in: approach, act)
    }
}

extension Goal: ListedPiece {
    static var table: SQL { "goal" }
    static var subject: String { "goal" }
    static var most: Int { VisionLimits.goals }
    static var columns: SQL {
        "title, indicator, measures, unit, source, baseline, baseline_year, margin, target, due, wmo"
    }

    var values: SQL {
        """
        \(title), \(indicator), \(measures?.rawValue),
        \(unit.rawValue), \(source), \(baseline),
        \(baselineYear), \(margin), \(target), \(due),
        \(ChosenWords.text(wmo))
        """
    }

    var assignments: SQL {
        """
        title = \(title), indicator = \(indicator), measures = \(measures?.rawValue), unit = \(unit.rawValue),
        source = \(source), baseline = \(baseline), baseline_year = \(baselineYear), margin = \(margin),
        target = \(target), due = \(due), wmo = \(ChosenWords.text(wmo))
        """
    }

    var fields: [String: RecordedField] {
        [
            "title": .words(title), "indicator": .words(indicator), "measures": .value(measures?.rawValue),
            "unit": .value(unit.rawValue), "source": .words(source), "baseline": .value(baseline?.description),
            "baselineYear": .value(baselineYear.map(String.init)), "margin": .value(margin?.description),
            "target": .value(target?.description), "due": .day(due), "wmo": .value(ChosenWords.text(wmo)),
        ]
    }

    init(_ row: Row) throws {
        let (measures, unit): (String?, String) = (try row["measures"], try row["unit"])
        self.init(
            id: try row["id"], title: try row["title"], indicator: try row["indicator"],
            measures: try measures.map { try ChosenWords.choice($0, of: Measured.self) },
            unit: try ChosenWords.choice(unit, of: Unit.self), source: try row["source"],
            baseline: try row["baseline"], baselineYear: try row["baseline_year"], margin: try row["margin"],
            target: try row["target"], due: try row["due"],
            wmo: try ChosenWords.choices(try row["wmo"], of: WmoGoal.self), version: try row["version"])
    }
}
