/// A document cannot be made of what was given: an address that may not be fetched, a picture without alternative
/// text, an error in the style sheet. Nothing is made, because a converter would leave a hole in silence.
public struct DocumentProblems: Error, Equatable, CustomStringConvertible {
    /// One sentence per problem, in English; never empty.
    public let problems: [String]

    public init(_ problems: [String]) {
        self.problems = problems
    }

    public var description: String {
        problems.joined(separator: "\n")
    }
}
