/// What a column of a file for the social map holds; the raw value is its word in a form.
public enum MapColumn: String, Sendable, CaseIterable {
    case nothing = "niets"
    case organisation = "organisatie"
    case kind = "soort"
    case activities = "doet"
    case area = "wijk"
    case street = "straat"
    case houseNumber = "huisnummer"
    case postcode
    case town = "plaats"
    case site
    case phone = "telefoon"
    case mail
    case groups = "groep"
    case scope = "bereik"
    case kvk
    case person = "contact"
    case firstName = "voornaam"
    case infix = "tussenvoegsel"
    case lastName = "achternaam"
    case task = "taak"
    case personMail = "contactmail"
    case personPhone = "contacttelefoon"
    case engagement = "inzet"
    case consent = "mailen"
    case confidential = "vertrouwelijk"

    public var name: String {
        switch self {
        case .nothing: "Niet overnemen"
        case .organisation: "Organisatie"
        case .kind: "Soort organisatie"
        case .activities: "Wat zij doet"
        case .area: "Werkgebied"
        case .street: "Straat"
        case .houseNumber: "Huisnummer"
        case .postcode: "Postcode"
        case .town: "Plaats"
        case .site: "Site"
        case .phone: "Algemeen telefoonnummer"
        case .mail: "Algemeen mailadres"
        case .groups: "Wie zij bereikt"
        case .scope: "Lokaal of regionaal"
        case .kvk: "KvK-nummer"
        case .person: "Contactpersoon"
        case .firstName: "Contactpersoon: voornaam"
        case .infix: "Contactpersoon: tussenvoegsel"
        case .lastName: "Contactpersoon: achternaam"
        case .task: "Contactpersoon: functie of taak"
        case .personMail: "Contactpersoon: mailadres"
        case .personPhone: "Contactpersoon: telefoonnummer"
        case .engagement: "Contactpersoon: beroepskracht of vrijwilliger"
        case .consent: "Contactpersoon: wil mailingen"
        case .confidential: "Contactpersoon: vertrouwelijk"
        }
    }

    /// Whether it tells of a person, and not of the organisation.
    public var isOfPerson: Bool {
        switch self {
        case .person, .firstName, .infix, .lastName, .task, .personMail, .personPhone, .engagement, .consent,
            .confidential:
            true
        default: false
        }
    }

    /// Header names that say which column it is, folded and without blanks.
    private static let headers: [MapColumn: [String]] = [
        .organisation: [
            "organisatie", "organisatienaam", "naamorganisatie", "naamvandeorganisatie", "instelling", "bedrijf",
            "bedrijfsnaam", "stichting", "vereniging", "organisation", "organization", "organisationname",
            "organizationname", "company", "instellingsnaam",
        ],
        .kind: ["soort", "soortorganisatie", "type", "typeorganisatie", "categorie", "sector", "kind", "category"],
        .activities: [
            "activiteiten", "activiteit", "watdoetdeorganisatie", "watdoenzij", "watzijdoet", "omschrijving",
            "beschrijving", "aanbod", "description", "activities",
        ],
        .area: ["werkgebied", "wijk", "wijken", "gebied", "kern", "area", "district", "neighbourhood"],
        .street: [
            "straat", "adres", "straatenhuisnummer", "straatenhuisnr", "straatnaam", "bezoekadres", "address", "street",
        ],
        .houseNumber: ["huisnummer", "huisnr", "nummer", "nr", "housenumber"],
        .postcode: ["postcode", "pc", "postalcode", "zip", "zipcode"],
        .town: ["plaats", "woonplaats", "plaatsnaam", "stad", "dorp", "gemeente", "city", "town"],
        .site: ["site", "website", "webadres", "url", "internet", "homepage", "www"],
        .phone: [
            "algemeentelefoonnummer", "telefoonorganisatie", "telefoonnummerorganisatie", "telefoonalgemeen",
            "algemeentelefoon", "organisationphone",
        ],
        .mail: [
            "algemeenmailadres", "mailorganisatie", "emailorganisatie", "emailalgemeen", "algemeenemailadres",
            "mailalgemeen", "algemeneemail", "organisationemail",
        ],
        .groups: ["wiezijbereikt", "doelgroep", "doelgroepen", "groepen", "bereikt", "targetgroup", "targetgroups"],
        .scope: ["bereik", "lokaalofregionaal", "lokaalregionaal", "schaal", "scope"],
        .kvk: ["kvk", "kvknummer", "kvknr", "nummerkvk", "kamervankoophandel", "chamberofcommerce"],
        .person: [
            "contactpersoon", "contact", "naamcontactpersoon", "contactpersoonnaam", "persoon", "contactperson",
            "contactname",
        ],
        .firstName: ["voornaam", "roepnaam", "firstname", "contactpersoonvoornaam"],
        .infix: ["tussenvoegsel", "tussenvoegsels", "tv", "voorvoegsel", "contactpersoontussenvoegsel"],
        .lastName: ["achternaam", "lastname", "surname", "contactpersoonachternaam"],
        .task: [
            "functie", "taak", "rol", "functieoftaak", "functietitel", "contactpersoonfunctieoftaak", "jobtitle",
            "role",
        ],
        .personMail: [
            "mailcontactpersoon", "emailcontactpersoon", "contactemail", "contactmail", "contactpersoonmailadres",
            "contactpersoonemail",
        ],
        .personPhone: [
            "telefooncontactpersoon", "telefoonnummercontactpersoon", "mobiel", "mobielnummer", "gsm", "06nummer",
            "contacttelefoon", "contactpersoontelefoonnummer", "contactpersoontelefoon", "mobile", "contactphone",
        ],
        .engagement: [
            "inzet", "beroepskrachtofvrijwilliger", "contactpersoonberoepskrachtofvrijwilliger", "dienstverband",
            "engagement",
        ],
        .consent: [
            "toestemming", "mailen", "magmailen", "nieuwsbrief", "mailings", "mailingen", "contactpersoonwilmailingen",
            "consent", "newsletter",
        ],
        .confidential: ["vertrouwelijk", "geheim", "contactpersoonvertrouwelijk", "confidential"],
    ]

