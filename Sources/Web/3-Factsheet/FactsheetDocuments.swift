import Assets
import Documents
import Domain

/// Makes the files of a factsheet.
public struct FactsheetDocuments: Sendable {
    let printer: PDFPrinter
    let pandoc: Pandoc
    private let rasterizer: Rasterizer

    /// - Parameter limit: how long a converter may take over one document.
    public init(paths: ConverterPaths, limit: Duration = .seconds(60)) {
        var settings = PDFPrinter.Settings()
        settings.limit = limit
        printer = PDFPrinter(paths: paths, settings: settings)
        pandoc = Pandoc(paths: paths, limit: limit)
        rasterizer = Rasterizer(paths: paths, limit: limit)
    }

    /// The file's bytes.
    ///
    /// - Throws: `ConverterMissing` where a program is not installed, and what converters throw.
    public func bytes(_ factsheet: Factsheet, as file: FactsheetFile) async throws -> [UInt8] {
        switch file.format {
        case .html: return Array(standalone(factsheet).utf8)
        case .json: return try FactsheetRecord(factsheet: factsheet).bytes
        case .csv: return FactsheetTablesFile(factsheet: factsheet).csv
        case .xlsx: return try await FactsheetTablesFile(factsheet: factsheet).workbook.bytes()
        case .pdf:
            return try await printer.print(
                PDFSource(
                    html: paper(factsheet, hasAnnex: file.hasAnnex), stylesheets: [Self.stylesheet],
                    fit: Self.fit(pages: factsheet.sections.count > 5 ? 2 : 1)))
        case .docx: return try await text(factsheet, as: .docx)
        case .odt: return try await text(factsheet, as: .odt)
        }
    }

    /// How busy the converters are, for who watches over them.
    var load: DocumentLoad {
        get async {
            DocumentLoad(
                isWorkerRunning: await printer.processID != nil, printed: await printer.printedInAll,
                started: await printer.workersStarted)
        }
    }

    /// Ends the resident PDF worker.
    public func stop() async throws { try await printer.stop() }

    /// A factsheet is two pages, of a short poll one, its annex aside; one that says more is set in smaller type before
    /// it takes another page.
    private static func fit(pages: Int) -> PDFSource.Fit {
        PDFSource.Fit(pages: pages, before: annexID, stylesheets: denser)
    }

    private static let denser = [
        """
        .utrecht-document { font-size: 8.6pt; line-height: 1.32; }
        .kring-closing { font-size: 9pt; }
        .kring-sheet__title { font-size: 22pt; margin-top: 2mm; }
        .kring-sheet__lead { font-size: 10.5pt; }
        .kring-facts__number { font-size: 25pt; }
        .kring-section { margin-top: 2mm; padding-top: 2mm; }
        .kring-section .utrecht-heading-2 { top: 1.8mm; }
        """, dense,
        dense + """
            @page { margin: 8mm 13mm 12mm; }
            .utrecht-document { line-height: 1.24; }
            .kring-section { margin-top: 1.1mm; padding-top: 1.1mm; }
            .kring-section .utrecht-heading-2 { top: 0.9mm; font-size: 9pt; }
            .utrecht-figure { margin-top: 1.2mm; }
            """,
    ]

    /// A heading of two lines has room beside a text of one.
    private static let dense = """
        @page { margin: 10mm 14mm 13mm; }
        .utrecht-document { font-size: 8pt; line-height: 1.28; }
        .kring-closing { font-size: 8.4pt; }
        .kring-sheet__title { font-size: 19pt; margin-top: 1.5mm; }
        .kring-sheet__lead { font-size: 9.5pt; }
        .kring-facts { margin: 2mm 0; padding: 1.2mm 0; }
        .kring-facts__number { font-size: 21pt; }
        .kring-section { margin-top: 1.4mm; padding-top: 1.4mm; min-height: 8mm; }
        .kring-section .utrecht-heading-2 { top: 1.2mm; font-size: 9.5pt; }
        .utrecht-figure { margin-top: 1.6mm; }

        """

    private static let annexID = "tabellen"

    static let stylesheet = String(decoding: Assets.stylesheet, as: UTF8.self)

    private func text(_ factsheet: Factsheet, as format: OfficeFormat) async throws -> [UInt8] {
        let text = FactsheetText(factsheet: factsheet)
        var resources: [String: [UInt8]] = [:]
        for picture in text.pictures {
            resources[picture.name] = try await rasterizer.png(svg: picture.svg, width: picture.width)
        }
        return try await pandoc.document(text.html.markup, resources: resources, as: format)
    }

    private func paper(_ factsheet: Factsheet, hasAnnex: Bool) -> String {
        let sender = factsheet.municipality.map { " - Gemeente \($0)" } ?? ""
        let annex: HTML = """
            <section class="kring-paper-annex" aria-labelledby="\(Self.annexID)">
            <h2 class="utrecht-heading-2" id="\(Self.annexID)">Bijlage: tabellen</h2>
            \(FactsheetAnnex(tables: factsheet.tables).html)
            </section>
            """
        let html: HTML = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>Factsheet \(factsheet.title)\(sender)</title>
            <meta name="author" content="\(factsheet.municipality.map { "Gemeente \($0)" } ?? "Kring")"></head>
            <body class="utrecht-document"><main class="kring-sheet">
            \(FactsheetBody(factsheet: factsheet, medium: .paper).html)
            \(when: hasAnnex, annex)
            </main></body></html>
            """
        return html.markup
    }

    /// A page that stands on its own, its style within it.
    private func standalone(_ factsheet: Factsheet) -> String {
        let sender = factsheet.municipality.map { " - Gemeente \($0)" } ?? ""
        let head: HTML = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Factsheet \(factsheet.title)\(sender)</title>
            <style>
            """
        let body: HTML = """
            </style></head>
            <body class="utrecht-document"><main class="kring-sheet">
            \(FactsheetBody(factsheet: factsheet, medium: .screen).html)
            <section class="kring-section" aria-labelledby="\(Self.annexID)">
            <h2 class="utrecht-heading-2" id="\(Self.annexID)">Tabellen</h2>
            <div>\(FactsheetAnnex(tables: factsheet.tables).html)</div>
            </section>
            </main></body></html>

            """
        // The stylesheet is ours and holds no markup: inside <style> it must not be escaped.
        return head.markup + Self.stylesheet + body.markup
    }
}

/// How busy the converters are.
struct DocumentLoad: Sendable {
    let isWorkerRunning: Bool
    let printed: Int
    let started: Int
}
