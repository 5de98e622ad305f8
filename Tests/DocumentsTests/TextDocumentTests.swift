import Testing

@testable import Documents

struct TextDocumentTests {
    private func zip(_ names: [String: String]) -> [UInt8] {
        var archive = ZipArchive()
        for (name, text) in names.sorted(by: { $0.key < $1.key }) { archive.add(name, text) }
        return archive.bytes
    }

    private let word = ["[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"]
    private let odt = ["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<o/>"]

    @Test func documentsAreRecognisedByWhatIsInThem() throws {
        #expect(try TextDocument(recognising: Array("%PDF-1.7\n…".utf8)) == .pdf)
        #expect(try TextDocument(recognising: zip(word)) == .docx)
        #expect(try TextDocument(recognising: zip(odt)) == .odt)
    }

    @Test func whatRunsByItselfIsRefused() {
        let macros = word.merging(["word/vbaProject.bin": "x"]) { first, _ in first }
        #expect(throws: TextDocumentRefusal.macros) { try TextDocument(recognising: zip(macros)) }
        let basic = odt.merging(["Basic/Standard/Module1.xml": "x"]) { first, _ in first }
        #expect(throws: TextDocumentRefusal.macros) { try TextDocument(recognising: zip(basic)) }
    }

    @Test func anythingElseIsRefusedWithTheReason() {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
        #expect(throws: TextDocumentRefusal.oldOrLocked) { try TextDocument(recognising: old) }
        for bytes in [
            [], Array("MZ\u{90}\0".utf8), Array("<html><script>alert(1)</script>".utf8), Array("PK\u{3}\u{4}".utf8),
            zip(["xl/workbook.xml": "x"]), zip(["mimetype": "application/vnd.oasis.opendocument.spreadsheet"]),
        ] {
            #expect(throws: TextDocumentRefusal.unknown) { try TextDocument(recognising: bytes) }
        }
    }
}
