/// A kind of organisation: one of the step plan's list (step 2) or of question 2, or one that a municipality added.
public struct OrganisationKind: Sendable, Equatable, Identifiable {
    /// A word for a standard kind, an id of 36 characters for a municipality's own.
    public var id: String
    public var name: String
    /// The option of question 2 under which it counts: 1 to 16, of which 16 is 'Anders'.
    public var code: Int
    /// Whether it is a body in which organisations meet, and no organisation itself.
    public var isConsultation: Bool

    public init(id: String, name: String, code: Int, isConsultation: Bool = false) {
        self.id = id
        self.name = name
        self.code = code
        self.isConsultation = isConsultation
    }

    /// The options of question 2.
    public static let codes = 1...16
    /// 'Anders, namelijk'
    public static let otherCode = 16

    /// Whether it is in the list that every municipality has.
    public var isStandard: Bool { Self.standard.contains { $0.id == id } }

    /// The standard kind with an id.
    public static func standard(_ id: ID) -> OrganisationKind? { standard.first { $0.id == id } }
}

extension OrganisationKind {
    /// The step plan's list and question 2's options as one, in the order of the step plan.
    public static let standard: [OrganisationKind] = [
        .init(id: "municipality", name: "Gemeente", code: 1),
        .init(id: "welfare", name: "Welzijnsorganisatie", code: 3),
        .init(id: "careAndWelfare", name: "Zorg- en welzijnsorganisatie", code: 3),
        .init(id: "socialWork", name: "Maatschappelijk werk", code: 3),
        .init(id: "mentalHealth", name: "GGZ-instelling", code: 4),
        .init(id: "informalCarePlatform", name: "Lokaal platform informele zorg", code: 2),
        .init(id: "wmoCouncil", name: "Wmo-raad of adviesraad sociaal domein", code: 5, isConsultation: true),
        .init(id: "safetyNet", name: "Sociaal vangnetoverleg", code: 6, isConsultation: true),
        .init(id: "youthConsultation", name: "Jeugdoverleg", code: 7, isConsultation: true),
        .init(
            id: "familyConsultation", name: "Overleg over gezinnen met veel problemen", code: 16, isConsultation: true),
        .init(id: "safetyHouse", name: "Veiligheidshuis", code: 16, isConsultation: true),
        .init(id: "careConsultation", name: "Lokaal zorgoverleg", code: 16, isConsultation: true),
        .init(id: "generalPractice", name: "Huisartsenpraktijk", code: 14),
        .init(id: "hospital", name: "Ziekenhuis", code: 13),
        .init(id: "nursingHome", name: "Verzorgings- of verpleeghuis", code: 15),
        .init(id: "church", name: "Kerk of religieuze instelling", code: 12),
        .init(id: "informalCarers", name: "Mantelzorgorganisatie", code: 9),
        .init(id: "homeCare", name: "Thuiszorgorganisatie", code: 10),
        .init(id: "volunteers", name: "Vrijwilligersorganisatie", code: 16),
        .init(id: "elderly", name: "Ouderen(belangen)organisatie", code: 8),
        .init(id: "disability", name: "Gehandicaptenorganisatie", code: 11),
        .init(id: "association", name: "Vereniging", code: 16),
        .init(id: "other", name: "Andere organisatie", code: 16),
    ]
}

/// A kind that the step plan names for every social map, which some other kind may stand for.
public struct ExpectedKind: Sendable, Equatable, Identifiable {
    /// The kind to add one of.
    public let id: OrganisationKind.ID
    /// Within a sentence, with its article: `een huisartsenpraktijk`.
    public let words: String
    /// The kinds of which one is enough.
    let kinds: Set<OrganisationKind.ID>

    init(_ id: OrganisationKind.ID, _ words: String, orAnyOf others: Set<OrganisationKind.ID> = []) {
        self.id = id
        self.words = words
        kinds = others.union([id])
    }

    /// The list of step 2, in its order.
    public static let all: [ExpectedKind] = [
        .init("municipality", "een afdeling of bestuurder van de gemeente"),
        .init("welfare", "een welzijnsorganisatie", orAnyOf: ["careAndWelfare"]),
        .init("socialWork", "maatschappelijk werk"),
        .init("mentalHealth", "een GGZ-instelling"),
        .init(
            "safetyNet", "een overleg zoals het sociaal vangnet",
            orAnyOf: ["youthConsultation", "familyConsultation", "safetyHouse", "careConsultation"]),
        .init("wmoCouncil", "een Wmo-raad of adviesraad"),
        .init("generalPractice", "een huisartsenpraktijk"),
        .init("nursingHome", "een verzorgings- of verpleeghuis"),
        .init("church", "een kerk, moskee of andere religieuze instelling"),
        .init("informalCarers", "een mantelzorgorganisatie"),
        .init("homeCare", "een thuiszorgorganisatie"),
        .init("volunteers", "een vrijwilligersorganisatie", orAnyOf: ["informalCarePlatform"]),
        .init("elderly", "een ouderenorganisatie"),
        .init("association", "een vereniging"),
    ]
}
