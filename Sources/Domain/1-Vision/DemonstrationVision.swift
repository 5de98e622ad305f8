/// The made-up vision of Heldermeer, a municipality of about 38,000 inhabitants: step 1 is done, and two preconditions
/// are still open.
public enum DemonstrationVision {
    /// - Parameters:
    ///   - today: the day that it is for whoever looks: what is to come, comes after it.
    ///   - newID: makes the ids of groups and goals.
    public static func vision(today: Day, newID: () -> String) -> Vision {
        var vision = Vision()
        vision.occasion.text = """
            In Heldermeer kennen veel mensen elkaar, en toch voelt bijna de helft van de volwassenen zich eenzaam. Huisartsen, \
            de bibliotheek en de voedselbank merken het elke week.
            Er gebeurt al veel: koffieochtenden, maatjes, eettafels. Maar de organisaties weten weinig van elkaar, en wie zich \
            eenzaam voelt, komt er niet vanzelf terecht. Daarom willen wij samen kiezen waar wij ons op richten.
            """
        vision.role = MunicipalRoleChoice(
            roles: [.directing, .facilitating, .mediating],
            words: """
                De gemeente organiseert de samenwerking en neemt het werk van organisaties niet over. Wie iets begint, houdt \
                zelf de leiding.
                """)
        vision.forms = LonelinessFormChoice(
            forms: [.social, .emotional],
            words: """
                Tot nu toe ging bijna al onze aandacht naar ontmoeting. Voor mensen die een hechte band missen, is er in \
                Heldermeer weinig. Daar komt verandering in.
                """)
        vision.groups = [
            TargetGroup(
                id: newID(), name: "Mensen die hun partner verloren",
                reason: """
                    Zij missen de meest nabije band. In Heldermeer is één rouwgroep, met een wachtlijst.
                    """),
            TargetGroup(
                id: newID(), name: "Jongvolwassenen van 18 tot 30 jaar",
                reason: """
                    Wie na school in Heldermeer blijft, ziet vrienden vertrekken. Ons aanbod is vooral voor ouderen gemaakt.
                    """),
            TargetGroup(
                id: newID(), name: "Mantelzorgers",
                reason: """
                    Zij komen door de zorg voor een naaste zelf niet meer onder de mensen. Het steunpunt bereikt maar een deel.
                    """),
        ]
        let end = Day(year: today.year + 3, month: 12, day: 31) ?? today
        vision.goals = [
            goal(
                newID(), "sterk-eenzaam", baseline: Quantity(hundredths: 1270), year: 2024,
                margin: Quantity(hundredths: 150),
                target: Quantity(11), due: end),
            goal(
                newID(), "emotioneel-eenzaam", baseline: Quantity(hundredths: 3140), year: 2024, margin: Quantity(2),
                target: Quantity(29), due: end),
            goal(
                newID(), "afspraken", baseline: Quantity(17), year: today.year, target: Quantity(50),
                due: Day(year: today.year + 2, month: 6, day: 30) ?? end),
            goal(
                newID(), "ondertekenaars", baseline: Quantity(0), year: today.year, target: Quantity(25),
                due: Day(year: today.year + 1, month: 6, day: 30) ?? end),
        ]
        vision.preconditions = [
            Precondition(
                kind: .support, state: .inOrder, owner: "wethouder Zorg en Welzijn",
                note: "Het college gaf in het voorjaar opdracht. Sport, wonen en jeugd denken mee."),
            Precondition(kind: .roles, state: .inOrder, owner: "beleidsadviseur Wmo"),
            Precondition(
                kind: .meeting, state: .inOrder, owner: "beleidsadviseur Wmo",
                note: "Wij sluiten aan bij het Sociaal Vangnetoverleg, dat vier keer per jaar bij elkaar komt."),
            Precondition(
                kind: .contacts, state: .open, owner: "coördinator aanpak eenzaamheid",
                note: "Van 31 van de 120 organisaties kennen wij nog geen vaste contactpersoon."),
            Precondition(
                kind: .knowledge, state: .inOrder, owner: "welzijnsorganisatie De Tafel",
                note: "De Tafel geeft twee keer per jaar de training ‘eenzaamheid bespreken’."),
            Precondition(kind: .sharedGoals, state: .inOrder, owner: "coördinator aanpak eenzaamheid"),
            Precondition(
                kind: .commitment, state: .open,
                note: "De kerken en sportverenigingen willen eerst weten hoeveel tijd het kost."),
        ]
        vision.participation = Participation(
            ways: [.interviews, .reading, .meeting],
            words: """
                Vijf inwoners vertelden ons in de bibliotheek wat hen hielp, en wat juist niet. Door hen is ‘mensen die hun \
                partner verloren’ onze eerste groep geworden.
                """,
            thanks: "Zij krijgen een vrijwilligersvergoeding, en horen als eersten wat wij met hun inbreng deden.")
        vision.means = Means(
            money: 45_000, source: "het budget sociaal domein", isGranted: false, hours: Quantity(16), until: end)
        vision.council = CouncilRequest(
            request: .adopt,
            whyNow: """
                De subsidieafspraken met de welzijnsorganisaties lopen aan het eind van dit jaar af. Met deze visie kunnen wij \
                nieuwe afspraken maken die op elkaar aansluiten. Het Wmo-beleidsplan vraagt er ook om.
                """, meeting: today.adding(days: 37), reporting: .yearly)
        return vision
    }

    private static func goal(
        _ id: Goal.ID, _ word: String, baseline: Quantity, year: Int, margin: Quantity? = nil, target: Quantity,
        due: Day
    ) -> Goal {
        var goal = KnownIndicator.all.first { $0.word == word }?.goal(id: id) ?? Goal(id: id)
        (goal.baseline, goal.baselineYear, goal.margin) = (baseline, year, margin)
        (goal.target, goal.due) = (target, due)
        return goal
    }
}
