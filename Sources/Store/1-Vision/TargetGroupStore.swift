import Domain

extension Store {
    /// The target groups of an approach by priority, or those that were taken away.
    public func groups(of approach: Approach.ID, removed: Bool) async throws -> [TargetGroup] {
        try await listed(TargetGroup.self, of: approach, removed: removed)
    }

    /// Adds a group at the end; doing so again with the same id and words changes nothing.
    ///
    /// - Throws: ``ApproachRefusal``
    public func add(_ group: TargetGroup, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<TargetGroup>
    {
        try await addListed(group, in: approach, act)
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ group: TargetGroup, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<TargetGroup>
    {
        try await saveListed(group, in: approach, act)
    }

    /// Takes a group away, or puts it back where it was.
    ///
    /// - Returns: `false` where there is no room to put it back.
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func setRemoved(
        _ removed: Bool, group id: TargetGroup.ID, in approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await setRemoved(removed, TargetGroup.self, id, in: approach, act)
    }

    /// Gives a group one more or one less priority.
    ///
    /// - Throws: ``ApproachRefusal``
    public func move(group id: TargetGroup.ID, forwards: Bool, in approach: Approach.ID, _ act: Act) async throws {
        try await moveListed(TargetGroup.self, id, forwards: forwards, in: approach, act)
    }
}

extension TargetGroup: ListedPiece {
    static var table: SQL { "target_group" }
    static var subject: String { "target_group" }
    static var most: Int { VisionLimits.groups }
    static var columns: SQL { "name, reason" }

    var values: SQL { "\(name), \(reason)" }
    var assignments: SQL { "name = \(name), reason = \(reason)" }
    var fields: [String: RecordedField] { ["name": .words(name), "reason": .words(reason)] }

    init(_ row: Row) throws {
        self.init(id: try row["id"], name: try row["name"], reason: try row["reason"], version: try row["version"])
    }
}
