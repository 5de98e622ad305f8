import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct MunicipalitySettingsStoreTests {
    private let act = Act(by: .operator, for: "heldermeer", at: Date(timeIntervalSince1970: 1_795_500_000))

    @Test(arguments: EngineKind.allCases)
    func aNewMunicipalityHasTheUsualOnes(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(.heldermeer)
            #expect(try await store.settings(of: "heldermeer") == MunicipalitySettings(contact: "Sanne, 0228 12 34 56"))
            #expect(try await store.settings(of: "nergens") == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aChangeIsKeptAndRecordedWithoutWords(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            let settings = MunicipalitySettings(
                contact: "Sanne de Wit", replyTo: MailAddress("post@heldermeer.nl"), privacyContact: "Anna Bos",
                privacyMail: MailAddress("fg@heldermeer.nl"),
                accessibilityStatement: "https://www.toegankelijkheidsverklaring.nl/register/1", minimumGroup: 8,
                periods: RetentionPeriods(record: 24, surveys: 6, approaches: 48))
            #expect(try await store.change(settings, of: "heldermeer", act))
            #expect(try await store.settings(of: "heldermeer") == settings)
            #expect(try await store.municipality("heldermeer")?.contact == "Sanne de Wit")
            #expect(try await store.settings(of: "elders")?.minimumGroup == 5)
            let recorded = try #require(try await store.recordedChanges(of: "heldermeer", limit: 5).first).change
            #expect(recorded.before["contact"] == .withheld && recorded.after["contact"] == .withheld)
            #expect(recorded.before["reply_to"] == Change.Detail.none && recorded.after["reply_to"] == .withheld)
            #expect(recorded.before["minimum_group"] == .value("5") && recorded.after["minimum_group"] == .value("8"))
            #expect(recorded.after["survey_months"] == .value("6"))
            #expect(!"\(recorded)".contains("Anna"))
            // The same again changes nothing, and records nothing.
            #expect(try await store.change(settings, of: "heldermeer", act))
            #expect(try await store.recordedChanges(of: "heldermeer", limit: 5).count == 1)
            #expect(try await !store.change(settings, of: "nergens", act))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theSchemaGuardsTheLeast(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(.heldermeer)
            for change in [
                { (settings: inout MunicipalitySettings) in settings.minimumGroup = 2 }, { $0.periods.record = 11 },
                { $0.periods.surveys = 0 }, { $0.periods.approaches = 11 },
                { $0.accessibilityStatement = "http://x.nl" },
            ] {
                var settings = try #require(try await store.settings(of: "heldermeer"))
                change(&settings)
                let attempt = settings
                await #expect(throws: StoreError.violates(.check)) {
                    try await store.change(attempt, of: "heldermeer", act)
                }
            }
        }
    }
}
