import Foundation
import Testing

@testable import Domain

@Suite struct MapImportPlanTests {
    private let today = Day(year: 2026, month: 11, day: 25)!

    private func map(_ organisations: [Organisation], _ people: [ContactPerson] = []) -> SocialMap {
        var (map, changes) = (SocialMap(), SocialMapChanges(revision: 1))
        (changes.organisations, changes.people) = (organisations, people)
        map.apply(changes)
        return map
    }

    private func organisation(
        _ id: String, _ name: String, change: (inout Organisation) -> Void = { _ in }
    ) -> Organisation {
        var organisation = Organisation(id: id, municipality: "heldermeer", name: name, version: 3)
        change(&organisation)
        return organisation
    }

    private func plan(
        _ csv: String, onto map: SocialMap = SocialMap(), _ choice: MapChoice = .fill, _ choices: [Int: MapChoice] = [:]
    ) throws -> MapImportPlan {
        let table = try CellTable(csv: Array(csv.utf8), name: "kaart.csv")
        var next = 0
        return MapImportPlan(
            table, as: MapColumn.matching(table.header), onto: map, of: "heldermeer", choice: choice, choices: choices,
            today: today
        ) {
            next += 1
            return "nieuw-\(next)"
        }
    }

    @Test func columnsAreKnownByTheirHeaders() {
        for (header, expected) in [
            (
                ["Naam organisatie", "Contactpersoon", "E-mail", "Tel.", "Plaats", "Iets"],
                [MapColumn.organisation, .person, .personMail, .personPhone, .town, .nothing]
            ),
            (["Naam", "E-mailadres", "Telefoon", "KvK-nummer"], [.organisation, .mail, .phone, .kvk]),
            (["Organisatie", "Naam", "Mail", "Functie"], [.organisation, .person, .personMail, .task]),
            (["Organization", "Website", "Zip code", "City"], [.organisation, .site, .postcode, .town]),
            (
                ["Organisatie", "Voornaam", "Tussenvoegsel", "Achternaam"],
                [.organisation, .firstName, .infix, .lastName]
            ),
            // No meaning is given twice.
            (["Organisatie", "Organisatie"], [.organisation, .nothing]),
        ] {
            #expect(MapColumn.matching(header) == expected, "\(header)")
        }
        // What an export names its columns is known when it comes back.
        let own = MapColumn.allCases.filter { ![.nothing, .firstName, .infix, .lastName].contains($0) }
        #expect(MapColumn.matching(own.map(\.name)) == own)
        #expect(MapColumn.problem(of: [.kind]) != nil)
        #expect(MapColumn.problem(of: [.organisation, .site, .site])?.contains("Twee kolommen zijn ‘Site’") == true)
        #expect(MapColumn.problem(of: [.organisation, .nothing, .nothing]) == nil)
    }

    @Test func rowsOfOneOrganisationBecomeOne() throws {
        let plan = try plan(
            """
            Organisatie;Plaats;Contactpersoon;Mail;Tel
            Stichting De Tafel;Heldermeer;Joost de Wit;joost@tafel.example;612345678
            de tafel;;Fatima Bakker;fatima@tafel.example;
            De Tafel;Elders;;;
            De Tafel;Heldermeer;J. de Wit;joost@tafel.example;0228 123456
            """)
        #expect(plan.newOrganisations.map(\.name) == ["Stichting De Tafel", "De Tafel"])
        #expect(plan.newPeople.map(\.name) == ["Joost de Wit", "Fatima Bakker"])
        #expect(Set(plan.newPeople.map(\.organisation)) == [plan.newOrganisations[0].id])
        #expect(plan.newPeople[0].phone == "0612345678")
        #expect(plan.rows.map(\.standing) == [.new, .earlier(2), .new, .earlier(2)])
        #expect(plan.rows.map(\.personStanding) == [.new, .new, .nobody, .known])
    }

