import Testing

@testable import Domain

/// What a factsheet tells beside the answers: figures, what is done already, where the municipality wants to go.
@Suite struct GatheredSectionsTests {
    private static let home = FigureArea(code: "GM0000", name: "Heldermeer")

    private static func figure(
        _ indicator: Indicator, _ value: Int, year: Int = 2022, margins: (Int, Int)? = nil, area: FigureArea = home,
        basis: FigureBasis = .observed, base: Int? = nil
    ) -> LocalFigure {
        LocalFigure(
            id: "\(indicator)-\(value)-\(year)", indicator: indicator, area: area, year: year, value: Quantity(value),
            margins: margins.map { .init(low: Quantity($0.0), high: Quantity($0.1)) }, base: base,
            series: .healthMonitor, source: "GGD", scale: .eleven, cutOff: indicator == .strongly ? 9 : 3, basis: basis)
    }

    private static func factsheet(_ gathered: GatheredMaterial?) async throws -> Factsheet {
        let whole = try await Fixture.pilot54()
        let questionnaire = try Fixture.questionnaire()
        let text = CanonicalText((0..<54).map { whole.answers(at: $0) }, of: questionnaire)
        let file = try await ResponseFile.read(text.bytes, name: "part.csv", questionnaire: questionnaire)
        let plan = TabulationPlan(by: "q2")
        let crossings = Publication.crossings(file.columns.layout, plan: plan)
        var material = FactsheetMaterial(
            publication: try Publication(
                tally: Tally(file.columns, crossings: crossings), organisations: nil, plan: plan),
            date: Day(year: 2026, month: 11, day: 23)!)
        material.gathered = gathered
        return Factsheet(material)
    }

    @Test func withoutAnythingGatheredThereIsNoTraceOfIt() async throws {
        let none = try await Self.factsheet(nil)
        #expect(try await Self.factsheet(GatheredMaterial(home: Self.home)) == none)
        #expect(!none.sections.contains { ["bekend", "aanbod", "richting"].contains($0.id) })
    }

    @Test func figuresStandBesideTheNationalOneOfTheSameMeasurementOnly() async throws {
        let netherlands = FigureArea(code: "NL00", name: "Nederland")
        let national = [
            Self.figure(.lonely, 49, area: netherlands), Self.figure(.strongly, 10, year: 2024, area: netherlands),
        ]
        let factsheet = try await Self.factsheet(
            GatheredMaterial(
                figures: [
                    Self.figure(.lonely, 40, margins: (36, 44)), Self.figure(.lonely, 44, year: 2020),
                    Self.figure(.strongly, 11, basis: .modelled), Self.figure(.social, 30, base: 4),
                    Self.figure(.emotional, 20, area: FigureArea(code: "WK000001", name: "Oost")),
                ], national: national, home: Self.home))
        #expect(
            factsheet.text(of: "bekend") == """
                In 2022 voelde 40% van de inwoners van 18 jaar en ouder zich eenzaam (marge 36 tot 44%). Dat is minder dan in \
                heel Nederland (49%). Sterk eenzaam voelde zich naar schatting 11%.
                Bron: Gezondheidsmonitor (GGD’en, CBS en RIVM).
                """)
    }

    @Test func whatRunsAndWhatDoesNotIsTold() async throws {
        func initiative(_ id: String, _ status: InitiativeStatus, _ forms: Set<LonelinessForm>) -> Initiative {
            var initiative = Initiative(id: id, name: id)
            initiative.status = status
            initiative.forms = forms
            return initiative
        }
        let factsheet = try await Self.factsheet(
            GatheredMaterial(
                home: Self.home,
                initiatives: [
                    initiative("a", .running, [.social]), initiative("b", .running, [.social]),
                    initiative("c", .planned, [.emotional]), initiative("d", .proposed, [.emotional]),
                ]))
        #expect(
            factsheet.text(of: "aanbod").hasPrefix(
                """
                Er lopen nu, voor zover bekend, twee initiatieven tegen eenzaamheid. Daarvan richten zich twee op sociale \
                eenzaamheid. Eén initiatief is gepland. Tegen emotionele eenzaamheid loopt nog niets.
                """))
        #expect(!factsheet.text(of: "aanbod").contains("uw visie"))
    }

    @Test func openAnswersAreToldByThemesOfEnoughPeople() async throws {
        func summary(_ coded: Int, _ counts: [(String, Int)]) -> GatheredMaterial.ThemeSummary {
            .init(title: "Knelpunten.", coded: coded, themes: counts.map { .init(name: $0.0, count: $0.1) })
        }
        let factsheet = try await Self.factsheet(
            GatheredMaterial(
                home: Self.home,
                themes: [
                    summary(20, [("Vervoer", 5), ("Schaamte", 9), ("Geld", 4), ("Taal", 1)]),
                    summary(4, [("Alles", 4)]), summary(9, [("Niets", 4)]),
                ]))
        #expect(
            factsheet.text(of: "themas") == """
                Bij ‘Knelpunten’ zijn 20 antwoorden in eigen woorden ingedeeld. Het vaakst gaan zij over: schaamte (9) en vervoer (5).
                """)
    }

    @Test func whoWorksTogetherIsToldOfEnoughPeople() async throws {
        var changes = SocialMapChanges(revision: 1)
        changes.organisations = ["Humanitas", "De Linde", "Zonnebloem"].map {
            Organisation(id: $0, municipality: "heldermeer", name: $0, version: 1)
        }
        var map = SearchableMap()
        map.apply(changes)
        func network(_ count: Int) -> GatheredMaterial.NetworkSummary {
            .init(
                statements: [
                    .init(name: "De Linde", partners: "Zonnebloem, Humanitas en humanitas"): min(4, count),
                    .init(name: "De Linde", partners: "Humanitas, onbekend"): max(0, count - 4),
                ],
                initiatives: [], book: NameBook(map, known: []), name: { $0 })
        }
        var gathered = GatheredMaterial(home: Self.home)
        gathered.network = network(6)
        #expect(
            try await Self.factsheet(gathered).text(of: "netwerk") == """
                6 deelnemers noemden partners, het vaakst: Humanitas (6 keer). Op de sociale kaart zijn zo drie organisaties met \
                elkaar verbonden.
                """)
        gathered.network = network(4)
        #expect(try await !Self.factsheet(gathered).sections.contains { $0.id == "netwerk" })
    }

    @Test func whereTheMunicipalityWantsToGo() async throws {
        var vision = Vision()
        vision.forms.forms = [.emotional]
        vision.groups = [TargetGroup(id: "a", name: "Mantelzorgers"), TargetGroup(id: "b", name: "Jongeren")]
        vision.goals = [
            Goal(
                id: "g", title: "Minder inwoners voelen zich sterk eenzaam.", baseline: Quantity(11),
                baselineYear: 2022,
                target: Quantity(9), due: Day(year: 2028, month: 12, day: 31))
        ]
        let factsheet = try await Self.factsheet(GatheredMaterial(home: Self.home, vision: vision))
        #expect(
            factsheet.text(of: "richting") == """
                De gemeente richt zich op emotionele eenzaamheid. Deze groepen gaan voor: mantelzorgers en jongeren. Het doel: \
                ‘Minder inwoners voelen zich sterk eenzaam’ (in 2022 11%, in 2028 9%).
                """)
        #expect(
            factsheet.sections.map(\.id).firstIndex(of: "richting")
                == factsheet.sections.map(\.id).firstIndex(of: "rol").map { $0 + 1 })
    }
}
