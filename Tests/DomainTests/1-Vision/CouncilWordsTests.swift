import Domain
import Testing

/// What the council's note and its form say since strangers read them.
@Suite struct CouncilWordsTests {
    private static let today = Day("2026-11-25")!

    private static func note(_ survey: VisionMaterial.SurveyDays?) -> WrittenDocument {
        var vision = Vision()
        vision.council.holder = "wethouder Van Dam"
        vision.goals = [
            Goal(
                id: "a", title: "Organisaties doen mee", indicator: "Aantal organisaties dat ondertekende",
                unit: .number, baseline: Quantity(0), target: Quantity(25)),
            Goal(
                id: "b", title: "Minder eenzaamheid", indicator: "Aandeel", unit: .percent, baseline: Quantity("12,7"),
                target: Quantity(11)),
        ]
        return .councilNote(
            VisionMaterial(vision: vision, municipality: "Heldermeer", name: "Jongeren", date: today, survey: survey))
    }

    private static func words(_ document: WrittenDocument) -> String {
        document.sections.flatMap(\.blocks).map { "\($0)" }.joined(separator: " ")
    }

    @Test func theNoteSaysWhoSendsItAndWhereAndOfWhat() {
        let note = Self.note(nil)
        #expect(note.title == "Raadsnotitie: visie op eenzaamheid")
        #expect(note.lead.hasPrefix("Van: college van B en W. Portefeuillehouder: wethouder Van Dam."))
        let words = Self.words(note)
        #expect(words.contains("Nu 0 organisaties. Streven: 25 organisaties."))
        #expect(words.contains("In Heldermeer nu 12,7%. Streven: 11%."))
        #expect(words.contains("Na de visie vullen organisaties een vragenlijst in."))
    }

    @Test func whatIsUnderWayIsNotAnnounced() {
        let opens = Self.today.adding(days: -10)
        let running = Self.words(Self.note(.init(opens: opens, closes: Day("2026-12-02"))))
        #expect(running.contains("De vragenlijst voor organisaties loopt nu, tot en met 2 december 2026."))
        let over = Self.words(Self.note(.init(opens: opens, closes: Day("2026-11-20"))))
        #expect(over.contains("De organisaties vulden een vragenlijst in, tot en met 20 november 2026."))
    }

    @Test func aCouncilThatMeetsOnAHolidayIsWorthAnotherLook() {
        var vision = Vision()
        vision.council.meeting = Day("2027-05-06")
        #expect(
            vision.hints(for: .council, on: Self.today).map(\.text) == [
                "6 mei 2027 is Hemelvaartsdag. Vergadert de raad dan echt?"
            ])
        vision.council.meeting = Day("2027-05-11")
        #expect(vision.hints(for: .council, on: Self.today).isEmpty)
    }

    @Test func whatIsNoFigureSaysWhichFieldItIs() {
        var reading = FieldReading(["doel": ["x"], "nu": ["veel"], "streven": ["-3"], "marge": ["2,5"]])
        _ = Goal(&reading, id: "a", version: 0, today: Self.today)
        #expect(
            reading.problems.map(\.message) == [
                "Stand nu: typ een getal, bijvoorbeeld 46,2.", "Streven: een getal onder nul kan hier niet.",
            ])
    }
}
