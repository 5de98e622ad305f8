/// A group of residents whom an organisation reaches. What is not here is told in words
/// (``Organisation/otherReached``).
public enum ReachedGroup: String, Sendable, CaseIterable {
    case everybody, children, youngAdults, parents, elderly, widowed, informalCarers, disability, mentalHealth,
        newcomers, lowIncome, livingAlone, lhbti, dementia

    public var name: String {
        switch self {
        case .everybody: "Alle inwoners"
        case .children: "Kinderen en jongeren"
        case .youngAdults: "Jongvolwassenen"
        case .parents: "Ouders en gezinnen"
        case .elderly: "Ouderen"
        case .widowed: "Mensen die hun partner verloren"
        case .informalCarers: "Mantelzorgers"
        case .disability: "Mensen met een beperking of chronische ziekte"
        case .mentalHealth: "Mensen met psychische klachten"
        case .newcomers: "Nieuwkomers en statushouders"
        case .lowIncome: "Mensen met weinig geld"
        case .livingAlone: "Mensen die alleen wonen"
        case .lhbti: "Lhbti-personen"
        case .dementia: "Mensen met dementie"
        }
    }
}
