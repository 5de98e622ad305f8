import Assets
import Documents
import Domain

/// Makes the files of a questionnaire: on paper, as a text to type in, and as an empty response file.
public struct QuestionnaireDocuments: Sendable {
    private let printer: PDFPrinter
    private let pandoc: Pandoc

    public init(paths: ConverterPaths) {
        printer = PDFPrinter(paths: paths)
        pandoc = Pandoc(paths: paths)
    }

    /// With the converters that the factsheet's files are made by, which then need starting only once.
    init(sharing documents: FactsheetDocuments) {
        printer = documents.printer
        pandoc = documents.pandoc
    }

    /// The kinds of file; the raw value is the file's ending.
    public enum Format: String, Sendable, CaseIterable {
        case pdf, docx, html, csv
    }

    /// The file's bytes.
    ///
    /// - Parameters:
    ///   - introduction: its paragraphs, fields filled in; empty to leave it out.
    ///   - handIn: where to bring what was filled in, at the end; `nil` where that is not known.
    /// - Throws: `ConverterMissing` where a program is not installed, and what converters throw.
    public func bytes(
        _ questionnaire: Questionnaire, introduction: [String], handIn: String? = nil, language: Language,
        as format: Format
    ) async throws -> [UInt8] {
        let paper = PaperQuestionnaire(
            questionnaire: questionnaire, language: language, introduction: introduction, handIn: handIn
        ).html
        let stylesheet = String(decoding: Assets.paperStylesheet, as: UTF8.self)
        switch format {
        case .pdf:
            return try await printer.print(
                PDFSource(html: paper, stylesheets: [stylesheet], fit: Self.fit(parts: questionnaire.parts.count)))
        case .html:
            // The stylesheet is ours and holds no markup: inside <style> it must not be escaped.
            return Array(
                paper.replacing("</head>", with: "<style>\(stylesheet)</style></head>", maxReplacements: 1).utf8)
        case .docx:
            let text = TextQuestionnaire(
                questionnaire: questionnaire, language: language, introduction: introduction, handIn: handIn)
            return try await pandoc.document(text.html, as: .docx)
        case .csv:
            let columns = ["id"] + questionnaire.columns.map(\.name)
            return CSVWriter(separator: ",", byteOrderMark: false).bytes([columns])
        }
    }

    /// A page for each part and one more: what takes another is set closer, so that no page holds the last lines alone.
    private static func fit(parts: Int) -> PDFSource.Fit {
        PDFSource.Fit(
            pages: parts + 1,
            stylesheets: [
                """
                @page { margin: 13mm 17mm 15mm; }
                body { font-size: 9.2pt; line-height: 1.36; }
                .kring-paper__part { margin-top: 4mm; }
                .kring-paper__question, .kring-paper__grid { margin-bottom: 3.2mm; }
                .kring-paper__options li { padding-top: 0.35mm; padding-bottom: 0.35mm; }
                .kring-paper__closing { margin-top: 4mm; }
                """
            ])
    }

    /// Ends the resident PDF worker.
    public func stop() async throws { try await printer.stop() }
}
