import Domain
import Testing

/// Files of which somebody said what the columns are.
struct MappedFileTests {
    private static let today = Day("2026-11-23")!
    private static let origin = FigureOrigin(
        series: .other, source: "GGD", scale: .six, partCutOff: 2, basis: .observed)

    private func figures(
        _ text: String, _ meanings: [MappedFile.Meaning], year: Int? = nil
    ) throws -> (figures: [LocalFigure], without: Int) {
        let file = try MappedFile(Array(text.utf8), name: "a.csv")
        return try file.figures(
            meanings, year: year, age: .adults, sex: .women, origin: Self.origin, today: Self.today
        ) { "x" }
    }

    @Test func columnsAreReadAsTheyAreMeant() throws {
        let text = "Gebied;Sterk;Emotioneel\n\"Oost; oud\";\"12,5 %\";.\nWK036301;9;30,25\n"
        let read = try figures(text, [.area, .strongly, .emotional], year: 2025)
        #expect(read.without == 1)
        #expect(read.figures.map(\.value.description) == ["12,5", "9", "30,25"])
        #expect(read.figures.map(\.cutOff) == [5, 5, 2])
        #expect(read.figures[0].area == FigureArea(code: "", name: "Oost; oud") && read.figures[0].sex == .women)
    }

    @Test(arguments: [
        ("code;jaar;e\nWK1;2024;46\n", 2, "code"), ("code;jaar;e\nWK036301;2024JJ00;46\nWK036301;3024;46\n", 3, "jaar"),
        ("code;jaar;e\n;2024;46\n", 2, "code"), ("code;jaar;e\nWK036301;2024;46\n\nWK036301;2024;47\n", 4, "e"),
        ("code;jaar;e\nWK036301;2024;veel\n", 2, "e"),
    ])
    func whatIsWrongIsNamedWithItsPlace(text: String, line: Int, column: String) throws {
        let refused = #expect(throws: FigureFileRefused.self) { try figures(text, [.code, .year, .lonely]) }
        #expect(refused?.problems.map(\.line) == [line] && refused?.problems.map(\.column) == [column])
    }

    @Test func marginsLieAroundTheirValue() throws {
        let meanings: [MappedFile.Meaning] = [.area, .lonely, .low, .high]
        let read = try figures("g;e;l;h\nOost;46;44;48\nWest;40;.;\n", meanings, year: 2024)
        #expect(read.figures.map(\.margins) == [.init(low: Quantity(44), high: Quantity(48)), nil])
        let refused = #expect(throws: FigureFileRefused.self) {
            try figures("g;e;l;h\nOost;46;47;48\n", meanings, year: 2024)
        }
        #expect(refused?.problems.first?.column == "l")
    }

    @Test func meaningsThatMakeNoFiguresAreSaid() {
        #expect(MappedFile.problem(of: [.code, .lonely], hasYear: true) == nil)
        #expect(MappedFile.problem(of: [.code, .lonely], hasYear: false) != nil)
        #expect(MappedFile.problem(of: [.nothing, .lonely], hasYear: true) != nil)
        #expect(MappedFile.problem(of: [.code, .nothing], hasYear: true) != nil)
        #expect(MappedFile.problem(of: [.code, .lonely, .lonely], hasYear: true) != nil)
        #expect(MappedFile.problem(of: [.code, .lonely, .low], hasYear: true) != nil)
        #expect(MappedFile.problem(of: [.code, .lonely, .social, .low, .high], hasYear: true) != nil)
    }

    @Test func writtenOutItReadsTheSameOnTheSameLines() throws {
        let file = try MappedFile(Array("a;b\r\n\r\n\"x\r\ny\";\"1;\"\"2\"\"\"\r\n\r\nz;\n".utf8), name: "a.csv")
        #expect(try MappedFile(Array(file.text.utf8), name: "a.csv") == file)
        #expect(file.rows == [["x\r\ny", "1;\"2\""], ["z", ""]])
    }

    /// Found by the fuzzer: such a line was a row, until the text was read once more.
    @Test func aLineOfWhiteSpaceIsNoRowWhereThereIsOneColumn() throws {
        let file = try MappedFile(Array("jaar\n \n2024\n\t\n\"  \"\n".utf8), name: "a.csv")
        #expect(file.rows == [["2024"]])
        #expect(try MappedFile(Array(file.text.utf8), name: "a.csv") == file)
        #expect(throws: FigureFileRefused.self) { try MappedFile(Array("co \n \n".utf8), name: "a.csv") }
    }
}
