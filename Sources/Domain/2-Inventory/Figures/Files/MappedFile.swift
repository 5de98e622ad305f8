/// Any CSV file with figures, of which somebody said what its columns are.
public struct MappedFile: Sendable, Equatable {
    public let name: String
    public let header: [String]
    /// The lines of cells.
    public let rows: [[String]]
    private let lines: [Int]

    /// The most bytes that are read: the text travels along within the page on which its columns are chosen.
    public static let mostBytes = 150_000
    private static let mostColumns = 60

    /// What a column holds.
    public enum Meaning: String, Sendable, CaseIterable {
        case nothing, code, area, year, lonely, strongly, emotional, social, low, high

        public var name: String {
            switch self {
            case .nothing: "niet gebruiken"
            case .code: "de code van het gebied"
            case .area: "de naam van het gebied"
            case .year: "het jaar"
            case .lonely, .strongly, .emotional, .social: "\(indicator?.word ?? ""), in procenten"
            case .low: "de ondergrens van de marge"
            case .high: "de bovengrens van de marge"
            }
        }

        public var indicator: Indicator? { Indicator(rawValue: rawValue) }
    }

    /// - Throws: ``FigureFileRefused``
    public init(_ bytes: [UInt8], name: String) throws(FigureFileRefused) {
        let table = try FigureTable(bytes, file: name)
        guard !table.rows.isEmpty, table.header.count <= Self.mostColumns else {
            throw FigureFileRefused([
                FigureFileProblem(
                    file: name,
                    found: table.rows.isEmpty
                        ? "onder de kolomnamen staat niets" : "er zijn \(table.header.count) kolommen",
                    expected: table.rows.isEmpty ? "minstens één regel met cijfers" : "hoogstens \(Self.mostColumns)")
            ])
        }
        self.name = name
        header = table.header
        rows = table.rows.map(\.cells)
        lines = table.rows.map(\.line)
    }

    /// The file as text, to be read once more: every row begins on the line on which it stood.
    public var text: String {
        var text = Self.row(header)
        for (cells, place) in zip(rows, lines) {
            let line = 1 + text.utf8.count { $0 == UInt8(ascii: "\n") }
            text += String(repeating: "\n", count: max(1, place - line)) + Self.row(cells)
        }
        return text
    }

    private static func row(_ cells: [String]) -> String {
        cells.map { cell in
            let special = cell.unicodeScalars.contains { "\";\t,\r\n".unicodeScalars.contains($0) }
            return special || cell.isEmpty ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
        }.joined(separator: ";")
    }

    /// What the columns seem to hold, by their names.
    public var guesses: [Meaning] {
        header.map { name in
            switch FigureTable.withoutSuffix(name) {
            case "code", "codering", "gebiedscode", "wijkcode", "buurtcode", "statcode", "gwb_code": .code
            case "gebied", "wijk", "buurt", "naam", "wijknaam", "buurtnaam", "gemeente", "gemeentenaam": .area
            case "jaar", "periode", "perioden": .year
            case "eenzaam", "eenzaamheid": .lonely
            case "sterkeenzaam", "ernstigeenzaam", "ernstigzeerernstigeenzaam": .strongly
            case "emotioneeleenzaam": .emotional
            case "sociaaleenzaam": .social
            case "ondergrens": .low
            case "bovengrens": .high
            default: .nothing
            }
        }
    }

    /// Why these meanings don't make figures; `nil` where they do.
    ///
    /// - Parameter hasYear: whether the year was said for the whole file.
    public static func problem(of meanings: [Meaning], hasYear: Bool) -> String? {
        let count = { (meaning: Meaning) in meanings.count { $0 == meaning } }
        let indicators = meanings.compactMap(\.indicator)
        if let twice = Meaning.allCases.first(where: { $0 != .nothing && count($0) > 1 }) {
            return "Twee kolommen zijn ‘\(twice.name)’. Kies er één."
        }
        if indicators.isEmpty { return "Kies minstens één kolom met percentages." }
        if count(.code) + count(.area) == 0 { return "Kies de kolom met de code of de naam van het gebied." }
        if count(.year) == 0, !hasYear { return "Kies de kolom met het jaar, of vul het jaar hieronder in." }
        if count(.low) != count(.high) { return "Kies beide grenzen van de marge, of geen van beide." }
        if count(.low) == 1, indicators.count > 1 {
            return "Marges horen bij één cijfer. Kies één kolom met percentages, en lees de andere apart in."
        }
        return nil
    }

