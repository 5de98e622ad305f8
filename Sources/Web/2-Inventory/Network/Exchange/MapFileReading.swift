import Documents
import Domain

/// Makes lines of cells of a file that somebody chose: CSV or XLSX, whatever its name ends in.
enum MapFileReading {
    /// Why it can't be read, in sentences.
    struct Refused: Error {
        var lines: [String]
    }

    static func table(_ file: Upload.File) throws -> MapTable {
        guard file.bytes.count <= MapTable.mostBytes else {
            throw Refused(lines: [
                "\(file.name) is te groot: er passen \(MapTable.mostBytes / 1_000_000) MB. Deel het bestand in tweeën."
            ])
        }
        do {
            // A zip archive begins with PK, and an old Excel file with these bytes.
            if file.bytes.starts(with: Array("PK".utf8)) || file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                return try spreadsheet(file.bytes)
            }
            guard !file.bytes.prefix(4_096).contains(0) else {
                throw Refused(lines: ["\(file.name) is geen CSV en geen Excel. Sla de lijst op als XLSX of CSV."])
            }
            return try MapTable(csv: file.bytes, name: file.name)
        } catch let refused as FigureFileRefused {
            throw Refused(lines: refused.lines)
        } catch let problem as MapTable.Problem {
            throw Refused(lines: [words(problem)])
        } catch let problem as SpreadsheetProblem {
            throw Refused(lines: [words(problem)])
        }
    }

    /// The first sheet with a column of organisations, or else the first that holds something.
    private static func spreadsheet(_ bytes: [UInt8]) throws -> MapTable {
        let sheets = try Spreadsheet(reading: bytes).sheets.filter { !$0.rows.isEmpty }
        let likely = sheets.first { MapColumn.matching($0.rows[0].cells).contains(.organisation) } ?? sheets.first
        return try MapTable(rows: (likely?.rows ?? []).map { MapTable.Row(number: $0.number, cells: $0.cells) })
    }

    private static func words(_ problem: MapTable.Problem) -> String {
        switch problem {
        case .empty:
            "In dit bestand staat geen lijst. Zet op de eerste regel de namen van de kolommen, en daaronder de organisaties."
        case .tooManyRows: "Er staan te veel regels in: er passen er \(MapTable.mostRows). Deel het bestand in tweeën."
        case .tooManyColumns: "Er staan te veel kolommen in: er passen er \(MapTable.mostColumns)."
        }
    }

    private static func words(_ problem: SpreadsheetProblem) -> String {
        let row = problem.row.map { " (regel \($0))" } ?? ""
        return switch problem.reason {
        case .notASpreadsheet: "Dit is geen Excel-bestand. Sla de lijst op als XLSX of CSV."
        case .oldOrLocked:
            "Dit is een oud Excel-bestand (XLS), of het heeft een wachtwoord. Sla het op als XLSX zonder wachtwoord."
        case .tooLarge: "Dit bestand is te groot om te lezen. Haal weg wat u niet nodig hebt."
        case .damaged: "Dit bestand is beschadigd\(row). Open het in Excel en sla het opnieuw op."
        }
    }
}
