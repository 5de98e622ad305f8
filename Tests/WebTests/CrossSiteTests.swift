import Domain
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A page of another site makes a browser send a form here.
struct CrossSiteTests {
    private func headers(_ name: String, _ value: String) -> HTTPFields { [HTTPField.Name(name)!: value] }

    @Test(arguments: ["cross-site", "same-site", "nonsense"]) func whatTheBrowserCallsForeign(_ site: String)
        async throws
    {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(
                link.page("I-1"), ["q1": "De Linde"], headers: headers("Sec-Fetch-Site", site))
            #expect(response.status == .forbidden)
            #expect(response.text.contains("Uw antwoorden zijn niet opgeslagen"))
            #expect(try await visit.stored(link).answers == [:])
            #expect(
                try await visit.post("/vragenlijst/samen-2026", headers: headers("Sec-Fetch-Site", site)).status
                    == .forbidden)
        }
    }

    @Test(arguments: ["same-origin", "none"]) func whatTheBrowserCallsOurs(_ site: String) async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde"], headers: headers("Sec-Fetch-Site", site))
            #expect(try await visit.stored(link).answers == ["q1": "De Linde"])
        }
    }

    @Test(arguments: ["https://elders.example", "null", "http://localhost.elders.example", ""])
    func anotherOrigin(_ origin: String) async throws {
        try await visiting(over: .live) { visit in
            let response = try await visit.post("/vragenlijst/samen-2026", headers: [.origin: origin])
            #expect(response.status == .forbidden)
        }
    }

    @Test func theHostAskedForIsOurOwn() async throws {
        try await visiting(over: .live) { visit in
            for origin in ["http://localhost", "https://localhost", "HTTP://LOCALHOST"] {
                let response = try await visit.post("/vragenlijst/samen-2026", headers: [.origin: origin])
                #expect(response.status == .seeOther)
            }
            let otherPort = try await visit.post("/vragenlijst/samen-2026", headers: [.origin: "http://localhost:1"])
            #expect(otherPort.status == .forbidden)
        }
    }

    @Test func theConfiguredAddressDecidesOverTheHost() async throws {
        try await visiting(publicAddress: PublicAddress("https://peiling.heldermeer.nl"), over: .live) { visit in
            let own = try await visit.post(
                "/vragenlijst/samen-2026", headers: [.origin: "https://peiling.heldermeer.nl"])
            #expect(own.status == .seeOther)
            let host = try await visit.post("/vragenlijst/samen-2026", headers: [.origin: "http://localhost"])
            #expect(host.status == .forbidden)
        }
    }

    @Test func readingIsAlwaysAllowed() async throws {
        try await visiting { visit in
            let page = try await visit.get("/vragenlijst/samen-2026", headers: headers("Sec-Fetch-Site", "cross-site"))
            #expect(page.status == .ok)
        }
    }
}
