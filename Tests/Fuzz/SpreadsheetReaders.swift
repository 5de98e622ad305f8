import Documents

extension Reader {
    /// Whole XLSX files: mostly the archive's own structure.
    static func spreadsheetFile() -> Reader {
        Reader(
            name: "spreadsheet file", share: 50, samples: [archive(sheet: Array(sheetSample.utf8))],
            words: ["PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "\u{0}"].map { Array($0.utf8) },
            read: readSpreadsheet)
    }

    /// The sheet within an XLSX file that is sound for the rest.
    static func sheet() -> Reader {
        let words = [
            "<row r=\"3\">", "</row>", "<c r=\"XFD1\" t=\"s\">", "<c>", "</c>", "<v>", "</v>", "1e308", "-1", "2958466",
            " s=\"1\"", " s=\"2\"", " t=\"inlineStr\"", "<is><t>", "_x0000_", "_xD800_", "<!DOCTYPE x>", "&lt;", "&#0;",
        ]
        return Reader(
            name: "sheet", share: 100, samples: [Array(sheetSample.utf8)], words: words.map { Array($0.utf8) },
            read: { readSpreadsheet(archive(sheet: $0)) })
    }

    private static func readSpreadsheet(_ bytes: [UInt8]) -> Outcome {
        var limits = Spreadsheet.Limits()
        (limits.cells, limits.unpackedBytes) = (100_000, 1 << 20)
        do throws(SpreadsheetProblem) {
            let rows = try Spreadsheet(reading: bytes, limits: limits).sheets.flatMap(\.rows)
            if let empty = rows.first(where: { $0.cells.last?.isEmpty ?? true }) {
                return .surprise("row \(empty.number) ends in an empty cell")
            }
            return .accepted
        } catch {
            return error.description.isEmpty ? .surprise("refused without saying why") : .refused
        }
    }

    private static let sheetSample = """
        <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>b</t></is></c></row>\
        <row><c><v>0.1</v></c><c s="1"><v>46351.5</v></c><c s="2"><v>612</v></c><c t="b"><v>1</v></c></row></sheetData></worksheet>
        """

    private static func archive(sheet: [UInt8]) -> [UInt8] {
        var archive = ZipArchive()
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        archive.add(
            "_rels/.rels",
            """
            <Relationships><Relationship Id="a" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """)
        archive.add(
            "xl/workbook.xml",
            """
            <workbook xmlns:r="\(office)"><sheets><sheet name="Een" sheetId="1" r:id="a"/></sheets></workbook>
            """)
        archive.add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships><Relationship Id="a" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="b" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>\
            <Relationship Id="c" Type="\(office)/styles" Target="styles.xml"/></Relationships>
            """)
        archive.add("xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>")
        archive.add(
            "xl/styles.xml",
            """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000000"/></numFmts>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs></styleSheet>
            """)
        archive.add("xl/worksheets/sheet1.xml", sheet)
        return archive.bytes
    }
}
