/// One line of a step's checklist. It is filled from the step plan and then the coordinator's own, to change freely.
public struct StepTask: Versioned, Identifiable {
    public var id: String
    public var approach: Approach.ID
    public var step: Step
    public var title: String
    /// Who does it, as the coordinator wrote it; empty for nobody yet.
    public var owner: String
    public var due: Day?
    public var note: String
    public var done: Day?
    /// How often its words were changed. Who saves on an older version than is kept, overwrites nothing.
    public var version: Int

    public init(
        id: String, approach: Approach.ID, step: Step, title: String, owner: String = "", due: Day? = nil,
        note: String = "", done: Day? = nil, version: Int = 0
    ) {
        self.id = id
        self.approach = approach
        self.step = step
        self.title = title
        self.owner = owner
        self.due = due
        self.note = note
        self.done = done
        self.version = version
    }
}
