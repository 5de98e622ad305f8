import Foundation

/// How much the fields of the social map hold.
public enum NetworkLimits {
    public static let name = 200
    public static let activities = 2_000
    public static let line = 200
    public static let phone = 40
    public static let purpose = 1_000
}

extension Organisation {
    /// What was filled in, over what is kept of what the form does not ask.
    ///
    /// - Parameters:
    ///   - kept: what is there: its id, municipality, and when it was checked last.
    ///   - version: the version that the form was made from.
    ///   - kinds: the kinds to choose from.
    public init(_ reading: inout FieldReading, over kept: Organisation, version: Int, kinds: [OrganisationKind]) {
        self.init(
            id: kept.id, municipality: kept.municipality,
            name: reading.neededLine(
                "naam", most: NetworkLimits.name, missing: "Vul in hoe de organisatie heet."),
            kind: reading.known("soort", among: kinds.map(\.id)),
            activities: reading.text("doet", most: NetworkLimits.activities),
            area: reading.line("wijk", most: NetworkLimits.line),
            street: reading.line("straat", most: NetworkLimits.line), postcode: reading.postcode("postcode"),
            town: reading.line("plaats", most: NetworkLimits.line), site: reading.site("site"),
            phone: reading.phone("telefoon"), mail: reading.mail("mail"),
            reached: reading.choices("groep", of: ReachedGroup.self),
            otherReached: reading.line("andersgroep", most: NetworkLimits.line),
            scope: reading.choice("bereik", of: Scope.self), kvk: reading.kvk("kvk"), checked: kept.checked,
            version: version)
    }
}

extension ContactPerson {
    /// What was filled in.
    ///
    /// - Parameters:
    ///   - kept: who is there: the id and organisation, and since when there is consent.
    ///   - today: the day of a consent that was not there before.
    public init(_ reading: inout FieldReading, over kept: ContactPerson, version: Int, today: Day) {
        self.init(
            id: kept.id, organisation: kept.organisation,
            name: reading.neededLine(
                "naam", most: NetworkLimits.name, missing: "Vul in hoe de contactpersoon heet."),
            task: reading.line("taak", most: NetworkLimits.line), mail: reading.mail("mail"),
            phone: reading.phone("telefoon"), engagement: reading.choice("inzet", of: Engagement.self),
            isConfidential: reading.choice("vertrouwelijk", of: Yes.self) != nil, version: version)
        if reading.choice("mailen", of: Yes.self) != nil {
            consented = reading.day("sinds") ?? kept.consented ?? today
            if let consented, consented > today { reading.refuse("sinds", "Kies een dag die al is geweest.") }
            if mail == nil { reading.refuse("mail", "Vul een mailadres in, of haal de toestemming weg.") }
        }
    }
}

extension ConsultationBody {
    /// What was filled in, over what is kept of what the form does not ask: its members.
    public init(_ reading: inout FieldReading, over kept: ConsultationBody, version: Int) {
        self.init(
            id: kept.id, municipality: kept.municipality,
            name: reading.neededLine("naam", most: NetworkLimits.name, missing: "Vul in hoe het overleg heet."),
            kind: reading.known("soort", among: OrganisationKind.standard.filter(\.isConsultation).map(\.id)),
            purpose: reading.text("doel", most: NetworkLimits.purpose),
            rhythm: reading.line("wanneer", most: NetworkLimits.line), organisations: kept.organisations,
            people: kept.people, version: version)
    }
}

extension OrganisationKind {
    /// What was filled in for a kind of the municipality's own.
    public init(_ reading: inout FieldReading, id: ID) {
        let name = reading.neededLine("naam", most: NetworkLimits.line, missing: "Vul in hoe de soort heet.")
        let code = Int(reading.line("code", most: 2)).flatMap { Self.codes.contains($0) ? $0 : nil }
        if code == nil { reading.refuse("code", "Kies hoe deze soort in de vragenlijst meetelt.") }
        self.init(id: id, name: name, code: code ?? Self.otherCode)
    }
}

