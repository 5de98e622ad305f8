/// An organisation of a municipality's social map.
public struct Organisation: Sendable, Equatable, Identifiable {
    public var id: String
    public var municipality: Municipality.ID
    public var name: String
    /// Of the standard kinds or the municipality's own; `nil` while nobody chose.
    public var kind: OrganisationKind.ID?
    /// What it does, in its own or the municipality's words.
    public var activities: String
    /// Where it works, with commas between several: `Centrum, Meerzicht`.
    public var area: String
    public var street: String
    /// `1234 AB`; empty for none.
    public var postcode: String
    public var town: String
    /// An address that begins with `https://` or `http://`; empty for none.
    public var site: String
    public var phone: String
    /// The address for everybody, not a person's.
    public var mail: MailAddress?
    public var reached: Set<ReachedGroup>
    /// Groups that are not in the list, in words.
    public var otherReached: String
    public var scope: Scope?
    /// Eight digits; empty for none.
    public var kvk: String
    /// When somebody last said that all of this is right; `nil` for never.
    public var checked: Check?
    /// Counts its changes from 1; 0 before it is kept.
    public var version: Int

    /// Whether it works for this municipality alone.
    public enum Scope: String, Sendable, CaseIterable {
        case local, regional
    }

    /// That all was right, on a day, by the word of somebody.
    public struct Check: Sendable, Equatable {
        public var on: Day
        public var by: Checker

        public init(on day: Day, by checker: Checker) {
            on = day
            by = checker
        }
    }

    public enum Checker: Sendable, Equatable {
        case member(Member.ID)
        /// The organisation itself, by its personal link.
        case organisation
        /// Whoever runs the program, or Kring itself.
        case installation
    }

    public init(
        id: String, municipality: Municipality.ID, name: String = "", kind: OrganisationKind.ID? = nil,
        activities: String = "", area: String = "", street: String = "", postcode: String = "", town: String = "",
        site: String = "", phone: String = "", mail: MailAddress? = nil, reached: Set<ReachedGroup> = [],
        otherReached: String = "", scope: Scope? = nil, kvk: String = "", checked: Check? = nil, version: Int = 0
    ) {
        self.id = id
        self.municipality = municipality
        self.name = name
        self.kind = kind
        self.activities = activities
        self.area = area
        self.street = street
        self.postcode = postcode
        self.town = town
        self.site = site
        self.phone = phone
        self.mail = mail
        self.reached = reached
        self.otherReached = otherReached
        self.scope = scope
        self.kvk = kvk
        self.checked = checked
        self.version = version
    }

    /// Months after which somebody should look again whether all is right.
    public static let monthsBetweenChecks = 12

    /// Whether somebody should look again: nobody did for more than a year.
    public func needsCheck(on today: Day) -> Bool {
        guard let checked else { return true }
        return checked.on < today.adding(months: -Self.monthsBetweenChecks)
    }

    /// The parts of ``area``, each once.
    public var areas: [String] { Self.parts(of: area) }

    static func parts(of text: String) -> [String] {
        var parts: [String] = []
        for piece in text.split(separator: ",") {
            let words = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !words.isEmpty, !parts.contains(words) { parts.append(words) }
        }
        return parts
    }

    /// Street, postcode and town on one line; empty for none.
    public var addressLine: String {
        [street, [postcode, town].filter { !$0.isEmpty }.joined(separator: " ")].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}

extension Organisation.Scope {
    public var name: String {
        switch self {
        case .local: "Lokaal"
        case .regional: "Regionaal"
        }
    }

    public var explanation: String {
        switch self {
        case .local: "werkt alleen in deze gemeente"
        case .regional: "werkt ook in andere gemeenten"
        }
    }
}
