import Foundation
import Testing

@testable import Documents

/// Reading XLSX, held against files that openpyxl and LibreOffice made.
@Suite struct SpreadsheetTests {
    /// A file that openpyxl makes with these lines, and what is read of it.
    private func madeByOpenpyxl(_ lines: String) async throws -> [UInt8] {
        let hexadecimal = try await IndependentReader.python(
            """
            import sys, io, datetime, openpyxl
            book = openpyxl.Workbook()
            sheet = book.active
            \(lines)
            out = io.BytesIO()
            book.save(out)
            print(out.getvalue().hex())
            """, file: [])
        let digits = Array(hexadecimal.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap { place in
            UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)
        }
    }

    private let contacts = """
        sheet.title = 'Contacten'
        sheet.append(['Naam', 'KvK', 'Gesproken op', None, 'Nog iets'])
        sheet['A3'], sheet['B3'], sheet['C3'] = '  De Linde & zo <b>', 1234567, datetime.date(2026, 11, 25)
        sheet['B3'].number_format, sheet['C3'].number_format = '00000000', 'dd-mm-yyyy'
        sheet['A4'], sheet['B4'], sheet['C4'] = 'Één\\nregel 😀', 0.1 + 0.2, datetime.datetime(2026, 11, 25, 13, 45, 10)
        sheet['A6'], sheet['B6'], sheet['C6'] = True, '=1+1', datetime.time(9, 30)
        sheet['D6'], sheet['E6'] = 31612345678, '0612345678'
        book.create_sheet('Leeg')
        """

    @Test func whatOpenpyxlWrote() async throws {
        let file = try Spreadsheet(reading: try await madeByOpenpyxl(contacts))
        #expect(file.sheets.map(\.name) == ["Contacten", "Leeg"])
        #expect(file.sheets[1].rows.isEmpty)
        let rows = file.sheets[0].rows
        #expect(rows.map(\.number) == [1, 3, 4, 6])
        #expect(rows[0].cells == ["Naam", "KvK", "Gesproken op", "", "Nog iets"])
        #expect(rows[1].cells == ["  De Linde & zo <b>", "01234567", "2026-11-25"])
        #expect(rows[2].cells == ["Één\nregel 😀", "0.3", "2026-11-25T13:45:10"])
        // A formula that nobody has worked out yet has no result.
        #expect(rows[3].cells == ["TRUE", "", "09:30:00", "31612345678", "0612345678"])
        #expect(rows[3][99] == "")
    }

