import Testing

@testable import Domain

struct NetworkTiesTests {
    private static func book(_ names: [String], known: [KnownName] = []) -> NameBook {
        var changes = SocialMapChanges(revision: 1)
        changes.organisations = names.map { Organisation(id: $0, municipality: "heldermeer", name: $0, version: 1) }
        var map = SearchableMap()
        map.apply(changes)
        return NameBook(map, known: known)
    }

    private static let organisations = ["Humanitas", "Zorg en Welzijn", "De Linde", "Wmo-raad"]

    @Test(arguments: [
        ("Gemeente, Wmo-raad", ["Gemeente", "Wmo-raad"]),
        ("met de Wmo-raad en Humanitas.", ["Wmo-raad", "Humanitas"]),
        ("Zorg en Welzijn", ["Zorg en Welzijn"]),
        ("o.a. zorg en welzijn; humanitas\nHumanitas", ["zorg en welzijn", "humanitas"]),
        ("Buren & vrienden / kerk", ["Buren", "vrienden", "kerk"]),
        ("(Stichting ‘De Brug’)", ["Stichting ‘De Brug"]),
        ("en", []), ("  ,; - ", []),
    ])
    func anAnswerIsTakenApartIntoNames(text: String, names: [String]) {
        #expect(Self.book(Self.organisations).names(in: text) == names)
    }

    @Test func whatWasDecidedGoesBeforeWhatTheMapHas() {
        let book = Self.book(
            Self.organisations,
            known: [
                KnownName(id: "1", name: "WMO raad Heldermeer", organisation: "Wmo-raad"),
                KnownName(id: "2", name: "Humanitas", organisation: nil),
                KnownName(id: "3", name: "Oud", organisation: "weg"),
            ])
        #expect(book.meaning(of: "wmo-raad heldermeer") == .organisation("Wmo-raad"))
        #expect(book.meaning(of: "HUMANITAS") == .nobody)
        #expect(book.meaning(of: "De Linde") == .organisation("De Linde"))
        #expect(book.meaning(of: "oud") == .unknown && book.meaning(of: "Kerk") == .unknown)
    }

    @Test func twoOrganisationsWithOneNameAreNotGuessed() {
        var changes = SocialMapChanges(revision: 1)
        changes.organisations = ["a", "b"].map { Organisation(id: $0, municipality: "m", name: "Kerk", version: 1) }
        var map = SearchableMap()
        map.apply(changes)
        #expect(NameBook(map, known: []).meaning(of: "kerk") == .unknown)
    }

    @Test func tiesComeFromWhatBothSayAndFromWhatTheyDoTogether() {
        let initiative = Initiative(
            id: "i", name: "Eettafel", status: .running, organisations: ["Humanitas", "De Linde", "Wmo-raad"])
        var ended = initiative
        (ended.name, ended.status) = ("Oud", .ended)
        let ties = NetworkTies(
            statements: [
                .init(name: "Humanitas", partners: "De Linde, Kerk, Humanitas"),
                .init(name: "de linde", partners: "humanitas, kerk"),
                .init(name: "Onbekend", partners: "Humanitas"), .init(name: "Stil", partners: " "),
            ], initiatives: [initiative, ended], book: Self.book(Self.organisations))
        #expect(
            ties.ties == [
                OrganisationPair("Humanitas", "De Linde"): .init(
                    namedBy: ["Humanitas", "De Linde"], initiatives: ["Eettafel"]),
                OrganisationPair("Humanitas", "Wmo-raad"): .init(initiatives: ["Eettafel"]),
                OrganisationPair("De Linde", "Wmo-raad"): .init(initiatives: ["Eettafel"]),
            ])
        #expect(
            ties.unknown == [
                .init(name: "Kerk", mentions: 2, respondents: 0), .init(name: "Onbekend", mentions: 0, respondents: 1),
            ])
        #expect(ties.partners["Wmo-raad"] == ["Humanitas", "De Linde"])
        // Everybody is on the circle once, whatever ties there are.
        #expect(Set(ties.circle(name: { $0 })) == ["Humanitas", "De Linde", "Wmo-raad"])
        #expect(ties.circle(name: { $0 }).count == 3)
    }

    @Test func theBestTiedComesFirstWithItsPartnersBesideIt() {
        let initiatives = [["a", "b"], ["a", "c"], ["a", "d"], ["x", "y"]].enumerated().map { index, pair in
            Initiative(id: "\(index)", name: "n", status: .running, organisations: Set(pair))
        }
        let ties = NetworkTies(statements: [], initiatives: initiatives, book: Self.book([]))
        #expect(ties.circle(name: { $0 }) == ["a", "b", "c", "d", "x", "y"])
    }
}
