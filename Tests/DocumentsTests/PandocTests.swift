import Foundation
import Testing

@testable import Documents

@Suite struct PandocTests {
    private let pandoc = Pandoc(paths: .find())

    private static let html = """
        <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Niet deze</title>
        <meta name="author" content="Iemand"></head><body>
        <h1>Factsheet &amp; "meer"</h1><p>Een alinea met <strong>vet</strong> en een
        <a href="https://example.nl/">verwijzing</a>.</p>
        <h2>Cijfers</h2>
        <p><img src="kring:grafiek.png" alt="Vier &lt; tien" width="300"></p>
        <figure><img src="kring:grafiek.png" alt="x"><figcaption>Zo staat het</figcaption></figure>
        <table><caption>Per wijk</caption><colgroup><col style="width: 60%"><col style="width: 40%"></colgroup>
        <thead><tr><th scope="col">Wijk</th><th scope="col" style="text-align: right">Aantal</th></tr></thead>
        <tbody><tr><td>Noord</td><td style="text-align: right">12</td></tr><tr><th scope="row">Zuid</th><td style="text-align: right">34</td></tr></tbody></table>
        <h3>Verder</h3><ul><li>een</li><li>twee</li></ul><ol><li>drie</li></ol>
        <blockquote><p>Een citaat</p></blockquote></body></html>
        """

    private func document(as format: OfficeFormat) async throws -> [UInt8] {
        try await pandoc.document(Self.html, resources: ["grafiek.png": try await Self.chart()], as: format)
    }

    private static func chart() async throws -> [UInt8] {
        try await Rasterizer(paths: .find()).png(
            svg: """
                <svg xmlns="http://www.w3.org/2000/svg" width="100%" height="60"><title>a</title>
                <rect width="40%" height="60" fill="#0b5563"/></svg>
                """, width: 600)
    }

    @Test(arguments: OfficeFormat.allCases)
    func pandocReadsBackWhatWasWritten(format: OfficeFormat) async throws {
        let text = try await IndependentReader.read(
            "pandoc", ["--from", format.rawValue, "--to", "markdown", "--standalone", "--wrap=none", "file"],
            files: ["file": try await document(as: format)])
        #expect(text.contains(/Factsheet & \\?"meer/))
        #expect(text.contains(/\n# .*Cijfers/))
        #expect(text.contains(/\n## .*Verder/))
        #expect(text.contains("**vet**"))
        #expect(text.contains("(https://example.nl/)"))
        #expect(text.contains(/Noord +12/))
        #expect(text.contains("-   een"))
        #expect(text.contains("Een citaat"))
        #expect(!text.contains("Iemand"))
    }

    @Test func docxHasTitleLanguageAlternativeTextAndARepeatedHeader() async throws {
        let docx = try await document(as: .docx)
        let core = try await IndependentReader.entry("docProps/core.xml", of: docx)
        #expect(core.contains("<dc:title>Factsheet &amp; &quot;meer&quot;</dc:title>"))
        #expect(core.contains("<dc:language>nl</dc:language>"))
        let text = try await IndependentReader.entry("word/document.xml", of: docx)
        #expect(text.contains("descr=\"Vier &lt; tien\""))
        #expect(text.contains("descr=\"Zo staat het\""))
        #expect(text.contains("<w:tblHeader"))
        #expect(text.contains(/<w:pgSz [^>]*w:w="11906"/))
        let styles = try await IndependentReader.entry("word/styles.xml", of: docx)
        #expect(styles.contains("Open Sans"))
        #expect(styles.contains("0b5563"))
    }

