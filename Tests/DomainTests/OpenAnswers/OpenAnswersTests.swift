import Testing

@testable import Domain

/// Open answers as they are put into themes.
@Suite struct OpenAnswersTests {
    private static let questionnaire = Questionnaire.made([
        .text("q1"), .single("q2", codes: 3), .text("q3", when: .equals(question: "q2", code: 1)),
        Question(
            id: "q7", number: "7", text: Localized(same: "policy"),
            kind: .multiple(
                Choice(
                    options: (1...5).map { Option(code: $0, text: Localized(same: "option \($0)")) }, other: 4,
                    exclusive: [5]))),
    ])
    private static let column = questionnaire.openColumns(.confidential).first { $0.id == "q3" }!

    private func responses(_ texts: [String?]) -> [SubmittedResponse] {
        texts.enumerated().map { number, text in
            var answers = ["q2": "1"]
            answers["q3"] = text
            return SubmittedResponse(
                id: "r\(number)", submitted: Day("2026-02-03")!, language: .dutch, answers: answers)
        }
    }

    private func answers(
        _ texts: [String?], themes: [AnswerTheme] = [], _ coding: [String: Set<String>] = [:]
    ) -> OpenAnswers {
        OpenAnswers(
            responses(texts), Self.column, themes: themes, coding: coding.mapValues { .init(themes: $0) })
    }

    @Test func whatIsWrittenInOwnWordsIsAColumn() {
        #expect(Self.questionnaire.openColumns(.confidential).map(\.id) == ["q3", "q7_other"])
        let whole = Questionnaire.made([
            .text("q1"),
            Question(
                id: "q2", text: Localized(same: "kind"),
                kind: .single(Choice(options: [Option(code: 1, text: Localized(same: "a"))], other: 1))),
            .text("q9"),
        ])
        #expect(whole.openColumns(.confidential).map(\.id) == ["q2_other", "q9"])
        // Beside a kind stands who somebody is.
        #expect(whole.openColumns(.anonymous).map(\.id) == ["q9"])
    }

    @Test func theSameWordsLieTogetherInTheOrderOfTheAlphabet() {
        let answers = answers(["Rouw", nil, "Armoede", "rouw!", "  ", "Éénzaam"])
        #expect(answers.answers.map(\.text) == ["Armoede", "Éénzaam", "Rouw"])
        #expect(answers.answers.map(\.responses) == [["r2"], ["r5"], ["r0", "r3"]])
        #expect(answers.base == 4 && answers.coded == 0)
        #expect(answers["r3"]?.text == "Rouw" && answers["r1"] == nil)
    }

    @Test func whatWasNotAskedDoesNotCount() {
        #expect(
            Answers.counted(["q2": "2", "q3": "Rouw", "q7_other": "x"], in: Self.questionnaire)
                == ["q2": "2", "q7_other": "x"])
        #expect(Answers.counted(["q2": "1", "q3": "Rouw"], in: Self.questionnaire) == ["q2": "1", "q3": "Rouw"])
    }

    @Test func themesAreCountedByRespondent() {
        let themes = ["a", "b"].map { AnswerTheme(id: $0, column: "q3", name: $0) }
        let answers = answers(
            ["Rouw", "rouw", "Geld", "Angst"], themes: themes, ["r0": ["a"], "r1": ["a"], "r2": ["a", "b"], "r3": []])
        #expect(answers.count("a") == 3 && answers.count("b") == 1)
        #expect(answers.coded == 4 && answers.next(after: nil) == nil)
    }

    @Test func theNextIsTheFirstThatNobodyJudged() {
        let answers = answers(["Angst", "Geld", "Rouw"], ["r1": []])
        #expect(answers.next(after: nil)?.text == "Angst")
        #expect(answers.next(after: "r0")?.text == "Rouw")
        // From the start again at the end.
        #expect(answers.next(after: "r2")?.text == "Angst")
    }

    @Test func whatCameLaterIsJudgedByItself() {
        let answers = answers(["Rouw", "Rouw"], themes: [AnswerTheme(id: "a", column: "q3", name: "a")], ["r0": ["a"]])
        #expect(answers.answers.map(\.responses) == [["r0"], ["r1"]])
        #expect(answers.next(after: nil)?.responses == ["r1"])
    }

    @Test func aTextBesideAndersGoesUnderAnOption() throws {
        let column = try #require(Self.questionnaire.openColumns(.confidential).first { $0.id == "q7_other" })
        #expect(column.options.map(\.code) == [1, 2, 3, 5])
        let given = [
            "q7_1": "1", "q7_2": "0", "q7_3": "0", "q7_4": "1", "q7_5": "0", "q7_other": "huisbezoek", "q2": "1",
        ]
        #expect(
            Answers.recoded(given, column, to: 2) == [
                "q7_1": "1", "q7_2": "1", "q7_3": "0", "q7_4": "0", "q7_5": "0", "q2": "1",
            ])
        // It reads back as if it had been found at once.
        let (read, problems) = Answers.reading(
            Answers.recoded(given, column, to: 2) ?? [:], questions: Self.questionnaire.questions)
        #expect(problems.isEmpty && read.chose(2, at: "q7") && !read.chose(4, at: "q7"))
        // What excludes the others can't be chosen beside them, and 'anders' is no place to put it.
        #expect(Answers.recoded(given, column, to: 5) == nil)
        #expect(Answers.recoded(given, column, to: 4) == nil)
        let alone = given.merging(["q7_1": "0"]) { $1 }
        #expect(Answers.recoded(alone, column, to: 5)?["q7_5"] == "1")
    }
}

/// What a coordinator types to code an answer.
@Suite struct ThemeEntryTests {
    private static let themes = ["Verlies van partner", "Geldzorgen", "Taal"]

    private func entry(_ typed: String) -> ThemeEntry { ThemeEntry(typed, themes: Self.themes) }

    @Test func numbersAndNamesStandBesideEachOther() {
        let entry = entry("1 3, huisbezoek; GELDZORGEN ,  ,Huisbezoek")
        #expect(entry.chosen == [0, 1, 2] && entry.new == ["huisbezoek"] && entry.problem == nil)
    }

    @Test func aNoughtIsNoTheme() {
        #expect(entry("0").isNone && entry("0").problem == nil)
        #expect(entry("0, taal").problem == "Een 0 betekent: geen thema. Haal de 0 weg, of de thema’s.")
    }

    @Test func nothingTypedIsNothing() {
        #expect(entry("  ").chosen.isEmpty && entry("").new.isEmpty && !entry("").isNone && entry("").problem == nil)
    }

    @Test(arguments: [
        ("4", "Er is geen thema 4."), ("99999999999999999999", "Er is geen thema 99999999999999999999."),
        ("!?", "‘!?’ is geen naam voor een thema. Gebruik letters."),
        (String(repeating: "x", count: 81), "Een thema heeft hoogstens 80 tekens."),
    ])
    func whatCannotBeIsNamed(typed: String, problem: String) {
        #expect(entry(typed).problem == problem)
    }

    @Test func namesWithNumbersInThemAreNames() {
        #expect(entry("75 plus").new == ["75 plus"])
    }
}
