import Testing

@testable import Domain

/// What may be called 'het vaakst' hides nothing that was chosen as often.
@Suite struct MostChosenTests {
    /// A table of q18: code 6 is 'er is niets nodig', 8 'anders'.
    private func table(_ counts: [Int: Int]) throws -> QuestionTable {
        let question = try #require(try Fixture.questionnaire().question("q18"))
        let choice = try #require(question.choice)
        return QuestionTable(
            question: question, asked: 100, base: 100,
            answers: choice.codes.map {
                QuestionTable.Row(code: $0, figure: Figure(count: counts[$0] ?? 0, base: 100))
            },
            shares: [])
    }

    @Test(arguments: [
        ([5: 75, 2: 45, 4: 35, 3: 20], [5, 2, 4]),
        // 'Niets nodig' leads, or stands between: it is named.
        ([5: 40, 2: 30, 6: 45], [6, 5, 2]),
        ([5: 40, 2: 30, 6: 35, 3: 28], [5, 6, 2, 3]),
        // As many as the last one named: named too.
        ([5: 40, 2: 30, 4: 20, 8: 20], [5, 2, 4, 8]),
        ([5: 40, 2: 30, 4: 20, 8: 19], [5, 2, 4]),
        // Less than a third of the first is no main point.
        ([5: 42, 2: 10, 8: 39], [5]),
        ([5: 42, 2: 14, 8: 13], [5, 2]),
        // The third and the fourth tie: neither.
        ([5: 40, 2: 30, 4: 20, 3: 20], [5, 2]),
        // All tie: all.
        ([1: 20, 2: 20, 3: 20, 4: 20], [1, 2, 3, 4]),
        // Nothing but 'niets nodig', or so little beside it that it does not count.
        ([6: 12], [6]), ([:], []), ([8: 95, 3: 12], [8]),
        // One or two people, or under a tenth, are not 'vaak'.
        ([3: 9], []), ([3: 10, 1: 9], [3]),
    ])
    func names(counts: [Int: Int], codes: [Int]) throws {
        #expect(MostChosen(try table(counts), 3).answers.map(\.option.code) == codes)
    }

    @Test func quotesWhatSaysNothingOfItsOwn() throws {
        let list = try #require(
            MostChosen.sentence(
                try table([6: 45, 5: 40, 8: 40]), 3, lead: "Nodig is het vaakst:", topic: "wat nodig is",
                respondents: 100))
        #expect(
            list.text
                == """
                Bij de vraag wat nodig is, kozen deelnemers het vaakst: ‘Er is niets nodig’ (45%), een netwerk met \
                andere organisaties (40%) en iets anders (40%).
                """)
    }

    @Test(arguments: [
        ([5: 40, 2: 30], 5), ([5: 40, 2: 40], nil), ([5: 40, 6: 40], nil), ([5: 40, 6: 41], nil), ([5: 40, 6: 39], 5),
    ])
    func oneFavourite(counts: [Int: Int], code: Int?) throws {
        #expect(MostChosen.favourite(try table(counts))?.option.code == code)
    }

    @Test func aChartSaysWhetherItShowsAll() throws {
        let few = try #require(BarChart(try table([5: 75, 2: 45, 4: 35, 3: 24, 1: 20]), title: "", most: 4))
        #expect(few.bars.map(\.code) == [5, 2, 4, 3])
        #expect(!few.isWhole)
        let all = BarChart(all: try table([5: 75, 2: 45]), title: "")
        #expect(all.bars.map(\.code) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(all.isWhole)
    }
}
