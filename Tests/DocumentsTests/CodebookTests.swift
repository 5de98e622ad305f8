import Testing

@testable import Documents

@Suite struct CodebookTests {
    private let book = Codebook(
        title: "Peiling & meer", producer: "Gemeente Heldermeer", abstract: "Over <eenzaamheid>",
        firstDay: "2026-01-01",
        lastDay: "2026-02-01", place: "Heldermeer", universe: "Organisaties", mode: "Internet",
        responseRate: "2 van 3", notes: ["98 is niet gevraagd"], file: "antwoorden.sav", fileType: "SPSS", cases: 2,
        variables: [
            .init(
                name: "q2", label: "2. Soort", question: "Welke soort \"past\"?", instruction: "Kies er een.",
                universe: "Alleen wie", kind: .nominal,
                categories: [
                    .init(code: 1, label: "Kerk", count: 1), .init(code: 99, label: "Open", count: 1, isMissing: true),
                ], valid: 1, invalid: 1),
            .init(name: "q7_1", label: "a", question: "Wat?", kind: .nominal, group: "q7", valid: 2, invalid: 0),
            .init(name: "q7_2", label: "b", question: "Wat?", kind: .nominal, group: "q7", valid: 2, invalid: 0),
            .init(name: "dag", label: "Dag", kind: .day, valid: 2, invalid: 0),
        ], made: "2026-03-01")

    private func read(_ expression: String) async throws -> String {
        try await IndependentReader.python(
            """
            import sys
            from lxml import etree
            root = etree.parse(sys.argv[1]).getroot()
            ns = {'d': 'ddi:codebook:2_5'}
            all = lambda path: root.xpath(path, namespaces=ns)
            print(\(expression))
            """, file: book.bytes)
    }

    @Test func elementsStandInTheOrderOfTheSchema() async throws {
        #expect(
            try await read("[etree.QName(child).localname for child in root]")
                == "['docDscr', 'stdyDscr', 'fileDscr', 'dataDscr']")
        #expect(
            try await read("[etree.QName(child).localname for child in all('//d:var')[0]]") == """
                ['labl', 'qstn', 'valrng', 'invalrng', 'universe', 'sumStat', 'sumStat', 'catgry', 'catgry', 'varFormat']
                """)
        #expect(
            try await read("[etree.QName(child).localname for child in all('//d:sumDscr')[0]]")
                == "['collDate', 'collDate', 'nation', 'geogCover', 'anlyUnit', 'universe', 'dataKind']")
    }

    @Test func textsComeBackAndGroupsPointAtTheirVariables() async throws {
        #expect(
            try await read("all('//d:stdyDscr//d:titl/text()'), all('//d:abstract/text()')")
                == "['Peiling & meer'] ['Over <eenzaamheid>']")
        #expect(try await read("all('//d:qstnLit/text()')[0]") == "Welke soort \"past\"?")
        #expect(try await read("all('//d:varGrp/@var'), all('//d:var/@ID')") == "['V2 V3'] ['V1', 'V2', 'V3', 'V4']")
        #expect(
            try await read("[(c.findtext('d:catValu', None, ns), c.get('missing')) for c in all('//d:catgry')]")
                == "[('1', None), ('99', 'Y')]")
        #expect(try await read("all('//d:catStat/text()'), all('//d:sumStat/text()')[:2]") == "['1', '1'] ['1', '1']")
    }
}
