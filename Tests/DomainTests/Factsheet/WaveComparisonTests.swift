import Testing

@testable import Domain

/// A later survey beside an earlier one: only what is the same, and no claim beyond what the two bear.
@Suite struct WaveComparisonTests {
    private static func publication(
        _ questionnaire: Questionnaire? = nil, changing: (question: String, code: Int)? = nil, rows: Int = 54
    ) async throws -> Publication {
        let whole = try await Fixture.pilot54()
        let questionnaire = try questionnaire ?? Fixture.questionnaire()
        let responses = (0..<rows).map { row -> Answers in
            var answers = whole.answers(at: row).byQuestion
            if let changing { answers[changing.question] = .single(changing.code, other: "", detail: "") }
            return Answers(byQuestion: answers)
        }
        let text = CanonicalText(responses, of: questionnaire)
        let file = try await ResponseFile.read(text.bytes, name: "wave.csv", questionnaire: questionnaire)
        let plan = TabulationPlan(by: "q2")
        let crossings = Publication.crossings(file.columns.layout, plan: plan)
        return try Publication(tally: Tally(file.columns, crossings: crossings), organisations: nil, plan: plan)
    }

    /// Newcombe's own table of examples (1998, table II, method 10).
    @Test(arguments: [
        (56, 70, 48, 80, 5.24, 33.39), (9, 10, 3, 10, 17.05, 80.90), (6, 7, 2, 7, 5.82, 80.62),
        (5, 56, 0, 29, -3.81, 19.26), (0, 10, 0, 20, -16.11, 27.75), (10, 10, 0, 20, 67.91, 100),
    ])
    func theIntervalOfADifference(a: Int, m: Int, b: Int, n: Int, low: Double, high: Double) throws {
        let difference = try #require(
            Newcombe.difference(Figure(count: a, base: m), Figure(count: b, base: n)))
        #expect(abs(difference.low - low) < 0.006 && abs(difference.high - high) < 0.006, "\(difference)")
        #expect(abs(difference.points - 100 * (Double(a) / Double(m) - Double(b) / Double(n))) < 1e-9)
    }

    @Test func theSameAnswersGiveNoDifference() async throws {
        let publication = try await Self.publication()
        let comparison = WaveComparison(earlier: publication, later: publication)
        #expect(comparison.rows.count > 60 && comparison.changed.isEmpty)
        #expect(comparison.rows.allSatisfy { $0.verdict == .none && $0.difference.points == 0 && $0.adjusted == 1 })
        #expect(comparison.rows.allSatisfy { $0.difference.low <= 0 && $0.difference.high >= 0 })
        // The question that makes the groups is shown pooled, and a scale by its shares.
        #expect(!comparison.rows.contains { $0.question.id == "q2" })
        #expect(comparison.rows.filter { $0.question.id == "q4a" }.map(\.label).count == 3)
    }

    @Test func aLargeChangeIsOneAndASmallOneIsNot() async throws {
        let earlier = try await Self.publication()
        let all = WaveComparison(earlier: earlier, later: try await Self.publication(changing: ("q4c", 1)))
        let agree = try #require(all.rows.first { $0.question.id == "q4c" })
        #expect(agree.earlier.percent == 35 && agree.later.percent == 100 && agree.verdict == .more)
        #expect(agree.difference.low > 45)
        let disagree = try #require(all.rows.last { $0.question.id == "q4c" })
        #expect(disagree.verdict == .less)
        #expect(all.rows.filter { $0.question.id != "q4c" }.allSatisfy { $0.verdict == .none })
        // The same change among nine people, beside all the others that are tested, shows nothing.
        let few = WaveComparison(
            earlier: try await Self.publication(rows: 9),
            later: try await Self.publication(changing: ("q4a", 1), rows: 9))
        #expect(few.rows.allSatisfy { $0.verdict == .none })
    }

    @Test func whatWasAskedOtherwiseIsNotCompared() async throws {
        var other = try Fixture.questionnaire()
        let part = try #require(other.parts.firstIndex { $0.id == "II" })
        other.parts[part].questions[0].text = Localized(nl: "Iets anders.", en: "Something else.")
        let comparison = WaveComparison(
            earlier: try await Self.publication(), later: try await Self.publication(other))
        #expect(comparison.changed.map(\.id) == ["q4a"])
        #expect(!comparison.rows.contains { $0.question.id == "q4a" })
        // Nothing of a questionnaire in plainer words.
        other.variantOf = "samen-tegen-eenzaamheid"
        let variant = WaveComparison(
            earlier: try await Self.publication(), later: try await Self.publication(other))
        #expect(variant.rows.isEmpty && variant.changed.count > 20)
    }

    @Test func aGoalStandsBesideItsBaseline() {
        let home = FigureArea(code: "GM0000", name: "Heldermeer")
        func figure(_ value: Int, year: Int, margins: (Int, Int)?) -> LocalFigure {
            LocalFigure(
                id: "\(year)", indicator: .strongly, area: home, year: year, value: Quantity(value),
                margins: margins.map { .init(low: Quantity($0.0), high: Quantity($0.1)) }, series: .healthMonitor,
                source: "GGD", scale: .eleven, cutOff: 9)
        }
        var goal = Goal(
            id: "g", title: "Minder sterk eenzaam", indicator: "Aandeel volwassenen dat zich sterk eenzaam voelt",
            baseline: Quantity(12), baselineYear: 2022)
        func change(_ figures: [LocalFigure]) -> GoalProgress.Change {
            GoalProgress(goal, figures: figures, home: home, minimum: 5).change
        }
        #expect(change([]) == .unknown)
        #expect(change([figure(9, year: 2022, margins: (8, 10))]) == .unknown)
        #expect(change([figure(9, year: 2026, margins: (8, 10))]) == .better)
        #expect(change([figure(15, year: 2026, margins: (13, 17))]) == .worse)
        #expect(change([figure(11, year: 2026, margins: (9, 13))]) == .withinMargin)
        #expect(change([figure(9, year: 2026, margins: nil)]) == .unknown)
        goal.margin = Quantity(4)
        #expect(change([figure(9, year: 2026, margins: nil)]) == .withinMargin)
        goal.indicator = "Iets van onszelf"
        #expect(change([figure(9, year: 2026, margins: (8, 10))]) == .unknown)
    }
}
