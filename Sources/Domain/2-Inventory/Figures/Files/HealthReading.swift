/// One pass over the rows of a health file.
struct HealthReading {
    private let table: FigureTable
    private let columns: HealthColumns
    private let municipality: MunicipalityCode?
    private var problems: [FigureFileProblem] = []

    private struct Place: Hashable {
        var area: String
        var age: AgeRange
        var year: Int
        var indicator: Indicator
    }

    private enum Margin: String {
        case value = "MW00000"
        case low = "MOG0095"
        case high = "MBG0095"
    }

    private struct Found {
        var order: Int
        var line: Int
        var value: ShareCell?
        var low: ShareCell?
        var high: ShareCell?
    }

    private static let ages: [String: AgeRange] = ["20300": .adults, "53115": .from18To65, "80200": .from65]

    init(
        _ table: FigureTable, columns: HealthColumns, municipality: MunicipalityCode?
    ) throws(FigureFileRefused) {
        self.table = table
        self.columns = columns
        let digits = Set(table.rows.compactMap { FigureArea.municipality(of: $0.cells[columns.area].uppercased()) })
        if let municipality {
            self.municipality = municipality
        } else {
            guard digits.count <= 1 else {
                throw FigureFileRefused([
                    FigureFileProblem(
                        file: table.file, column: table.header[columns.area],
                        found: "er staan \(digits.count) gemeenten in dit bestand",
                        expected: "de code van uw gemeente, die u bij het inlezen kunt invullen")
                ])
            }
            self.municipality = digits.first.flatMap { MunicipalityCode("GM\($0)") }
        }
    }

    func file() throws(FigureFileRefused) -> HealthFile {
        var reading = self
        return try reading.read()
    }

    private mutating func read() throws(FigureFileRefused) -> HealthFile {
        let isNew = columns.indicators.contains {
            FigureTable.withoutSuffix(table.header[$0.column]) == "sterkeenzaam"
        }
        var file = HealthFile(table: isNew ? "50150NED" : "50120NED")
        var found: [Place: Found] = [:]
        var names: [String: String] = [:]
        for row in table.rows {
            guard let area = area(row) else { continue }
            guard FigureArea.municipality(of: area).map({ "GM\($0)" }) == municipality?.text else {
                file.elsewhere += 1
                continue
            }
            if let place = columns.place, FigureArea.kind(of: area) == .municipality { names[area] = row.cells[place] }
            guard let age = code(row, columns.age, "20300, 53115 of 80200", { Self.ages[$0] }),
                let margin = code(row, columns.margin, "MW00000, MOG0095 of MBG0095", { Margin(rawValue: $0) }),
                let year = code(row, columns.period, "een jaar als 2024JJ00", Self.year)
            else { continue }
            for (indicator, column) in columns.indicators {
                guard let share = ShareCell(row.cells[column]) else {
                    problems.append(
                        table.problem(row, column, expected: "een getal van 0 tot en met 100, een punt, of niets"))
                    continue
                }
                let place = Place(area: area, age: age, year: year, indicator: indicator)
                var here = found[place] ?? Found(order: found.count, line: row.line)
                let known =
                    switch margin {
                    case .value: here.value
                    case .low: here.low
                    case .high: here.high
                    }
                if known != nil {
                    problems.append(
                        table.problem(
                            row, columns.area, expected: "elke combinatie van gebied, leeftijd, marge en jaar één keer")
                    )
                    break
                }
                switch margin {
                case .value: (here.value, here.line) = (share, row.line)
                case .low: here.low = share
                case .high: here.high = share
                }
                found[place] = here
            }
        }
        for (place, here) in found.sorted(by: { $0.value.order < $1.value.order }) {
            switch here.value {
            case .share(let value):
                file.figures.append(
                    HealthFile.Figure(
                        indicator: place.indicator,
                        area: FigureArea(code: place.area, name: names[place.area] ?? ""), age: place.age,
                        year: place.year, value: value, margins: margins(here, around: value)))
            case .unknown: file.unknown += 1
            case .impossible: file.impossible += 1
            case nil: break
            }
        }
        if problems.isEmpty, file.figures.isEmpty, file.unknown + file.impossible == 0 {
            problems.append(
                FigureFileProblem(
                    file: table.file, column: table.header[columns.area],
                    found: "er staan geen cijfers in van \(municipality?.text ?? "een gemeente")",
                    expected: "regels met codes als GM0363, WK036301 of BU03630101 van uw gemeente"))
        }
        guard problems.isEmpty else { throw FigureFileRefused(problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
        return file
    }

    /// The area's code; `nil` with a problem for what is no code at all.
    private mutating func area(_ row: FigureTable.Row) -> String? {
        code(row, columns.area, "een code als GM0363, WK036301 of BU03630101") { text in
            let code = text.uppercased()
            if FigureArea.kind(of: code) != nil { return code }
            // The country, a province, a GGD region: two letters and digits, but not those of the three kinds.
            let (letters, digits) = (code.prefix(2), code.dropFirst(2))
            guard letters.count == 2, letters.allSatisfy({ $0.isASCII && $0.isLetter }),
                !["GM", "WK", "BU"].contains(letters), !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber })
            else { return nil }
            return code
        }
    }

    private mutating func code<Meaning>(
        _ row: FigureTable.Row, _ column: Int, _ expected: String, _ meaning: (String) -> Meaning?
    ) -> Meaning? {
        let found = meaning(row.cells[column])
        if found == nil { problems.append(table.problem(row, column, expected: expected)) }
        return found
    }

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 8, text.hasSuffix("JJ00"), let year = Int(text.prefix(4)), (1990...2100).contains(year)
        else { return nil }
        return year
    }

    /// The margins, where the file has both and they lie around the value.
    private mutating func margins(_ here: Found, around value: Quantity) -> LocalFigure.Margins? {
        guard case .share(let low) = here.low, case .share(let high) = here.high else { return nil }
        guard low <= value, value <= high else {
            problems.append(
                FigureFileProblem(
                    file: table.file, line: here.line,
                    found: "het cijfer \(value) ligt niet tussen de marges \(low) en \(high) op andere regels",
                    expected: "een ondergrens (MOG0095) en een bovengrens (MBG0095) om het cijfer heen"))
            return nil
        }
        return LocalFigure.Margins(low: low, high: high)
    }
}
