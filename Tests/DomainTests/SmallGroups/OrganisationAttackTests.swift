import Testing

@testable import Domain

/// Organisations' own figures beside the whole and its groups, attacked by subtraction.
@Suite struct OrganisationAttackTests {
    private static let organisations = ["a", "b", "c", "d"]

    /// 2,000 in all: nobody works out anything of a few, in number or in answers to a question.
    @Test(arguments: 0..<20) func ownFiguresGiveNothingAway(seed: Int) throws {
        var random = SeededRandom(seed: 6_000 + seed)
        var shown = 0
        for _ in 0..<100 {
            let survey = MadeSurvey.small(&random)
            // Some work with one kind of people only, so that a group and an organisation are nearly the same.
            let ties = survey.responses.map { answers -> String? in
                if random.chance(0.2) { return nil }
                let first = answers.chose(1, at: survey.grouping)
                return first && random.chance(0.7) ? "a" : Self.organisations[random.below(4) * random.below(4) / 4]
            }
            let columns = ResponseColumns(survey.responses, of: survey.questionnaire)
            let plan = TabulationPlan(by: survey.grouping, minimumGroup: survey.minimum)
            guard columns.count >= survey.minimum else { continue }
            let publication = try Publication(
                tally: Tally(columns, crossings: Publication.crossings(columns.layout, plan: plan)),
                organisations: nil, plan: plan)
            let figures = OrganisationFigures(columns, of: publication, name: { $0 }, organisation: { ties[$0] })
            shown += figures.organisations.count { $0.verdict == .shown }
            for entry in figures.organisations where entry.verdict == .shown {
                #expect(entry.respondents >= survey.minimum)
                let own = try #require(figures[entry.id])
                #expect(own.tables.allSatisfy { $0.base >= survey.minimum || $0.base == 0 })
            }
            let attacker = OrganisationAttacker(survey, ties)
            #expect(attacker.recovered(publication, figures).isEmpty, "minimum \(survey.minimum)")
        }
        #expect(shown > 10)
    }
}

/// Someone who has a publication and the figures of every organisation, and adds and subtracts. There is one unknown per
/// answer to the grouping question and organisation.
private struct OrganisationAttacker {
    let survey: MadeSurvey
    let ties: [String?]
    /// The answers to the grouping question, and 'left open'.
    private let codes: [Int?]
    private let owners: [String?]

    init(_ survey: MadeSurvey, _ ties: [String?]) {
        self.survey = survey
        self.ties = ties
        codes = (survey.questionnaire.question(survey.grouping)?.choice?.codes ?? []) + [nil]
        owners = Set(ties.compactMap(\.self)).sorted() + [nil]
    }

    private typealias Cell = (code: Int?, owner: String?)

    private var cells: [Cell] { codes.flatMap { code in owners.map { (code, $0) } } }

    private func indicator(_ holds: (Cell) -> Bool) -> [Int] { cells.map { holds($0) ? 1 : 0 } }

    /// How many of the people in each cell answered a question; of all of them where it is `nil`.
    private func truth(_ question: String?) -> [Int] {
        let position = survey.questionnaire.questions.firstIndex { $0.id == question }
        var counts = [Int](repeating: 0, count: codes.count * owners.count)
        for (answers, tie) in zip(survey.responses, ties) {
            if let position, let question {
                guard answers[question] != nil, answers.asked(in: survey.questionnaire)[position] else { continue }
            }
            let code =
                codes.firstIndex { $0.map { answers.chose($0, at: survey.grouping) } ?? false } ?? codes.count - 1
            counts[code * owners.count + (owners.firstIndex(of: tie) ?? 0)] += 1
        }
        return counts
    }

    func recovered(_ publication: Publication, _ figures: OrganisationFigures) -> [String] {
        ([nil] + survey.questionnaire.questions.map(\.id)).flatMap { recovered($0, publication, figures) }
    }

    private func recovered(
        _ question: String?, _ publication: Publication, _ figures: OrganisationFigures
    ) -> [String] {
        var system = LinearSystem()
        let groups = publication.groups?.groups ?? []
        if let all = question.map({ publication.table($0)?.base }) ?? publication.respondents {
            system.add(indicator { _ in true }, total: all)
        }
        for group in groups {
            guard let size = question.map({ group.table($0)?.base }) ?? group.respondents else { continue }
            system.add(indicator { group.codes.contains($0.code) }, total: size)
        }
        for owner in owners.compactMap(\.self) {
            guard let own = figures[owner], let size = question.map({ own.table($0)?.base }) ?? own.respondents else {
                continue
            }
            system.add(indicator { $0.owner == owner }, total: size)
        }
        let truth = truth(question)
        return sets(groups.map(\.codes)).compactMap { set in
            let size = zip(set, truth).reduce(0) { $0 + $1.0 * $1.1 }
            guard size > 0, size < survey.minimum, let value = system.value(of: set) else { return nil }
            return "\(question ?? "people"): \(value)"
        }
    }

    /// What an attacker would want to know of: every cell, every group with or without some of the organisations.
    private func sets(_ groups: [[Int?]]) -> [[Int]] {
        let named = owners.compactMap(\.self)
        let some = (0..<(1 << named.count)).map { bits in
            named.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
        }
        let within = groups + codes.map { [$0] } + [codes]
        return within.flatMap { group in
            some.flatMap { chosen in
                [
                    indicator { group.contains($0.code) && $0.owner.map(chosen.contains) ?? false },
                    indicator { group.contains($0.code) && !($0.owner.map(chosen.contains) ?? false) },
                ]
            }
        }
    }
}
