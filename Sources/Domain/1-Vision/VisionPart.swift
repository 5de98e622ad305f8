/// The parts of a vision, in the order in which a reader gets them. Each is saved by itself.
public enum VisionPart: String, Sendable, CaseIterable {
    case occasion, role, forms, groups, goals, preconditions, participation, means, council

    public var title: String {
        switch self {
        case .occasion: "Waarom deze visie"
        case .role: "De rol van de gemeente"
        case .forms: "Welke eenzaamheid"
        case .groups: "Voor wie"
        case .goals: "Doelen"
        case .preconditions: "Wat er nodig is"
        case .participation: "Mensen die eenzaamheid kennen"
        case .means: "Geld en uren"
        case .council: "De vraag aan de raad"
        }
    }

    /// What is decided in it, as a question.
    public var question: String {
        switch self {
        case .occasion: "Waarom maakt u nu werk van eenzaamheid?"
        case .role: "Hoe vat de gemeente haar eigen rol op?"
        case .forms: "Welke vormen van eenzaamheid wilt u tegengaan?"
        case .groups: "Welke groepen inwoners gaan voor, en waarom?"
        case .goals: "Wat moet er veranderen, en waaraan ziet u dat?"
        case .preconditions: "Wat moet op orde zijn om de doelen te halen?"
        case .participation: "Hoe doen mensen mee die eenzaamheid zelf hebben ervaren?"
        case .means: "Hoeveel geld en tijd is er, en tot wanneer?"
        case .council: "Wat vraagt u van de gemeenteraad?"
        }
    }

    /// The part's word in an address.
    public var word: String {
        switch self {
        case .occasion: "aanleiding"
        case .role: "rol"
        case .forms: "vormen"
        case .groups: "doelgroepen"
        case .goals: "doelen"
        case .preconditions: "randvoorwaarden"
        case .participation: "ervaring"
        case .means: "middelen"
        case .council: "raad"
        }
    }

    /// The parts that are one form; the others are lists.
    public var isOneForm: Bool {
        switch self {
        case .occasion, .role, .forms, .participation, .means, .council: true
        case .groups, .goals, .preconditions: false
        }
    }
}

/// What the parts and the items of a vision have in common.
public protocol VisionPiece: Versioned {}
