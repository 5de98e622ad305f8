import Domain
import Testing

struct FieldReadingTests {
    @Test func aTextLosesOnlyTheSpaceAroundIt() {
        var reading = FieldReading(["tekst": ["  één\n\ntwee \t"]])
        #expect(reading.text("tekst", most: 20) == "één\n\ntwee")
        #expect(reading.line("tekst", most: 20) == "één twee")
        #expect(reading.text("nergens", most: 20) == "")
        #expect(reading.problems.isEmpty)
    }

    @Test func aTextThatIsTooLongSaysByHowMuch() {
        var reading = FieldReading(["a": ["12345"], "b": ["1234567"]])
        #expect(reading.text("a", most: 4) == "12345")
        #expect(reading.text("b", most: 4) == "1234567")
        #expect(
            reading.problems == [
                FieldProblem(field: "a", message: "Maak de tekst 1 teken korter: er passen er 4."),
                FieldProblem(field: "b", message: "Maak de tekst 3 tekens korter: er passen er 4."),
            ])
    }

    @Test func charactersThatCannotBeKeptAreRefused() {
        var reading = FieldReading(["a": ["een\u{0}twee"], "b": ["een\u{7F}"], "c": ["een\ttwee\ndrie 😀"]])
        for field in ["a", "b", "c"] { _ = reading.text(field, most: 100) }
        #expect(reading.problems.map(\.field) == ["a", "b"])
    }

    @Test func onlyChoicesThatAreThereAreTaken() {
        var reading = FieldReading([
            "een": ["social"], "twee": ["social", "", "emotional"], "drie": ["social", "anders"], "vier": ["anders"],
            "vijf": [""],
        ])
        #expect(reading.choice("een", of: LonelinessForm.self) == .social)
        #expect(reading.choice("vijf", of: LonelinessForm.self) == nil)
        #expect(reading.choices("twee", of: LonelinessForm.self) == [.social, .emotional])
        #expect(reading.problems.isEmpty)
        #expect(reading.choices("drie", of: LonelinessForm.self) == [.social])
        #expect(reading.choice("vier", of: LonelinessForm.self) == nil)
        #expect(reading.problems.map(\.field) == ["drie", "vier"])
    }

    @Test(
        arguments: [
            ("45000", 45_000), ("€ 45.000", 45_000), ("45.000,-", 45_000), ("0", 0), ("45.000,00", 45_000),
        ])
    func euros(typed: String, amount: Int) {
        var reading = FieldReading(["geld": [typed]])
        #expect(reading.euros("geld") == amount)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: ["veel", "12,50", "-5", "€", "1e9"])
    func noEuros(typed: String) {
        var reading = FieldReading(["geld": [typed]])
        #expect(reading.euros("geld") == nil)
        #expect(reading.problems.map(\.field) == (typed == "€" ? [] : ["geld"]))
    }

    @Test(
        arguments: [
            ("31-12-2029", "2029-12-31"), ("31/12/2029", "2029-12-31"), ("31 december 2029", "2029-12-31"),
            ("1 mrt 2027", "2027-03-01"), ("3 Mei 2027", "2027-05-03"), ("2029-12-31", "2029-12-31"),
            ("1.2.2027", "2027-02-01"), ("29-2-2028", "2028-02-29"), ("5 sep. 2027", "2027-09-05"),
        ])
    func days(typed: String, written: String) {
        var reading = FieldReading(["dag": [typed]])
        #expect(reading.day("dag")?.description == written)
        #expect(reading.problems.isEmpty)
    }

    @Test(
        arguments: [
            "morgen", "31-2-2029", "2029", "12-2029", "1-1-29", "32-1-2029", "1-13-2029", "1 ja 2029", "1-1-1000", "--",
        ])
    func noDays(typed: String) {
        var reading = FieldReading(["dag": [typed]])
        #expect(reading.day("dag") == nil)
        #expect(reading.problems.map(\.field) == ["dag"])
    }

    @Test func aDayIsReadAsItIsTyped() throws {
        let day = try #require(Day("2029-01-05"))
        #expect(day.typed == "5-1-2029")
        #expect(Day(typed: day.typed) == day)
    }

    @Test func yearsAreNotOfTheFuture() {
        var reading = FieldReading(["a": ["2024"], "b": ["2027"], "c": ["24"], "d": [""]])
        #expect(reading.year("a", notAfter: 2026) == 2024)
        #expect(reading.year("b", notAfter: 2026) == nil)
        #expect(reading.year("c", notAfter: 2026) == nil)
        #expect(reading.year("d", notAfter: 2026) == nil)
        #expect(reading.problems.map(\.field) == ["b", "c"])
    }
}
