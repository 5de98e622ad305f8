import Testing

@testable import Domain

/// A tally kept up to date is the tally of everything together.
@Suite struct TallyTests {
    static let questionnaire = Questionnaire.made(
        .single("g", codes: 3), .text("t"), .statement("s"),
        .multiple("m", codes: 5, when: .equals(question: "g", code: 2)),
        .single("r", codes: 12, when: .differs(question: "s", code: 6)))

    static func responses(_ count: Int, seed: Int) -> [Answers] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in
            var answers: [String: Answer] = [:]
            if random.chance(0.9) { answers["g"] = .single(1 + random.below(3), other: "", detail: "") }
            if random.chance(0.3) { answers["t"] = .text("x") }
            if random.chance(0.8) { answers["s"] = .single(1 + random.below(6), other: "", detail: "") }
            if random.chance(0.7) {
                answers["m"] = .multiple(Set((1...5).filter { _ in random.chance(0.4) }), other: "", detail: "")
            }
            if random.chance(0.6) { answers["r"] = .single(1 + random.below(12), other: "", detail: "") }
            return Answers(byQuestion: answers)
        }
    }

    /// Full blocks, one over, one short, and words that are partly filled.
    @Test(arguments: [0, 1, 63, 64, 65, 4_095, 4_096, 4_097, 9_000])
    func addingOneByOneEqualsCountingAll(count: Int) {
        let responses = Self.responses(count, seed: count)
        let columns = ResponseColumns(responses, of: Self.questionnaire)
        let crossings = [(by: "g", of: ["s", "m", "r"]), (by: "r", of: ["g", "t"])]
        let bulk = Tally(columns, crossings: crossings)
        var kept = Tally(layout: columns.layout, crossings: crossings)
        for answers in responses { kept.add(CountedResponse(answers, layout: columns.layout)) }
        #expect(bulk == kept)
        #expect(bulk.respondents == count)
        #expect(columns.count == count)

        // Joined columns leave a block half full in the middle.
        var joined = ResponseColumns(Array(responses.prefix(count / 3)), of: Self.questionnaire)
        joined.append(ResponseColumns(Array(responses.dropFirst(count / 3)), of: Self.questionnaire))
        #expect(Tally(joined, crossings: crossings) == bulk)
        #expect(joined.unasked == columns.unasked)
    }

    @Test func countsAreThoseOfAPlainLoop() throws {
        let responses = Self.responses(5_000, seed: 7)
        let tabulation = try Tabulation(ResponseColumns(responses, of: Self.questionnaire))
        let s = try #require(tabulation.table("s"))
        for code in 1...6 { #expect(s.figure(of: code)?.count == responses.count { $0.chose(code, at: "s") }) }
        let asked = responses.filter { $0.chose(2, at: "g") }
        let m = try #require(tabulation.table("m"))
        #expect(m.asked == asked.count)
        #expect(m.base == asked.count { $0["m"] != nil })
        for code in 1...5 { #expect(m.figure(of: code)?.count == asked.count { $0.chose(code, at: "m") }) }
    }

    @Test func takingOutUndoesAdding() {
        let responses = Self.responses(400, seed: 3)
        let layout = ColumnLayout(Self.questionnaire)
        let crossings = [(by: "g", of: ["s", "m", "r", "t", "g"])]
        var tally = Tally(layout: layout, crossings: crossings)
        for answers in responses.prefix(150) { tally.add(CountedResponse(answers, layout: layout)) }
        let before = tally
        for answers in responses.dropFirst(150) { tally.add(CountedResponse(answers, layout: layout)) }
        #expect(tally != before)
        for answers in responses.dropFirst(150).shuffled() { tally.remove(CountedResponse(answers, layout: layout)) }
        #expect(tally == before)
    }

    @Test func plansThatCannotBeAreNamed() throws {
        let columns = ResponseColumns(Self.responses(9, seed: 1), of: Self.questionnaire)
        func problem(_ plan: TabulationPlan) -> String? {
            do {
                _ = try Tabulation(columns, plan: plan)
                return nil
            } catch {
                return error.description
            }
        }
        #expect(problem(TabulationPlan(by: "q99")) == "there is no question 'q99' here; expected one of g, s, r")
        #expect(problem(TabulationPlan(by: "m")) == "'m' is not a single-choice question, so it makes no groups")
        #expect(problem(TabulationPlan(minimumGroup: 2)) == "2 is too small a group to show; expected 3 or more")
        #expect(problem(TabulationPlan(wholeFrame: true)) == "the whole frame needs the number invited")
        #expect(
            problem(TabulationPlan(invited: 8))
                == "9 responses of 8 invited: the number invited can't be below the number of responses")
        #expect(problem(TabulationPlan(by: "g", invited: 9, wholeFrame: true, minimumGroup: 3)) == nil)
    }
}
