/// One municipality's approach to loneliness: six steps, from a vision to its follow-up.
public struct Approach: Sendable, Equatable, Identifiable {
    public var id: String
    public var municipality: Municipality.ID
    /// What tells it from the municipality's other approaches: `Samen tegen eenzaamheid`, `Jongeren`.
    public var name: String
    public var begun: Day
    /// The day of the local meeting, from which is planned; `nil` until it is chosen.
    public var meeting: Day?
    /// The day it ended; from then on it can only be read.
    public var finished: Day?

    public init(
        id: String, municipality: Municipality.ID, name: String, begun: Day, meeting: Day? = nil, finished: Day? = nil
    ) {
        self.id = id
        self.municipality = municipality
        self.name = name
        self.begun = begun
        self.meeting = meeting
        self.finished = finished
    }
}
