/// The kinds of file that a factsheet comes in; the raw value is the file's ending.
public enum FactsheetFormat: String, Sendable, CaseIterable {
    case pdf, docx, odt, xlsx, csv, json, html

    /// The media type (IANA).
    var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        case .html: "text/html; charset=utf-8"
        }
    }
}
