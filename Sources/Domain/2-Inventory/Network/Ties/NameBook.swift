/// What somebody decided about a name that people write: which organisation of the map it is, or that it is none.
public struct KnownName: Sendable, Equatable, Identifiable {
    public typealias ID = String

    public var id: ID
    /// As it was written.
    public var name: String
    /// `nil` where it is no organisation of the map.
    public var organisation: Organisation.ID?

    public static let longest = 200

    public init(id: ID, name: String, organisation: Organisation.ID?) {
        self.id = id
        self.name = name
        self.organisation = organisation
    }
}

/// Tells organisations by the names that people write, and takes a text apart into such names.
public struct NameBook: Sendable {
    public enum Meaning: Sendable, Equatable {
        case organisation(Organisation.ID)
        /// Somebody decided that it is none of the map's organisations.
        case nobody
        case unknown
    }

    private let map: SearchableMap
    private let known: [String: KnownName]

    public init(_ map: SearchableMap, known: [KnownName]) {
        self.map = map
        self.known = Dictionary(known.map { (FoldedText.fold($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a name means: what somebody decided goes before what the map has; of several organisations with one name none
    /// is taken.
    public func meaning(of name: String) -> Meaning {
        let key = FoldedText.fold(name)
        guard !key.isEmpty else { return .nobody }
        if let decided = known[key] {
            guard let organisation = decided.organisation else { return .nobody }
            // One that was taken off the map meanwhile means nothing until it is put back.
            return map.map.organisations[organisation] == nil ? .unknown : .organisation(organisation)
        }
        let found = map.organisations(named: name)
        return found.count == 1 ? .organisation(found[0].id) : .unknown
    }

    /// The names in an answer such as `Gemeente, Wmo-raad en Humanitas`, each once, in their order.
    ///
    /// A comma, semicolon or line break always parts names. `en`, `&`, `+` and `/` part them only where the whole is no
    /// name that is known: `Zorg en Welzijn` may be one organisation.
    public func names(in text: String) -> [String] {
        var seen = Set<String>()
        return text.split(whereSeparator: { ",;\n\r\t•|".contains($0) }).flatMap { piece -> [String] in
            let whole = name(in: String(piece))
            return meaning(of: whole) == .unknown ? Self.parts(of: whole).map(name) : [whole]
        }.filter {
            let key = FoldedText.fold($0)
            return !key.isEmpty && $0.count <= KnownName.longest && seen.insert(key).inserted
        }
    }

    /// A name without the marks around it and what people write before it; `De Linde` keeps its article where that is how
    /// it is known.
    private func name(in text: String) -> String {
        let whole = Self.without(["met", "o.a.", "oa", "o.a", "bijv.", "bijv", "bv.", "zoals", "with", "-", "–"], text)
        guard meaning(of: whole) == .unknown else { return whole }
        let bare = Self.without(["de", "het", "the"], whole)
        return meaning(of: bare) == .unknown ? whole : bare
    }

    private static func parts(of text: String) -> [String] {
        text.replacing("/", with: " / ").split(separator: " ").split {
            ["en", "&", "+", "/", "and"].contains($0.lowercased())
        }.map { $0.joined(separator: " ") }
    }

    /// A text without these words before it and marks around it.
    private static func without(_ before: Set<String>, _ text: String) -> String {
        var words = text.split(whereSeparator: \.isWhitespace)
        while words.count > 1, let first = words.first, before.contains(first.lowercased()) { words.removeFirst() }
        let name = words.joined(separator: " ")
        let marks = ".:()\"'‘’“”"
        guard let start = name.firstIndex(where: { !marks.contains($0) }),
            let end = name.lastIndex(where: { !marks.contains($0) })
        else { return "" }
        return String(name[start...end])
    }
}
