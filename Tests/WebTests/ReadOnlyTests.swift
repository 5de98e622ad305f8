import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// GET never changes anything: links in mails are opened by programs that look ahead.
struct ReadOnlyTests {
    /// Everything in the database's files, of which SQLite has two.
    private func contents(_ visit: Visit) -> [Data] {
        guard case .sqlite(let path) = visit.database else { return [] }
        return ["", "-wal"].map { (try? Data(contentsOf: URL(filePath: path + $0))) ?? Data() }
    }

    @Test func everyPageLeavesTheDatabaseAsItWas() async throws {
        try await visiting(engines: [.sqlite]) { visit in
            let draft = try await visit.begin()
            _ = try await visit.post(draft.page("I-1"), ["q1": "De Linde"])
            let sent = try await visit.begin()
            _ = try await visit.send(sent)
            let before = contents(visit)
            let screens = visit.survey.questionnaire.screens.map(\.id)
            let behindLinks = [draft, sent].flatMap { link in
                ["/antwoorden/\(link.text)"]
                    + (screens + ["later", "nakijken", "bedankt", "uw-antwoorden", "nergens"]).map(link.page)
            }
            let open = [
                "/", "/vragenlijst/samen-2026", "/vragenlijst/samen-2026?taal=en",
                "/vragenlijst/samen-2026/uw-antwoorden", "/health", "/ready", "/robots.txt",
                "/.well-known/security.txt", StaticFile.stylesheet.address.text,
            ]
            for address in open + behindLinks {
                #expect(try await visit.get(address).status.code < 500)
                #expect(try await visit.client.execute(uri: address, method: .head).status.code < 500)
            }
            #expect(contents(visit) == before)
            _ = try await visit.begin()
            #expect(contents(visit) != before)
        }
    }
}
