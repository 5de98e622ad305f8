/// The kinds of file that a factsheet comes in; the raw value is the file's ending.
public enum FactsheetFormat: String, Sendable, CaseIterable {
    case pdf, docx, odt, xlsx, csv, json, html

    /// What a download's link says.
    var label: String {
        switch self {
        case .pdf: "Factsheet als PDF (twee pagina’s A4)"
        case .docx: "Factsheet als Word-document (DOCX)"
        case .odt: "Factsheet als OpenDocument-tekst (ODT)"
        case .xlsx: "Tabellen als Excel-bestand (XLSX)"
        case .csv: "Tabellen als CSV-bestand"
        case .json: "Alles als JSON, voor programma’s"
        case .html: "Factsheet als losse webpagina (HTML)"
        }
    }

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
