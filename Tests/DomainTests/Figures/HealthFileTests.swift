import Domain
import Testing

/// Files in the layouts of RIVM's tables.
struct HealthFileTests {
    private static let home = MunicipalityCode("GM0363")

    @Test func theNewerTableIsReadAsItIsDownloaded() throws {
        let file = try HealthFile.read(try Fixture.bytes("50150NED.csv"), name: "a.csv", municipality: Self.home)
        #expect(file.table == "50150NED")
        // Four areas, three ages, two years, four measures; one area and age are unknown, one can't occur.
        #expect(file.figures.count == 4 * 3 * 2 * 4 - 16 && file.unknown == 8 && file.impossible == 8)
        #expect(file.elsewhere == 2 * 3 * 2 * 3)
        let first = try #require(file.figures.first)
        #expect(first.area == FigureArea(code: "GM0363", name: "Heldermeer") && first.age == .adults)
        #expect(first.year == 2022 && first.indicator == .lonely && first.value == Quantity("42,2"))
        #expect(first.margins == .init(low: Quantity("40,7")!, high: Quantity("43,9")!))
        #expect(Set(file.figures.map(\.area.code)) == ["GM0363", "WK036301", "WK036302", "BU03630101"])
        #expect(Set(file.figures.map(\.age)) == [.adults, .from18To65, .from65])
        #expect(!file.figures.contains { $0.value == Quantity(0) })
    }

    @Test func theOlderTableHasOtherNamesAndPlaces() throws {
        let file = try HealthFile.read(try Fixture.bytes("50120NED.csv"), name: "a.csv", municipality: nil)
        #expect(file.table == "50120NED" && file.figures.count == 2 * 3 * 4 && file.elsewhere == 0)
        let strongly = try #require(file.figures.first { $0.indicator == .strongly && $0.area.kind == .district })
        #expect(strongly.value == Quantity("31,7") && strongly.year == 2020)
    }

    @Test func districtsAreEstimatesAndTheCutOffIsWhatWasSaid() throws {
        let file = try HealthFile.read(try Fixture.bytes("50150NED.csv"), name: "a.csv", municipality: Self.home)
        let figures = file.localFigures(partCutOff: nil) { "x" }
        #expect(figures.allSatisfy { ($0.area.kind == .municipality) == ($0.basis == .observed) })
        #expect(figures.first { $0.indicator == .lonely }?.cutOff == 3)
        #expect(figures.first { $0.indicator == .strongly }?.cutOff == 9)
        #expect(figures.first { $0.indicator == .emotional }?.cutOff == nil)
        #expect(file.localFigures(partCutOff: 2) { "x" }.first { $0.indicator == .social }?.cutOff == 2)
    }

