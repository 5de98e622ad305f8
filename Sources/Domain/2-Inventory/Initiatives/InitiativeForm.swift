/// How much an initiative and a policy document hold.
public enum InitiativeLimits {
    public static let name = 160
    public static let words = 2_000
    /// Own goals and names of who carries it out, each on a line.
    public static let lines = 20
    /// The initiatives of an approach, and its policy documents.
    public static let initiatives = 500
    public static let documents = 200
    public static let people = 1_000_000
}

extension Initiative {
    /// What was typed on a form; what is wrong is in `reading`.
    ///
    /// - Parameters:
    ///   - carriers: tells which of the organisations on the social map a name is.
    ///   - today: nobody was reached in a later year.
    public init(
        _ reading: inout FieldReading, id: ID, version: Int, today: Day, carriers: (String) -> Organisation.ID?
    ) {
        self.init(
            id: id,
            name: reading.neededLine(
                "naam", most: InitiativeLimits.name, missing: "Schrijf op hoe het heet."),
            summary: reading.text("wat", most: InitiativeLimits.words),
            status: reading.choice("stand", of: InitiativeStatus.self) ?? .running,
            goals: reading.choices("doel", of: InitiativeGoal.self),
            ownGoals: reading.lines("eigen-doelen", most: InitiativeLimits.lines, each: InitiativeLimits.name),
            forms: reading.choices("vorm", of: LonelinessForm.self),
            groups: Set(reading.codes("groep", as: InitiativeGroup.init(code:))),
            elements: reading.choices("element", of: ActiveElement.self),
            levels: reading.choices("niveau", of: InitiativeLevel.self),
            entries: reading.choices("instroom", of: InitiativeEntry.self),
            results: reading.text("resultaten", most: InitiativeLimits.words),
            evidence: reading.choice("bewijs", of: InterventionEvidence.self), version: version)
        for name in reading.lines("uitvoerders", most: InitiativeLimits.lines, each: InitiativeLimits.name) {
            if let organisation = carriers(name) {
                organisations.insert(organisation)
            } else {
                otherCarriers.append(name)
            }
        }
        let people = reading.count("bereik", most: InitiativeLimits.people)
        let year = reading.year("bereik-jaar", notAfter: today.year)
        if let people {
            reach = Reach(people: people, year: year)
        } else if year != nil, !reading.problems.contains(where: { $0.field == "bereik" }) {
            reading.refuse("bereik", "Typ hoeveel mensen er meededen, of maak het jaar leeg.")
        }
    }
}
