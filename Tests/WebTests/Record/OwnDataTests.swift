import Domain
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// A member sees what is kept about the own person.
struct OwnDataTests {
    @Test func itIsShownAndGivenOut() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.viewer, device: "Edge op Windows")
            let page = try await visit.get("/account/gegevens", headers: session).text
            #expect(page.contains("Medewerkers") && page.contains("Sessies") && page.contains("Het logboek"))
            let text = try await visit.get("/account/gegevens/gegevens.txt", headers: session)
            #expect(text.headers[.contentDisposition] == "attachment; filename=\"gegevens.txt\"")
            #expect(text.text.contains("naam: Karim Haddad") && text.text.contains("Edge op Windows"))
            let json = try await visit.get("/account/gegevens/gegevens.json", headers: session)
            #expect(json.headers[.contentType] == "application/json" && json.text.contains("\"Karim Haddad\""))
            for document in [text.text, json.text] { #expect(!document.contains("Sanne")) }
            #expect(try await visit.get("/account/gegevens/gegevens.xml", headers: session).status == .notFound)
        }
    }
}
