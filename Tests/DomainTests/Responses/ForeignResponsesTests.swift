import Testing

@testable import Domain

/// Files of other programs, read by their columns and answers.
struct ForeignResponsesTests {
    private static let questionnaire = Questionnaire(
        id: "made", version: 1, languages: [.dutch, .english], title: Localized(same: "Made"), introduction: [],
        closing: Localized(same: "Thanks"),
        parts: [
            Part(
                id: "I", title: Localized(same: "I"), minutes: 1, always: true,
                questions: [
                    Question(
                        id: "q1", number: "1", text: Localized(nl: "Hoe heet u?", en: "Your name?"),
                        kind: .text(lines: 1)),
                    Question(
                        id: "q2", number: "2", text: Localized(nl: "Wat bent u?", en: "What are you?"),
                        kind: .single(
                            Choice(
                                options: [
                                    Option(code: 1, text: Localized(nl: "Kerk, moskee", en: "Church, mosque")),
                                    Option(code: 2, text: Localized(nl: "Club", en: "Club")),
                                    Option(code: 9, text: Localized(nl: "Anders, namelijk", en: "Other")),
                                ], other: 9))),
                    Question(
                        id: "q3", number: "3a", text: Localized(nl: "Wat doet u?", en: "What do you do?"),
                        kind: .multiple(
                            Choice(
                                options: [
                                    Option(code: 1, text: Localized(nl: "Zingen, dansen", en: "Sing, dance")),
                                    Option(code: 2, text: Localized(nl: "Koken", en: "Cook")),
                                    Option(code: 3, text: Localized(nl: "Niets", en: "Nothing")),
                                ], exclusive: [3]))),
                ])
        ])

    private func table(_ lines: [String]...) throws -> CellTable {
        try CellTable(rows: lines.enumerated().map { CellTable.Row(number: $0 + 1, cells: $1) })
    }

    private func read(
        _ table: CellTable, _ meanings: [ForeignResponses.Key: ForeignResponses.Meaning] = [:]
    ) -> ForeignResponses {
        ForeignResponses(
            table, AnswerTarget.guesses(table.header, Self.questionnaire), meanings, Self.questionnaire)
    }

    @Test(arguments: [
        ("q2", "q2"), ("Q3_2", "q3_2"), ("q3[2]", "q3_2"), ("q3[SQ002]", "q3_2"), ("q3_SQ001", "q3_1"),
        ("q2[other]", "q2_other"), ("Wat bent u?", "q2"), ("2. Wat bent u", "q2"), ("3a What do you do?", "q3"),
        ("Wat doet u? [Koken]", "q3_2"), ("Wat bent u? [Anders]", "q2_other"), ("Wat bent u? (2)", "q2"),
    ])
    func aColumnIsKnownByItsCodeOrItsWords(name: String, code: String) {
        #expect(AnswerTarget.guesses([name], Self.questionnaire).map { $0?.code } == [code])
    }

    @Test(arguments: ["ID", "Begintijd", "q3[8]", "q9", "Wat bent u niet?", "", "[Koken]"])
    func whatIsNoQuestionIsNotUsed(name: String) {
        #expect(AnswerTarget.guesses([name], Self.questionnaire) == [nil])
    }

