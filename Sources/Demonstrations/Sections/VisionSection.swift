import Domain
import Questionnaires
import Store

/// `visie`: what step 1 came to, in its nine parts.
struct VisionSection: Sendable {
    /// The day on which it was written down.
    let written: Day
    let vision: Vision

    init(_ root: Entry, _ days: RelativeDays) {
        let keys = [
            "dag", "aanleiding", "rol", "vormen", "doelgroepen", "doelen", "randvoorwaarden", "ervaring", "middelen",
            "raad",
        ]
        var vision = Vision()
        let entry = root.entry("visie", known: keys)
        written = entry?.neededPastDay("dag", days) ?? days.today
        if let entry {
            vision.occasion.text = entry.prose("aanleiding", most: VisionLimits.words)
            vision.role = MunicipalRoleChoice(entry)
            vision.forms = LonelinessFormChoice(entry)
            vision.groups = entry.entries("doelgroepen", each: "a target group", known: ["naam", "reden"]).map {
                TargetGroup(
                    id: newID(), name: $0.prose("naam", most: VisionLimits.name),
                    reason: $0.optionalProse("reden", most: VisionLimits.reason))
            }
            vision.goals = GoalSection(entry, days).goals
            vision.preconditions = PreconditionSection(entry).preconditions
            vision.participation = Participation(entry)
            vision.means = Means(entry, days)
            vision.council = CouncilRequest(entry, days)
        }
        self.vision = vision
    }

    /// Saves each part in the approach, as the coordinator did on that day.
    func add(_ telling: Telling, to approach: Approach.ID, by coordinator: Member) async throws {
        let (store, act) = (telling.store, telling.act(on: written, by: coordinator))
        _ = try await store.save(vision.occasion, in: approach, act)
        _ = try await store.save(vision.role, in: approach, act)
        _ = try await store.save(vision.forms, in: approach, act)
        for group in vision.groups { _ = try await store.add(group, in: approach, act) }
        for goal in vision.goals { _ = try await store.add(goal, in: approach, act) }
        for precondition in vision.preconditions { _ = try await store.save(precondition, in: approach, act) }
        _ = try await store.save(vision.participation, in: approach, act)
        _ = try await store.save(vision.means, in: approach, act)
        _ = try await store.save(vision.council, in: approach, act)
    }
}

extension MunicipalRoleChoice {
    fileprivate init(_ vision: Entry) {
        let entry = vision.entry("rol", known: ["kiest", "tekst"])
        self.init(
            roles: entry?.choices("kiest", of: MunicipalRole.allCases, called: \.name) ?? [],
            words: entry?.optionalProse("tekst", most: VisionLimits.words) ?? "")
    }
}

extension LonelinessFormChoice {
    fileprivate init(_ vision: Entry) {
        let entry = vision.entry("vormen", known: ["kiest", "tekst"])
        self.init(
            forms: entry?.choices("kiest", of: LonelinessForm.allCases, called: \.name) ?? [],
            words: entry?.optionalProse("tekst", most: VisionLimits.words) ?? "")
    }
}

extension Participation {
    fileprivate init(_ vision: Entry) {
        let entry = vision.entry("ervaring", known: ["kiest", "tekst", "dank"])
        self.init(
            ways: entry?.choices("kiest", of: Way.allCases, called: \.name) ?? [],
            words: entry?.optionalProse("tekst", most: VisionLimits.words) ?? "",
            thanks: entry?.optionalProse("dank", most: VisionLimits.note) ?? "")
    }
}

extension Means {
    fileprivate init(_ vision: Entry, _ days: RelativeDays) {
        let keys = ["euro per jaar", "bron", "toegekend", "uren per week", "tot"]
        guard let entry = vision.entry("middelen", known: keys) else {
            self.init()
            return
        }
        self.init(
            money: entry.value("euro per jaar", expected: "whole euros such as 45.000") { words in
                Quantity(words).flatMap { $0.hundredths.isMultiple(of: 100) ? $0.hundredths / 100 : nil }
            }, source: entry.optionalProse("bron", most: VisionLimits.source), isGranted: entry.answer("toegekend"),
            hours: entry.quantity("uren per week"), until: entry.day("tot", days))
    }
}

extension CouncilRequest {
    fileprivate init(_ vision: Entry, _ days: RelativeDays) {
        guard let entry = vision.entry("raad", known: ["vraag", "waarom nu", "vergadering", "verslag"]) else {
            self.init()
            return
        }
        self.init(
            request: entry.choice("vraag", of: Request.allCases, called: \.name),
            whyNow: entry.optionalProse("waarom nu", most: Self.mostWhyNow), meeting: entry.day("vergadering", days),
            reporting: entry.choice("verslag", of: Reporting.allCases, called: \.name))
    }
}
