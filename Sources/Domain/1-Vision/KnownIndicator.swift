/// A measurement that exists, to tie a goal to.
public struct KnownIndicator: Sendable, Equatable {
    public let word: String
    /// A goal that goes with it, to begin with.
    public let goal: String
    public let name: String
    public let measures: Goal.Measured
    public let unit: Goal.Unit
    public let source: String
    /// Whether less of it is better.
    public let lowerIsBetter: Bool
    public let wmo: Set<WmoGoal>
    /// Where the municipality finds its own figure.
    public let whereToFind: String
    /// The same figure of the whole country.
    public let national: National?

    public struct National: Sendable, Equatable {
        public let value: Quantity
        public let year: Int
    }

    /// The national figures are those of the Gezondheidsmonitor 2024 (RIVM and CBS, table 50150NED): adults of 18 years
    /// and older, by the scale of De Jong Gierveld.
    public static let all: [KnownIndicator] = [
        KnownIndicator(
            word: "eenzaam", goal: "Minder volwassenen voelen zich eenzaam",
            name: "Aandeel volwassenen dat zich eenzaam voelt", measures: .loneliness, unit: .percent,
            source: monitor, lowerIsBetter: true, wmo: [.participation], whereToFind: monitorAddress,
            national: National(value: Quantity(hundredths: 4620), year: 2024)),
        KnownIndicator(
            word: "sterk-eenzaam", goal: "Minder volwassenen voelen zich sterk eenzaam",
            name: "Aandeel volwassenen dat zich sterk eenzaam voelt", measures: .loneliness, unit: .percent,
            source: monitor, lowerIsBetter: true, wmo: [.participation, .prevention], whereToFind: monitorAddress,
            national: National(value: Quantity(13), year: 2024)),
        KnownIndicator(
            word: "emotioneel-eenzaam", goal: "Minder volwassenen zijn emotioneel eenzaam",
            name: "Aandeel volwassenen dat emotioneel eenzaam is", measures: .loneliness, unit: .percent,
            source: monitor, lowerIsBetter: true, wmo: [.participation], whereToFind: monitorAddress, national: nil),
        KnownIndicator(
            word: "sociaal-eenzaam", goal: "Minder volwassenen zijn sociaal eenzaam",
            name: "Aandeel volwassenen dat sociaal eenzaam is", measures: .loneliness, unit: .percent,
            source: monitor, lowerIsBetter: true, wmo: [.cohesion, .participation], whereToFind: monitorAddress,
            national: nil),
        KnownIndicator(
            word: "ouderen-eenzaam", goal: "Minder 65-plussers voelen zich eenzaam",
            name: "Aandeel 65-plussers dat zich eenzaam voelt", measures: .loneliness, unit: .percent,
            source: monitor, lowerIsBetter: true, wmo: [.participation], whereToFind: monitorAddress, national: nil),
        KnownIndicator(
            word: "herkennen", goal: "Professionals en vrijwilligers herkennen eenzaamheid",
            name: "Aandeel deelnemers aan de peiling dat vindt genoeg te weten om eenzaamheid te herkennen",
            measures: .cooperation, unit: .percent, source: survey, lowerIsBetter: false, wmo: [.earlySight],
            whereToFind: surveyAddress, national: nil),
        KnownIndicator(
            word: "afspraken", goal: "Organisaties weten wat zij met een signaal doen",
            name: "Aandeel deelnemers aan de peiling met vaste afspraken over signalen in de eigen organisatie",
            measures: .cooperation, unit: .percent, source: survey, lowerIsBetter: false, wmo: [.earlySight],
            whereToFind: surveyAddress, national: nil),
        KnownIndicator(
            word: "ondertekenaars", goal: "Organisaties zetten zich samen in",
            name: "Aantal organisaties dat het plan van aanpak ondertekent", measures: .cooperation, unit: .number,
            source: "eigen telling", lowerIsBetter: false, wmo: [.cohesion],
            whereToFind: "U begint bij 0. De telling volgt uit het plan van aanpak.", national: nil),
        KnownIndicator(
            word: "deelnemers", goal: "Meer mensen doen mee met wat er is",
            name: "Aantal mensen dat meedoet aan initiatieven tegen eenzaamheid", measures: .reach, unit: .number,
            source: "opgave van de organisaties", lowerIsBetter: false, wmo: [.participation],
            whereToFind: "Vraag het aan de organisaties die iets aanbieden. Tel mensen, geen bezoeken.", national: nil),
    ]

    private static let monitor = "Gezondheidsmonitor (GGD’en, CBS en RIVM)"
    private static let monitorAddress = """
        Op statline.rivm.nl, tabel 50150NED ‘Gezondheid per wijk en buurt’, of bij uw GGD. Vraag de GGD ook naar de marge.
        """
    private static let survey = "vragenlijst Samen tegen Eenzaamheid"
    private static let surveyAddress =
        "U meet dit zelf, met de vragenlijst van stap 2. Herhaal die later om te vergelijken."

    /// The indicator that a goal's words name; `nil` for one of the municipality's own.
    public static func of(_ goal: Goal) -> KnownIndicator? { all.first { $0.name == goal.indicator } }

    /// A goal to begin with.
    public func goal(id: Goal.ID) -> Goal {
        Goal(id: id, title: goal, indicator: name, measures: measures, unit: unit, source: source, wmo: wmo)
    }
}