    /// The figures of the file. A point and a blank are no figure.
    ///
    /// - Throws: ``FigureFileRefused``, which names every place that is not right.
    public func figures(
        _ meanings: [Meaning], year: Int?, age: AgeRange, sex: Sex, origin: FigureOrigin, today: Day,
        newID: () -> LocalFigure.ID
    ) throws(FigureFileRefused) -> (figures: [LocalFigure], without: Int) {
        var (figures, problems, without) = ([LocalFigure](), [FigureFileProblem](), 0)
        let column = { (meaning: Meaning) in meanings.firstIndex(of: meaning) }
        var seen: [LocalFigure.Key: Int] = [:]
        for (cells, line) in zip(rows, lines) {
            func refuse(_ column: Int, _ expected: String) {
                problems.append(
                    FigureFileProblem(
                        file: name, line: line, column: header[column],
                        found: FigureFileProblem.quoted(cells[column]), expected: expected))
            }
            let code = column(.code).map { cells[$0].uppercased() } ?? ""
            let area = column(.area).map { String(cells[$0].prefix(FigureLimits.name)) } ?? ""
            if let place = column(.code), !code.isEmpty, FigureArea.kind(of: code) == nil {
                refuse(place, "een code als GM0363, WK036301 of BU03630101")
            } else if code.isEmpty, area.isEmpty, let place = column(.area) ?? column(.code) {
                refuse(place, "de gemeente, wijk of buurt waar het cijfer over gaat")
            }
            var thisYear = year
            if let place = column(.year) {
                let typed = cells[place].hasSuffix("JJ00") ? String(cells[place].prefix(4)) : cells[place]
                thisYear = Int(typed).flatMap { (1990...today.year).contains($0) ? $0 : nil }
                if thisYear == nil { refuse(place, "een jaar van 1990 tot en met \(today.year)") }
            }
            func share(_ place: Int?) -> Quantity? {
                guard let place else { return nil }
                let text = cells[place].hasSuffix("%") ? String(cells[place].dropLast()).withoutPadding : cells[place]
                switch ShareCell(text) {
                case .share(let share): return share
                case .unknown, .impossible: return nil
                case nil:
                    refuse(place, "een percentage van 0 tot en met 100, een punt, of niets")
                    return nil
                }
            }
            let (low, high) = (share(column(.low)), share(column(.high)))
            for (place, meaning) in meanings.enumerated() {
                guard let indicator = meaning.indicator else { continue }
                guard let value = share(place), let thisYear else {
                    without += 1
                    continue
                }
                var margins: LocalFigure.Margins?
                if let low, let high, let lowest = column(.low) {
                    if low <= value, value <= high {
                        margins = LocalFigure.Margins(low: low, high: high)
                    } else {
                        refuse(lowest, "een marge om het cijfer heen")
                    }
                }
                let figure = LocalFigure(
                    id: newID(), indicator: indicator, area: FigureArea(code: code, name: area), age: age, sex: sex,
                    year: thisYear, value: value, margins: margins, series: origin.series, source: origin.source,
                    scale: origin.scale, cutOff: origin.cutOff(indicator), basis: origin.basis)
                if let earlier = seen.updateValue(line, forKey: figure.key) {
                    refuse(place, "elk gebied en jaar één keer; dit staat ook op regel \(earlier)")
                }
                figures.append(figure)
            }
        }
        guard problems.isEmpty else { throw FigureFileRefused(problems) }
        guard !figures.isEmpty else {
            throw FigureFileRefused([
                FigureFileProblem(
                    file: name, found: "er staat geen enkel percentage in", expected: "minstens één cijfer")
            ])
        }
        return (figures, without)
    }
}

extension HealthFile {
    /// The file's values as figures: of districts and neighbourhoods the table gives estimates of a model, of a
    /// municipality what was measured.
    ///
    /// - Parameter partCutOff: from which score somebody counts as emotionally or socially lonely; the file does not say.
    public func localFigures(partCutOff: Int?, newID: () -> LocalFigure.ID) -> [LocalFigure] {
        figures.map { figure in
            let isPart = figure.indicator == .emotional || figure.indicator == .social
            return LocalFigure(
                id: newID(), indicator: figure.indicator, area: figure.area, age: figure.age, year: figure.year,
                value: figure.value, margins: figure.margins, series: .healthMonitor,
                source: "RIVM, GGD’en en CBS: Gezondheid per wijk en buurt (\(table))", scale: .eleven,
                cutOff: isPart ? partCutOff : LonelinessScale.eleven.cutOff(figure.indicator),
                basis: figure.area.kind == .municipality ? .observed : .modelled)
        }
    }
}
