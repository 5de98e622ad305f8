/// Two organisations, in no order.
public struct OrganisationPair: Sendable, Hashable {
    /// The one whose id comes first.
    public let first: Organisation.ID
    public let second: Organisation.ID

    public init(_ a: Organisation.ID, _ b: Organisation.ID) { (first, second) = a < b ? (a, b) : (b, a) }
}

/// Two organisations that may well be one.
public struct LikelyDouble: Sendable, Equatable {
    public var pair: OrganisationPair
    /// Why, the strongest reason first.
    public var reasons: [Reason]

    public enum Reason: Int, Sendable, CaseIterable, Comparable {
        case sameKvK, sameName, similarName, sameMail, sameSite, samePhone

        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

        public var words: String {
            switch self {
            case .sameKvK: "hetzelfde KvK-nummer"
            case .sameName: "dezelfde naam"
            case .similarName: "bijna dezelfde naam"
            case .sameMail: "hetzelfde mailadres"
            case .sameSite: "dezelfde site"
            case .samePhone: "hetzelfde telefoonnummer"
            }
        }
    }
}

/// Looks for organisations that stand on a map twice.
///
/// Two are likely the same with one KvK number or one name; with names a slip or two apart; and with one mail address,
/// site or phone number where their names share a telling word. Only those that share something are compared at all, so
/// that fifty thousand take no longer than their number.
public struct DoubleSearch: Sendable {
    private let organisations: [Organisation]
    private let names: [[String]]

    /// A key that more share than this tells nothing.
    private static let crowd = 24

    private static let emptyWords: Set<String> = [
        "stichting", "vereniging", "st", "ver", "de", "het", "een", "van", "der", "den", "en", "in", "te", "t", "s",
        "afd", "afdeling", "voor", "bv", "nv",
    ]

    public init(_ organisations: some Collection<Organisation>) {
        self.organisations = organisations.sorted { $0.id < $1.id }
        names = self.organisations.map { Self.tellingWords(of: $0.name) }
    }

    /// The words of a name that tell one organisation from another, folded.
    static func tellingWords(of name: String) -> [String] {
        let words = FoldedText.fold(name).split(separator: " ").map(String.init)
        let telling = words.filter { !emptyWords.contains($0) }
        return telling.isEmpty ? words : telling
    }

    /// The likely doubles, the most certain first.
    ///
    /// - Parameter apart: pairs of which somebody said that they are two.
    public func doubles(apart: Set<OrganisationPair> = []) -> [LikelyDouble] {
        var buckets: [String: [Int]] = [:]
        for index in organisations.indices {
            for key in keys(of: index) { buckets[key, default: []].append(index) }
        }
        var seen: Set<OrganisationPair> = apart
        var doubles: [LikelyDouble] = []
        for bucket in buckets.values where bucket.count > 1 && bucket.count <= Self.crowd {
            for (place, a) in bucket.enumerated() {
                for b in bucket[(place + 1)...] {
                    let pair = OrganisationPair(organisations[a].id, organisations[b].id)
                    guard seen.insert(pair).inserted else { continue }
                    let reasons = reasons(a, b)
                    if !reasons.isEmpty { doubles.append(LikelyDouble(pair: pair, reasons: reasons)) }
                }
            }
        }
        return doubles.sorted {
            ($0.reasons[0], -$0.reasons.count, $0.pair.first, $0.pair.second)
                < ($1.reasons[0], -$1.reasons.count, $1.pair.first, $1.pair.second)
        }
    }

    private func keys(of index: Int) -> Set<String> {
        let organisation = organisations[index]
        let name = names[index].joined()
        var keys: Set<String> = ["naam \(name)", "begin \(name.prefix(5))", "eind \(name.suffix(5))"]
        for word in names[index] where word.utf8.count > 3 { keys.insert("woord \(word)") }
        if !organisation.kvk.isEmpty { keys.insert("kvk \(organisation.kvk)") }
        if let mail = organisation.mail { keys.insert("mail \(mail)") }
        if !organisation.site.isEmpty { keys.insert("site \(SiteAddress.host(of: organisation.site))") }
        let phone = Self.digits(organisation.phone)
        if !phone.isEmpty { keys.insert("telefoon \(phone)") }
        return keys
    }

    /// The last nine digits: the same with `0`, `+31` or `0031` before it.
    private static func digits(_ phone: String) -> String {
        String(phone.filter { $0.isASCII && $0.isNumber }.suffix(9))
    }

    private func reasons(_ a: Int, _ b: Int) -> [LikelyDouble.Reason] {
        let (first, second) = (organisations[a], organisations[b])
        var reasons: [LikelyDouble.Reason] = []
        if !first.kvk.isEmpty, first.kvk == second.kvk { reasons.append(.sameKvK) }
        if names[a].sorted() == names[b].sorted() {
            reasons.append(.sameName)
        } else if Self.isSimilar(names[a].joined(), names[b].joined()) {
            reasons.append(.similarName)
        }
        // Two numbers of the Chamber are two organisations, whatever they are called.
        if !first.kvk.isEmpty, !second.kvk.isEmpty, first.kvk != second.kvk { return [] }
        let sharesWord = !Set(names[a]).isDisjoint(with: names[b])
        if !reasons.isEmpty || sharesWord {
            if first.mail != nil, first.mail == second.mail { reasons.append(.sameMail) }
            let site = SiteAddress.host(of: first.site)
            if !site.isEmpty, site == SiteAddress.host(of: second.site) { reasons.append(.sameSite) }
            let phone = Self.digits(first.phone)
            if !phone.isEmpty, phone == Self.digits(second.phone) { reasons.append(.samePhone) }
        }
        return reasons
    }

    /// Whether two names, each without blanks, are a slip or two apart.
    static func isSimilar(_ a: String, _ b: String) -> Bool {
        let shortest = min(a.utf8.count, b.utf8.count)
        let slips = shortest < 6 ? 0 : shortest < 12 ? 1 : 2
        guard slips > 0, abs(a.utf8.count - b.utf8.count) <= slips, digits(a) == Self.digits(b) else {
            return false
        }
        let distance = SlipDistance(Array(a.utf8))
        return Array(b.utf8.prefix(SlipDistance.longest)).withUnsafeBufferPointer { distance.distances(to: $0).whole }
            <= slips
    }
}
