import Foundation

/// A data file of SPSS (.sav), which SPSS, PSPP, R, Stata and jamovi open.
///
/// Texts are UTF-8 and kept whole, however long: what is over 32,000 bytes goes on in a variable of its own after it
/// (`q11__2`), because the format ends there.
public struct SPSSFile: Sendable {
    /// What the file is about; SPSS keeps its first 64 bytes.
    public var label: String
    public var variables: [Variable]
    /// A value for each variable.
    public var rows: [[Value]]

    public struct Variable: Sendable {
        /// Made to fit SPSS's rules; the caller sees to it that no two are the same.
        public var name: String
        /// SPSS keeps its first 255 bytes.
        public var label: String
        public var kind: Kind
        public var measure: Measure
        /// What values stand for. SPSS keeps the first 120 bytes of each.
        public var valueLabels: [(value: Int, label: String)]
        /// Values that are no answer, at most three: SPSS leaves them out of what it counts.
        public var missing: [Int]

        public enum Kind: Sendable { case number, text, day }
        public enum Measure: Sendable { case nominal, ordinal, scale }

        public init(
            name: String, label: String, kind: Kind, measure: Measure = .nominal,
            valueLabels: [(value: Int, label: String)] = [], missing: [Int] = []
        ) {
            self.name = name
            self.label = label
            self.kind = kind
            self.measure = measure
            self.valueLabels = valueLabels
            self.missing = missing
        }
    }

    public enum Value: Sendable, Equatable {
        case number(Int)
        case text(String)
        /// Days since 1 January 1970, as that day is in the calendar and no moment.
        case day(Int)
        /// Nothing: system-missing for a number, an empty text.
        case none
    }

    public init(label: String, variables: [Variable], rows: [[Value]]) {
        self.label = label
        self.variables = variables
        self.rows = rows
    }

    /// The file's bytes.
    ///
    /// - Parameter moment: when it was made, which the file says.
    /// - Throws: ``SPSSFailure``
    public func bytes(at moment: Date) async throws -> [UInt8] {
        try await onOwnThread { try SPSSWriter.bytes(of: self, at: moment) }
    }
}

/// The format cannot hold what was given.
public struct SPSSFailure: Error, Equatable, CustomStringConvertible {
    /// What libreadstat said, and of which variable.
    public let description: String
}

extension String {
    /// The text, or as much of its beginning as fits into so many bytes with an ellipsis after it.
    func cut(toBytes most: Int) -> String {
        guard utf8.count > most else { return self }
        var cut = ""
        var bytes = 3
        for character in self {
            bytes += character.utf8.count
            guard bytes <= most else { break }
            cut.append(character)
        }
        return cut + "…"
    }

    /// The text in pieces of at most so many bytes, none of which ends within a character's code.
    func pieces(ofBytes most: Int) -> [String] {
        guard utf8.count > most else { return [self] }
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        var bytes = 0
        for scalar in unicodeScalars {
            let size = UTF8.width(scalar)
            if bytes + size > most {
                pieces.append(String(piece))
                (piece, bytes) = (String.UnicodeScalarView(), 0)
            }
            piece.append(scalar)
            bytes += size
        }
        return pieces + [String(piece)]
    }
}
