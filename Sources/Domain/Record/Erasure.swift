import Foundation

/// Something that was erased because somebody asked for it: what a backup may not bring back.
public struct Erasure: Codable, Sendable, Hashable {
    public var kind: Kind
    /// A random id that says nothing by itself.
    public var id: String
    public var at: Date

    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Somebody who worked with Kring.
        case member
        /// A filled-in questionnaire, sent or not.
        case response
        /// A contact person of an organisation.
        case person
    }

    public init(_ kind: Kind, _ id: String, at moment: Date) {
        self.kind = kind
        self.id = id
        at = moment
    }
}

extension Erasure {
    /// A line of the erasure list: moment, kind and id with a tab between, and a line end.
    public var line: String { "\(at.formatted(Self.format))\t\(kind.rawValue)\t\(id)\n" }

    /// Reads a line without its end; `nil` for what is none.
    public init?(line: String) {
        let pieces = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == 3, let moment = try? Date(pieces[0], strategy: Self.format),
            let kind = Kind(rawValue: pieces[1]), UUID(uuidString: pieces[2]) != nil
        else { return nil }
        self.init(kind, pieces[2].lowercased(), at: moment)
    }

    private static let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
