/// What becomes of something that is there already when a file tells of it too.
public enum MapChoice: String, Sendable, CaseIterable {
    /// Only what is empty is filled in.
    case fill = "aanvullen"
    /// What the file says takes the place of what is there; what the file leaves empty stays.
    case replace = "vervangen"
    case skip = "overslaan"
    /// It is another one, and is added beside it.
    case add = "nieuw"

    public var name: String {
        switch self {
        case .fill: "Alleen aanvullen wat leeg is"
        case .replace: "Vervangen door wat in het bestand staat"
        case .skip: "Overslaan"
        case .add: "Toevoegen als nieuwe organisatie"
        }
    }
}

/// A field in which a file says something else than the map.
public struct MapDifference: Sendable, Equatable {
    public var label: String
    public var kept: String
    public var read: String
    /// Whether taking in changes it.
    public var isTaken: Bool
}

extension Organisation {
    private static let empty = Organisation(id: "", municipality: "")

    /// Takes over from what was read as a choice says.
    mutating func take(_ read: Organisation, _ choice: MapChoice, kinds: [OrganisationKind]) -> [MapDifference] {
        var differences: [MapDifference] = []
        for field in OrganisationMerge.Field.allCases where field != .name {
            var read = read
            // An address is filled in piece by piece: a town alone is no other address.
            if field == .address {
                if read.street.isEmpty { read.street = street }
                if read.postcode.isEmpty { read.postcode = postcode }
                if read.town.isEmpty { read.town = town }
            }
            guard !OrganisationMerge.isSame(field, read, Self.empty), !OrganisationMerge.isSame(field, self, read)
            else { continue }
            let isFree: Bool
            if field == .address {
                isFree = [(street, read.street), (postcode, read.postcode), (town, read.town)].allSatisfy {
                    $0.0.isEmpty || FoldedText.fold($0.0) == FoldedText.fold($0.1)
                }
            } else {
                isFree = OrganisationMerge.isSame(field, self, Self.empty)
            }
            let isTaken = choice == .replace || (choice == .fill && isFree)
            differences.append(
                MapDifference(
                    label: field.label, kept: Self.words(field, self, kinds), read: Self.words(field, read, kinds),
                    isTaken: isTaken))
            if isTaken { OrganisationMerge.take(field, from: read, into: &self) }
        }
        return differences
    }

    private static func words(
        _ field: OrganisationMerge.Field, _ organisation: Organisation, _ kinds: [OrganisationKind]
    ) -> String {
        switch field {
        case .name: organisation.name
        case .kind: kinds.first { $0.id == organisation.kind }?.name ?? ""
        case .activities: organisation.activities
        case .area: organisation.area
        case .address: organisation.addressLine
        case .site: organisation.site
        case .phone: organisation.phone
        case .mail: organisation.mail?.text ?? ""
        case .groups: organisation.reachedWords
        case .scope: organisation.scope?.name ?? ""
        case .kvk: organisation.kvk
        }
    }

    /// The groups that it reaches, with commas between.
    public var reachedWords: String {
        (ReachedGroup.allCases.filter(reached.contains).map(\.name) + (otherReached.isEmpty ? [] : [otherReached]))
            .joined(separator: ", ")
    }
}

extension ContactPerson {
    /// Takes over from what was read as a choice says. Consent is never taken away, nor made older or newer.
    mutating func take(_ read: ContactPerson, _ choice: MapChoice) -> [MapDifference] {
        var differences: [MapDifference] = []
        func isTaken(_ label: String, _ kept: String, _ read: String) -> Bool {
            guard !read.isEmpty, kept != read else { return false }
            let isTaken = choice == .replace || (choice == .fill && kept.isEmpty)
            differences.append(MapDifference(label: label, kept: kept, read: read, isTaken: isTaken))
            return isTaken
        }
        if isTaken("Naam", name, read.name) { name = read.name }
        if isTaken("Functie of taak", task, read.task) { task = read.task }
        if isTaken("Mailadres", mail?.text ?? "", read.mail?.text ?? "") { mail = read.mail }
        if isTaken("Telefoon", phone, read.phone) { phone = read.phone }
        if isTaken("Inzet", engagement?.name ?? "", read.engagement?.name ?? "") { engagement = read.engagement }
        // Consent was given for the address that the file has, which may not be the one that is kept.
        if consented == nil, mail == read.mail, isTaken("Wil mailingen", "", read.consented?.typed ?? "") {
            consented = read.consented
        }
        if isTaken("Vertrouwelijk", isConfidential ? "ja" : "", read.isConfidential ? "ja" : "") {
            isConfidential = true
        }
        return differences
    }
}
