import Testing

@testable import Domain

/// Text with living figures: what is written is what is read, figures follow their source, and what no longer fits is
/// marked.
@Suite struct LivingTextTests {
    private static func publication(
        rows: Range<Int> = 0..<54, by: String? = "q2", changing: (Int, String, Int)? = nil
    ) async throws -> Publication {
        let whole = try await Fixture.pilot54()
        let questionnaire = try Fixture.questionnaire()
        var responses = rows.map { whole.answers(at: $0) }
        if let (row, question, code) = changing {
            var answers = responses[row].byQuestion
            answers[question] = .single(code, other: "", detail: "")
            responses[row] = Answers(byQuestion: answers)
        }
        let text = CanonicalText(responses, of: questionnaire)
        let file = try await ResponseFile.read(text.bytes, name: "part.csv", questionnaire: questionnaire)
        let plan = TabulationPlan(by: by)
        let crossings = Publication.crossings(file.columns.layout, plan: plan)
        return try Publication(
            tally: Tally(file.columns, crossings: crossings),
            organisations: OrganisationTables(file.columns) { index in
                if case .text(let name) = file.answers(at: index)["q1"] { return name }
                return ""
            }, plan: plan)
    }

    private static func material(_ publication: Publication) -> FactsheetMaterial {
        FactsheetMaterial(publication: publication, date: Day(year: 2026, month: 11, day: 23)!)
    }

