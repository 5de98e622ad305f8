/// A table as a file: rows for other programs, or a spreadsheet. The raw value is the file's ending.
enum TableFormat: String, Sendable, CaseIterable {
    case csv, xlsx

    /// - Parameter stem: what the file is called before its ending.
    init?(name: String, of stem: String) {
        guard let format = Self.allCases.first(where: { $0.name(of: stem) == name }) else { return nil }
        self = format
    }

    /// `cijfers.csv`
    func name(of stem: String) -> String { "\(stem).\(rawValue)" }

    var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}
