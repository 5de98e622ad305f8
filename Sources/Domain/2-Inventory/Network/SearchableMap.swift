/// A social map with what makes it quick to search and to list.
public struct SearchableMap: Sendable {
    public private(set) var map = SocialMap()
    private var index = NetworkIndex()
    /// The organisations by name.
    private var order: [(key: String, id: Organisation.ID)] = []
    private var keys: [Organisation.ID: String] = [:]

    public init() {}

    /// Brings map and index up to date together.
    public mutating func apply(_ changes: SocialMapChanges) {
        let isNew = map.revision == 0
        let touched = map.apply(changes)
        for id in touched {
            guard let organisation = map.organisations[id] else {
                index.remove(id)
                if !isNew { unlist(id) }
                keys[id] = nil
                continue
            }
            index.set(id, texts(of: organisation))
            let key = FoldedText.fold(organisation.name)
            guard keys[id] != key else { continue }
            if !isNew {
                unlist(id)
                order.insert((key, id), at: place(of: (key, id)))
            }
            keys[id] = key
        }
        if isNew { order = keys.map { ($0.value, $0.key) }.sorted { $0 < $1 } }
    }

    private func texts(of organisation: Organisation) -> [(field: NetworkIndex.Field, text: String)] {
        var texts: [(field: NetworkIndex.Field, text: String)] = [
            (.name, organisation.name), (.kind, map.kind(organisation.kind)?.name ?? ""),
            (.place, organisation.area), (.place, organisation.town), (.place, organisation.postcode),
            (.place, organisation.street), (.text, organisation.activities), (.text, organisation.otherReached),
            (.text, organisation.kvk), (.text, SiteAddress.host(of: organisation.site)),
        ]
        for group in organisation.reached { texts.append((.text, group.name)) }
        for person in map.people(of: organisation.id, confidential: true) {
            let field: NetworkIndex.Field = person.isConfidential ? .confidential : .person
            texts += [(field, person.name), (field, person.task)]
        }
        return texts
    }

    /// The first place whose organisation does not come before this one.
    private func place(of entry: (key: String, id: String)) -> Int {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if order[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The organisations that are called so, whatever capitals, accents and marks were typed.
    public func organisations(named name: String) -> [Organisation] {
        let key = FoldedText.fold(name)
        guard !key.isEmpty else { return [] }
        return order[place(of: (key, ""))...].prefix { $0.key == key }.compactMap { map.organisations[$0.id] }
    }

    /// The organisations that somebody may have meant by a name that none has, the likeliest first.
    public func organisations(like name: String, most: Int) -> [Organisation] {
        guard !FoldedText.fold(name).isEmpty, let costs = index.costs(name, confidential: false) else { return [] }
        return costs.sorted { ($0.value, keys[$0.key] ?? "", $0.key) < ($1.value, keys[$1.key] ?? "", $1.key) }
            .prefix(most).compactMap { map.organisations[$0.key] }
    }

    private mutating func unlist(_ id: Organisation.ID) {
        guard let key = keys[id] else { return }
        let place = place(of: (key, id))
        if place < order.count, order[place].id == id { order.remove(at: place) }
    }

    /// The organisations that a filter lets through: with words to search for the best first, else by name.
    ///
    /// - Parameter confidential: whether people whom only coordinators may see are searched.
    public func organisations(
        _ filter: NetworkFilter, on today: Day, confidential: Bool
    ) -> [Organisation] {
        let area = filter.area.map(FoldedText.fold)
        func passes(_ id: Organisation.ID) -> Organisation? {
            guard let organisation = map.organisations[id] else { return nil }
            if let kind = filter.kind, organisation.kind != kind { return nil }
            if let scope = filter.scope, organisation.scope != scope { return nil }
            if let area, !organisation.areas.contains(where: { FoldedText.fold($0) == area }) { return nil }
            switch filter.state {
            case nil: break
            case .toCheck?: if !organisation.needsCheck(on: today) { return nil }
            case .withoutPeople?: if map.hasPeople(id) { return nil }
            case .checkedByItself?: if organisation.checked?.by != .organisation { return nil }
            }
            return organisation
        }
        guard let costs = index.costs(filter.query, confidential: confidential) else {
            return order.compactMap { passes($0.id) }
        }
        // There are few different costs; what is equally good stands by name, as the list does.
        var ranks: [Int: [Organisation]] = [:]
        for (_, id) in order {
            if let cost = costs[id], let organisation = passes(id) { ranks[cost, default: []].append(organisation) }
        }
        return ranks.sorted { $0.key < $1.key }.flatMap(\.value)
    }
}

/// Which organisations somebody wants to see.
public struct NetworkFilter: Sendable, Equatable {
    public var query: String
    public var kind: OrganisationKind.ID?
    public var area: String?
    public var scope: Organisation.Scope?
    public var state: State?

    public enum State: String, Sendable, CaseIterable {
        /// Nobody looked for more than a year whether all is right.
        case toCheck = "nakijken"
        case withoutPeople = "zonder-contact"
        /// The organisation itself was the last to say that all is right.
        case checkedByItself = "zelf-nagekeken"

        public var name: String {
            switch self {
            case .toCheck: "Moet worden nagekeken"
            case .withoutPeople: "Zonder contactpersoon"
            case .checkedByItself: "Zelf nagekeken"
            }
        }
    }

    public init(
        query: String = "", kind: OrganisationKind.ID? = nil, area: String? = nil, scope: Organisation.Scope? = nil,
        state: State? = nil
    ) {
        self.query = query
        self.kind = kind
        self.area = area
        self.scope = scope
        self.state = state
    }

    public var isEmpty: Bool { self == NetworkFilter() }
}
