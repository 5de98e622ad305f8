import Testing

@testable import Domain

@Suite struct NetworkFormsTests {
    private func read(_ fields: [String: String]) -> (Organisation, [FieldProblem]) {
        var reading = FieldReading(fields.mapValues { [$0] })
        let kept = Organisation(id: "1", municipality: "heldermeer")
        let organisation = Organisation(&reading, over: kept, version: 3, kinds: OrganisationKind.standard)
        return (organisation, reading.problems)
    }

    @Test func whatIsTypedIsWrittenOneWay() {
        let (organisation, problems) = read([
            "naam": "  De   Tafel ", "postcode": "1234ab", "site": "www.tafel.example/over", "kvk": "1234.5678",
            "mail": " Info@Tafel.example ", "telefoon": "0228 - 12 34 56", "soort": "church", "bereik": "local",
            "groep": "elderly", "doet": "Een\nTwee",
        ])
        #expect(problems.isEmpty)
        #expect(organisation.postcode == "1234 AB" && organisation.site == "https://www.tafel.example/over")
        #expect(organisation.kvk == "12345678" && organisation.mail?.text == "info@tafel.example")
        #expect(organisation.version == 3 && organisation.reached == [.elderly] && organisation.scope == .local)
    }

    @Test(arguments: [
        ("naam", ""), ("postcode", "0123 AB"), ("postcode", "12345 AB"), ("site", "javascript:alert(1)"),
        ("site", "ftp://tafel.example"), ("site", "tafel"), ("site", "https://a b.nl"), ("kvk", "1234567"),
        ("kvk", "1234567x"), ("mail", "tafel"), ("telefoon", "bel mij"), ("soort", "verzonnen"), ("bereik", "overal"),
        ("groep", "niemand"), ("doet", String(repeating: "a", count: 2_001)),
    ])
    func whatCannotBeKeptIsSaidAtItsField(field: String, typed: String) {
        let (_, problems) = read(["naam": "De Tafel"].merging([field: typed]) { $1 })
        #expect(problems.map(\.field) == [field])
    }

    private func person(_ fields: [String: String], kept: Day? = nil) -> (ContactPerson, [FieldProblem]) {
        var reading = FieldReading(fields.mapValues { [$0] })
        let before = ContactPerson(id: "p", organisation: "1", consented: kept)
        let person = ContactPerson(&reading, over: before, version: 1, today: Day("2026-11-23")!)
        return (person, reading.problems)
    }

    @Test func consentHasADayAndAnAddress() {
        let today = Day("2026-11-23")!
        let fields = ["naam": "Joost", "mail": "j@tafel.example", "mailen": "ja"]
        #expect(person(fields).0.consented == today)
        #expect(person(fields, kept: Day("2026-01-01")).0.consented == Day("2026-01-01"))
        #expect(person(fields.merging(["sinds": "1-6-2026"]) { $1 }).0.consented == Day("2026-06-01"))
        #expect(person(["naam": "Joost", "sinds": "1-6-2026"]).0.consented == nil)
        #expect(person(fields.merging(["sinds": "24-11-2026"]) { $1 }).1.map(\.field) == ["sinds"])
        #expect(person(["naam": "Joost", "mailen": "ja"]).1.map(\.field) == ["mail"])
        #expect(person(["naam": "Joost", "vertrouwelijk": "ja"]).0.isConfidential)
    }
}
