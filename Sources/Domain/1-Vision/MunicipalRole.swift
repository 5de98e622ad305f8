/// What a municipality can be in a local approach: the three roles of the step plan, and what its questionnaire adds.
public enum MunicipalRole: String, Sendable, CaseIterable {
    case directing, facilitating, mediating, informing, funding, initiating

    public var name: String {
        switch self {
        case .directing: "Regisseren"
        case .facilitating: "Faciliteren"
        case .mediating: "Bemiddelen"
        case .informing: "Informeren"
        case .funding: "Subsidiëren"
        case .initiating: "Zelf beginnen"
        }
    }

    /// What it comes down to, after 'De gemeente'.
    public var explanation: String {
        switch self {
        case .directing:
            "brengt partijen bij elkaar, bewaakt de samenhang en spreekt hen aan op wat is afgesproken."
        case .facilitating: "zorgt voor ruimte, tijd, kennis en een plek om elkaar te ontmoeten."
        case .mediating:
            "helpt als partijen er samen niet uitkomen, en ruimt blokkades op zoals onduidelijke regels of ongelijke macht."
        case .informing: "laat inwoners en organisaties weten wat er is en waar zij terechtkunnen."
        case .funding: "geeft subsidie aan organisaties die eenzaamheid voorkomen of verminderen."
        case .initiating: "begint zelf iets waar niemand anders het doet."
        }
    }

    /// What the municipality does, in the third person.
    var verb: String {
        switch self {
        case .directing: "regisseert"
        case .facilitating: "faciliteert"
        case .mediating: "bemiddelt"
        case .informing: "informeert"
        case .funding: "subsidieert"
        case .initiating: "begint zelf waar dat nodig is"
        }
    }
}