    @Test func whatLibreOfficeMadeOfIt() async throws {
        let folder = try TemporaryFolder()
        try folder.write(try await madeByOpenpyxl(contacts), to: "bron.xlsx")
        let profile = "-env:UserInstallation=\(folder.url.appending(path: "profile").absoluteString)"
        for (from, to) in [("bron.xlsx", "ods"), ("bron.ods", "xlsx")] {
            _ = try await Program(executable: URL(filePath: "/usr/bin/env")).run(
                ["soffice", profile, "--headless", "--convert-to", to, from], input: [], in: folder,
                limit: .seconds(180))
        }
        let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: "bron.xlsx")))
        let rows = try Spreadsheet(reading: bytes).sheets[0].rows
        #expect(rows.map(\.number) == [1, 3, 4, 6])
        #expect(rows[1].cells == ["  De Linde & zo <b>", "01234567", "2026-11-25"])
        #expect(rows[2].cells == ["Één\nregel 😀", "0.3", "2026-11-25T13:45:10"])
        #expect(rows[3].cells == ["TRUE", "2", "09:30:00", "31612345678", "0612345678"])
    }

    @Test func whatWeWriteOurselves() async throws {
        let workbook = Workbook(
            title: "T",
            sheets: [
                .init(
                    name: "Een", header: ["a", "b"], rows: [[.text("=1+1"), .number(24)], [.empty, .percent(0.44)]]),
                .init(name: "Twee", header: ["c"], rows: []),
            ])
        let file = try Spreadsheet(reading: try await workbook.bytes())
        #expect(file.sheets.map(\.name) == ["Een", "Twee"])
        #expect(file.sheets[0].rows.map(\.cells) == [["a", "b"], ["=1+1", "24"], ["", "0.44"]])
    }

    @Test func daysOfBothCalendarsAndTheDayThatNeverWas() async throws {
        let bytes = try await madeByOpenpyxl(
            """
            for value in (1, 59, 61, 46351, 46351.999999, 2958465): sheet.append([value])
            for row in sheet: row[0].number_format = 'd mmmm yyyy "om" h:mm'
            """)
        #expect(
            try Spreadsheet(reading: bytes).sheets[0].rows.map { $0[0] } == [
                "1900-01-01", "1900-02-28", "1900-03-01", "2026-11-25", "2026-11-26", "9999-12-31",
            ])
        let macintosh = try await madeByOpenpyxl(
            """
            book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
            sheet['A1'] = datetime.date(2026, 11, 25)
            """)
        #expect(try Spreadsheet(reading: macintosh).sheets[0].rows.map { $0[0] } == ["2026-11-25"])
    }

    @Test func whatIsNoSpreadsheetIsRefusedWithAReason() throws {
        func reason(_ bytes: [UInt8]) -> SpreadsheetProblem.Reason? {
            do throws(SpreadsheetProblem) { _ = try Spreadsheet(reading: bytes) } catch { return error.reason }
            return nil
        }
        #expect(reason([]) == .notASpreadsheet)
        #expect(reason(Array("Naam;Plaats\n".utf8)) == .notASpreadsheet)
        #expect(reason([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .oldOrLocked)
        #expect(reason(ZipArchive().bytes) == .notASpreadsheet)
    }

    @Test func aBombIsNotUnpacked() async throws {
        let bytes = try await madeByOpenpyxl("for row in range(3000): sheet.append(['a' * 30] * 20)")
        var limits = Spreadsheet.Limits()
        limits.unpackedBytes = 100_000
        #expect(throws: SpreadsheetProblem(reason: .tooLarge, sheet: "Sheet")) {
            try Spreadsheet(reading: bytes, limits: limits)
        }
        limits = Spreadsheet.Limits()
        limits.cells = 1_000
        #expect(throws: SpreadsheetProblem(reason: .tooLarge, sheet: "Sheet", row: 51)) {
            try Spreadsheet(reading: bytes, limits: limits)
        }
        #expect(try Spreadsheet(reading: bytes).sheets[0].rows.count == 3_000)
    }

    @Test func problemsNameTheSheetAndTheRow() throws {
        func problem(_ sheet: String) -> SpreadsheetProblem? {
            do throws(SpreadsheetProblem) {
                _ = try Spreadsheet(reading: Self.file(sheet: sheet))
                return nil
            } catch {
                return error
            }
        }
        let (row, end) = ("<worksheet><sheetData><row r=\"7\">", "</row></sheetData></worksheet>")
        #expect(problem("\(row)<c r=\"A7\" t=\"s\"><v>5</v></c>\(end)")?.row == 7)
        #expect(problem("\(row)<c r=\"B7\"><v>1</v></c><c r=\"A7\"><v>1</v></c>\(end)")?.row == 7)
        #expect(problem("\(row)</row><row r=\"7\"></row></sheetData></worksheet>")?.sheet == "Een")
        #expect(problem("\(row)<c r=\"A7\"><v>1</v></c></row>")?.reason == .damaged("the sheet is no whole XML"))
        // Entities that grow: a document type is never read.
        let grows = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
        #expect(problem("\(grows)\(row)<c r=\"A7\" t=\"str\"><v>&b;</v></c>\(end)") != nil)
        #expect(problem("\(row)<c t=\"str\"><v>a_x000D_b_x0000_</v></c>\(end)") == nil)
    }

    private static func file(sheet: String) -> [UInt8] {
        var archive = ZipArchive()
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        archive.add(
            "_rels/.rels",
            "<r><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"/book.xml\"/></r>")
        archive.add(
            "book.xml",
            "<x:workbook xmlns:x=\"x\"><x:sheet name=\"Een\" r:id=\"a\" xmlns:r=\"r\"/></x:workbook>")
        archive.add(
            "_rels/book.xml.rels",
            "<r><Relationship Id=\"a\" Type=\"\(office)/worksheet\" Target=\"./a/../een.xml\"/></r>")
        archive.add("een.xml", sheet)
        return archive.bytes
    }
}
