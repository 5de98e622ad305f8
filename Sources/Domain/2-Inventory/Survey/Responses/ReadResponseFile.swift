/// A file of responses that was read into a survey.
public struct ReadResponseFile: Sendable, Equatable, Identifiable {
    public typealias ID = String

    public var id: ID
    /// What its owner calls it.
    public var name: String
    public var taken: Day
    public var responses: Int

    public static let longestName = 200

    public init(id: ID, name: String, taken: Day, responses: Int) {
        self.id = id
        self.name = name
        self.taken = taken
        self.responses = responses
    }
}
