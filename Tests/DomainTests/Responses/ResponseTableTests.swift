import Testing

@testable import Domain

@Suite struct ResponseTableTests {
    private static let questionnaire = Questionnaire.made([
        .single("q5", codes: 2),
        .single("q6", codes: 3, scale: .agree, when: .equals(question: "q5", code: 2)),
        .multiple("q7", codes: 3),
        .text("q8", when: .equals(question: "q5", code: 2)),
    ])

    private func table(_ answers: [String: String]...) -> ResponseTable {
        ResponseTable(
            answers.enumerated().map { number, answers in
                SubmittedResponse(
                    id: "r\(number)", submitted: Day("2026-02-03")!, language: .dutch, answers: answers)
            }, of: Self.questionnaire)
    }

    @Test func notAskedIsNotLeftOpenAndNeitherIsAnAnswer() {
        let table = table(
            ["q5": "1", "q6": "3", "q8": "unasked"], ["q5": "2"], [:], ["q5": "2", "q6": "3", "q8": "asked"])
        let q6 = table.columns.firstIndex { $0.name == "q6" }!
        let q8 = table.columns.firstIndex { $0.name == "q8" }!
        #expect(table.rows.map { $0[q6] } == [.notAsked, .leftOpen, .notAsked, .code(3)])
        #expect(table.rows.map { $0[q8] } == [.text(""), .text(""), .text(""), .text("asked")])
        let counts = table.counts(of: q6)
        #expect(counts.valid == 1 && counts.invalid == 3)
        #expect(counts.byCode == [3: 1, 98: 2, 99: 1])
        #expect(table.columns[q6].missing == [ResponseTable.notAsked, ResponseTable.leftOpen])
        #expect(table.columns[q6].kind == .choice(isOrdered: true))
    }

    @Test func everyOptionOfSeveralIsAColumn() {
        let table = table(["q7_1": "1", "q7_2": "0", "q7_3": "0"], ["q7_1": "0", "q7_2": "0", "q7_3": "0"], [:])
        let first = table.columns.firstIndex { $0.name == "q7_1" }!
        #expect(
            table.rows.map { Array($0[first..<first + 3]) } == [
                [.code(1), .code(0), .code(0)], [.code(0), .code(0), .code(0)], [.leftOpen, .leftOpen, .leftOpen],
            ])
        #expect(table.columns[first].missing == [ResponseTable.leftOpen])
    }

    @Test func aConfidentialTableHasIdsAndDays() {
        let table = table(["q5": "1"])
        #expect(table.columns.prefix(3).map(\.name) == ["id", "dag_verstuurd", "taal_vragenlijst"])
        #expect(table.rows[0].prefix(3) == [.text("r0"), .day(Day("2026-02-03")!), .text("nl")])
    }

    @Test func noOptionHasTheCodesOfMissingValues() {
        #expect(ResponseTable.pooled.code > Option.largestCode)
        #expect(Set([ResponseTable.pooled, .init(98, ""), .init(99, "")].map(\.code)).count == 3)
    }
}
