/// Something in a file that can't be: where, what was found and what was expected.
public struct FileProblem: Sendable, Equatable {
    /// The file's name as it was given.
    public var file: String
    /// The line, from 1; `nil` where the problem is the whole file's.
    public var line: Int?
    /// The id of the question, where it is about one.
    public var question: String?
    public var found: String
    public var expected: String

    public init(file: String, line: Int? = nil, question: String? = nil, found: String, expected: String) {
        self.file = file
        self.line = line
        self.question = question
        self.found = found
        self.expected = expected
    }
}

extension FileProblem: CustomStringConvertible {
    /// `mine.yaml:41: q7: condition names 'q99', expected the id of an earlier question`.
    public var description: String {
        let place = [file, line.map(String.init), question.map { " \($0)" }].compactMap(\.self)
        return "\(place.joined(separator: ":")): \(found), expected \(expected)"
    }
}

/// A file that can't be used, with every problem there is, in the order of the file.
public struct UnreadableFile: Error, Equatable, CustomStringConvertible {
    public var problems: [FileProblem]

    public init(problems: [FileProblem]) { self.problems = problems }

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
