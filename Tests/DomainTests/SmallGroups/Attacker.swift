import Domain

/// Someone who has one publication and the questionnaire, and adds and subtracts.
///
/// For every question there is one unknown per answer to the grouping question, and one for 'left open': the number of
/// people with that answer who answered the question. Everything published is a sum of unknowns. The attacker also
/// knows the routing, which answers occur at all, and, of a complete survey, that nobody left anything open.
struct Attacker {
    private let survey: MadeSurvey
    private let atoms: [Int?]
    private var systems: [String: LinearSystem] = [:]
    private(set) var figuresSeen = 0

    /// The number of people, which is asked of every group like a question.
    static let respondents = "people"

    init(_ survey: MadeSurvey) {
        self.survey = survey
        atoms = (survey.questionnaire.question(survey.grouping)?.choice?.codes ?? []) + [nil]
    }

    // What a publication tells

    mutating func read(_ publication: Publication, _ factsheet: Factsheet) {
        if let groups = publication.groups, !groups.groups.isEmpty {
            let present = groups.groups.flatMap(\.codes)
            let absent = atoms.filter { !present.contains($0) }
            for question in [Self.respondents] + survey.questionnaire.questions.map(\.id) {
                for atom in absent { learn(question, [atom], 0) }
            }
            for group in groups.groups {
                learn(Self.respondents, group.codes, group.respondents)
                for table in group.questions { read(table, of: group.codes) }
            }
        }
        learn(Self.respondents, atoms, publication.respondents)
        for question in survey.questionnaire.questions {
            if let table = publication.table(question.id) { read(table, of: atoms) }
        }
        for difference in publication.differences {
            learn(difference.question, difference.group, difference.inGroup.base)
            learn(difference.question, atoms.filter { !difference.group.contains($0) }, difference.inRest.base)
        }
        for section in factsheet.sections.flatMap(\.blocks) {
            for citation in section.prose?.citations ?? [] {
                // What policies hold is told of those who have one, and not of all who were asked.
                learn(citation.question, citation.question == "q7" ? policy : atoms, citation.figure.base)
            }
        }
        for table in factsheet.tables { read(table, publication) }
    }

    /// A question's table, counted among these atoms.
    private mutating func read(_ table: QuestionTable, of codes: [Int?]) {
        let id = table.question.id
        learn(id, codes, table.base)
        if survey.reach[id] == nil, table.question.condition == nil { learn(Self.respondents, codes, table.asked) }
        if let reach = survey.reach[id], survey.reachIsExact.contains(id) {
            learn(Self.respondents, codes.filter(reach.contains), table.asked)
        }
        // The answers to the grouping question are the atoms themselves.
        if id == survey.grouping {
            for row in table.answers { learn(Self.respondents, [row.code], row.figure.count) }
        }
    }

    /// A table as it is printed.
    private mutating func read(_ table: Factsheet.Table, _ publication: Publication) {
        let groups = publication.groups?.groups ?? []
        func codes(_ label: String) -> [Int?]? {
            groups.first { publication.groups?.question.groupLabel($0.codes) == label }?.codes
        }
        if table.id == survey.grouping || table.id == "groepen-\(survey.grouping)" {
            for row in table.rows {
                guard case .count(let count) = row.cells.first else { continue }
                learn(Self.respondents, codes(row.label) ?? atoms, count)
            }
        } else if let base = table.note.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) {
            learn(table.id, table.note.contains("die zeggen dat er beleid is") ? policy : atoms, base)
        }
    }

    /// The answers that say there is a policy; `nil` where the groups are made of another question, of which a figure
    /// about those people is no sum of groups.
    private var policy: [Int?]? { survey.grouping == "q5" ? [1] : nil }

    private mutating func learn(_ question: String, _ codes: [Int?]?, _ total: Int) {
        figuresSeen += 1
        guard let codes else { return }
        let reached = codes.filter { survey.reach[question]?.contains($0) ?? true }
        systems[question, default: LinearSystem()].add(indicator(reached), total: total)
        let isOfAllReached =
            survey.reachIsExact.contains(question) || survey.questionnaire.question(question)?.condition == nil
        if survey.isComplete, isOfAllReached, question != Self.respondents {
            systems[Self.respondents, default: LinearSystem()].add(indicator(reached), total: total)
        }
    }

    private func indicator(_ codes: [Int?]) -> [Int] { atoms.map { codes.contains($0) ? 1 : 0 } }

    /// Whether what was published can't all be true.
    var isContradicted: Bool { systems.values.contains(where: \.isContradictory) }

    // What follows

    /// The groups of people, one answer or several together, whose number at some question is under the minimum and
    /// follows from what was published.
    func recovered() -> [String] {
        var found: [String] = []
        for question in [Self.respondents] + survey.questionnaire.questions.map(\.id) {
            guard let system = systems[question] else { continue }
            let bases = self.bases(question)
            let live = atoms.indices.filter { people[$0] > 0 && (survey.reach[question]?.contains(atoms[$0]) ?? true) }
            for union in Self.unions(live) {
                let base = union.reduce(0) { $0 + bases[$1] }
                guard base < survey.minimum, let value = system.value(of: indicator(union.map { atoms[$0] }))
                else { continue }
                found.append("\(question) of \(union.map { atoms[$0].map(String.init) ?? "open" }): \(value)")
            }
        }
        return found
    }

    /// Every union of up to three atoms, and of all but up to two of them.
    private static func unions(_ live: [Int]) -> Set<[Int]> {
        var few: Set<[Int]> = [[]]
        for _ in 0..<3 {
            few.formUnion(few.flatMap { union in live.filter { $0 > union.last ?? -1 }.map { union + [$0] } })
        }
        let many = few.filter { $0.count < 3 }.map { union in live.filter { !union.contains($0) } }
        return few.union(many).filter { !$0.isEmpty }
    }

    // The truth, from the answers themselves

    private var people: [Int] { bases(Self.respondents) }

    private func bases(_ question: String) -> [Int] {
        let position = survey.questionnaire.questions.firstIndex { $0.id == question }
        var bases = [Int](repeating: 0, count: atoms.count)
        for answers in survey.responses {
            if let position {
                guard answers[question] != nil, answers.asked(in: survey.questionnaire)[position] else { continue }
            }
            let atom = atoms.firstIndex { code in code.map { answers.chose($0, at: survey.grouping) } ?? false }
            bases[atom ?? atoms.count - 1] += 1
        }
        return bases
    }
}