/// A box that is ticked.
private enum Yes: String { case ja }

extension FieldReading {
    /// One of these words; `nil` for none.
    public mutating func known(_ field: String, among words: [String]) -> String? {
        let word = line(field, most: 200)
        guard !word.isEmpty else { return nil }
        guard words.contains(word) else {
            refuse(field, "Kies een van de antwoorden.")
            return nil
        }
        return word
    }

    /// A mail address; `nil` for none.
    public mutating func mail(_ field: String) -> MailAddress? {
        let typed = line(field, most: 254)
        guard !typed.isEmpty else { return nil }
        guard let address = MailAddress(typed) else {
            refuse(field, "Dit is geen mailadres. Schrijf het als naam@organisatie.nl.")
            return nil
        }
        return address
    }

    /// A phone number as people write it, with at least six digits; empty for none.
    public mutating func phone(_ field: String) -> String {
        let typed = line(field, most: NetworkLimits.phone)
        guard !typed.isEmpty else { return "" }
        let digits = typed.count { $0.isASCII && $0.isNumber }
        if digits < 6 { refuse(field, "Dit is geen telefoonnummer. Schrijf het als 0228 12 34 56.") }
        return typed
    }

    /// A Dutch postcode as `1234 AB`; empty for none.
    public mutating func postcode(_ field: String) -> String {
        let typed = line(field, most: 20)
        guard !typed.isEmpty else { return "" }
        guard let postcode = Postcode.written(typed) else {
            refuse(field, "Dit is geen postcode. Schrijf hem als 1234 AB.")
            return ""
        }
        return postcode
    }

    /// The address of a site, with `https://` before it where nothing was; empty for none.
    public mutating func site(_ field: String) -> String {
        let typed = line(field, most: 300)
        guard !typed.isEmpty else { return "" }
        guard let address = SiteAddress.written(typed) else {
            refuse(field, "Dit is geen webadres. Schrijf het als www.organisatie.nl.")
            return ""
        }
        return address
    }

    /// A number of the Chamber of Commerce: eight digits; empty for none.
    public mutating func kvk(_ field: String) -> String {
        let typed = line(field, most: 20).filter { !$0.isWhitespace && $0 != "." }
        guard !typed.isEmpty else { return "" }
        guard typed.utf8.count == 8, typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            refuse(field, "Een KvK-nummer heeft acht cijfers.")
            return ""
        }
        return typed
    }
}

/// A Dutch postcode.
public enum Postcode {
    /// `1234ab` as `1234 AB`; `nil` for what is none.
    public static func written(_ typed: String) -> String? {
        let characters = Array(typed.uppercased().utf8.filter { $0 != 0x20 })
        guard characters.count == 6, (0x31...0x39).contains(characters[0]),
            characters[1..<4].allSatisfy({ (0x30...0x39).contains($0) }),
            characters[4...].allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        return String(decoding: characters[..<4] + [0x20] + characters[4...], as: UTF8.self)
    }
}

/// The address of an organisation's site.
public enum SiteAddress {
    /// What was typed as an address that begins with `https://` or `http://`; `nil` for what is none.
    public static func written(_ typed: String) -> String? {
        let lower = typed.lowercased()
        let hasScheme = lower.hasPrefix("https://") || lower.hasPrefix("http://")
        guard hasScheme || !typed.contains("://") else { return nil }
        let address = hasScheme ? typed : "https://\(typed)"
        let strange = "<>\"\\^`{|}".unicodeScalars
        guard
            address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && !strange.contains($0) })
        else { return nil }
        let host = host(of: address)
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty && !$0.contains("@") }) else { return nil }
        return address
    }

    /// The host without `www.`: `detafel.nl`; empty for no address.
    public static func host(of address: String) -> String {
        guard let start = address.range(of: "://")?.upperBound else { return "" }
        let host = address[start...].prefix { !"/?#:".contains($0) }.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}
