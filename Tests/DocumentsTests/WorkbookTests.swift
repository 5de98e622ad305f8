import Foundation
import Testing

@testable import Documents

@Suite struct WorkbookTests {
    /// What openpyxl makes of the file.
    private func read(_ workbook: Workbook, _ expression: String) async throws -> String {
        try await IndependentReader.python(
            """
            import sys, openpyxl
            book = openpyxl.load_workbook(open(sys.argv[1], 'rb'))
            sheet = book.worksheets[0]
            print(\(expression))
            """, file: try await workbook.bytes())
    }

    private let workbook = Workbook(
        title: "Tabellen & meer",
        sheets: [
            Workbook.Sheet(
                name: "Vraag 1", header: ["Antwoord", "Aantal", "Deel"], columnWidths: [40, 10],
                rows: [
                    [.text("Helemaal eens"), .number(24), .percent(0.444)],
                    [.text("=1+1"), .empty, .number(-1.5)],
                    [.text("a\u{0}b\u{1F}c\u{FFFE}<&>é😀"), .text("https://example.nl/"), .text("  spatie ")],
                ])
        ])

    @Test func cellsComeBackAsTheyWere() async throws {
        #expect(
            try await read(workbook, "[[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]") == """
                [['Helemaal eens', 24, 0.444], ['=1+1', None, -1.5], ['abc<&>é😀', 'https://example.nl/', '  spatie ']]
                """)
        #expect(try await read(workbook, "sheet['A3'].data_type, sheet['B4'].hyperlink") == "s None")
        #expect(try await read(workbook, "sheet['C2'].number_format, sheet['B2'].number_format") == "0% General")
    }

    @Test func theHeaderIsBoldFrozenAndATablesHeader() async throws {
        #expect(try await read(workbook, "[cell.value for cell in sheet[1]]") == "['Antwoord', 'Aantal', 'Deel']")
        #expect(
            try await read(workbook, "sheet['A1'].font.b, sheet['A2'].font.b, sheet.freeze_panes") == "True False A2")
        let table = "next(iter(sheet.tables.values()))"
        #expect(
            try await read(workbook, "\(table).ref, \(table).headerRowCount, \(table).column_names") == """
                A1:C4 1 ['Antwoord', 'Aantal', 'Deel']
                """)
        #expect(try await read(workbook, "sheet.print_title_rows") == "$1:$1")
        #expect(try await read(workbook, "book.properties.title") == "Tabellen & meer")
        #expect(try await read(workbook, "round(sheet.column_dimensions['A'].width)") == "41")
    }

    @Test func aHeadingStandsAboveTheHeaderAndALinkLeadsToItsSheet() async throws {
        let book = Workbook(
            title: "t",
            sheets: [
                .init(
                    name: "Inhoud", heading: "Waar staat wat?", header: ["Tabel", "Over"],
                    rows: [[.link("eerste", sheet: 1), .text("iets")]]),
                .init(name: "jan's", header: ["a"], rows: [[.number(1)]]),
            ])
        #expect(
            try await read(book, "sheet['A1'].value, sheet.merged_cells.ranges")
                == "Waar staat wat? {<MergedCellRange A1:B1>}")
        #expect(try await read(book, "[cell.value for cell in sheet[2]], sheet.freeze_panes") == "['Tabel', 'Over'] A3")
        #expect(try await read(book, "next(iter(sheet.tables.values())).ref, sheet.print_title_rows") == "A2:B3 $2:$2")
        #expect(try await read(book, "sheet['A3'].value, sheet['A3'].hyperlink.location") == "eerste 'jan''s'!A1")
        #expect(
            try await read(book, "sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage")
                == "0 True")
        await #expect(throws: WorkbookFailure.self) {
            try await Workbook(
                title: "t", sheets: [.init(name: "a", header: ["a"], rows: [[.link("b", sheet: 1)]])]
            ).bytes()
        }
    }

    @Test func headersAreMadeUniqueAndNotEmpty() async throws {
        let book = Workbook(
            title: "t",
            sheets: [.init(name: "a", header: ["Deel", "deel", "", "twee\nregels", "Deel"], rows: [[.number(1)]])])
        #expect(
            try await read(book, "[cell.value for cell in sheet[1]]")
                == "['Deel', 'deel (2)', 'C', 'twee regels', 'Deel (3)']")
        var names = HeaderNames()
        #expect(names.name(for: " ", column: 27) == "AB")
        #expect(names.name(for: String(repeating: "é", count: 300), column: 0).utf16.count <= 255)
    }

    @Test func aSheetWithoutRowsOrHeaderIsStillASheet() async throws {
        let book = Workbook(
            title: "t",
            sheets: [
                .init(name: "leeg", header: ["a", "b"], rows: []), .init(name: "los", header: [], rows: [[.number(1)]]),
            ])
        #expect(
            try await read(book, "[cell.value for cell in sheet[1]], book.worksheets[1]['A2'].value") == "['a', 'b'] 1")
    }

    @Test func sheetNamesFollowExcelsRules() async throws {
        let wishes = [
            "Stelling 1: [a/b]\\c*?", String(repeating: "lang ", count: 20), String(repeating: "lang ", count: 20), "",
            "'History'", "Noord", "NOORD", "a\u{7}b", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        ]
        let book = Workbook(title: "t", sheets: wishes.map { .init(name: $0, header: ["a"], rows: [[.number(1)]]) })
        #expect(
            try await read(book, "book.sheetnames") == """
                ['Stelling 1 a b c', 'lang lang lang lang lang lang l', 'lang lang lang lang lang la (2)', '-', \
                'History (2)', 'Noord', 'NOORD (2)', 'ab', '\(String(repeating: "😀", count: 15))']
                """)
    }

    @Test func whatExcelCannotHoldIsAFailure() async throws {
        for cell in [Workbook.Cell.number(.nan), .percent(.infinity), .text(String(repeating: "a", count: 40000))] {
            await #expect(throws: WorkbookFailure.self) {
                try await Workbook(title: "t", sheets: [.init(name: "a", header: ["a"], rows: [[cell]])]).bytes()
            }
        }
        await #expect(throws: WorkbookFailure.self) {
            let row = [Workbook.Cell](repeating: .empty, count: 16385)
            return try await Workbook(title: "t", sheets: [.init(name: "a", header: ["a"], rows: [row])]).bytes()
        }
    }
}