    @Test func ourOwnFilesAreRead() throws {
        let read = read(
            try table(
                [
                    "1. Hoe heet u?", "2. Wat bent u?", "2. Wat bent u: anders, namelijk", "3a. Wat doet u: Koken",
                    "3a. Wat doet u: Niets", "3a. Wat doet u: Zingen, dansen",
                ],
                ["A", "Anders, namelijk", "Bibliotheek", "Ja", "Nee", "Nee"],
                ["B", "opengelaten", "", "niet gevraagd", "niet gevraagd", "98"]))
        #expect(
            read.rows.map(\.columns) == [
                ["q1": "A", "q2": "9", "q2_other": "Bibliotheek", "q3_1": "0", "q3_2": "1", "q3_3": "0"], ["q1": "B"],
            ])
        #expect(read.unknown.isEmpty)
    }

    /// The file of 54 responses, read as a foreign one, is what reading it as our own gives.
    @Test func everyAnswerOfAWholeFileIsTheSame() async throws {
        let questionnaire = try Fixture.questionnaire()
        let table = try CellTable(csv: try Fixture.bytes("pilot54.csv"), name: "pilot54.csv")
        let targets = AnswerTarget.guesses(table.header, questionnaire)
        #expect(targets.filter { $0 == nil }.count == 1)
        let read = ForeignResponses(table, targets, [:], questionnaire)
        let own = try await Fixture.pilot54()
        #expect(read.rows.count == own.count && read.unknown.isEmpty && read.problems.isEmpty)
        for (index, row) in read.rows.enumerated() {
            #expect(row.columns == own.answers(at: index).columns(of: questionnaire))
        }
    }

    @Test func theSecondColumnThatSaysTheSameIsNotUsed() {
        #expect(AnswerTarget.guesses(["q2", "Wat bent u?"], Self.questionnaire).map { $0?.code } == ["q2", nil])
    }

    @Test func aFileOfMicrosoftFormsIsRead() throws {
        let read = read(
            try table(
                ["ID", "Begintijd", "Hoe heet u?", "Wat bent u?", "Wat doet u?"],
                ["1", "2026-11-01T10:00:00", "Sint-Jan", "Kerk, moskee", "Koken;Zingen, dansen;"],
                ["2", "2026-11-01T11:00:00", "HVV", "club", "Niets;"], ["3", "2026-11-01T12:00:00", "", "", ""]))
        #expect(
            read.rows == [
                .init(
                    number: 2, columns: ["q1": "Sint-Jan", "q2": "1", "q3_1": "1", "q3_2": "1", "q3_3": "0"]),
                .init(number: 3, columns: ["q1": "HVV", "q2": "2", "q3_1": "0", "q3_2": "0", "q3_3": "1"]),
            ])
        #expect(read.unknown.isEmpty && read.problems.isEmpty && read.empty == 1)
    }

    @Test func aFileOfLimeSurveyIsRead() throws {
        let read = read(
            try table(
                ["id", "q1", "q2", "q2[other]", "q3[1]", "q3[2]", "q3[3]"],
                ["1", "A", "-oth-", "Bibliotheek", "Y", "", ""], ["2", "B", "A2", "", "", "", ""],
                ["3", "C", "1", "", "N", "Y", "N"]))
        #expect(
            read.rows.map(\.columns) == [
                ["q1": "A", "q2": "9", "q2_other": "Bibliotheek", "q3_1": "1", "q3_2": "0", "q3_3": "0"],
                ["q1": "B", "q2": "2"], ["q1": "C", "q2": "1", "q3_1": "0", "q3_2": "1", "q3_3": "0"],
            ])
    }

    @Test func commasPartAnswersButNotAnOptionsOwnWords() throws {
        let read = read(try table(["q1", "q3"], ["A", "Koken, Zingen, dansen"], ["B", "Sing, dance"]))
        #expect(read.rows.map { $0.columns["q3_1"] } == ["1", "1"])
        #expect(read.rows.map { $0.columns["q3_2"] } == ["1", "0"])
    }

    @Test func answersThatAreNotKnownAreAskedOnceAndThenRead() throws {
        let file = try table(
            ["q1", "q2"], ["A", "Bibliotheek"], ["B", "BIBLIOTHEEK"], ["C", "Clubje"], ["D", "geen idee"])
        let first = read(file)
        #expect(first.rows.isEmpty)
        #expect(first.unknown.map(\.text) == ["Bibliotheek", "Clubje", "geen idee"])
        #expect(first.unknown.map(\.count) == [2, 1, 1])
        let second = read(
            file,
            [
                first.unknown[0].key: .other, first.unknown[1].key: .option(2), first.unknown[2].key: .open,
            ])
        #expect(second.unknown.isEmpty)
        #expect(
            second.rows.map(\.columns) == [
                ["q1": "A", "q2": "9", "q2_other": "Bibliotheek"], ["q1": "B", "q2": "9", "q2_other": "BIBLIOTHEEK"],
                ["q1": "C", "q2": "2"], ["q1": "D"],
            ])
    }

    @Test func whatCanNotBeIsSaidWithItsLine() throws {
        let read = read(try table(["q1", "q3"], ["A", "Niets;Koken"], ["B", "Koken"]))
        #expect(read.rows.map(\.number) == [3])
        #expect(Set(read.problems.map(\.number)) == [2] && read.problems.allSatisfy { $0.question == "q3" })
    }
}
