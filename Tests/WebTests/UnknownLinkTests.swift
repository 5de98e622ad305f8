import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// Somebody comes with a link that leads nowhere.
struct UnknownLinkTests {
    @Test(arguments: ["/vragenlijst/nergens", "/vragenlijst/nergens/uw-antwoorden"])
    func anUnknownOpenLink(_ address: String) async throws {
        try await visiting { visit async throws in
            let page = try await visit.get(address)
            #expect(page.status == .notFound)
            #expect(page.text.contains("Wij kennen deze vragenlijst niet"))
            #expect(try await visit.post("/vragenlijst/nergens").status == .notFound)
        }
    }

    @Test(arguments: ["", "/I-1", "/later", "/bedankt", "/uw-antwoorden"])
    func anUnknownPersonalLink(_ page: String) async throws {
        try await visiting { visit async throws in
            for token in [Token().text, "kort", String(repeating: "a", count: 500), "%00"] {
                let response = try await visit.get("/antwoorden/\(token)\(page)")
                #expect(response.status == .notFound)
                #expect(response.text.contains("Wij kennen deze link niet"))
                #expect(response.text.contains("Begin dan opnieuw"))
            }
        }
    }

    @Test func answersToAnUnknownLinkAreRefused() async throws {
        try await visiting { visit async throws in
            #expect(try await visit.post(Token().page("I-1"), ["q1": "De Linde"]).status == .notFound)
        }
    }

    @Test(arguments: ["I-2", "VI-1", "i-1", "x"]) func anUnknownScreen(_ screen: String) async throws {
        try await visiting { visit async throws in
            let link = try await visit.begin()
            #expect(try await visit.get(link.page(screen)).status == .notFound)
            #expect(try await visit.post(link.page(screen), ["q1": "De Linde"]).status == .notFound)
        }
    }
}
