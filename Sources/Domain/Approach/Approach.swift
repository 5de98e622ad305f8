/// One municipality's approach to loneliness: six steps, from a vision to its follow-up.
public struct Approach: Versioned, Identifiable {
    public var id: String
    public var municipality: Municipality.ID
    /// What tells it from the municipality's other approaches: `Samen tegen eenzaamheid`, `Jongeren`.
    public var name: String
    public var begun: Day
    /// The day of the local meeting, from which is planned; `nil` until it is chosen.
    public var meeting: Day?
    /// When on that day, and where, as far as it is known.
    public var venue: Venue
    /// The day it ended; from then on it can only be read.
    public var finished: Day?
    /// How often its settings were saved. Who saves on an older version than is kept, overwrites nothing.
    public var version: Int

    public init(
        id: String, municipality: Municipality.ID, name: String, begun: Day, meeting: Day? = nil,
        venue: Venue = Venue(), finished: Day? = nil, version: Int = 0
    ) {
        self.id = id
        self.municipality = municipality
        self.name = name
        self.begun = begun
        self.meeting = meeting
        self.venue = venue
        self.finished = finished
        self.version = version
    }
}
