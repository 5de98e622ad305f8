/// A day in an approach on which something is due or happens.
public struct Milestone: Sendable, Equatable, Identifiable {
    public let kind: Kind
    /// The day on which it was done, or else is planned.
    public let day: Day
    /// The days within which it fits between what comes before and after it; `nil` where nothing limits it.
    public let earliest: Day?
    public let latest: Day?
    /// Whether a coordinator chose the day; such a day stays when the meeting moves.
    public let isMoved: Bool
    public let done: Day?

    public var id: Kind { kind }

    public enum Kind: String, Sendable, CaseIterable {
        case figures
        case socialMap
        case surveyOpens
        case firstReminder
        case lastReminder
        case surveyCloses
        case factsheet
        case invitations
        case meeting
        case evaluation
        case report
        case draftPlan
        case reactions
        case discussion
        case workingMeeting
        case followUp
        case returnMeeting
    }

    /// What a coordinator decided about a milestone.
    public struct Mark: Sendable, Equatable {
        public var moved: Day?
        public var done: Day?
        /// Whether this approach does without it.
        public var isLeftOut: Bool

        public init(moved: Day? = nil, done: Day? = nil, isLeftOut: Bool = false) {
            self.moved = moved
            self.done = done
            self.isLeftOut = isLeftOut
        }
    }

    /// Whether nothing has to be done for it any more: it was ticked off, or it happened by itself.
    public func isOver(on today: Day) -> Bool { done != nil || (kind.isEvent && day < today) }

    /// Whether it should have been done by now.
    public func isLate(on today: Day) -> Bool { !isOver(on: today) && day < today }
}

extension Milestone.Kind {
    public var step: Step {
        switch self {
        case .figures, .socialMap, .surveyOpens, .firstReminder, .lastReminder, .surveyCloses: .inventory
        case .factsheet: .factsheet
        case .invitations, .meeting: .meeting
        case .evaluation, .report, .draftPlan, .reactions, .discussion: .plan
        case .workingMeeting, .followUp, .returnMeeting: .followUp
        }
    }

    /// What is done or happens, as an agenda says it.
    public var title: String {
        switch self {
        case .figures: "Vraag de GGD om cijfers"
        case .socialMap: "Werk de sociale kaart bij"
        case .surveyOpens: "Open de peiling"
        case .firstReminder: "Stuur de eerste herinnering"
        case .lastReminder: "Stuur de laatste herinnering"
        case .surveyCloses: "De peiling sluit"
        case .factsheet: "Maak de factsheet"
        case .invitations: "Verstuur de uitnodigingen"
        case .meeting: "Lokale bijeenkomst"
        case .evaluation: "Stuur het evaluatieformulier"
        case .report: "Maak het eindverslag"
        case .draftPlan: "Stuur het conceptplan rond"
        case .reactions: "De schriftelijke reacties zijn binnen"
        case .discussion: "Discussiebijeenkomst over het plan"
        case .workingMeeting: "Werkbijeenkomst: het plan wordt definitief"
        case .followUp: "Stuur het eerste voortgangsbericht"
        case .returnMeeting: "Terugkombijeenkomst"
        }
    }

    /// Why on this day, in one sentence.
    public var reason: String {
        switch self {
        case .figures: "De GGD heeft vaak een paar weken nodig, en u wilt de cijfers in de factsheet."
        case .socialMap: "Zo weet u wie u voor de peiling en de bijeenkomst uitnodigt."
        case .surveyOpens: "De organisaties krijgen minstens drie weken om te antwoorden."
        case .firstReminder: "Wie het vergat, heeft nog tijd genoeg om te antwoorden."
        case .lastReminder: "Wie nog wil meedoen, krijgt zo nog één kans voordat de peiling sluit."
        case .surveyCloses: "Daarna hebt u nog tijd om de factsheet te maken."
        case .factsheet: "U leest de tabellen, past de tekst aan en hebt hem klaar voor de bijeenkomst."
        case .invitations: "Drie weken is genoeg om de middag vrij te houden; twee weken is het minste."
        case .meeting: "Van deze datum gaat de hele planning uit."
        case .evaluation: "De dag erna weten de deelnemers nog goed wat zij vonden."
        case .report: "Twee weken na de bijeenkomst is de opbrengst nog vers."
        case .draftPlan: "Twee weken na het verslag kunnen de organisaties het plan lezen."
        case .reactions: "De organisaties krijgen drie weken om te reageren."
        case .discussion: "U hebt twee weken om de reacties in het plan te verwerken."
        case .workingMeeting: "Drie weken later stelt u samen het plan vast en ondertekent u het."
        case .followUp: "Na zes weken is er iets te melden, en blijft de aandacht erbij."
        case .returnMeeting: "Na negen maanden ziet u samen wat het plan heeft opgeleverd."
        }
    }

    /// Whether it happens on the day itself, instead of being done by then.
    public var isEvent: Bool {
        switch self {
        case .surveyCloses, .meeting, .reactions, .discussion, .workingMeeting, .returnMeeting: true
        default: false
        }
    }

    /// Whether it is planned back from the meeting.
    public var isBeforeMeeting: Bool {
        switch self {
        case .figures, .socialMap, .surveyOpens, .firstReminder, .lastReminder, .surveyCloses, .factsheet, .invitations:
            true
        default: false
        }
    }

    /// What an approach does without when it does without this one.
    public var together: [Milestone.Kind] {
        switch self {
        case .surveyOpens, .surveyCloses: [.surveyOpens, .firstReminder, .lastReminder, .surveyCloses]
        default: [self]
        }
    }
}
