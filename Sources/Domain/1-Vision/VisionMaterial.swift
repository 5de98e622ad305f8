/// What the documents of step 1 are written from.
public struct VisionMaterial: Sendable, Equatable {
    public var vision: Vision
    /// The municipality's name without 'gemeente'.
    public var municipality: String
    /// The approach's name.
    public var name: String
    /// The day of the local meeting, where it is chosen.
    public var meeting: Day?
    /// The day that the document is of.
    public var date: Day
    public var isDemonstration: Bool
    /// The first and the last day of the survey, once it was opened; `nil` before.
    public var survey: SurveyDays?

    public struct SurveyDays: Sendable, Equatable {
        public var opens: Day
        public var closes: Day?

        public init(opens: Day, closes: Day?) { (self.opens, self.closes) = (opens, closes) }
    }

    public init(
        vision: Vision, municipality: String, name: String, meeting: Day? = nil, date: Day,
        isDemonstration: Bool = false, survey: SurveyDays? = nil
    ) {
        self.survey = survey
        self.vision = vision
        self.municipality = municipality
        self.name = name
        self.meeting = meeting
        self.date = date
        self.isDemonstration = isDemonstration
    }
}

// MARK: Sentences that both documents have

extension VisionMaterial {
    /// `De gemeente regisseert, faciliteert en bemiddelt.`
    var roleSentence: String? {
        let verbs = vision.role.ordered.map(\.verb)
        return verbs.isEmpty ? nil : "De gemeente \(verbs.enumerated())."
    }

    var formsSentence: String? {
        switch vision.forms.forms {
        case [.social, .emotional]: "Wij richten ons op sociale én emotionele eenzaamheid."
        case [.social]: "Wij richten ons op sociale eenzaamheid."
        case [.emotional]: "Wij richten ons op emotionele eenzaamheid."
        default: nil
        }
    }

    /// The money in words, with whether it is there.
    var moneySentence: String? {
        guard let money = vision.means.money else { return nil }
        if money == 0 { return "Er is geen apart budget." }
        let amount = "€ \(Quantity(money)) per jaar"
        let source = vision.means.source.isEmpty ? "" : ", uit \(vision.means.source.asClause)"
        switch vision.means.isGranted {
        case true?: return "Er is \(amount) beschikbaar\(source)."
        case false?: return "Voor de aanpak is \(amount) nodig\(source). Dat geld is er nog niet."
        case nil: return "Voor de aanpak is \(amount) bestemd\(source)."
        }
    }

    var hoursSentence: String? {
        guard let hours = vision.means.hours else { return nil }
        return hours == Quantity(0)
            ? "Er zijn geen vaste uren voor."
            : "Medewerkers van de gemeente hebben er samen \(hours) uur per week voor."
    }

    var untilSentence: String? {
        guard let until = vision.means.until,
            vision.means.money ?? 0 > 0 || vision.means.hours ?? Quantity(0) > Quantity(0)
        else { return nil }
        return "Dit geldt tot en met \(until.written(in: .dutch))."
    }

    /// What comes after the vision, in the order of the step plan.
    var nextSteps: [WrittenDocument.Item] {
        let meeting =
            if let day = meeting, day >= date {
                "Op \(day.written(in: .dutch)) bespreken wij de uitkomsten met de organisaties en maken wij afspraken."
            } else {
                "Wij bespreken de uitkomsten met de organisaties en maken afspraken."
            }
        return [
            .init(
                "In kaart brengen.",
                "Organisaties vullen een vragenlijst in. Wij zetten initiatieven en cijfers op een rij."),
            .init("Factsheet.", "De uitkomsten staan op twee bladzijden die iedereen kan lezen."),
            .init("Bijeenkomst.", meeting),
            .init("Plan van aanpak.", "Organisaties reageren op het plan en ondertekenen het."),
            .init("Opvolging.", "Wij houden bij wat er gebeurt en sturen bij waar dat nodig is."),
        ]
    }

    /// When the council hears how it goes.
    var reportingSentence: String? {
        switch vision.council.reporting {
        case .halfYearly?: "Elk half jaar laten wij de raad weten hoe het gaat."
        case .yearly?: "Elk jaar laten wij de raad weten hoe het gaat."
        case .afterTwoYears?: "Na twee jaar laten wij de raad weten wat de aanpak heeft gebracht."
        case nil: nil
        }
    }

    /// What is known of the whole country, with its source.
    static let nationalSentence = """
        In Nederland voelde in 2024 bijna de helft van de volwassenen zich eenzaam (46,2%), en 13% sterk eenzaam \
        (Gezondheidsmonitor 2024 van GGD’en, CBS en RIVM).
        """
}
