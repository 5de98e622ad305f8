/// Why a file of another program can't be read as a questionnaire: a whole sentence, in Dutch.
public struct ExchangeProblem: Error, Sendable, Equatable {
    public var message: String

    public init(_ message: String) { self.message = message }
}
