import Testing

@testable import Domain

/// The rule for anonymous surveys, attacked with made surveys.
@Suite struct AnonymousReleaseTests {
    private static let kinds = 6
    private static let questionnaire = Questionnaire.made([
        .text("q1"),
        Question(
            id: "q2", text: Localized(same: "kind"),
            kind: .single(
                Choice(
                    options: (1...kinds).map { Option(code: $0, text: Localized(same: "kind \($0)")) }, other: kinds))),
        .single("q3", codes: 3),
        .single("q4", codes: 6),
        .text("q5", when: .equals(question: "q2", code: 1)),
        .text("q6", when: .equals(question: "q4", code: 2)),
    ])

    private static func made(_ count: Int, _ random: inout SeededRandom) -> [[String: String]] {
        (0..<count).map { number in
            var answers = ["q1": "organisation \(number)", "q4": String(1 + random.below(6)), "q6": "text \(number)"]
            // Most are of few kinds, so that there are large combinations as well as small ones.
            if !random.chance(0.1) { answers["q2"] = String(random.chance(0.7) ? 1 : 1 + random.below(kinds)) }
            if !random.chance(0.1) { answers["q3"] = String(random.chance(0.6) ? 2 : 1 + random.below(3)) }
            if answers["q2"] == String(kinds) { answers["q2_other"] = "other \(number)" }
            if answers["q2"] == "1" { answers["q5"] = "only kind 1, \(number)" }
            return answers
        }
    }

    private func combination(_ answers: [String: String]) -> [String?] { [answers["q2"], answers["q3"]] }

    @Test(arguments: 1...300) func nobodyIsSingledOutByKindAndFunction(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let minimum = 3 + random.below(5)
        let responses = Self.made(random.below(80), &random)
        let release = AnonymousRelease(responses, of: Self.questionnaire, minimum: minimum, using: &random)

        #expect(release.rows.count == responses.count)
        let shown = release.rows.filter { !$0.isPooled }
        let counts = Dictionary(grouping: shown) { combination($0.answers) }.mapValues(\.count)
        #expect(counts.values.allSatisfy { $0 >= minimum })
        // The pool is at least the minimum too, or there is nothing beside it.
        #expect(release.pooled == 0 || release.pooled >= minimum || shown.isEmpty)
        // A combination is shown whole or not at all: what is left after subtracting is never a part of one.
        let whole = Dictionary(grouping: responses) { combination($0) }.mapValues(\.count)
        for (combination, count) in counts { #expect(whole[combination] == count) }

        for row in release.rows {
            #expect(row.answers["q1"] == nil && row.answers["q2_other"] == nil)
            if row.isPooled {
                #expect(row.answers["q2"] == nil && row.answers["q3"] == nil && row.answers["q5"] == nil)
            }
        }
        // Nothing else is lost, and what was taken from rows stands apart.
        let texts = { (answers: [[String: String]]) in answers.compactMap { $0["q6"] }.sorted() }
        #expect(texts(release.rows.map(\.answers)) == texts(responses))
        #expect(release.others["q2"] ?? [] == responses.compactMap { $0["q2_other"] }.sorted())
        #expect(release.questionnaire.question("q1") == nil)
    }

    @Test func thePoolIsTheLeastThatMeetsTheMinimum() {
        // Combinations of 2, 5, 6 and 9 with a minimum of 5: 2 takes in 5 and nothing more.
        let responses = [(1, 2), (2, 5), (3, 6), (4, 9)].flatMap { kind, count in
            (0..<count).map { _ in ["q2": String(kind), "q3": "1"] }
        }
        var random = SeededRandom(seed: 1)
        let release = AnonymousRelease(responses, of: Self.questionnaire, minimum: 5, using: &random)
        #expect(release.pooled == 7)
        #expect(Set(release.rows.filter { !$0.isPooled }.map { $0.answers["q2"] }) == ["3", "4"])
    }

    @Test func nothingIsPooledWhereEveryCombinationIsLarge() {
        let responses = (0..<10).map { ["q2": String($0 % 2 + 1), "q3": " 1"] }
        var random = SeededRandom(seed: 2)
        let release = AnonymousRelease(responses, of: Self.questionnaire, minimum: 5, using: &random)
        #expect(release.pooled == 0)
        #expect(ResponseTable(release).columns[0].categories.count == Self.kinds)
    }

    @Test func theOrderIsByChance() {
        let responses = (0..<40).map { ["q2": "1", "q3": "1", "q6": String($0)] }
        var random = SeededRandom(seed: 3)
        let orders = (0..<3).map { _ in
            AnonymousRelease(responses, of: Self.questionnaire, minimum: 5, using: &random).rows.map {
                $0.answers["q6"]
            }
        }
        #expect(Set(orders).count == 3)
    }

    @Test func theFilesSayWhoIsPooledAndReadBack() async throws {
        var random = SeededRandom(seed: 4)
        let responses = Self.made(60, &random)
        let release = AnonymousRelease(responses, of: Self.questionnaire, minimum: 5, using: &random)
        try #require(release.pooled > 0)
        let table = ResponseTable(release)
        #expect(table.columns.map(\.name).first == "q2")
        #expect(table.columns[0].categories.last == ResponseTable.pooled)
        for (row, values) in zip(release.rows, table.rows) {
            #expect((values[0] == .code(ResponseTable.pooled.code)) == row.isPooled)
        }
        let rows = ResponseFileRows(release).rows
        let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n"
        let file = try await ResponseFile.read(Array(text.utf8), name: "made", questionnaire: release.questionnaire)
        #expect(file.count == 60)
        let pool = (0..<file.count).filter {
            if case .single(nil, let other, _) = file.answers(at: $0)["q2"] {
                return other == ResponseTable.pooled.label
            }
            return false
        }
        #expect(pool.count == release.pooled)
    }
}
