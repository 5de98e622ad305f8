import Domain
import Hummingbird
import HummingbirdTesting
import Logging
import Store
import TestDatabases
import Testing

@testable import Web

/// Somebody comes without a link.
struct StartPageTests {
    @Test func oneMunicipalityShowsWhatThereIsToDo() async throws {
        try await visiting(with: survey { $0.isDemonstration = true }) { visit async throws in
            let page = try await visit.get("/").text
            #expect(page.contains("href=\"/vragenlijst/samen-2026\""))
            #expect(page.contains("href=\"/factsheet/samen-2026\""))
            #expect(page.contains("mailto:samen@heldermeer.example"))
        }
    }

    @Test func liveFiguresAreNotForEverybody() async throws {
        try await visiting { visit async throws in #expect(!(try await visit.get("/").text.contains("/factsheet/"))) }
    }

    @Test func aClosedSurveyIsNotOffered() async throws {
        try await visiting(on: Day("2026-12-14")!) { visit async throws in
            let page = try await visit.get("/").text
            #expect(page.contains("De vragenlijst is gesloten.") && !page.contains("href=\"/vragenlijst/"))
        }
    }

    @Test func aSurveyWithoutAnOpenLinkIsNotShown() async throws {
        try await visiting(with: survey { $0.openLink = nil }) { visit async throws in
            let page = try await visit.get("/").text
            #expect(page.contains("Gebruik dan de link die") && !page.contains("Naar de vragenlijst"))
        }
    }

    @Test func aNewInstallationSaysThatItIsOne() async throws {
        try await withDatabase(on: .sqlite) { database in
            try await withStore(at: database) { store in
                try await Site(store: store).application(
                    host: "127.0.0.1", port: 0, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
                ).test(.router) { client in
                    let page = try await client.execute(uri: "/", method: .get).text
                    #expect(page.contains("er is nog geen gemeente en geen peiling"))
                }
            }
        }
    }

    @Test func severalMunicipalitiesDoNotShowEachOther() async throws {
        try await visiting { visit async throws in
            try await visit.store.add(Municipality(id: "elders", name: "Elders", contact: "elders@elders.example"))
            let page = try await visit.get("/").text
            #expect(!page.contains("Heldermeer") && !page.contains("Elders"))
            #expect(page.contains("Gebruik dan de link die"))
        }
    }
}
