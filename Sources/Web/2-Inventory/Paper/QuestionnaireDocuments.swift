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

    /// The kinds of file; the raw value is the file's ending.
    public enum Format: String, Sendable, CaseIterable {
        case pdf, docx, html, csv
    }

    /// The file's bytes.
    ///
    /// - Parameter introduction: its paragraphs, fields filled in; empty to leave it out.
    /// - Throws: `ConverterMissing` where a program is not installed, and what converters throw.
    public func bytes(
        _ questionnaire: Questionnaire, introduction: [String], language: Language, as format: Format
    ) async throws -> [UInt8] {
        let paper = PaperQuestionnaire(
            questionnaire: questionnaire, language: language, introduction: introduction
        ).html
        let stylesheet = String(decoding: Assets.paperStylesheet, as: UTF8.self)
        switch format {
        case .pdf: return try await printer.print(PDFSource(html: paper, stylesheets: [stylesheet]))
        case .html:
            // The stylesheet is ours and holds no markup: inside <style> it must not be escaped.
            return Array(
                paper.replacing("</head>", with: "<style>\(stylesheet)</style></head>", maxReplacements: 1).utf8)
        case .docx:
            let text = TextQuestionnaire(
                questionnaire: questionnaire, language: language, introduction: introduction)
            return try await pandoc.document(text.html, as: .docx)
        case .csv:
            let columns = ["id"] + questionnaire.columns.map(\.name)
            return CSVWriter(separator: ",", byteOrderMark: false).bytes([columns])
        }
    }

    /// Ends the resident PDF worker.
    public func stop() async throws { try await printer.stop() }
}
