/// A file that was read for a municipality's social map.
public struct MapImport: Sendable, Equatable, Identifiable {
    public var id: String
    /// What whoever gave it calls it.
    public var file: String
    public var made: Day
    public var state: State
    public var meanings: [MapColumn]
    /// What goes for all that is there already.
    public var choice: MapChoice
    /// What goes for single rows, by their number.
    public var choices: [Int: MapChoice]
    /// How many things are to be added or changed, and how many are.
    public var total: Int
    public var done: Int
    /// How many rows were not taken in.
    public var wrong: Int

    public enum State: String, Sendable, CaseIterable {
        /// It is looked at, and nothing of it counts.
        case previewed
        /// It is being taken in, slice by slice.
        case taking
        case taken
        case undone
    }

    public init(
        id: String, file: String, made: Day, state: State = .previewed, meanings: [MapColumn],
        choice: MapChoice = .fill, choices: [Int: MapChoice] = [:], total: Int = 0, done: Int = 0, wrong: Int = 0
    ) {
        self.id = id
        self.file = file
        self.made = made
        self.state = state
        self.meanings = meanings
        self.choice = choice
        self.choices = choices
        self.total = total
        self.done = done
        self.wrong = wrong
    }
}
