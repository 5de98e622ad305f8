import Documents
import Domain

/// The annex as a spreadsheet, a sheet per table, and as one CSV file.
struct FactsheetTablesFile {
    var factsheet: Factsheet

    var workbook: Workbook {
        Workbook(
            title: "\(factsheet.title): tabellen",
            sheets: [contents]
                + factsheet.tables.map { table in
                    Workbook.Sheet(
                        name: table.id, heading: table.title, header: table.columns,
                        columnWidths: [60] + table.columns.dropFirst().map { _ in 14 },
                        rows: table.rows.map { [.text($0.label)] + $0.cells.map(Self.cell) }
                            + [[.empty], [.text(table.note)]]
                            + (factsheet.isDemonstration ? [[.text(Self.demonstration)]] : []))
                })
    }

    /// The first sheet: which tables there are, each a link.
    private var contents: Workbook.Sheet {
        Workbook.Sheet(
            name: "Inhoud", heading: factsheet.title, header: ["Tabel", "Over", "Van"], columnWidths: [12, 90, 60],
            rows: factsheet.tables.enumerated().map { place, table in
                [.link(table.id, sheet: place + 1), .text(table.title), .text(table.note)]
            })
    }

    private static let demonstration = PageWords(language: .dutch).demonstration

    private static func cell(_ cell: Factsheet.Table.Cell) -> Workbook.Cell {
        switch cell {
        case .count(let count): .number(Double(count))
        case .percent(let percent): .percent(Double(percent) / 100)
        case .interval, .text: .text(cell.text)
        case .empty: .empty
        }
    }

    /// One row per cell of a table: what a spreadsheet can filter.
    var csv: [UInt8] {
        var rows = [["tabel", "titel", "toelichting", "rij", "kolom", "waarde"]]
        if factsheet.isDemonstration { rows.append(["demonstratie", Self.demonstration, "", "", "", ""]) }
        for table in factsheet.tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns.dropFirst(), row.cells) {
                    rows.append([table.id, table.title, table.note, row.label, column, cell.text])
                }
            }
        }
        return CSVWriter().bytes(rows)
    }
}
