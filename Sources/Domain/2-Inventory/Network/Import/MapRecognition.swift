/// Which organisation of a map a row of a file is about.
///
/// One KvK number is one organisation; one name is, where postcode or town agree or one of the two has neither. Two
/// numbers are two organisations. Names a slip or two apart are only said to look alike.
struct MapRecognition {
    enum Found: Equatable {
        case same(Organisation.ID)
        case alike(Organisation.ID)
    }

    private struct Known {
        var id: Organisation.ID
        var name: String
        var postcode: String
        var town: String
        var kvk: String

        init(_ organisation: Organisation) {
            id = organisation.id
            name = DoubleSearch.tellingWords(of: organisation.name).joined()
            (postcode, kvk) = (organisation.postcode, organisation.kvk)
            town = FoldedText.fold(organisation.town)
        }

        /// Whether the places don't say that they are two.
        func isNear(_ other: Known) -> Bool {
            if !kvk.isEmpty, !other.kvk.isEmpty, kvk != other.kvk { return false }
            if !postcode.isEmpty, postcode == other.postcode { return true }
            if !town.isEmpty, !other.town.isEmpty { return town == other.town }
            return postcode.isEmpty || other.postcode.isEmpty
        }
    }

    private var all: [Known] = []
    private var byKvK: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]
    private var byEnds: [String: [Int]] = [:]

    /// What more share than this is no sign.
    private static let crowd = 200

    init(_ organisations: some Collection<Organisation>) {
        for organisation in organisations { add(organisation) }
    }

    mutating func add(_ organisation: Organisation) {
        let known = Known(organisation)
        if !known.kvk.isEmpty, byKvK[known.kvk] == nil { byKvK[known.kvk] = all.count }
        byName[known.name, default: []].append(all.count)
        for key in Self.ends(of: known.name) { byEnds[key, default: []].append(all.count) }
        all.append(known)
    }

    private static func ends(of name: String) -> [String] {
        name.utf8.count < 6 ? [] : ["begin \(name.prefix(5))", "eind \(name.suffix(5))"]
    }

    func find(_ organisation: Organisation) -> Found? {
        let sought = Known(organisation)
        if !sought.kvk.isEmpty, let place = byKvK[sought.kvk] { return .same(all[place].id) }
        let named = byName[sought.name] ?? []
        let near = named.filter { all[$0].isNear(sought) }
        if near.count == 1 { return .same(all[near[0]].id) }
        // Two of this name: nobody can tell which.
        if let first = near.first { return .alike(all[first].id) }
        for key in Self.ends(of: sought.name) {
            let places = byEnds[key] ?? []
            guard places.count <= Self.crowd else { continue }
            if let place = places.first(where: {
                all[$0].isNear(sought) && DoubleSearch.isSimilar(all[$0].name, sought.name)
            }) {
                return .alike(all[place].id)
            }
        }
        return nil
    }
}
