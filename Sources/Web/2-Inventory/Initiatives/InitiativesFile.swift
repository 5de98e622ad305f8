import Documents
import Domain

/// All initiatives as a spreadsheet and as one CSV file.
struct InitiativesFile: Sendable {
    var opened: OpenedInitiatives
    var isDemonstration: Bool

    /// What the file is called before its ending.
    static let stem = "initiatieven"

    private static let header = [
        "naam", "wat er gebeurt", "stand", "uitvoerders", "doelen", "vorm van eenzaamheid", "voor wie", "niveau",
        "werkzame elementen", "hoe mensen binnenkomen", "deelnemers", "in het jaar", "wat bekend is over het resultaat",
        "databank van Movisie",
    ]

    func bytes(_ format: TableFormat) async throws -> [UInt8] {
        let rows = opened.initiatives.map(texts)
        let note = isDemonstration ? [PageWords(language: .dutch).demonstration] : []
        switch format {
        case .csv: return CSVWriter().bytes([Self.header] + rows + note.map { [$0] })
        case .xlsx:
            let cells = rows.map { row in
                row.enumerated().map { column, text -> Workbook.Cell in
                    if text.isEmpty { return .empty }
                    return (10...11).contains(column)
                        ? Double(text).map(Workbook.Cell.number) ?? .text(text) : .text(text)
                }
            }
            return try await Workbook(
                title: "Initiatieven tegen eenzaamheid",
                sheets: [
                    .init(
                        name: "Initiatieven", header: Self.header,
                        columnWidths: [30, 50, 16, 36, 40, 20, 40, 30, 40, 30, 12, 10, 40, 20],
                        rows: cells + note.map { [.text($0)] })
                ]
            ).bytes()
        }
    }

    private func texts(_ initiative: Initiative) -> [String] {
        func names<Choice: CaseIterable & Hashable>(_ chosen: Set<Choice>, _ name: (Choice) -> String) -> [String] {
            Choice.allCases.filter(chosen.contains).map(name)
        }
        let parts: [[String]] = [
            opened.carriers(of: initiative), names(initiative.goals, \.name) + initiative.ownGoals,
            names(initiative.forms, \.shortName), opened.groups(of: initiative), names(initiative.levels, \.name),
            names(initiative.elements, \.name), names(initiative.entries, \.name),
        ]
        return [initiative.name, initiative.summary, initiative.status.name] + parts.map { $0.joined(separator: "; ") }
            + [
                initiative.reach.map { String($0.people) } ?? "", initiative.reach?.year.map(String.init) ?? "",
                initiative.results, initiative.evidence?.name ?? "",
            ]
    }
}
