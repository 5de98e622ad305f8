import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct RecordReadingTests {
    private let start = Date(timeIntervalSince1970: 1_795_500_000)

    private func write(_ change: Change, by actor: Actor, _ second: Int, in store: Store, of municipality: String)
        async throws
    {
        let act = Act(by: actor, for: municipality, at: start.addingTimeInterval(Double(second)))
        try await store.engine.write { try $0.record(change, act) }
    }

    @Test(arguments: EngineKind.allCases)
    func pagesGoFromTheNewestToTheOldestAndMissNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            // Several at one moment, so that the place in it counts too.
            for number in 0..<23 {
                try await write(
                    Change(.added, "task", "\(number)"), by: .operator, number / 4, in: store, of: "heldermeer")
            }
            try await write(Change(.added, "task", "elders"), by: .operator, 9, in: store, of: "elders")
            var (seen, last): ([RecordedChange], String?) = ([], nil)
            while true {
                let page = try await store.recordedChanges(of: "heldermeer", earlier: last, limit: 5)
                seen += page
                guard page.count == 5 else { break }
                last = page.last?.id
            }
            #expect(seen.count == 23 && Set(seen.map(\.change.id)).count == 23)
            #expect(seen.map(\.act.at) == seen.map(\.act.at).sorted(by: >))
            #expect(!seen.map(\.change.id).contains("elders"))
            // Another municipality's change is no place to read on from.
            let strange = try #require(try await store.recordedChanges(of: "elders", limit: 1).first)
            #expect(try await store.recordedChanges(of: "heldermeer", earlier: strange.id, limit: 5).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func filtersByWhoAndWhat(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(.heldermeer)
            let member = Member(
                id: newID(), municipality: "heldermeer", name: "Sanne", mail: try #require(MailAddress("s@h.nl")),
                role: .coordinator)
            try await store.add(member, Act(by: .kring, for: "heldermeer", at: start))
            let change = Change(
                .changed, "task", "1", before: ["state": .value("open"), "note": .withheld],
                after: ["state": .none, "note": .withheld])
            let actors: [Actor] = [.member(member.id), .member("weg"), .partner(organisation: "x"), .operator]
            for (second, actor) in actors.enumerated() {
                try await write(change, by: actor, second + 1, in: store, of: "heldermeer")
            }
            func found(_ who: RecordFilter.Who, _ subject: String? = nil) async throws -> [Actor] {
                try await store.recordedChanges(of: "heldermeer", .init(who: who, subject: subject), limit: 10)
                    .map(\.act.actor)
            }
            #expect(try await found(.everybody) == actors.reversed() + [.kring])
            #expect(try await found(.member(member.id)) == [.member(member.id)])
            #expect(try await found(.former) == [.member("weg")])
            #expect(try await found(.partners) == [.partner(organisation: "x")])
            #expect(try await found(.operator) == [.operator])
            #expect(try await found(.kring) == [.kring])
            #expect(try await found(.everybody, "member") == [.kring])
            #expect(try await store.recordedSubjects(of: "heldermeer") == ["member", "task"])
            let read = try await store.recordedChanges(of: "heldermeer", .init(subject: "task"), limit: 1)
            #expect(read.map(\.change) == [change])
        }
    }
}
