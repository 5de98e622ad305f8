import Testing

@testable import Domain

struct InitiativeOverviewTests {
    private static let widowed = TargetGroup(id: String(repeating: "a", count: 36), name: "Wie de partner verloor")
    private static let young = TargetGroup(id: String(repeating: "b", count: 36), name: "Jongvolwassenen")

    private static func made(
        _ status: InitiativeStatus, _ goals: Set<InitiativeGoal> = [], _ forms: Set<LonelinessForm> = [],
        _ groups: Set<InitiativeGroup> = [], own: [String] = []
    ) -> Initiative {
        Initiative(id: "i", name: "n", status: status, goals: goals, ownGoals: own, forms: forms, groups: groups)
    }

    @Test func nothingAtAllIsAGapEverywhereEmotionalLonelinessFirst() {
        let overview = InitiativeOverview([], targets: [Self.widowed])
        #expect(
            overview.gaps
                == [
                    .form(.emotional, planned: 0), .form(.social, planned: 0),
                    .topic(.target(Self.widowed), planned: 0),
                ] + InitiativeGoal.allCases.map { .topic(.goal($0), planned: 0) })
        #expect(overview.goals.map(\.topic) == InitiativeGoal.allCases.map(InitiativeTopic.goal))
        #expect(overview.groups.map(\.topic) == [.target(Self.widowed)])
    }

    @Test func onlyWhatRunsIsOfferedAndWhatIsPlannedIsSaid() {
        let overview = InitiativeOverview(
            [
                Self.made(.running, [.meeting], [.social], [.reached(.elderly)]),
                Self.made(.planned, [.meeting, .buddies], [.emotional], [.target(Self.young.id)]),
                Self.made(.proposed, [.isolation], [.emotional]), Self.made(.ended, [.isolation], [.emotional]),
            ], targets: [Self.young])
        let meeting = overview.goals.first { $0.topic == .goal(.meeting) }
        #expect(meeting?.all == .init(running: 1, planned: 1))
        #expect(meeting?[.social] == .init(running: 1) && meeting?[.emotional] == .init(planned: 1))
        #expect(overview.goals.first { $0.topic == .goal(.isolation) }?.all == .init())
        #expect(overview.byForm == [.social: .init(running: 1), .emotional: .init(planned: 1)])
        #expect(overview.groups.map(\.topic) == [.target(Self.young), .reached(.elderly)])
        #expect(overview.gaps.first == .form(.emotional, planned: 1))
        #expect(overview.gaps[0].words.hasSuffix("Eén initiatief is gepland."))
        #expect(overview.gaps.contains(.topic(.target(Self.young), planned: 1)))
        #expect(!overview.gaps.contains { if case .form(.social, _) = $0 { true } else { false } })
    }

    @Test func aGroupThatIsServedButNotAgainstEmotionalLonelinessIsNamed() {
        let overview = InitiativeOverview(
            [
                Self.made(.running, Set(InitiativeGoal.allCases), [.emotional, .social], [.target(Self.widowed.id)]),
                Self.made(.running, [], [.social], [.target(Self.young.id)]),
            ], targets: [Self.widowed, Self.young])
        #expect(overview.gaps == [.emotional(.target(Self.young), planned: 0)])
    }

    @Test func ownGoalsThatSayTheSameAreOne() {
        let overview = InitiativeOverview(
            [Self.made(.running, own: ["Vervoer"]), Self.made(.running, own: ["vervoer", "Één loket"])], targets: [])
        let own = overview.goals.dropFirst(InitiativeGoal.allCases.count)
        #expect(own.map(\.topic.name) == ["Één loket", "Vervoer"])
        #expect(own.map(\.all.running) == [1, 2])
    }
}

struct InitiativeFormTests {
    private static let today = Day(year: 2026, month: 11, day: 27)!

    private func read(_ fields: [String: [String]]) -> (Initiative, [FieldProblem]) {
        var reading = FieldReading(fields)
        let initiative = Initiative(
            &reading, id: "i", version: 3, today: Self.today,
            carriers: { $0 == "De Linde" ? "linde" : nil })
        return (initiative, reading.problems)
    }

    @Test func aFilledInFormIsTheInitiative() {
        let target = String(repeating: "a", count: 36)
        let (initiative, problems) = read([
            "naam": [" Eettafel "], "stand": ["planned"], "doel": ["meeting", "training"],
            "eigen-doelen": ["Vervoer\n\n vervoer \nSamen eten"], "vorm": ["emotional"],
            "groep": ["elderly", target], "element": ["encounters"], "niveau": ["micro", "meso"],
            "instroom": ["outreach"], "uitvoerders": ["De Linde\nKookclub"], "bereik": ["1.200"],
            "bereik-jaar": ["2025"], "bewijs": ["founded"],
        ])
        #expect(problems.isEmpty)
        #expect(initiative.name == "Eettafel" && initiative.status == .planned && initiative.version == 3)
        #expect(initiative.goals == [.meeting, .training] && initiative.ownGoals == ["Vervoer", "Samen eten"])
        #expect(initiative.groups == [.reached(.elderly), .target(target)])
        #expect(initiative.organisations == ["linde"] && initiative.otherCarriers == ["Kookclub"])
        #expect(initiative.reach == .init(people: 1_200, year: 2025) && initiative.evidence == .founded)
    }

    @Test func everythingWrongIsSaidAtItsField() {
        let (_, problems) = read([
            "groep": ["martians"], "doel": ["none"], "bereik": ["veel"], "bereik-jaar": ["2027"],
            "uitvoerders": [String(repeating: "x", count: 161)],
            "eigen-doelen": [(1...21).map(String.init).joined(separator: "\n")],
        ])
        #expect(
            Set(problems.map(\.field)) == [
                "naam", "groep", "doel", "bereik", "bereik-jaar", "uitvoerders", "eigen-doelen",
            ])
    }

    @Test func aYearWithoutPeopleIsAsked() {
        let (initiative, problems) = read(["naam": ["Eettafel"], "bereik-jaar": ["2025"]])
        #expect(initiative.reach == nil && problems.map(\.field) == ["bereik"])
    }

    @Test func aPolicyCanNotEndBeforeItBegins() {
        var reading = FieldReading(["titel": ["Nota"], "van": ["2026"], "tot": ["2024"]])
        _ = PolicyDocument(&reading, id: "d", version: 0, file: nil, today: Self.today)
        #expect(reading.problems.map(\.field) == ["tot"])
        reading = FieldReading(["titel": ["Nota"], "van": ["2024"], "tot": ["2040"], "site": ["www.heldermeer.nl"]])
        let document = PolicyDocument(&reading, id: "d", version: 0, file: nil, today: Self.today)
        #expect(reading.problems.isEmpty && document.site == "https://www.heldermeer.nl")
        #expect(document.holds(in: 2024) && document.holds(in: 2040) && !document.holds(in: 2023))
    }

    @Test(arguments: [(1, "1 kB"), (340_200, "340 kB"), (1_249_000, "1,2 MB"), (10_485_760, "10,5 MB")])
    func aSizeIsWrittenForPeople(size: Int, words: String) {
        #expect(PolicyFile(name: "a", type: .pdf, size: size).writtenSize == words)
    }
}
