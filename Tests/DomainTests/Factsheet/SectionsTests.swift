import Domain
import Testing

/// A section falls away without a trace when its part was not asked or too few people answered.
@Suite struct SectionsTests {
    private static func factsheet(
        parts: [String], rows: Int = 54, by: String? = nil
    ) async throws -> Factsheet {
        let whole = try await Fixture.pilot54()
        let questionnaire = try Fixture.questionnaire().choosing(parts: parts)
        let responses = (0..<rows).map { whole.answers(at: $0) }
        let text = CanonicalText(responses, of: questionnaire)
        let file = try await ResponseFile.read(text.bytes, name: "part.csv", questionnaire: questionnaire)
        return try Factsheet(file, plan: TabulationPlan(by: by))
    }

    @Test func allPartsGiveAllSections() async throws {
        let factsheet = try await Self.factsheet(parts: ["II", "III", "IV", "V"])
        #expect(
            factsheet.sections.map(\.id) == [
                "aanleiding", "oordeel", "beleid", "signalen", "knelpunten", "samenwerking", "rol", "nodig", "cijfers",
            ])
    }

    @Test func theShortPollHasNoTraceOfOtherParts() async throws {
        let factsheet = try await Self.factsheet(parts: ["II"], by: "q2")
        #expect(factsheet.sections.map(\.id) == ["aanleiding", "oordeel", "samenvatting", "cijfers"])
        #expect(
            factsheet.tables.map(\.id)
                == ["q2", "q3", "q4a", "q4b", "q4c", "q4d", "q4e", "q4f", "q4g", "groepen-q2"])
        let text = factsheet.text() + factsheet.sections.map(\.title).joined(separator: " ")
        for word in ["beleid heeft", "signalen van", "knelpunten", "werkte", "Gewenst", "rol", "Het vaakst genoemd"] {
            #expect(!text.contains(word), "\(word)")
        }
        for block in factsheet.sections.flatMap(\.blocks) {
            if case .bars = block { Issue.record("a chart of a part that was not asked") }
            if case .compared = block { Issue.record("a chart of a part that was not asked") }
        }
    }

    @Test func partIAloneHasNoFiguresOfOpinion() async throws {
        let factsheet = try await Self.factsheet(parts: [])
        #expect(factsheet.sections.map(\.id) == ["aanleiding", "cijfers"])
        #expect(factsheet.highlights.isEmpty)
    }

    @Test func withoutPartIIIOnlyItsSectionsGo() async throws {
        let factsheet = try await Self.factsheet(parts: ["II", "IV"])
        #expect(
            factsheet.sections.map(\.id) == ["aanleiding", "oordeel", "samenwerking", "rol", "nodig", "cijfers"])
    }

    @Test func tooFewAnswersGiveNoFactsheet() async throws {
        await #expect(throws: FactsheetProblem.self) {
            try await Self.factsheet(parts: ["II"], rows: 4)
        }
        let five = try await Self.factsheet(parts: ["II"], rows: 5)
        #expect(five.response.respondents == 5)
    }

    /// Counted people take a verb in their number: 'alle deelnemers vinden', '1 van de 8 deelnemers vindt'.
    @Test(arguments: [
        (12, 12, "Alle deelnemers (100%) vinden"), (12, 0, "Geen van de deelnemers (0%) vindt"),
        (8, 1, "1 van de 8 deelnemers vindt"), (8, 3, "3 van de 8 deelnemers vinden"),
        (8, 8, "Alle 8 deelnemers vinden"), (8, 0, "Geen van de 8 deelnemers vindt"),
        (10, 1, "Één op de tien deelnemers (1 van 10, 10%) vindt"),
        (10, 8, "Acht op de tien deelnemers (8 van 10, 80%) vinden"),
    ])
    func theVerbFollowsTheNumber(base: Int, agreeing: Int, opening: String) async throws {
        let questionnaire = try Fixture.shortPoll()
        let responses = (0..<base).map { index in
            Answers(byQuestion: ["q4a": .single(index < agreeing ? 1 : 5, other: "", detail: "")])
        }
        let text = CanonicalText(responses, of: questionnaire)
        let file = try await ResponseFile.read(text.bytes, name: "made.csv", questionnaire: questionnaire)
        let sentences = try Factsheet(file, plan: TabulationPlan()).text(of: "oordeel")
        #expect(sentences.hasPrefix("\(opening) dat eenzaamheid meer aandacht moet krijgen"), "\(sentences)")
    }
}
