import Testing

@testable import Domain

/// What in a quote may tell who wrote it, and where quotes stand in a text.
@Suite struct AnswerQuoteTests {
    @Test func whatMayTellIsMarked() {
        let names = ["De Linde", "Anna de Wit", "GG"]
        func marks(_ text: String, of original: String = "Iets anders.") -> [QuoteCheck.Mark] {
            QuoteCheck(text, of: original, names: names).marks
        }
        #expect(marks("Mensen komen zelf niet.") == [])
        #expect(marks("Mensen komen zelf niet", of: "mensen komen zelf níet!") == [.verbatim])
        #expect(
            marks("Bel 1234 5678 of mail (anna@linde.example).")
                == [.number("1234"), .number("5678"), .contact("anna@linde.example")])
        #expect(marks("Bel 0612345678, www.linde.example") == [.contact("0612345678"), .contact("www.linde.example")])
        #expect(marks("Bij de linde zag anna de wit dat.") == [.name("De Linde"), .name("Anna de Wit")])
        #expect(marks("Zij is 84 en heeft 2 kinderen.") == [.number("84")])
    }

    @Test func aTextNamesAQuoteByItsNumber() {
        let text = LivingText("Zo zegt iemand het:\n\n{{citaat 3}}\n\n{{ Citaat }}")
        #expect(text.blocks.dropFirst() == [.quote(3), .quote(1)])
        #expect(text.source == "Zo zegt iemand het:\n\n{{citaat 3}}\n\n{{citaat 1}}")
    }

    @Test func onlyWhatWasApprovedStandsInTheFactsheet() async throws {
        let whole = try await Fixture.pilot54()
        let plan = TabulationPlan(by: "q2")
        let questionnaire = try Fixture.questionnaire()
        let text = CanonicalText((0..<54).map { whole.answers(at: $0) }, of: questionnaire)
        let file = try await ResponseFile.read(text.bytes, name: "p.csv", questionnaire: questionnaire)
        var material = FactsheetMaterial(
            publication: try Publication(
                tally: Tally(
                    file.columns, crossings: Publication.crossings(file.columns.layout, plan: plan)),
                organisations: nil, plan: plan),
            date: Day(year: 2026, month: 11, day: 23)!)
        var gathered = GatheredMaterial(home: FigureArea(code: "GM0000", name: "Heldermeer"))
        gathered.quotes = [4: "Vier", 2: "Twee", 7: "Zeven", 9: "Negen"]
        material.gathered = gathered
        let draft = ComposedFactsheet(material, FactsheetComposition())
        #expect(
            draft.sections.first { $0.id == "themas" }?.blocks == [
                .quote(2, "Twee"), .quote(4, "Vier"), .quote(7, "Zeven"),
            ])
        let written = FactsheetComposition().applying(
            .rewrite("oordeel", .init(title: "Oordeel", text: "Iemand:\n\n{{citaat 9}}\n\n{{citaat 5}}")))
        let section = try #require(ComposedFactsheet(material, written).sections.first { $0.id == "oordeel" })
        #expect(section.blocks == [.paragraph("Iemand:"), .quote(9, "Negen")])
        #expect(section.marks == [TextMark(.noQuote, at: "{{citaat 5}}")] && section.marks[0].isHole)
    }
}
