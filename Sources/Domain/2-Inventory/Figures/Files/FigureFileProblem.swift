/// What is wrong at one place of a file with figures, for who gave it.
public struct FigureFileProblem: Sendable, Equatable, CustomStringConvertible {
    public var file: String
    /// The line in the file, from 1; `nil` for the file as a whole.
    public var line: Int?
    /// The column's name as the file has it.
    public var column: String?
    /// What stands there.
    public var found: String
    public var expected: String

    public init(file: String, line: Int? = nil, column: String? = nil, found: String, expected: String) {
        self.file = file
        self.line = line
        self.column = column
        self.found = found
        self.expected = expected
    }

    /// `cijfers.csv, regel 3, kolom Eenzaam_25: hier staat ‘veel’. Verwacht: een percentage.`
    public var description: String {
        let place = [file, line.map { "regel \($0)" }, column.map { "kolom \($0)" }].compactMap { $0 }
        return "\(place.joined(separator: ", ")): \(found). Verwacht: \(expected)."
    }

    static func quoted(_ text: String) -> String {
        text.isEmpty ? "hier staat niets" : "hier staat ‘\(text.prefix(60))’"
    }
}

/// Everything that is wrong with a file; nothing of it was taken.
public struct FigureFileRefused: Error, Sendable, Equatable {
    public var problems: [FigureFileProblem]
    /// How many more there are.
    public var more: Int

    /// More problems than this are counted, and not listed.
    public static let mostListed = 50

    init(_ problems: [FigureFileProblem]) {
        self.problems = Array(problems.prefix(Self.mostListed))
        more = problems.count - self.problems.count
    }
}