    @Test func whatIsWrongIsNamedWithRowColumnAndValueAndLeftOut() throws {
        let csv = """
            Organisatie;Soort;Postcode;Mail organisatie;KvK;Contactpersoon;Toestemming
            De Tafel;Welzijnsorganisatie;1234ab;info@tafel.example;1234567;Joost;nee
            ;Kerk of religieuze instelling;;;;;
            Zonnebloem;Ruimtevaart;99;jan@;12;;
            Waterrijk;;;;;Anna;misschien
            """
        let plan = try plan(csv)
        #expect(plan.newOrganisations.map(\.name) == ["De Tafel"])
        #expect(plan.newOrganisations[0].postcode == "1234 AB" && plan.newOrganisations[0].kvk == "01234567")
        #expect(plan.newOrganisations[0].kind == "welfare")
        let problems = plan.wrong.flatMap(\.problems)
        #expect(problems.map(\.row) == [3, 4, 4, 4, 4, 5])
        #expect(
            problems.map(\.column) == ["Organisatie", "Soort", "Postcode", "Mail organisatie", "KvK", "Toestemming"])
        #expect(problems.map(\.value) == ["", "Ruimtevaart", "99", "jan@", "12", "misschien"])
        #expect(problems[2].expected.contains("1234 AB") && problems[5].expected == "Schrijf ja, nee of een datum.")
        let mending = MapImportPlan.mending(try CellTable(csv: Array(csv.utf8), name: ""), plan.wrong)
        #expect(mending.count == 4 && mending[0].last == "wat er mis is")
        #expect(mending[3].last?.hasPrefix("Toestemming, ‘misschien’: ") == true)
        // A file that was mended in part comes back without the old words.
        let again = try CellTable(
            csv: Array(mending.map { $0.joined(separator: ";") }.joined(separator: "\n").utf8), name: "")
        #expect(MapImportPlan.mending(again, []) == [mending[0]])
    }

    @Test func whatIsThereIsFilledInAndNeverOverwrittenUnasked() throws {
        let kept = organisation("a", "Stichting De Tafel") {
            ($0.kvk, $0.phone, $0.town) = ("12345678", "0228 11 11 11", "Heldermeer")
        }
        let person = ContactPerson(
            id: "p", organisation: "a", name: "Joost", mail: MailAddress("joost@tafel.example"), version: 2)
        let map = map([kept], [person])
        let csv = """
            Organisatie;KvK;Telefoon organisatie;Straat;Contactpersoon;Mail;Functie
            Heel anders;12345678;0228 22 22 22;Dorpsstraat 1;Joost;joost@tafel.example;kok
            """
        let filled = try plan(csv, onto: map)
        #expect(filled.rows[0].standing == .known("Stichting De Tafel") && filled.newOrganisations.isEmpty)
        #expect(filled.changedOrganisations.map(\.phone) == ["0228 11 11 11"])
        #expect(filled.changedOrganisations.map(\.addressLine) == ["Dorpsstraat 1, Heldermeer"])
        #expect(filled.changedOrganisations.map(\.version) == [3])
        #expect(filled.changedPeople.map(\.task) == ["kok"])
        #expect(filled.rows[0].differences.first { $0.label == "Telefoon" }?.isTaken == false)
        let replaced = try plan(csv, onto: map, .replace)
        #expect(replaced.changedOrganisations.map(\.phone) == ["0228 22 22 22"])
        #expect(replaced.changedOrganisations.map(\.name) == ["Stichting De Tafel"])
        #expect(try plan(csv, onto: map, .skip).changesNothing)
        let single = try plan(csv, onto: map, .skip, [2: .fill])
        #expect(single.changedPeople.count == 1)
        // Taking in once more what is there changes nothing.
        var after = map
        var changes = SocialMapChanges(revision: 2)
        (changes.organisations, changes.people) = (filled.changedOrganisations, filled.changedPeople)
        after.apply(changes)
        #expect(try plan(csv, onto: after).changesNothing)
    }

    @Test func whatOnlyLooksAlikeIsSaidAndAddedUntilSomebodyChooses() throws {
        let map = map([organisation("a", "Thuiszorg Waterrijk")])
        let csv = "Organisatie;Telefoon\nThuiszorg Waterijk;0228 123456\n"
        let apart = try plan(csv, onto: map)
        #expect(apart.rows[0].standing == .alike("Thuiszorg Waterrijk") && apart.newOrganisations.count == 1)
        let one = try plan(csv, onto: map, .fill, [2: .fill])
        #expect(one.newOrganisations.isEmpty && one.changedOrganisations.map(\.id) == ["a"])
        // Two numbers of the Chamber are two, whatever their names.
        let numbered = organisationsOfOneName()
        let other = try plan("Organisatie;KvK\nDe Tafel;87654321\n", onto: numbered)
        #expect(other.rows[0].standing == .new)
    }

    private func organisationsOfOneName() -> SocialMap {
        map([organisation("a", "De Tafel") { $0.kvk = "12345678" }])
    }

    @Test func consentIsOnlyTakenForTheAddressItWasGivenFor() throws {
        let person = ContactPerson(
            id: "p", organisation: "a", name: "Joost", mail: MailAddress("oud@tafel.example"), version: 1)
        let map = map([organisation("a", "De Tafel")], [person])
        let plan = try plan(
            "Organisatie;Contactpersoon;Toestemming;Mail\nDe Tafel;Joost;1-2-2026;oud@tafel.example\n", onto: map)
        #expect(plan.changedPeople.map(\.consented) == [Day(year: 2026, month: 2, day: 1)])
        // One name and two addresses are two people.
        let two = try self.plan(
            "Organisatie;Contactpersoon;Toestemming;Mail\nDe Tafel;Joost;ja;nieuw@tafel.example\n", onto: map)
        #expect(two.changedPeople.isEmpty && two.newPeople.map(\.consented) == [today])
    }

    @Test func whatIsNoTableIsRefused() {
        #expect(throws: CellTable.Problem.empty) { try CellTable(rows: [.init(number: 1, cells: ["Organisatie"])]) }
        #expect(throws: CellTable.Problem.tooManyColumns) {
            try CellTable(rows: [
                .init(number: 1, cells: Array(repeating: "a", count: 401)), .init(number: 2, cells: ["b"]),
            ])
        }
        #expect(throws: FigureFileRefused.self) { try CellTable(csv: Array("a;b\n\"x;y".utf8), name: "k.csv") }
    }
}
