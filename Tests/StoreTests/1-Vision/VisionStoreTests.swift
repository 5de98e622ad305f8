import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct VisionStoreTests {
    private static let whole = (
        occasion: Occasion(text: awkwardTexts.joined(separator: "\n")),
        role: MunicipalRoleChoice(roles: Set(MunicipalRole.allCases), words: "één 'rol'"),
        forms: LonelinessFormChoice(forms: [.social, .emotional], words: "beide"),
        participation: Participation(ways: Set(Participation.Way.allCases), words: "vijf", thanks: "bon"),
        means: Means(money: 45_000, source: "Wmo", isGranted: false, hours: Quantity(hundredths: 1650), until: tuesday),
        council: CouncilRequest(request: .discuss, whyNow: "nu", meeting: tuesday, reporting: .halfYearly)
    )

    @Test(arguments: EngineKind.allCases)
    func whatIsSavedIsReadBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            #expect(try await sample.vision() == Vision())
            let (id, act) = (sample.approach, sample.act)
            let saved = (
                try await store.save(Self.whole.occasion, in: id, act),
                try await store.save(Self.whole.role, in: id, act),
                try await store.save(Self.whole.forms, in: id, act),
                try await store.save(Self.whole.participation, in: id, act),
                try await store.save(Self.whole.means, in: id, act),
                try await store.save(Self.whole.council, in: id, act)
            )
            var expected = Self.whole
            expected.occasion.version = 1
            expected.role.version = 1
            expected.forms.version = 1
            expected.participation.version = 1
            expected.means.version = 1
            expected.council.version = 1
            #expect(saved.0 == .saved(expected.occasion) && saved.1 == .saved(expected.role))
            #expect(saved.2 == .saved(expected.forms) && saved.3 == .saved(expected.participation))
            #expect(saved.4 == .saved(expected.means) && saved.5 == .saved(expected.council))
            let vision = try await sample.vision()
            #expect(vision.occasion == expected.occasion && vision.role == expected.role)
            #expect(vision.forms == expected.forms && vision.participation == expected.participation)
            #expect(vision.means == expected.means && vision.council == expected.council)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aPartCanBeEmptiedAgain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            _ = try await store.save(Self.whole.means, in: sample.approach, sample.act)
            _ = try await store.save(Means(version: 1), in: sample.approach, sample.act)
            #expect(try await sample.vision().means == Means(version: 2))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nothingIsOverwrittenUnseen(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            let (id, act) = (sample.approach, sample.act)
            _ = try await store.save(Occasion(text: "de eerste", version: 0), in: id, act)
            let late = try await store.save(Occasion(text: "de tweede", version: 0), in: id, act)
            #expect(late == .outdated(Occasion(text: "de eerste", version: 1)))
            #expect(try await sample.vision().occasion == Occasion(text: "de eerste", version: 1))
            #expect(
                try await store.save(Occasion(text: "de tweede", version: 1), in: id, act)
                    == .saved(Occasion(text: "de tweede", version: 2)))
            // A version that was never there is no way round.
            #expect(
                try await store.save(Occasion(text: "x", version: 9), in: id, act)
                    == .outdated(Occasion(text: "de tweede", version: 2)))
        }
    }

    /// Eight people press at the same time: one wins, the others are shown what that one wrote.
    @Test(arguments: EngineKind.allCases)
    func ofManyAtOnceOneIsSaved(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            let (id, act) = (sample.approach, sample.act)
            let outcomes = try await withThrowingTaskGroup(of: VisionSave<Occasion>.self) { group in
                for number in 0..<8 {
                    group.addTask { try await store.save(Occasion(text: "tekst \(number)"), in: id, act) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let kept = try await sample.vision().occasion
            #expect(kept.version == 1)
            #expect(outcomes.count { $0 == .saved(kept) } == 1)
            #expect(outcomes.count { $0 == .outdated(kept) } == 7)
            #expect(try await sample.recorded("vision").count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func partsDoNotStandInEachOthersWay(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            let (id, act) = (sample.approach, sample.act)
            async let role = store.save(Self.whole.role, in: id, act)
            async let means = store.save(Self.whole.means, in: id, act)
            async let forms = store.save(Self.whole.forms, in: id, act)
            _ = try await (role, means, forms)
            let vision = try await sample.vision()
            #expect(vision.role.roles == Self.whole.role.roles && vision.means.money == 45_000)
            #expect(vision.forms.forms == Self.whole.forms.forms)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func pressingTwiceIsSavingOnce(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            for _ in 0..<3 {
                #expect(
                    try await store.save(Occasion(text: "zo"), in: sample.approach, sample.act)
                        == .saved(Occasion(text: "zo", version: 1)))
            }
            #expect(try await sample.recorded("vision").count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anotherMunicipalityHasNoSuchApproach(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            #expect(try await store.vision(of: sample.approach, municipality: "elders") == nil)
            #expect(try await store.vision(of: "nergens", municipality: "heldermeer") == nil)
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.save(Occasion(text: "x"), in: sample.approach, sample.stranger)
            }
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.save(
                    Precondition(kind: .support, state: .open), in: sample.approach, sample.stranger)
            }
            #expect(try await sample.vision() == Vision())
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFinishedApproachIsReadOnly(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store, finished: tuesday)
            let (id, act) = (sample.approach, sample.act)
            await #expect(throws: ApproachRefusal.finished) {
                _ = try await store.save(Self.whole.occasion, in: id, act)
            }
            await #expect(throws: ApproachRefusal.finished) { _ = try await store.save(Self.whole.role, in: id, act) }
            await #expect(throws: ApproachRefusal.finished) { _ = try await store.save(Self.whole.forms, in: id, act) }
            await #expect(throws: ApproachRefusal.finished) {
                _ = try await store.save(Self.whole.participation, in: id, act)
            }
            await #expect(throws: ApproachRefusal.finished) { _ = try await store.save(Self.whole.means, in: id, act) }
            await #expect(throws: ApproachRefusal.finished) {
                _ = try await store.save(Self.whole.council, in: id, act)
            }
            await #expect(throws: ApproachRefusal.finished) {
                _ = try await store.save(Precondition(kind: .support, state: .open), in: id, act)
            }
            await #expect(throws: ApproachRefusal.finished) {
                _ = try await store.add(TargetGroup(id: newID(), name: "x"), in: id, act)
            }
            await #expect(throws: ApproachRefusal.finished) {
                _ = try await store.add(Goal(id: newID(), title: "x"), in: id, act)
            }
            await #expect(throws: ApproachRefusal.finished) {
                _ = try await store.move(group: newID(), forwards: true, in: id, act)
            }
            await #expect(throws: ApproachRefusal.finished) {
                _ = try await store.setRemoved(true, goal: newID(), in: id, act)
            }
            #expect(try await sample.vision() == Vision())
            #expect(try await sample.recorded("vision").isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theRecordNamesChoicesAndWithholdsWords(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            let (id, act) = (sample.approach, sample.act)
            _ = try await store.save(MunicipalRoleChoice(roles: [.directing], words: "geheim"), in: id, act)
            _ = try await store.save(MunicipalRoleChoice(roles: [.directing], words: "anders", version: 1), in: id, act)
            #expect(
                try await Set(sample.recorded("vision")) == [
                    [
                        "changed", #"{"role_words":false,"roles":""}"#,
                        #"{"role_words":true,"roles":"directing"}"#,
                    ],
                    ["changed", #"{"role_words":true}"#, #"{"role_words":true}"#],
                ])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func preconditionsKeepTheirOrderAndState(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            let (id, act) = (sample.approach, sample.act)
            let last = Precondition(kind: .commitment, state: .open, owner: "Sanne", note: "n'")
            _ = try await store.save(last, in: id, act)
            _ = try await store.save(Precondition(kind: .support, state: .inOrder), in: id, act)
            let outdated = try await store.save(Precondition(kind: .commitment, state: .inHand), in: id, act)
            var kept = last
            kept.version = 1
            kept.judged = Day(at: act.at)
            #expect(outdated == .outdated(kept))
            let vision = try await sample.vision()
            #expect(vision.preconditions.map(\.kind) == Precondition.Kind.allCases)
            #expect(vision.preconditions.last == kept)
            #expect(vision.unmetPreconditions == [kept])
            kept.state = .inOrder
            _ = try await store.save(kept, in: id, act)
            #expect(try await sample.vision().unmetPreconditions.isEmpty)
            #expect(
                try await sample.recorded("precondition").contains(
                    [
                        "changed", #"{"state":"open"}"#, #"{"state":"inOrder"}"#,
                    ]))
        }
    }

    /// An open precondition is in the one list by itself, is copied nowhere, and stays as resolved when it got in order.
    @Test(arguments: EngineKind.allCases)
    func openPreconditionsAreInTheListOfObstacles(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            let (id, act) = (sample.approach, sample.act)
            let own = Obstacle(
                id: newID(), approach: id, kind: .chance, text: "De bibliotheek doet mee", step: .inventory,
                added: Day(at: act.at).adding(days: -1))
            try await store.add(own, act)
            _ = try await store.save(Precondition(kind: .contacts, state: .inHand, owner: "Sanne"), in: id, act)
            _ = try await store.save(Precondition(kind: .support, state: .open), in: id, act)
            _ = try await store.save(Precondition(kind: .roles, state: .inOrder), in: id, act)
            let listed = try await store.obstacles(of: id)
            #expect(listed.map(\.id) == ["support", own.id, "contacts"])
            #expect(listed[0].source == .precondition && listed[0].added == Day(at: act.at))
            _ = try await store.save(Precondition(kind: .support, state: .inOrder, version: 1), in: id, act)
            let solved = try await store.obstacles(of: id)
            #expect(solved.map(\.id) == [own.id, "contacts", "support"] && solved.last?.state == .resolved)
            let rows = try await store.engine.rows("SELECT id FROM obstacle")
            #expect(rows.count == 1)
        }
    }
}
