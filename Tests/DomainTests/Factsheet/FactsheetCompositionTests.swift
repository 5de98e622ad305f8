import Testing

@testable import Domain

/// What a coordinator decides about a factsheet, on top of what Kring writes.
@Suite struct FactsheetCompositionTests {
    private typealias Words = FactsheetComposition.SectionWords

    private static func material(parts: [String] = ["II", "III", "IV", "V"]) async throws -> FactsheetMaterial {
        let whole = try await Fixture.pilot54()
        let questionnaire = try Fixture.questionnaire().choosing(parts: parts)
        let text = CanonicalText((0..<54).map { whole.answers(at: $0) }, of: questionnaire)
        let file = try await ResponseFile.read(text.bytes, name: "part.csv", questionnaire: questionnaire)
        let plan = TabulationPlan(by: "q2")
        let crossings = Publication.crossings(file.columns.layout, plan: plan)
        let publication = try Publication(
            tally: Tally(file.columns, crossings: crossings), organisations: nil, plan: plan)
        return FactsheetMaterial(publication: publication, date: Day(year: 2026, month: 11, day: 23)!)
    }

    private static func composed(_ edits: [FactsheetComposition.Edit]) -> FactsheetComposition {
        edits.reduce(FactsheetComposition()) { $0.applying($1) }
    }

    @Test func untouchedItIsKringsFactsheet() async throws {
        let material = try await Self.material()
        let composed = ComposedFactsheet(material, FactsheetComposition())
        #expect(composed.factsheet == Factsheet(material))
        #expect(composed.marks.isEmpty)
        #expect(composed.sections.allSatisfy { $0.origin == .kring && !$0.isLeftOut && !$0.source.isEmpty })
    }

    @Test func sectionsAreLeftOutMovedRewrittenAndAdded() async throws {
        let material = try await Self.material()
        let usual = Factsheet(material).sections.map(\.id)
        let composition = Self.composed([
            .leaveOut("beleid", true), .move("oordeel", .up, shown: usual),
            .rewrite("oordeel", Words(title: "Wat wij hoorden", text: "Het is {{4a agree}}.")),
            .add(Words(title: "Van ons", text: "Wij gaan aan de slag met {{deelnemers}} mensen.")),
            .head(title: "Samen", lead: nil),
        ])
        let composed = ComposedFactsheet(material, composition)
        #expect(composed.factsheet.title == "Samen")
        #expect(
            composed.factsheet.sections.map(\.id)
                == ["oordeel", "aanleiding"] + usual.dropFirst(2).filter { $0 != "beleid" } + ["eigen-1"])
        #expect(composed.factsheet.sections[0].title == "Wat wij hoorden")
        #expect(composed.factsheet.text(of: "oordeel") == "Het is 80%.")
        #expect(composed.factsheet.text(of: "eigen-1") == "Wij gaan aan de slag met 54 mensen.")
        #expect(composed.sections.first { $0.id == "beleid" }?.isLeftOut == true)
        // And back.
        let back = composition.applying(.leaveOut("beleid", false)).applying(.rewrite("oordeel", nil))
            .applying(.rewrite("eigen-1", nil)).applying(.head(title: nil, lead: nil))
        #expect(back.leftOut.isEmpty && back.rewritten.isEmpty && back.own.isEmpty && back.title == nil)
        #expect(Set(ComposedFactsheet(material, back).factsheet.sections.map(\.id)) == Set(usual))
    }

    /// What was not asked is not there in anybody's words; and a section that comes later stands where Kring has it.
    @Test func sectionsComeAndGoWithTheirFigures() async throws {
        let composition = Self.composed([
            .rewrite("beleid", Words(title: "Beleid", text: "Er is beleid.")),
            .move("oordeel", .up, shown: ["aanleiding", "oordeel", "samenvatting", "cijfers"]),
        ])
        let short = ComposedFactsheet(try await Self.material(parts: ["II"]), composition)
        #expect(short.sections.map(\.id) == ["oordeel", "aanleiding", "samenvatting", "cijfers"])
        let long = ComposedFactsheet(try await Self.material(), composition)
        #expect(
            long.sections.map(\.id) == [
                "oordeel", "beleid", "signalen", "knelpunten", "samenwerking", "rol", "nodig", "aanleiding", "cijfers",
            ])
    }

    @Test func nothingMovesPastTheEnds() {
        let shown = ["a", "b"]
        let composition = FactsheetComposition()
        #expect(composition.applying(.move("a", .up, shown: shown)) == composition)
        #expect(composition.applying(.move("b", .down, shown: shown)) == composition)
        #expect(composition.applying(.move("c", .up, shown: shown)) == composition)
        #expect(composition.applying(.leaveOut("a", false)) == composition)
    }

    @Test func whatTwoChangeAtOnceIsSeen() {
        let before = FactsheetComposition()
        let words = Words(title: "T", text: "t")
        let edit = FactsheetComposition.Edit.rewrite("oordeel", words)
        let other = before.applying(.rewrite("beleid", words))
        #expect(before.seen(by: edit) == other.seen(by: edit))
        #expect(before.seen(by: edit) != other.applying(edit).seen(by: edit))
        #expect(before.seen(by: .leaveOut("oordeel", true)) == nil)
    }
}
