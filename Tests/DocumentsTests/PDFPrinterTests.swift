import Foundation
import Testing

@testable import Documents

@Suite(.timeLimit(.minutes(5))) struct PDFPrinterTests {
    private static func printer(_ change: (inout PDFPrinter.Settings) -> Void = { _ in }) -> PDFPrinter {
        var settings = PDFPrinter.Settings()
        // The machine that tests may be busy; what is tested is not how fast it is.
        settings.limit = .seconds(120)
        change(&settings)
        return PDFPrinter(paths: .find(), settings: settings)
    }

    private static func page(_ body: String, head: String = "") -> String {
        "<!doctype html><html lang=\"nl\"><head><title>Één proef</title>\(head)</head><body>\(body)</body></html>"
    }

    /// The problems for which nothing was printed.
    private func problems(_ source: PDFSource) async throws -> [String] {
        let failure = await #expect(throws: DocumentProblems.self) { try await Self.printer().print(source) }
        return try #require(failure).problems
    }

    // MARK: The document

    @Test func theDocumentIsTaggedTitledAndUniversallyAccessible() async throws {
        let drawing =
            "<svg width=\"100\" height=\"20\"><title>Tien van de twintig</title><rect width=\"50\" height=\"20\"/></svg>"
        let pdf = try await Self.printer().print(
            PDFSource(
                html: Self.page(
                    "<h1>Kop</h1><p class=\"a\">Alinea ë</p>\(drawing)<img src=\"kring:stip.png\" alt=\"Een stip\">"),
                stylesheets: ["@page { size: A4 } body { font-family: 'Open Sans' }", ".a { color: #0b5563 }"],
                resources: ["stip.png": try await Self.dot()]))
        let facts = try await IndependentReader.read("pdfinfo", ["file"], files: ["file": pdf])
        #expect(facts.contains(/Title: +Één proef/))
        #expect(facts.contains(/Tagged: +yes/))
        #expect(facts.contains("(A4)"))
        #expect(facts.contains(/Pages: +1\n/))
        let metadata = try await IndependentReader.read("pdfinfo", ["-meta", "file"], files: ["file": pdf])
        #expect(metadata.contains("pdfuaid:part=\"1\"") || metadata.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(
            try await IndependentReader.read("pdftotext", ["file", "-"], files: ["file": pdf]).contains("Alinea ë"))
        let structure = try await IndependentReader.read("pdfinfo", ["-struct-text", "file"], files: ["file": pdf])
        #expect(structure.contains(/H1[^"]*"Kop"/))
        // pdfinfo shows no alternative texts, so they are looked up where the standard puts them.
        let strings = try await contents(of: pdf)
        #expect(strings.contains("/Alt (Een stip)"))
        #expect(strings.contains("/Alt (Tien van de twintig)"))
        #expect(strings.contains("/Lang (nl)"))
        #expect(try await IndependentReader.read("pdffonts", ["file"], files: ["file": pdf]).contains("Open-Sans"))
    }

    @Test func aHiddenDrawingIsNoFigure() async throws {
        let hidden = "<svg width=\"9\" height=\"9\" aria-hidden=\"true\"><rect width=\"9\" height=\"9\"/></svg>"
        let pdf = try await Self.printer().print(PDFSource(html: Self.page("<p>\(hidden) tekst</p>")))
        let text = try await contents(of: pdf)
        #expect(text.contains("/S /NonStruct"))
        #expect(!text.contains("/S /Figure"))
    }

    /// The file's objects, unpacked.
    private func contents(of pdf: [UInt8]) async throws -> String {
        try await IndependentReader.python(
            """
            import re, sys, zlib
            data = open(sys.argv[1], 'rb').read()
            for stream in re.findall(rb'stream\\r?\\n(.*?)\\r?\\nendstream', data, re.DOTALL):
                try: data += zlib.decompress(stream)
                except zlib.error: pass
            print(data.decode('latin-1'))
            """, file: pdf)
    }

    @Test func theSameSourceGivesTheSameBytes() async throws {
        let printer = Self.printer()
        let source = PDFSource(html: Self.page("<h1>Kop</h1>"))
        #expect(try await printer.print(source) == printer.print(source))
    }

    /// A picture of one colour.
    static func dot() async throws -> [UInt8] {
        try await Rasterizer(paths: .find()).png(
            svg:
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>",
            width: 10)
    }

    // MARK: What is refused

    @Test(arguments: [
        "<link rel=\"attachment\" href=\"file:///etc/passwd\">",
        "<link rel=\"stylesheet\" href=\"http://127.0.0.1:9/a.css\">",
        "<base href=\"file:///etc/\"><link rel=\"stylesheet\" href=\"passwd\">",
        "<style>@import url(file:///etc/passwd);</style>",
        "<style>@font-face { font-family: x; src: url(file:///etc/passwd) } title, p { font-family: x }</style>",
        "<style>p { background: url(file:///etc/passwd) }</style>",
        "<style>p::before { content: url('data:image/svg+xml,<svg/>') }</style>",
    ])
    func addressesInTheHead(markup: String) async throws {
        let found = try await problems(PDFSource(html: Self.page("<p>x</p>", head: markup)))
        #expect(found.contains { $0.hasPrefix("Refused to fetch ") }, "\(found)")
    }

    @Test(arguments: [
        "<img src=\"file:///etc/passwd\" alt=\"a\">",
        "<img src=\"kring:other.png\" alt=\"a\">",
        "<img src=\"data:image/png;base64,AAAA\" alt=\"a\">",
        "<a rel=\"attachment\" href=\"file:///etc/passwd\">a</a>",
        "<object data=\"file:///etc/passwd\">a</object>",
        "<embed src=\"file:///etc/passwd\">",
        "<svg width=\"9\" height=\"9\"><title>a</title><image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/></svg>",
        "<p style=\"list-style: url(ftp://127.0.0.1/a.png); display: list-item\">a</p>",
    ])
    func addressesInTheBody(markup: String) async throws {
        let found = try await problems(PDFSource(html: Self.page(markup)))
        #expect(found.contains { $0.hasPrefix("Refused to fetch ") }, "\(found)")
    }

    @Test func addressesInAStyleSheet() async throws {
        let source = PDFSource(
            html: Self.page("<p>x</p>"), stylesheets: ["p { background-image: url(file:///etc/passwd) }"])
        #expect(try await problems(source).contains { $0 == "Refused to fetch file:///etc/passwd" })
    }

    @Test func addressesInAResource() async throws {
        let source = PDFSource(
            html: Self.page("<p>x</p>", head: "<link rel=\"stylesheet\" href=\"kring:a.css\">"),
            resources: ["a.css": Array("p { background-image: url(file:///etc/passwd) }".utf8)])
        #expect(try await problems(source).contains { $0 == "Refused to fetch file:///etc/passwd" })
    }

    @Test func aLinkIsNotFetched() async throws {
        _ = try await Self.printer().print(
            PDFSource(html: Self.page("<p><a href=\"https://example.nl/\">site</a></p>")))
    }

    @Test func whatWeasyPrintWarnsOfIsAFailure() async throws {
        #expect(
            try await problems(PDFSource(html: Self.page("<a href=\"#nowhere\">x</a>"))).contains {
                $0.contains("nowhere")
            })
        let misspelt = PDFSource(html: Self.page("<p>x</p>"), stylesheets: ["p { colour: red }"])
        #expect(try await problems(misspelt).contains { $0.contains("colour") })
        let dot = PDFSource(html: Self.page("<img src=\"kring:a.png\">"), resources: ["a.png": try await Self.dot()])
        #expect(try await problems(dot).contains { $0.contains("alt") })
    }

    @Test func aScreensRulesAreNoProblem() async throws {
        let css = """
            @media (prefers-color-scheme: dark) { p { color: white } }
            @media (forced-colors: active) { p { forced-color-adjust: none } }
            @media screen and (min-width: 44em) { p { color: red } }
            p { accent-color: red; text-wrap: balance }
            ::selection { color: red }
            """
        _ = try await Self.printer().print(PDFSource(html: Self.page("<p>x</p>"), stylesheets: [css]))
    }

    @Test func aDocumentNeedsATitleALanguageAndTitledDrawings() async throws {
        let found = try await problems(PDFSource(html: "<p>x</p><svg width=\"9\" height=\"9\"></svg>"))
        #expect(found.contains { $0.contains("\"lang\"") })
        #expect(found.contains("The document has no title: <title> is missing"))
        #expect(found.contains("A drawing has no alternative text: <svg> without <title>"))
    }

    // MARK: The process

    @Test func oneProcessServesManyAtATime() async throws {
        let printer = Self.printer()
        #expect(await printer.processID == nil)
        let pages = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in 0..<12 {
                group.addTask {
                    (number, try await printer.print(PDFSource(html: Self.page("<p>nummer \(number)-</p>"))))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let id = await printer.processID
        for (number, pdf) in pages {
            let text = try await IndependentReader.read("pdftotext", ["file", "-"], files: ["file": pdf])
            #expect(text.contains("nummer \(number)-"))
        }
        #expect(await printer.processID == id)
        try await printer.stop()
        try await untilGone(try #require(id))
        #expect(await printer.processID == nil)
    }

    @Test func aDocumentWithProblemsLeavesTheProcess() async throws {
        let printer = Self.printer()
        await #expect(throws: DocumentProblems.self) { try await printer.print(PDFSource(html: "")) }
        let id = try #require(await printer.processID)
        _ = try await printer.print(PDFSource(html: Self.page("x")))
        #expect(await printer.processID == id)
    }

    @Test func aNewProcessComesAfterANumberOfDocuments() async throws {
        let printer = Self.printer { $0.documentsPerProcess = 2 }
        _ = try await printer.print(PDFSource(html: Self.page("1")))
        let first = try #require(await printer.processID)
        _ = try await printer.print(PDFSource(html: Self.page("2")))
        try await untilGone(first)
        _ = try await printer.print(PDFSource(html: Self.page("3")))
        #expect(await printer.processID != nil)
    }

    @Test func aProcessThatDiedIsReplaced() async throws {
        let printer = Self.printer()
        _ = try await printer.print(PDFSource(html: Self.page("1")))
        let first = try #require(await printer.processID)
        kill(first, SIGKILL)
        _ = try await printer.print(PDFSource(html: Self.page("2")))
        #expect(await printer.processID != first)
        try await untilGone(first)
    }

    @Test func theLimitKillsTheProcessAndTheNextDocumentIsPrinted() async throws {
        let printer = Self.printer()
        _ = try await printer.print(PDFSource(html: Self.page("1")))
        let first = try #require(await printer.processID)
        // Stopped, it answers nothing, however long it is waited for.
        kill(first, SIGSTOP)
        await #expect(throws: ProgramFailure.tookTooLong(program: "WeasyPrint", limit: .milliseconds(300))) {
            try await printer.print(PDFSource(html: Self.page("2")), limit: .milliseconds(300))
        }
        try await untilGone(first)
        _ = try await printer.print(PDFSource(html: Self.page("3")))
    }

    @Test func anIdleProcessEnds() async throws {
        let printer = Self.printer { $0.idle = .milliseconds(1) }
        _ = try await printer.print(PDFSource(html: Self.page("1")))
        while await printer.processID != nil {
            try await Task.sleep(for: .milliseconds(5))
        }
        _ = try await printer.print(PDFSource(html: Self.page("2")))
    }

    @Test func aCrashAtTheStartIsReported() async throws {
        let script = try Script("echo it broke >&2; exit 1")
        let printer = PDFPrinter(paths: ConverterPaths(python: script.url, pandoc: nil, rsvgConvert: nil))
        await #expect(throws: ProgramFailure.failed(program: "WeasyPrint", message: "it broke")) {
            try await printer.print(PDFSource(html: Self.page("1")))
        }
    }

    @Test func pythonWithoutWeasyPrintIsAMissingConverter() async throws {
        // -S: without the folder where packages are installed.
        let python = try #require(ConverterPaths.find().python)
        let script = try Script("exec '\(python.path)' -S \"$@\"")
        let printer = PDFPrinter(paths: ConverterPaths(python: script.url, pandoc: nil, rsvgConvert: nil))
        let missing = await #expect(throws: ConverterMissing.self) {
            try await printer.print(PDFSource(html: Self.page("1")))
        }
        #expect(missing?.reason.contains("weasyprint") == true)
    }

    @Test func anOldWeasyPrintIsAMissingConverter() async throws {
        let script = try Script(#"printf '\000\000\000\001\000\000\000\023{"version": "57.2"}'; cat"#)
        let printer = PDFPrinter(paths: ConverterPaths(python: script.url, pandoc: nil, rsvgConvert: nil))
        let missing = await #expect(throws: ConverterMissing.self) {
            try await printer.print(PDFSource(html: Self.page("1")))
        }
        #expect(missing?.reason == "version 57.2 is too old")
    }

    @Test func messagesTravelUnchanged() throws {
        let message = WorkerMessage(parts: [[1, 2, 3], [], Array(repeating: 7, count: 70000)])
        #expect(WorkerMessage(message.bytes) == message)
        for length in [0, 3, 4, 8, 70015] {
            #expect(WorkerMessage(Array(message.bytes.prefix(length))) == nil)
        }
    }
}
