/// The kinds of file that a document in words comes in; the raw value is the file's ending.
public enum WrittenFormat: String, Sendable, CaseIterable {
    case pdf, docx, odt, html

    /// The media type (IANA).
    var mediaType: String {
        switch self {
        case .pdf: FactsheetFormat.pdf.mediaType
        case .docx: FactsheetFormat.docx.mediaType
        case .odt: FactsheetFormat.odt.mediaType
        case .html: FactsheetFormat.html.mediaType
        }
    }

    /// What a download's link says after the document's name.
    var label: String {
        switch self {
        case .pdf: "als PDF"
        case .docx: "als Word-document (DOCX)"
        case .odt: "als OpenDocument-tekst (ODT)"
        case .html: "als losse webpagina (HTML)"
        }
    }
}