    @Test func severalMunicipalitiesAskForACode() throws {
        let bytes = try Fixture.bytes("50150NED.csv")
        let refused = #expect(throws: FigureFileRefused.self) {
            try HealthFile.read(bytes, name: "a.csv", municipality: nil)
        }
        #expect(
            refused?.problems.map(\.description) == [
                "a.csv, kolom WijkenEnBuurten: er staan 2 gemeenten in dit bestand. Verwacht: de code van uw gemeente, die u bij het inlezen kunt invullen."
            ])
    }

    private static let head = "\"WijkenEnBuurten\";\"Leeftijd\";\"Marges\";\"Perioden\";\"Eenzaam_25\"\n"

    @Test(arguments: [
        ("GM0363;20300;MW00000;2024JJ00;veel\n", 2, "Eenzaam_25", "hier staat ‘veel’"),
        ("GM0363;20300;MW00000;2024JJ00;100,1\n", 2, "Eenzaam_25", "hier staat ‘100,1’"),
        ("GM0363;20300;MW00000;2024JJ00;-1\n", 2, "Eenzaam_25", "hier staat ‘-1’"),
        ("GM0363;20300;MW00000;2024JJ00;46\nGM0363;18plus;MW00000;2024JJ00;46\n", 3, "Leeftijd", "hier staat ‘18plus’"),
        ("GM0363;20300;MW1;2024JJ00;46\n", 2, "Marges", "hier staat ‘MW1’"),
        ("GM0363;20300;MW00000;2024;46\n", 2, "Perioden", "hier staat ‘2024’"),
        ("Amsterdam;20300;MW00000;2024JJ00;46\n", 2, "WijkenEnBuurten", "hier staat ‘Amsterdam’"),
        ("GM036;20300;MW00000;2024JJ00;46\n", 2, "WijkenEnBuurten", "hier staat ‘GM036’"),
        (
            "GM0363;20300;MW00000;2024JJ00;46\n\nGM0363;20300;MW00000;2024JJ00;47\n", 4, "WijkenEnBuurten",
            "hier staat ‘GM0363’"
        ),
    ])
    func whatIsWrongIsNamedWithItsPlace(rows: String, line: Int, column: String, found: String) throws {
        let refused = #expect(throws: FigureFileRefused.self) {
            try HealthFile.read(Array((Self.head + rows).utf8), name: "a.csv", municipality: Self.home)
        }
        let problem = try #require(refused?.problems.first)
        #expect(problem.line == line && problem.column == column && problem.found == found)
        #expect(problem.description.hasPrefix("a.csv, regel \(line), kolom \(column): \(found). Verwacht: "))
    }

    @Test(arguments: [
        ("", "het bestand is leeg"), ("a;b\n1;2\n", "er is geen kolom ‘WijkenEnBuurten’"),
        ("WijkenEnBuurten;Leeftijd;Marges;Perioden\n", "er is geen kolom over eenzaamheid"),
        (
            "WijkenEnBuurten;Leeftijd;Marges;Perioden;SterkEenzaam_2;ErnstigZeerErnstigEenzaam_3\n",
            "de kolommen SterkEenzaam_2 en ErnstigZeerErnstigEenzaam_3 zeggen hetzelfde"
        ),
        ("WijkenEnBuurten;Leeftijd;Marges;Perioden;Eenzaam_25\nGM0363;20300\n", "deze regel heeft 2 cellen"),
        (
            "WijkenEnBuurten;Leeftijd;Marges;Perioden;Eenzaam_25\n\"GM0363;20300;MW00000;2024JJ00;46\n",
            "hier begint een aanhalingsteken dat nergens eindigt"
        ),
        (
            "WijkenEnBuurten;Leeftijd;Marges;Perioden;Eenzaam_25\nGM0361;20300;MW00000;2024JJ00;46\n",
            "er staan geen cijfers in van GM0363"
        ),
        (
            "WijkenEnBuurten;Leeftijd;Marges;Perioden;Eenzaam_25\nGM0363;20300;MW00000;2024JJ00;46\nGM0363;20300;MOG0095;2024JJ00;47\nGM0363;20300;MBG0095;2024JJ00;48\n",
            "het cijfer 46 ligt niet tussen de marges 47 en 48 op andere regels"
        ),
    ])
    func aFileThatIsNoneIsRefused(text: String, found: String) throws {
        let refused = #expect(throws: FigureFileRefused.self) {
            try HealthFile.read(Array(text.utf8), name: "a.csv", municipality: Self.home)
        }
        #expect(refused?.problems.map(\.found).contains(found) == true)
    }

    @Test func manyProblemsAreCounted() throws {
        let rows = String(repeating: "GM0363;20300;MW00000;2024JJ00;x\n", count: 70)
        let refused = #expect(throws: FigureFileRefused.self) {
            try HealthFile.read(Array((Self.head + rows).utf8), name: "a.csv", municipality: Self.home)
        }
        #expect(refused?.problems.count == 50 && refused?.more == 20)
    }

    @Test(arguments: ["\u{FEFF}", ""], [";", ","])
    func separatorsMarksAndPoints(mark: String, separator: String) throws {
        let text = mark + (Self.head + "GM0363  ;20300;MW00000;2024JJ00;46.25\n").replacing(";", with: separator)
        let file = try HealthFile.read(Array(text.utf8), name: "a.csv", municipality: nil)
        #expect(file.figures.map(\.value) == [Quantity("46,25")])
    }
}
