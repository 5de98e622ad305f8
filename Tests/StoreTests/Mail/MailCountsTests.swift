import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct MailCountsTests {
    @Test(arguments: EngineKind.allCases)
    func mailsOfAllMunicipalitiesAreCountedByTheirState(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            #expect(try await store.mailCounts() == [:])
            for municipality in ["heldermeer", "elders", "heldermeer"] {
                try await store.enqueue(.sample(of: municipality), at: made)
            }
            _ = try await store.taken(at: made)
            #expect(try await store.mailCounts() == [.queued: 2, .sending: 1])
        }
    }
}
