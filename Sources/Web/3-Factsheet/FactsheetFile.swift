/// One of the files that a factsheet is given out as.
public struct FactsheetFile: Sendable, Hashable {
    public var format: FactsheetFormat
    /// Whether the PDF goes on with the tables after its two pages. Every other format has its tables as it is.
    public var hasAnnex: Bool

    public init(_ format: FactsheetFormat, hasAnnex: Bool = false) {
        self.format = format
        self.hasAnnex = hasAnnex
    }

    /// The files that a page offers, in its order.
    static let all: [FactsheetFile] =
        [FactsheetFile(.pdf), FactsheetFile(.pdf, hasAnnex: true)]
        + FactsheetFormat.allCases.filter { $0 != .pdf }.map { FactsheetFile($0) }

    /// The file with this name in an address; `nil` where there is none.
    init?(name: String) {
        guard let file = Self.all.first(where: { $0.name == name }) else { return nil }
        self = file
    }

    /// `factsheet.pdf`
    var name: String { name(after: "factsheet") }

    /// `factsheet-heldermeer-met-tabellen.pdf`
    func name(after stem: String) -> String { "\(stem)\(hasAnnex ? "-met-tabellen" : "").\(format.rawValue)" }

    /// What a download's link says.
    var label: String {
        switch format {
        case .pdf: hasAnnex ? "Factsheet met alle tabellen als PDF" : "Factsheet als PDF (twee pagina’s A4)"
        case .docx: "Factsheet als Word-document (DOCX)"
        case .odt: "Factsheet als OpenDocument-tekst (ODT)"
        case .xlsx: "Tabellen als Excel-bestand (XLSX)"
        case .csv: "Tabellen als CSV-bestand"
        case .json: "Alles als JSON, voor programma’s"
        case .html: "Factsheet als losse webpagina (HTML)"
        }
    }
}