    /// A text of a section about the statements, as it is looked through.
    private static func written(_ text: String, in publication: Publication) throws -> WrittenSection {
        let generated = try #require(
            Factsheet(material(publication)).sections.first { $0.id == "oordeel" })
        return WrittenSection(text: LivingText(text), generated: generated, publication: publication)
    }

    /// Everything Kring writes can be taken up for rewriting: it reads the same, has nothing to look at, and comes back
    /// from its notation.
    @Test(arguments: [0..<54, 0..<20, 10..<35, 0..<9, 30..<54])
    func whatKringWritesReadsTheSameWithItsFiguresNamed(rows: Range<Int>) async throws {
        let publication = try await Self.publication(rows: rows)
        let sections = Factsheet(Self.material(publication)).sections
        #expect(sections.count > 3)
        var references = 0
        for section in sections {
            let text = LivingText(section, in: publication)
            let written = WrittenSection(text: text, generated: section, publication: publication)
            #expect(written.blocks.map { $0.prose?.text } == section.blocks.map { $0.prose?.text }, "\(section.id)")
            #expect(written.marks == [], "\(section.id)")
            #expect(LivingText(text.source) == text, "\(section.id)")
            references += text.source.ranges(of: "{{").count
        }
        #expect(references > 20)
    }

    @Test func aFigureFollowsItsSource() async throws {
        let text =
            "Van alle {{deelnemers}} deelnemers wil {{4a agree aantal}} van {{4a agree basis}} meer: {{4a agree}}."
        let before = try Self.written(text, in: try await Self.publication())
        #expect(before.blocks.map { $0.prose?.text } == ["Van alle 54 deelnemers wil 43 van 54 meer: 80%."])
        #expect(before.blocks[0].prose?.citations.map(\.question) == ["q4a", "q4a", "q4a"])
        #expect(before.marks.isEmpty)
        // The one who agreed least agrees no more.
        let whole = try await Fixture.pilot54()
        let row = try #require((0..<54).first { whole.answers(at: $0).chose(1, at: "q4a") })
        let changed = try await Self.publication(changing: (row, "q4a", 5))
        let after = try Self.written(text, in: changed)
        #expect(after.blocks.map { $0.prose?.text } == ["Van alle 54 deelnemers wil 42 van 54 meer: 78%."])
    }

    @Test func wordsThatNoLongerFitAreMarked() async throws {
        let publication = try await Self.publication()
        func marks(_ text: String) throws -> [TextMark.Kind] {
            try Self.written(text, in: publication).marks.map(\.kind)
        }
        #expect(try marks("Acht op de tien deelnemers ({{4a agree}}) willen meer.") == [])
        #expect(
            try marks("Zeven op de tien deelnemers ({{4a agree}}) willen meer.")
                == [.misfit(figure: "80%", better: "acht op de tien")])
        // The figure that comes after the words is theirs; one in another sentence is not.
        #expect(
            try marks("Het is {{4a agree}}. Een kwart van de deelnemers wil dat.") == [.sharedWithoutFigure])
        #expect(
            try marks("Dat wil {{4a agree}}, dus ruim de helft.") == [.misfit(figure: "80%", better: "acht op de tien")]
        )
        #expect(try marks("Een meerderheid wil het: {{4a agree}}.") == [])
        #expect(
            try marks("Een minderheid wil het: {{4a agree}}.") == [.misfit(figure: "80%", better: "acht op de tien")])
        #expect(try marks("Ruim 20% wil het niet.") == [.sharedWithoutFigure])
    }

    @Test func numbersTypedByHandAreMarkedUnlessTheyAreFigures() async throws {
        let publication = try await Self.publication()
        func loose(_ text: String) throws -> [String] {
            try Self.written(text, in: publication).marks.filter { $0.kind == .looseNumber }.map(\.at)
        }
        #expect(try loose("Dat wil 80% van de 54 deelnemers.") == [])
        #expect(try loose("Dat wil 97% van de 61 deelnemers.") == ["97%", "61"])
        #expect(try loose("Op 12 maart 2027 om 10.30 uur, bij vraag 4, in artikel 12 en op 12-3-2027: q4a, 4a.") == [])
        #expect(try loose("In 1850 kosten: 1850.") == ["1850", "1850"])
    }

    @Test func holesAreMarkedAndShownAsHoles() async throws {
        let publication = try await Self.publication()
        let written = try Self.written(
            "Wij zien {{99 agree}}, {{4a 99}}, {{4a}} en {{iets anders dan dit}}.", in: publication)
        #expect(written.marks.filter(\.isHole).map(\.kind) == Array(repeating: .unknownFigure, count: 4))
        #expect(written.blocks.map { $0.prose?.text } == ["Wij zien …, …, … en …."])
        // What may not be shown is not there by its name either.
        let few = try await Self.publication(rows: 0..<9)
        let hidden = try #require(
            few.questionnaire.questions.first { few.table($0.id) == nil && $0.choice != nil && $0.id != "q2" })
        let code = try #require(hidden.choice?.codes.first)
        let reference = FigureReference(.option(question: hidden.id, code: code))
        #expect(few.figure(reference) == .hidden)
        let text = try Self.written("Er is {{genodigden}} en \(reference.notation).", in: few)
        #expect(text.marks.map(\.kind) == [.hiddenFigure, .hiddenFigure])
        #expect(text.blocks.map { $0.prose?.text } == ["Er is … en …."])
        // The question that makes the groups is shown with small groups pooled, and not by its codes.
        #expect(publication.figure(FigureReference(.option(question: "q2", code: 1))) == .hidden)
    }

    @Test func chartsStandWhereTheTextPutsThem() async throws {
        let publication = try await Self.publication()
        let written = try Self.written(
            "{{grafiek}}\n\nEerst de grafiek.\r\n\r\n> Onthoud dit.\n\n~ Klein.\n\n{{grafiek 3}}", in: publication)
        #expect(written.blocks.count == 4)
        guard case .likert = written.blocks[0], case .closing = written.blocks[2], case .note = written.blocks[3] else {
            Issue.record("\(written.blocks)")
            return
        }
        #expect(written.marks.map(\.kind) == [.noChart(3, of: 1)])
    }

    @Test(arguments: [
        ("{{4a agree}}", "{{4a agree}}"), ("{{ 4A  Agree }}", "{{4a agree}}"),
        ("{{q4a agree basis}}", "{{4a agree basis}}"),
        ("{{19 3 aantal}}", "{{19 3 aantal}}"), ("{{e1 agree}}", "{{e1 agree}}"), ("{{deelnemers}}", "{{deelnemers}}"),
        ("{{}}", "{{}}"), ("{{4a agree aantal basis}}", "{{4a agree aantal basis}}"), ("{{", "{{"), ("a}}b", "a}}b"),
    ])
    func notationIsRead(source: String, read: String) { #expect(LivingText(source).source == read) }
}
