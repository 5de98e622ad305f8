import Testing

@testable import Domain

@Suite struct SearchableMapTests {
    private static let today = Day("2026-11-23")!

    private static func organisation(
        _ id: String, _ name: String, change: (inout Organisation) -> Void = { _ in }
    ) -> Organisation {
        var organisation = Organisation(
            id: id, municipality: "heldermeer", name: name, checked: .init(on: today, by: .installation), version: 1)
        change(&organisation)
        return organisation
    }

    private static func map(_ organisations: [Organisation], _ people: [ContactPerson] = []) -> SearchableMap {
        var changes = SocialMapChanges(revision: 1)
        (changes.organisations, changes.people) = (organisations, people)
        var map = SearchableMap()
        map.apply(changes)
        return map
    }

    private static func listed(
        _ map: SearchableMap, _ filter: NetworkFilter = NetworkFilter(), confidential: Bool = true
    ) -> [String] {
        map.organisations(filter, on: today, confidential: confidential).map(\.id)
    }

    @Test func withoutWordsTheListIsByNameWhateverTheAccents() {
        let map = Self.map([
            Self.organisation("1", "Zonnebloem"), Self.organisation("2", "Élan"), Self.organisation("3", "de Hoeve"),
            Self.organisation("4", "’t Kruispunt"), Self.organisation("5", "De Hoeve"),
        ])
        #expect(Self.listed(map) == ["3", "5", "2", "4", "1"])
    }

    @Test func filtersAllHold() {
        let map = Self.map(
            [
                Self.organisation("1", "A") { ($0.kind, $0.area, $0.scope) = ("church", "Centrum, Meerzicht", .local) },
                Self.organisation("2", "B") { ($0.kind, $0.area) = ("church", "meerzicht") },
                Self.organisation("3", "C") { $0.checked = nil },
                Self.organisation("4", "D") {
                    $0.checked = .init(on: Self.today.adding(months: -12).adding(days: -1), by: .organisation)
                },
                Self.organisation("5", "E") {
                    $0.checked = .init(on: Self.today.adding(months: -12), by: .organisation)
                },
            ], [ContactPerson(id: "p", organisation: "2", name: "Joost")])
        #expect(Self.listed(map, NetworkFilter(kind: "church")) == ["1", "2"])
        #expect(Self.listed(map, NetworkFilter(area: "Meerzicht")) == ["1", "2"])
        #expect(Self.listed(map, NetworkFilter(area: "Meer")) == [])
        #expect(Self.listed(map, NetworkFilter(scope: .local)) == ["1"])
        #expect(Self.listed(map, NetworkFilter(state: .toCheck)) == ["3", "4"])
        #expect(Self.listed(map, NetworkFilter(state: .withoutPeople)) == ["1", "3", "4", "5"])
        #expect(Self.listed(map, NetworkFilter(state: .checkedByItself)) == ["4", "5"])
        #expect(Self.listed(map, NetworkFilter(query: "kerk", area: "Centrum")) == ["1"])
        #expect(Self.listed(map, NetworkFilter(query: "joost")) == ["2"])
        #expect(map.map.areas == ["Centrum", "meerzicht"] || map.map.areas == ["Centrum", "Meerzicht"])
    }

    /// A map that is kept up by its changes is the same as one that is read whole.
    @Test(arguments: 0..<6)
    func changesKeepListAndSearchUp(seed: Int) {
        var random = SeededRandom(seed: seed)
        var kept = SearchableMap()
        var all: [String: Organisation] = [:]
        for revision in 1..<40 {
            var changes = SocialMapChanges(revision: revision)
            for _ in 0..<Int.random(in: 0..<4, using: &random) {
                let id = "\(Int.random(in: 0..<25, using: &random))"
                if Bool.random(using: &random) || all[id] == nil {
                    let name = ["Tafel", "De Tafel", "Hoeve", "Thuiszorg"].randomElement(using: &random)!
                    let organisation = Self.organisation(id, "\(name) \(Int.random(in: 0..<9, using: &random))")
                    all[id] = organisation
                    changes.organisations.removeAll { $0.id == id }
                    changes.gone.remove(id)
                    changes.organisations.append(organisation)
                } else {
                    all[id] = nil
                    changes.organisations.removeAll { $0.id == id }
                    changes.gone.insert(id)
                }
            }
            kept.apply(changes)
            let whole = Self.map(Array(all.values))
            for query in ["", "tafel", "tafal 3", "hoeve"] {
                let filter = NetworkFilter(query: query)
                #expect(Self.listed(kept, filter) == Self.listed(whole, filter))
            }
        }
    }

    @Test func gapsAreTheKindsOfTheStepPlanThatAreMissing() {
        #expect(SocialMap().gaps.map(\.id) == ExpectedKind.all.map(\.id))
        let map = Self.map([
            Self.organisation("1", "A") { $0.kind = "careAndWelfare" },
            Self.organisation("2", "B") { $0.kind = "informalCarePlatform" },
            Self.organisation("3", "C") { $0.kind = "youthConsultation" },
        ]).map
        #expect(
            Set(ExpectedKind.all.map(\.id)).subtracting(map.gaps.map(\.id)) == ["welfare", "volunteers", "safetyNet"])
        for expected in ExpectedKind.all { #expect(OrganisationKind.standard(expected.id) != nil) }
    }

    @Test func everyOptionOfTheQuestionnaireHasAKind() {
        #expect(Set(OrganisationKind.standard.map(\.code)) == Set(OrganisationKind.codes))
        #expect(Set(OrganisationKind.standard.map(\.id)).count == OrganisationKind.standard.count)
    }
}
