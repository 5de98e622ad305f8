import Documents
import Domain

/// All figures as a spreadsheet and as one CSV file.
struct FiguresFile: Sendable {
    var figures: [LocalFigure]
    var isDemonstration: Bool

    /// What the file is called before its ending.
    static let stem = "cijfers"

    private static let header = [
        "wat", "gebied", "code", "jaar", "leeftijd", "geslacht", "percentage", "ondergrens", "bovengrens",
        "aantal mensen",
        "onderzoek", "bron", "vragen", "grens", "gemeten of geschat",
    ]

    func bytes(_ format: TableFormat) async throws -> [UInt8] {
        switch format {
        case .csv: CSVWriter().bytes([Self.header] + figures.map(Self.texts) + note.map { [[$0]] }.joined())
        case .xlsx:
            try await Workbook(
                title: "Cijfers over eenzaamheid",
                sheets: [
                    .init(
                        name: "Cijfers", header: Self.header,
                        columnWidths: [20, 24, 14, 8, 20, 12, 12, 12, 12, 14, 32, 40, 28, 8, 22],
                        rows: figures.map(Self.cells) + note.map { [[.text($0)]] }.joined())
                ]
            ).bytes()
        }
    }

    private var note: [String] { isDemonstration ? [PageWords(language: .dutch).demonstration] : [] }

    private static func texts(_ figure: LocalFigure) -> [String] {
        [
            figure.indicator.name, figure.area.name, figure.area.code, String(figure.year), figure.age.description,
            figure.sex.name, plain(figure.value), figure.margins.map { plain($0.low) } ?? "",
            figure.margins.map { plain($0.high) } ?? "", figure.base.map(String.init) ?? "", figure.series.name,
            figure.source, figure.scale.name, figure.cutOff.map(String.init) ?? "", figure.basis.name,
        ]
    }

    private static func cells(_ figure: LocalFigure) -> [Workbook.Cell] {
        texts(figure).enumerated().map { column, text in
            switch column {
            case 3, 9, 13: Double(text).map(Workbook.Cell.number) ?? .empty
            case 6: .number(number(figure.value))
            case 7: figure.margins.map { .number(number($0.low)) } ?? .empty
            case 8: figure.margins.map { .number(number($0.high)) } ?? .empty
            default: text.isEmpty ? .empty : .text(text)
            }
        }
    }

    private static func number(_ quantity: Quantity) -> Double { Double(quantity.hundredths) / 100 }

    private static func plain(_ quantity: Quantity) -> String { quantity.description }
}
