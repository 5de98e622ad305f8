import Testing

@testable import Domain

/// Thousands of made surveys are published and attacked by subtraction; none gives away a group under its minimum.
@Suite struct PublicationAttackTests {
    /// What was published, and what the attacker saw of it; `nil` where too few answered to publish anything.
    private static func publish(_ survey: MadeSurvey) throws -> (Publication, Factsheet, Attacker)? {
        let columns = ResponseColumns(survey.responses, of: survey.questionnaire)
        let plan = TabulationPlan(by: survey.grouping, invited: 500, minimumGroup: survey.minimum)
        guard columns.count >= survey.minimum else { return nil }
        let publication = try Publication(
            tally: Tally(columns, crossings: Publication.crossings(columns.layout, plan: plan)),
            organisations: OrganisationTables(columns) { "organisation \($0)" }, plan: plan)
        let factsheet = Factsheet(
            FactsheetMaterial(publication: publication, date: try #require(Day("2026-11-23"))))
        var attacker = Attacker(survey)
        attacker.read(publication, factsheet)
        #expect(!attacker.isContradicted)
        return (publication, factsheet, attacker)
    }

    /// 3,000 in all.
    @Test(arguments: 0..<30) func smallSurveysGiveNothingAway(seed: Int) throws {
        var random = SeededRandom(seed: 3_000 + seed)
        var (published, grouped) = (0, 0)
        for _ in 0..<100 {
            let survey = MadeSurvey.small(&random)
            guard let (publication, _, attacker) = try Self.publish(survey) else { continue }
            published += 1
            if publication.groups?.groups.count ?? 0 > 1 { grouped += 1 }
            #expect(attacker.recovered().isEmpty, "\(survey.grouping), minimum \(survey.minimum)")
            try expectGroupsOfTheMinimum(publication)
        }
        #expect(published > 50 && grouped > 20)
    }

    /// 300 in all, with every text, chart and table of the factsheet.
    @Test(arguments: 0..<15) func wholeFactsheetsGiveNothingAway(seed: Int) throws {
        var random = SeededRandom(seed: 4_000 + seed)
        let questionnaire = try Fixture.questionnaire()
        for _ in 0..<20 {
            let survey = MadeSurvey.whole(questionnaire, &random)
            guard let (publication, factsheet, attacker) = try Self.publish(survey) else { continue }
            #expect(attacker.figuresSeen > 0)
            #expect(attacker.recovered().isEmpty, "\(survey.grouping), minimum \(survey.minimum)")
            try expectGroupsOfTheMinimum(publication)
            expectNamesHideNumbers(survey, publication, factsheet)
        }
    }

    private func expectGroupsOfTheMinimum(_ publication: Publication) throws {
        guard let groups = publication.groups else { return }
        for group in groups.groups {
            #expect(group.respondents >= groups.minimum)
            #expect(group.table(groups.question.id) == nil)
            for table in group.questions { #expect(table.base >= groups.minimum) }
            for statement in publication.questionnaire.questions where statement.isStatement {
                if statement.id != groups.question.id { #expect(group.table(statement.id) != nil) }
            }
        }
        #expect(publication.table(groups.question.id) == nil)
    }

    /// Every name of a pooled answer stands for one person or more; together they must leave room for any number.
    private func expectNamesHideNumbers(_ survey: MadeSurvey, _ publication: Publication, _ factsheet: Factsheet) {
        guard ["q2", "q3"].contains(survey.grouping), let groups = publication.groups else { return }
        let text = factsheet.text(of: "aanleiding")
        let apart = groups.groups.filter { !$0.isPool }
        let options = groups.question.choice?.options ?? []
        let named = options.filter { option in
            text.contains(option.inSentence) && !apart.contains { $0.codes == [option.code] }
        }
        let pool = publication.respondents - apart.reduce(0) { $0 + $1.respondents }
        #expect(named.isEmpty || pool - named.count >= survey.minimum, "\(named.count) names in a pool of \(pool)")
    }
}
