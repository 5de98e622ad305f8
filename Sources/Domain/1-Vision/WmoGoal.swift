/// What the Wmo 2015 asks a municipality's policy to aim at (article 2.1.2, second paragraph), in plain words and as far
/// as an approach to loneliness touches it.
public enum WmoGoal: String, Sendable, CaseIterable {
    case cohesion, carers, access, liveability, earlySight, prevention, independence, participation

    public var name: String {
        switch self {
        case .cohesion: "Mensen kennen elkaar en letten op elkaar (sociale samenhang)"
        case .carers: "Mantelzorgers en vrijwilligers krijgen steun"
        case .access: "Voorzieningen zijn er voor iedereen, ook voor mensen met een beperking"
        case .liveability: "De buurt is veilig en leefbaar"
        case .earlySight: "Wie steun nodig heeft, komt op tijd in beeld"
        case .prevention: "Voorkomen dat mensen zwaardere steun nodig hebben"
        case .independence: "Mensen redden zich zo lang mogelijk zelf, in hun eigen omgeving (zelfredzaamheid)"
        case .participation: "Mensen kunnen meedoen in de samenleving (participatie)"
        }
    }

    /// A few words, for a table.
    public var short: String {
        switch self {
        case .cohesion: "sociale samenhang"
        case .carers: "steun voor mantelzorgers en vrijwilligers"
        case .access: "toegankelijke voorzieningen"
        case .liveability: "veiligheid en leefbaarheid"
        case .earlySight: "steun op tijd in beeld"
        case .prevention: "voorkomen van zwaardere steun"
        case .independence: "zelfredzaamheid"
        case .participation: "participatie"
        }
    }
}
