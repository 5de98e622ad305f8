import Documents
import Domain

/// Makes the files of documents in words.
struct WrittenDocuments: Sendable {
    private let printer: PDFPrinter
    private let pandoc: Pandoc

    /// - Parameter documents: whose converters it shares: one resident PDF worker serves the whole site.
    init(sharing documents: FactsheetDocuments) {
        printer = documents.printer
        pandoc = documents.pandoc
    }

    /// The file's bytes.
    ///
    /// - Parameter onOnePage: whether it has to fit on one page: its PDF is then set as close as that takes, and a text
    ///   document from the start.
    /// - Throws: `ConverterMissing` where a program is not installed, and what converters throw.
    func bytes(_ document: WrittenDocument, as format: WrittenFormat, onOnePage: Bool) async throws -> [UInt8] {
        switch format {
        case .html: return Array(standalone(document).utf8)
        case .pdf:
            return try await printer.print(
                PDFSource(
                    html: paper(document), stylesheets: [FactsheetDocuments.stylesheet, Self.paperStyle],
                    fit: onOnePage
                        ? PDFSource.Fit(pages: 1, stylesheets: Self.denser)
                        : PDFSource.Fit(pages: 2, stylesheets: [Self.denser[0]])))
        case .docx: return try await text(document, as: .docx, onOnePage: onOnePage)
        case .odt: return try await text(document, as: .odt, onOnePage: onOnePage)
        }
    }

    private func text(_ document: WrittenDocument, as format: OfficeFormat, onOnePage: Bool) async throws -> [UInt8] {
        let html = WrittenText(document: document).html.markup
        return try await pandoc.document(
            html, as: format, style: onOnePage ? .close(characters: html.count) : OfficeStyle())
    }

    /// A text to read line by line is set wider apart than a factsheet.
    private static let paperStyle = """
        @page { margin: 16mm 18mm 17mm; }
        .utrecht-document { font-size: 9.5pt; line-height: 1.45; }
        .kring-sheet__title { margin-top: 6mm; }
        .kring-sheet__lead { font-size: 12pt; margin-top: 2mm; }
        .kring-sheet__meta { margin: 2.5mm 0 4mm; }
        .kring-section { margin-top: 3.4mm; padding-top: 3mm; }
        .kring-section .utrecht-heading-2 { top: 2.7mm; }
        """

    /// Closer and closer; a document of several pages is never set in less than nine points.
    private static let denser = [
        """
        @page { margin: 14mm 17mm 15mm; }
        .utrecht-document { font-size: 9pt; line-height: 1.36; }
        .kring-sheet__title { margin-top: 4mm; }
        .kring-section { margin-top: 2.4mm; padding-top: 2.2mm; }
        .kring-section .utrecht-heading-2 { top: 1.9mm; }
        """,
        """
        @page { margin: 11mm 16mm 13mm; }
        .utrecht-document { font-size: 8.5pt; line-height: 1.3; }
        .kring-sheet__title { font-size: 20pt; margin-top: 2.5mm; }
        .kring-sheet__lead { font-size: 10.5pt; margin-top: 1.2mm; }
        .kring-sheet__meta { margin: 1.5mm 0 2mm; }
        .kring-section { margin-top: 1.7mm; padding-top: 1.6mm; }
        .kring-section .utrecht-heading-2 { top: 1.3mm; font-size: 10pt; }
        .kring-closing { margin-top: 1.5mm; }
        """,
        """
        @page { margin: 9mm 14mm 12mm; }
        .utrecht-document { font-size: 8pt; line-height: 1.22; }
        .kring-note { font-size: 7.6pt; }
        .kring-sheet__title { font-size: 17pt; margin-top: 1.5mm; }
        .kring-sheet__lead { font-size: 9.5pt; margin-top: 0.8mm; }
        .kring-sheet__meta { margin: 1mm 0; }
        .kring-section { margin-top: 1.1mm; padding-top: 1.1mm; }
        .kring-section .utrecht-heading-2 { top: 0.8mm; font-size: 9pt; }
        .kring-closing { font-size: 8.4pt; margin-top: 1mm; }
        """,
    ]

    private func paper(_ document: WrittenDocument) -> String {
        let html: HTML = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>\(document.fullTitle)</title>
            <meta name="author" content="Gemeente \(document.municipality)"></head>
            <body class="utrecht-document"><main class="kring-sheet">
            \(WrittenBody(document: document, medium: .paper).html)
            </main></body></html>
            """
        return html.markup
    }

    /// A page that stands on its own, its style within it.
    private func standalone(_ document: WrittenDocument) -> String {
        let head: HTML = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(document.fullTitle)</title>
            <style>
            """
        let body: HTML = """
            </style></head>
            <body class="utrecht-document"><main class="kring-sheet">
            \(WrittenBody(document: document, medium: .screen).html)
            </main></body></html>

            """
        // The stylesheet is ours and holds no markup: inside <style> it must not be escaped.
        return head.markup + FactsheetDocuments.stylesheet + body.markup
    }
}