    private static let byHeader: [String: MapColumn] = headers.reduce(into: [:]) { all, entry in
        for name in entry.value { all[name] = entry.key }
    }

    /// Headers that may be an organisation's or a person's.
    private static let either: [String: (organisation: MapColumn, person: MapColumn)] = [
        "naam": (.organisation, .person), "name": (.organisation, .person),
        "mail": (.mail, .personMail), "email": (.mail, .personMail), "mailadres": (.mail, .personMail),
        "emailadres": (.mail, .personMail), "emailaddress": (.mail, .personMail),
        "telefoon": (.phone, .personPhone), "telefoonnummer": (.phone, .personPhone), "tel": (.phone, .personPhone),
        "telnr": (.phone, .personPhone), "phone": (.phone, .personPhone),
    ]

    /// What columns hold, by their headers alone; no meaning is given twice.
    ///
    /// `naam`, `mail` and `telefoon` are a person's in a list of people, and an organisation's in a list of those.
    public static func matching(_ header: [String]) -> [MapColumn] {
        let folded = header.map { FoldedText.fold($0).filter { $0 != " " } }
        var meanings = folded.map { byHeader[$0] ?? .nothing }
        let hasPeople = meanings.contains { [.person, .firstName, .lastName].contains($0) }
        let hasOrganisation = meanings.contains(.organisation)
        for (index, name) in folded.enumerated() {
            guard let either = either[name] else { continue }
            let isOfPerson =
                either.organisation == .organisation
                ? hasOrganisation && !hasPeople
                : hasPeople
                    || (hasOrganisation && folded.contains { $0 == "naam" || $0 == "name" })
            meanings[index] = isOfPerson ? either.person : either.organisation
        }
        var seen: Set<MapColumn> = []
        return meanings.map { $0 == .nothing || !seen.insert($0).inserted ? .nothing : $0 }
    }

    /// What is wrong with these meanings; `nil` where a file can be read so.
    public static func problem(of meanings: [MapColumn]) -> String? {
        guard meanings.contains(.organisation) else {
            return "Zeg bij een van de kolommen dat daar de naam van de organisatie staat."
        }
        let given = meanings.filter { $0 != .nothing }
        guard let twice = given.first(where: { meaning in given.count { $0 == meaning } > 1 }) else { return nil }
        return "Twee kolommen zijn ‘\(twice.name)’. Kies er één."
    }
}
