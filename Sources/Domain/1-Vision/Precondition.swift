/// One of the things that the step plan says have to be in order, with how it stands here.
public struct Precondition: VisionPiece {
    public var kind: Kind
    /// `nil` until somebody has looked at it.
    public var state: State?
    /// Who sees to it: a name or rather a function; empty for nobody yet.
    public var owner: String
    public var note: String
    /// The day on which somebody last looked at it.
    public var judged: Day?
    public var version: Int

    public init(
        kind: Kind, state: State? = nil, owner: String = "", note: String = "", judged: Day? = nil, version: Int = 0
    ) {
        self.kind = kind
        self.state = state
        self.owner = owner
        self.note = note
        self.judged = judged
        self.version = version
    }

    public enum State: String, Sendable, CaseIterable {
        case open, inHand, inOrder

        public var name: String {
            switch self {
            case .open: "Staat nog open"
            case .inHand: "Wordt aan gewerkt"
            case .inOrder: "In orde"
            }
        }
    }

    /// The seven of the step plan ('Wat is nodig?'), in its order.
    public enum Kind: String, Sendable, CaseIterable {
        case support, roles, meeting, contacts, knowledge, sharedGoals, commitment
    }
}

extension Precondition.Kind {
    public var title: String {
        switch self {
        case .support: "Steun in de politiek en in de eigen organisatie"
        case .roles: "Rollen en verantwoordelijkheden benoemd"
        case .meeting: "Partijen bij elkaar gebracht"
        case .contacts: "Een contactpersoon bij elke organisatie"
        case .knowledge: "Kennis uitgewisseld"
        case .sharedGoals: "Doelen gedeeld door iedereen"
        case .commitment: "Organisaties gebonden aan de aanpak"
        }
    }

    /// What has to be asked to know how it stands.
    public var question: String {
        switch self {
        case .support: "Staan het college, de raad en de betrokken afdelingen erachter?"
        case .roles: "Is vooraf duidelijk wat de gemeente doet en wat de organisaties doen?"
        case .meeting: "Is bedacht hoe en waar de partijen elkaar treffen?"
        case .contacts: "Heeft elke organisatie iemand aangewezen die u kunt bellen?"
        case .knowledge: "Is er een manier om kennis en ervaring te delen?"
        case .sharedGoals: "Hebben de organisaties meegedacht over de doelen, en onderschrijven zij die?"
        case .commitment: "Hoe leggen organisaties vast dat zij meedoen?"
        }
    }

    /// What others did about it.
    public var ideas: [String] {
        switch self {
        case .support:
            [
                "Bespreek de visie met de wethouder voordat de raad haar krijgt.",
                "Vraag van elke betrokken afdeling één vaste collega: Wmo, gezondheid, sport, wonen, jeugd.",
            ]
        case .roles:
            [
                "Zet op één bladzijde wie wat doet, en wat de gemeente niet doet.",
                "Laat organisaties hun eigen aanpak houden; spreek alleen af wat u samen doet.",
            ]
        case .meeting:
            [
                "Plan de lokale bijeenkomst van stap 4 alvast, en laat mensen de datum vrijhouden.",
                "Sluit aan bij een overleg dat er al is.",
            ]
        case .contacts:
            [
                "Vraag de contactpersoon in de uitnodiging voor de peiling.",
                "Leg ook vast wie waarneemt bij ziekte en vakantie.",
            ]
        case .knowledge:
            [
                "Laat elke bijeenkomst één organisatie vertellen wat zij leerde, ook wat niet werkte.",
                "Bied een training ‘eenzaamheid herkennen en bespreken’ aan voor professionals en vrijwilligers.",
            ]
        case .sharedGoals:
            [
                "Leg een concept voor aan een paar organisaties, en verander er zichtbaar iets aan.",
                "Laat mensen met ervaring meelezen.",
            ]
        case .commitment:
            [
                "Laat organisaties het plan van aanpak ondertekenen.",
                "Vraag om een klein, haalbaar actiepunt in plaats van een grote belofte.",
            ]
        }
    }

    /// The later steps in which it matters most.
    public var steps: [Step] {
        switch self {
        case .support: [.inventory, .plan]
        case .roles: [.meeting, .plan]
        case .meeting: [.meeting]
        case .contacts: [.inventory, .followUp]
        case .knowledge: [.meeting, .followUp]
        case .sharedGoals: [.meeting, .plan]
        case .commitment: [.plan, .followUp]
        }
    }
}
