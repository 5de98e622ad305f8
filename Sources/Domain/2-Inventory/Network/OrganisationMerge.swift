/// What an organisation is that was two: from which of them each field comes.
public enum OrganisationMerge {
    /// What is chosen as a whole.
    public enum Field: String, Sendable, CaseIterable {
        case name = "naam"
        case kind = "soort"
        case activities = "doet"
        case area = "wijk"
        case address = "adres"
        case site
        case phone = "telefoon"
        case mail
        case groups = "groepen"
        case scope = "bereik"
        case kvk

        public var label: String {
            switch self {
            case .name: "Naam"
            case .kind: "Soort"
            case .activities: "Wat zij doet"
            case .area: "Werkgebied"
            case .address: "Adres"
            case .site: "Site"
            case .phone: "Telefoon"
            case .mail: "Mailadres"
            case .groups: "Wie zij bereikt"
            case .scope: "Lokaal of regionaal"
            case .kvk: "KvK-nummer"
            }
        }
    }

    public enum Side: String, Sendable, CaseIterable {
        case first = "een"
        case second = "twee"
    }

    /// Whether two organisations say the same in a field.
    public static func isSame(_ field: Field, _ a: Organisation, _ b: Organisation) -> Bool {
        var copy = a
        take(field, from: b, into: &copy)
        return copy == a
    }

    /// The side to begin with: the one that says something, and else the first.
    public static func usual(_ field: Field, _ first: Organisation, _ second: Organisation) -> Side {
        var empty = Organisation(id: first.id, municipality: first.municipality)
        empty.version = first.version
        return isSame(field, first, empty) && !isSame(field, second, empty) ? .second : .first
    }

    /// The first organisation with the fields that are taken from the second, and the latest check of the two.
    public static func merged(
        _ first: Organisation, _ second: Organisation, taking choices: [Field: Side]
    ) -> Organisation {
        var merged = first
        for field in Field.allCases where choices[field] ?? usual(field, first, second) == .second {
            take(field, from: second, into: &merged)
        }
        if let other = second.checked, first.checked.map({ $0.on < other.on }) ?? true { merged.checked = other }
        return merged
    }

    static func take(_ field: Field, from other: Organisation, into organisation: inout Organisation) {
        switch field {
        case .name: organisation.name = other.name
        case .kind: organisation.kind = other.kind
        case .activities: organisation.activities = other.activities
        case .area: organisation.area = other.area
        case .address:
            (organisation.street, organisation.postcode, organisation.town) = (other.street, other.postcode, other.town)
        case .site: organisation.site = other.site
        case .phone: organisation.phone = other.phone
        case .mail: organisation.mail = other.mail
        case .groups: (organisation.reached, organisation.otherReached) = (other.reached, other.otherReached)
        case .scope: organisation.scope = other.scope
        case .kvk: organisation.kvk = other.kvk
        }
    }
}

/// Two organisations that were made one, as long as that can be undone.
public struct KeptMerge: Sendable, Equatable, Identifiable {
    public var id: String
    public var kept: Organisation.ID
    /// The one that is gone.
    public var gone: Organisation.ID
    public var on: Day

    public init(id: String, kept: Organisation.ID, gone: Organisation.ID, on day: Day) {
        self.id = id
        self.kept = kept
        self.gone = gone
        self.on = day
    }
}
