import Domain
import Foundation
import Store
import TestDatabases
import Testing

@testable import Demonstrations

/// What a demonstration puts into a store.
struct TellingTests {
    /// A Wednesday, at ten past nine in the Netherlands.
    private static let moment = Date(timeIntervalSince1970: 1_795_594_200)

    private static func tell(_ store: Store, at moment: Date = moment) async throws -> Demonstration.Visited {
        try await Demonstration.heldermeer(today: Day(at: moment)).add(to: store, at: moment)
    }

    @Test(arguments: EngineKind.allCases)
    func everythingIsThere(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let visited = try await Self.tell(store)
            let id = visited.survey.municipality
            #expect(visited.members.map(\.role) == [.coordinator, .viewer])
            #expect(visited.partner.name == "Stichting De Tafel")
            #expect(try await store.organisations(of: id).count > 10)
            #expect(try await store.settings(of: id)?.missing == [])
            #expect(try await store.changes(of: visited.survey.id) == 54)
            let approach = try #require(try await store.approaches(of: id).first)
            let told = try Demonstration.heldermeer(today: Day(at: Self.moment))
            #expect(try await store.path(of: approach.id) == told.approach.path)
            #expect(
                try await store.tasks(of: approach.id).map(\.title) == StepTask.inOrder(told.tasks.tasks).map(\.title))
            let marks = try await store.planning(of: approach.id).marks
            #expect(marks == told.approach.decisions.reduce(into: [:]) { $0[$1.kind] = $1.mark })
            let vision = try #require(try await store.vision(of: approach.id, municipality: id))
            #expect(vision.isComplete && vision.unmetPreconditions.count == 2)
            // Those of the list, and the two preconditions that are not in order.
            #expect(try await store.obstacles(of: approach.id).count == told.obstacles.obstacles.count + 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func mailsAreInTheStatesOfTheFile(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let id = try await Self.tell(store).survey.municipality
            let mailings = try await store.mailings(of: id)
            let progress = Dictionary(uniqueKeysWithValues: mailings.map { ($0.mailing.title, $0.progress) })
            let invitation = try #require(progress["Uitnodiging voor de vragenlijst"])
            #expect(invitation.total == 12 && invitation[.sent] == 10)
            #expect(invitation[.bounced] == 1 && invitation[.failed] == 1)
            #expect(progress["Eerste herinnering"]?[.uncertain] == 1)
            #expect(progress["Houd de middag vrij"]?[.queued] == 3)
            let failed = try await store.mailsForOperator(in: .failed, limit: 9)
            #expect(failed.map(\.detail) == ["552 5.2.2 Mailbox full"])
            #expect(failed.map(\.mail.letter.salutation) == ["Beste Bas de Groot,"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSecondTimeAddsNothing(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address async throws in
            try await withFolder { folder async throws in
                var contents: [Data] = []
                for name in ["first", "second"] {
                    let later = Self.moment.addingTimeInterval(contents.isEmpty ? 0 : 3 * 86_400)
                    let visited = try await withStore(at: address) { try await Self.tell($0, at: later) }
                    #expect(visited.members.count == 2 && visited.partner.name == "Stichting De Tafel")
                    let file = folder.appending(path: name)
                    _ = try await Backup.write(address, to: file.path, made: Self.moment)
                    contents.append(try Data(contentsOf: file))
                }
                #expect(contents[0] == contents[1])
            }
        }
    }

    @Test func nothingWasDoneLaterThanNow() async throws {
        try await withStore(on: .sqlite) { store async throws in
            let id = try await Self.tell(store).survey.municipality
            let changes = try await store.recordedChanges(of: id, limit: 1_000)
            #expect(changes.count > 50 && changes.allSatisfy { $0.act.at <= Self.moment })
        }
    }

    /// Mail of others in the same database is not for the demonstration to call sent.
    @Test(arguments: EngineKind.allCases)
    func anothersMailGoesBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(Municipality(id: "elders", name: "Elders", contact: "iemand"))
            let letter = Letter(subject: "Elders", salutation: "Beste,", paragraphs: [], closing: [])
            let mail = Mail(
                id: newID(), municipality: "elders", purpose: .personal,
                to: try #require(MailAddress("iemand@elders.example")), letter: letter)
            let longAgo = Self.moment.addingTimeInterval(-60 * 86_400)
            try await store.enqueue(mail, at: longAgo)
            _ = try await Self.tell(store)
            let kept = try #require(try await store.mail(mail.id, of: "elders"))
            #expect(kept.state == .waiting && kept.due < Self.moment)
        }
    }
}

extension StepTask {
    /// By step; within one in the order given.
    fileprivate static func inOrder(_ tasks: [StepTask]) -> [StepTask] {
        Step.allCases.flatMap { step in tasks.filter { $0.step == step } }
    }
}