    @Test func odtHasTitleLanguageAlternativeTextAndARepeatedHeader() async throws {
        let odt = try await document(as: .odt)
        let meta = try await IndependentReader.entry("meta.xml", of: odt)
        #expect(meta.contains("<dc:title>Factsheet &amp; &quot;meer&quot;</dc:title>"))
        #expect(meta.contains("<dc:language>nl</dc:language>"))
        let text = try await IndependentReader.entry("content.xml", of: odt)
        #expect(text.contains("<svg:desc>Vier &lt; tien</svg:desc>"))
        #expect(text.contains("<svg:desc>Zo staat het</svg:desc>"))
        #expect(text.contains("<table:table-header-rows>"))
        #expect(text.contains("fo:border-bottom=\"0.5pt solid #c5d0d3\""))
        #expect(text.contains("fo:border-bottom=\"1pt solid #0b5563\""))
        // A style that pandoc names and we do not define would silently look like plain text.
        let styles = try await IndependentReader.entry("styles.xml", of: odt)
        let defined = Set((text + styles).matches(of: /style:name="([^"]+)"/).map { String($0.output.1) })
        let used = Set(text.matches(of: /(?:text|draw|table):style-name="([^"]+)"/).map { String($0.output.1) })
        #expect(used.subtracting(defined) == [])
        let parents = Set(text.matches(of: /parent-style-name="([^"]+)"/).map { String($0.output.1) })
        let common = Set(styles.matches(of: /style:name="([^"]+)"/).map { String($0.output.1) })
        #expect(parents.subtracting(common) == [])
        for name in ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"] {
            #expect(try await isWellFormed(IndependentReader.entry(name, of: odt)), "\(name)")
        }
    }

    private func isWellFormed(_ xml: String) async throws -> Bool {
        try await IndependentReader.python(
            "import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1]); print('yes')", file: Array(xml.utf8))
            == "yes"
    }

    @Test func libreOfficeOpensBothOnA4InOurLetter() async throws {
        let folder = try TemporaryFolder()
        for format in OfficeFormat.allCases {
            try folder.write(try await document(as: format), to: "\(format).\(format)")
        }
        let soffice = Program(executable: URL(filePath: "/usr/bin/env"))
        for format in OfficeFormat.allCases {
            _ = try await soffice.run(
                ["soffice", "--headless", "--convert-to", "pdf", "\(format).\(format)"], input: [], in: folder,
                limit: .seconds(120))
            let pdf = Array(try Data(contentsOf: folder.url.appending(path: "\(format).pdf")))
            #expect(try await IndependentReader.read("pdfinfo", ["file"], files: ["file": pdf]).contains("A4"))
            #expect(try await IndependentReader.read("pdffonts", ["file"], files: ["file": pdf]).contains("OpenSans"))
            let text = try await IndependentReader.read("pdftotext", ["-layout", "file", "-"], files: ["file": pdf])
            #expect(text.contains(/Wijk +Aantal/))
            #expect(text.contains(/Zuid +34/))
            #expect(
                try await IndependentReader.read("pdfimages", ["-list", "file"], files: ["file": pdf]).contains(
                    " 1200 "))
        }
    }

    @Test(
        arguments: OfficeFormat.allCases,
        [
            "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/a.png", "kring:none",
            "data:image/png;base64,AAAA", "picture-1.png",
        ])
    func noOtherPictureIsFetched(format: OfficeFormat, address: String) async throws {
        let html = "<html lang=\"nl\"><h1>a</h1><ul><li><b><img src=\"\(address)\" alt=\"x\"></b></li></ul></html>"
        await #expect(throws: DocumentProblems(["Refused to fetch \(address)"])) {
            try await pandoc.document(html, resources: ["a": try await Self.chart()], as: format)
        }
    }

    @Test(arguments: ["iframe src", "embed src", "object data", "video src", "audio src"])
    func nothingElseIsFetchedEither(markup: String) async throws {
        let name = markup.split(separator: " ")[0]
        let html = "<html lang=\"nl\"><h1>a</h1><\(markup)=\"file:///etc/passwd\"></\(name)><p>b</p></html>"
        let docx = try? await pandoc.document(html, as: .docx)
        let text = try await IndependentReader.python(
            """
            import sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1]) if zipfile.is_zipfile(sys.argv[1]) else None
            print([name for name in (archive.namelist() if archive else []) if b'root:' in archive.read(name)])
            """, file: docx ?? [])
        #expect(text == "[]")
    }

    @Test func aDocumentNeedsATitleALanguageAndAlternativeTexts() async throws {
        await #expect(
            throws: DocumentProblems([
                "The picture kring:a has no alternative text",
                "The document has no title: <h1> or <title> is missing",
                "The document has no language: <html lang> is missing",
            ])
        ) {
            try await pandoc.document(
                "<p><img src=\"kring:a\"></p>", resources: ["a": try await Self.chart()], as: .odt)
        }
        await #expect(throws: DocumentProblems(["kring:a is no PNG picture"])) {
            try await pandoc.document(
                "<html lang=nl><h1>a</h1><img src=\"kring:a\" alt=\"a\">", resources: ["a": [1, 2]], as: .docx)
        }
    }

    @Test func aPictureFitsThePage() async throws {
        let html = "<html lang=\"nl\"><h1>a</h1><p><img src=\"kring:a\" alt=\"a\"></p></html>"
        let odt = try await pandoc.document(html, resources: ["a": try await Self.chart()], as: .odt)
        let text = try await IndependentReader.entry("content.xml", of: odt)
        // 1200 × 120 pixels at 96 to the inch would be 31.75 cm wide.
        #expect(text.contains("svg:width=\"17.00cm\" svg:height=\"1.70cm\""))
    }

    @Test func theArchiveIsOneThatOthersRead() async throws {
        var archive = ZipArchive()
        archive.add("a/één.txt", "tekst é")
        archive.add("leeg", "")
        let report = try await IndependentReader.python(
            """
            import sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1])
            print(archive.testzip(), archive.namelist(), archive.read('a/één.txt').decode())
            """, file: archive.bytes)
        #expect(report == "None ['a/één.txt', 'leeg'] tekst é")
    }
}
