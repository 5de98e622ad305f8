/// Why a response file, or one line of it, can't be taken.
public struct ResponseFileProblem: Sendable, Equatable, CustomStringConvertible {
    public var file: String
    /// The line in the file, from 1; for a cell, the line on which it begins.
    public var line: Int?
    public var message: String

    /// `file.csv:17: q4a: '9' is not one of 1-6`
    public var description: String { line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }
}

/// All problems of a response file at once; nothing of it was taken.
public struct ResponseFileRefused: Error, Sendable, Equatable, CustomStringConvertible {
    public var problems: [ResponseFileProblem]

    /// More problems than this are not listed one by one.
    public static let mostListed = 100_000

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
