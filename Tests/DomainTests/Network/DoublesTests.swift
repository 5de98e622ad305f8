import Testing

@testable import Domain

@Suite struct DoublesTests {
    private func organisation(
        _ id: String, _ name: String, change: (inout Organisation) -> Void = { _ in }
    ) -> Organisation {
        var organisation = Organisation(id: id, municipality: "heldermeer", name: name, version: 1)
        change(&organisation)
        return organisation
    }

    private func reasons(_ a: Organisation, _ b: Organisation) -> [LikelyDouble.Reason] {
        DoubleSearch([a, b]).doubles().first?.reasons ?? []
    }

    @Test func namesWithoutTheirEmptyWordsAreCompared() {
        for (a, b, expected) in [
            ("Stichting De Tafel", "de tafel", [LikelyDouble.Reason.sameName]),
            ("Zonnebloem Meerzicht", "Meerzicht Zonnebloem", [.sameName]),
            ("De Zonnebloem", "Zonebloem", [.similarName]),
            ("Thuiszorg Waterrijk", "Thuiszorg Waterijk", [.similarName]),
            ("Huisartsen Centrum", "Huisartsen Meerzicht", []), ("Wijkteam 1", "Wijkteam 2", []),
            ("Kerk", "Werk", []), ("De Hoeve", "De Hoek", []),
        ] {
            #expect(reasons(organisation("1", a), organisation("2", b)) == expected, "\(a) and \(b)")
        }
    }

    @Test func whatTheyShareCounts() {
        let one = organisation("1", "Thuiszorg Waterrijk") {
            ($0.kvk, $0.site, $0.phone) = ("12345678", "https://www.waterrijk.example/zorg", "0228 12 34 56")
            $0.mail = MailAddress("info@waterrijk.example")
        }
        let two = organisation("2", "Waterrijk Zorg") {
            ($0.site, $0.phone) = ("http://waterrijk.example", "+31 228 123456")
            $0.mail = MailAddress("info@waterrijk.example")
        }
        #expect(reasons(one, two) == [.sameMail, .sameSite, .samePhone])
        var named = two
        (named.name, named.kvk) = ("Iets heel anders", "12345678")
        #expect(reasons(one, named).contains(.sameKvK))
        // One house with one phone, and two organisations.
        var neighbour = two
        neighbour.name = "Bibliotheek"
        #expect(reasons(one, neighbour) == [])
        // Two numbers of the Chamber are two organisations.
        var other = two
        other.kvk = "87654321"
        #expect(reasons(one, other) == [])
    }

    @Test func theMostCertainComeFirstAndEachPairOnce() {
        let all = [
            organisation("1", "De Tafel") { $0.kvk = "12345678" }, organisation("2", "Tafel") { $0.kvk = "12345678" },
            organisation("3", "Zonnebloem"), organisation("4", "Zonnebloen"),
        ]
        let doubles = DoubleSearch(all).doubles()
        #expect(doubles.map(\.pair) == [OrganisationPair("2", "1"), OrganisationPair("3", "4")])
        #expect(doubles[0].reasons == [.sameKvK, .sameName])
        #expect(DoubleSearch(all).doubles(apart: [OrganisationPair("4", "3")]).count == 1)
    }

    @Test func aMergeTakesWhatWasChosen() {
        let first = organisation("1", "De Tafel") {
            ($0.phone, $0.street, $0.town) = ("0228 1", "Dorpsstraat 1", "Heldermeer")
            $0.checked = .init(on: Day("2026-01-01")!, by: .organisation)
        }
        let second = organisation("2", "Tafel") {
            ($0.site, $0.phone, $0.street) = ("https://tafel.example", "0228 2", "Kerkstraat 2")
            ($0.reached, $0.otherReached) = ([.elderly], "buren")
            $0.checked = .init(on: Day("2026-06-01")!, by: .member("sanne"))
        }
        let usual = OrganisationMerge.merged(first, second, taking: [:])
        #expect(usual.id == "1" && usual.name == "De Tafel" && usual.phone == "0228 1")
        #expect(usual.site == "https://tafel.example" && usual.reached == [.elderly] && usual.otherReached == "buren")
        #expect(usual.checked == second.checked)
        let chosen = OrganisationMerge.merged(
            first, second, taking: [.address: .second, .site: .first, .phone: .second])
        #expect(
            chosen.street == "Kerkstraat 2" && chosen.town.isEmpty && chosen.site.isEmpty && chosen.phone == "0228 2")
        for field in OrganisationMerge.Field.allCases {
            #expect(OrganisationMerge.isSame(field, first, first), "\(field)")
            let side = OrganisationMerge.merged(first, second, taking: [field: .second])
            #expect(OrganisationMerge.isSame(field, side, second), "\(field)")
        }
    }
}
