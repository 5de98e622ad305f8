import Documents
import Domain

/// Makes the files of a planning.
struct PlanningDocuments: Sendable {
    /// With whose converters: a resident worker serves all documents.
    let documents: FactsheetDocuments

    /// The kinds of file; the raw value is the file's ending.
    enum Format: String, Sendable, CaseIterable {
        case pdf, docx

        var mediaType: String {
            switch self {
            case .pdf: FactsheetFormat.pdf.mediaType
            case .docx: FactsheetFormat.docx.mediaType
            }
        }

        /// The name of the file in an address.
        var name: String { "planning.\(rawValue)" }
    }

    /// The file's bytes.
    ///
    /// - Throws: `ConverterMissing` where a program is not installed, and what converters throw.
    func bytes(_ sheet: PlanningSheet, as format: Format) async throws -> [UInt8] {
        switch format {
        case .pdf:
            try await documents.printer.print(
                PDFSource(
                    html: PlanningPaper(sheet: sheet).html,
                    stylesheets: [FactsheetDocuments.stylesheet, Self.stylesheet],
                    fit: PDFSource.Fit(pages: 1, stylesheets: Self.denser)))
        case .docx:
            try await documents.pandoc.document(
                PlanningText(sheet: sheet).html, as: .docx, style: .onePage(full: !sheet.warnings.isEmpty))
        }
    }

    private static let stylesheet = """
        @page { margin: 13mm 16mm 14mm; }
        .kring-plan-paper .kring-sheet__lead { max-width: none; }
        .kring-plan-paper .utrecht-table { font-size: 9pt; line-height: 1.3; margin-top: 4mm; table-layout: fixed; }
        .kring-plan-paper .utrecht-table__header-cell { font-size: 8pt; padding: 1mm 3mm 1mm 0; }
        .kring-plan-paper .utrecht-table__cell { padding: 1.1mm 3mm 1.1mm 0; }
        .kring-plan-paper td:last-child { color: #4a5b61; font-size: 8.5pt; }
        .kring-plan-paper__day { width: 36mm; }
        .kring-plan-paper__what { width: 62mm; }
        .kring-plan-paper__step { text-align: left; font-size: 10pt; padding: 3.2mm 0 1mm; border-bottom: 0.75pt solid #17272d; }
        .kring-plan-paper__state { font-weight: 400; font-size: 8.5pt; color: #4a5b61; }
        .kring-plan-paper tbody { break-inside: avoid; }
        .kring-plan-paper .utrecht-heading-3 { font-size: 10pt; margin-top: 4mm; }
        .kring-plan-paper .kring-note { margin-top: 4mm; }
        """

    private static let denser = [
        """
        .kring-plan-paper .kring-sheet__lead { max-width: none; }
        .kring-plan-paper .utrecht-table { font-size: 8.5pt; line-height: 1.22; margin-top: 2.5mm; }
        .kring-plan-paper .utrecht-table__cell { padding-top: 0.7mm; padding-bottom: 0.7mm; }
        .kring-plan-paper__step { padding-top: 2mm; }
        """,
        """
        @page { margin: 9mm 14mm 12mm; }
        .kring-plan-paper .kring-sheet__lead { max-width: none; }
        .kring-plan-paper .utrecht-table { font-size: 7.8pt; line-height: 1.16; margin-top: 2mm; }
        .kring-plan-paper td:last-child { font-size: 7.5pt; }
        .kring-plan-paper .utrecht-table__cell { padding-top: 0.4mm; padding-bottom: 0.4mm; }
        .kring-plan-paper__step { padding-top: 1.2mm; padding-bottom: 0.5mm; }
        .kring-plan-paper .utrecht-unordered-list, .kring-plan-paper .utrecht-heading-3 { font-size: 8pt; margin-top: 1.5mm; }
        .kring-plan-paper .kring-note { margin-top: 1.5mm; }
        """,
    ]
}
