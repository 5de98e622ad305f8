import Documents
import Domain

/// Makes lines of cells of a file that somebody chose: CSV or XLSX, whatever its name ends in.
enum CellTableReading {
    /// Why it can't be read, in sentences.
    struct Refused: Error {
        var lines: [String]
    }

    /// - Parameter isLikely: of several sheets the first is taken of which the first row fits, or else the first of all.
    static func table(_ file: Upload.File, isLikely: ([String]) -> Bool = { _ in true }) throws -> CellTable {
        guard file.bytes.count <= CellTable.mostBytes else {
            throw Refused(lines: [
                "\(file.name) is te groot: er passen \(CellTable.mostBytes / 1_000_000) MB. Deel het bestand in tweeën."
            ])
        }
        do {
            // A zip archive begins with PK, and an old Excel file with these bytes.
            if file.bytes.starts(with: Array("PK".utf8)) || file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                return try spreadsheet(file.bytes, isLikely)
            }
            guard !file.bytes.prefix(4_096).contains(0) else {
                throw Refused(lines: ["\(file.name) is geen CSV en geen Excel. Sla de lijst op als XLSX of CSV."])
            }
            return try CellTable(csv: file.bytes, name: file.name)
        } catch let refused as FigureFileRefused {
            throw Refused(lines: refused.lines)
        } catch let problem as CellTable.Problem {
            throw Refused(lines: [words(problem)])
        } catch let problem as SpreadsheetProblem {
            throw Refused(lines: [words(problem)])
        }
    }

    private static func spreadsheet(_ bytes: [UInt8], _ isLikely: ([String]) -> Bool) throws -> CellTable {
        let sheets = try Spreadsheet(reading: bytes).sheets.filter { !$0.rows.isEmpty }
        let likely = sheets.first { isLikely($0.rows[0].cells) } ?? sheets.first
        return try CellTable(rows: (likely?.rows ?? []).map { CellTable.Row(number: $0.number, cells: $0.cells) })
    }

    private static func words(_ problem: CellTable.Problem) -> String {
        switch problem {
        case .empty:
            "In dit bestand staat geen lijst. Zet op de eerste regel de namen van de kolommen, en daaronder de rest."
        case .tooManyRows: "Er staan te veel regels in: er passen er \(CellTable.mostRows). Deel het bestand in tweeën."
        case .tooManyColumns: "Er staan te veel kolommen in: er passen er \(CellTable.mostColumns)."
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
