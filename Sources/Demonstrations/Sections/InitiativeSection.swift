import Domain
import Questionnaires
import Store

/// `initiatieven` and `beleidsstukken`: what is done already, and what was agreed.
struct InitiativeSection: Sendable {
    private let written: Day
    private let initiatives: [Initiative]
    private let documents: [PolicyDocument]

    private static let known = [
        "naam", "wat", "stand", "doelen", "eigen doelen", "vormen", "voor", "niveau", "elementen", "instroom",
        "uitvoerders", "ook", "deelnemers", "in", "resultaat", "databank",
    ]

    /// - Parameters:
    ///   - organisations: those that can carry something out.
    ///   - vision: its target groups can be meant by their names.
    init(_ root: Entry, _ days: RelativeDays, _ organisations: OrganisationSection, _ vision: VisionSection) {
        written = vision.written
        let all = organisations.listed.map(\.organisation)
        let groups =
            vision.vision.groups.map { (name: $0.name, group: InitiativeGroup.target($0.id)) }
            + ReachedGroup.allCases.map { ($0.name, .reached($0)) }
        initiatives = root.entries("initiatieven", each: "an initiative", known: Self.known).map { entry in
            let meant = entry.choices("voor", of: groups.map(\.name), called: \.self)
            let carriers = entry.choices("uitvoerders", of: all.map(\.name), called: \.self)
            var initiative = Initiative(
                id: newID(), name: entry.prose("naam", most: InitiativeLimits.name),
                summary: entry.optionalProse("wat", most: InitiativeLimits.words),
                status: entry.neededChoice("stand", of: InitiativeStatus.allCases, called: \.name) ?? .running,
                goals: entry.choices("doelen", of: InitiativeGoal.allCases, called: \.name),
                ownGoals: entry.optionalLines("eigen doelen"),
                forms: entry.choices("vormen", of: LonelinessForm.allCases, called: \.name),
                groups: Set(groups.filter { meant.contains($0.name) }.map(\.group)),
                elements: entry.choices("elementen", of: ActiveElement.allCases, called: \.name),
                levels: entry.choices("niveau", of: InitiativeLevel.allCases, called: \.rawValue),
                entries: entry.choices("instroom", of: InitiativeEntry.allCases, called: \.name),
                organisations: Set(all.filter { carriers.contains($0.name) }.map(\.id)),
                otherCarriers: entry.optionalLines("ook"), results: entry.optionalProse("resultaat"),
                evidence: entry.choice("databank", of: InterventionEvidence.allCases, called: \.name))
            if let people = entry.value("deelnemers", expected: "a number of people", reading: { Int($0) }) {
                initiative.reach = .init(
                    people: people,
                    year: entry.value("in", expected: "'dit jaar' or 'vorig jaar'") { word in
                        ["dit jaar": days.today.year, "vorig jaar": days.today.year - 1][word]
                    })
            }
            return initiative
        }
        let keys = ["titel", "soort", "van", "vanaf", "tot en met", "zegt", "site"]
        documents = root.entries("beleidsstukken", each: "a document", known: keys).map { entry in
            func year(_ key: String) -> Int? {
                entry.value(key, expected: "years from this one, such as '-2'") { Int($0).map { days.today.year + $0 } }
            }
            return PolicyDocument(
                id: newID(), title: entry.prose("titel", most: InitiativeLimits.name),
                kind: entry.neededChoice("soort", of: PolicyKind.allCases, called: \.name) ?? .policy,
                owner: entry.optionalProse("van"), from: year("vanaf"), until: year("tot en met"),
                says: entry.optionalProse("zegt"),
                site: entry.value("site", expected: "a web address", reading: SiteAddress.written) ?? "")
        }
    }

    /// Adds them to the approach, once its vision is there.
    func add(_ telling: Telling, to approach: Approach.ID, by coordinator: Member) async throws {
        let act = telling.act(on: written, by: coordinator)
        // A database from before may hold other organisations.
        let map = try await telling.store.socialMap(of: telling.municipality)
        for initiative in initiatives {
            var initiative = initiative
            initiative.organisations = initiative.organisations.filter { map.organisations[$0] != nil }
            let added = initiative
            _ = try await telling.store.add(added, in: approach, act)
        }
        for document in documents { _ = try await telling.store.add(document, in: approach, act) }
    }
}
