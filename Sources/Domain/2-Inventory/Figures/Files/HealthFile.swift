/// The figures in a file of 'Gezondheid per wijk en buurt' (RIVM, GGD'en and CBS; tables 50150NED and 50120NED), as it is
/// downloaded: a row for each area, age group, margin and year, with codes filled up with blanks, and columns whose
/// numbers shift from release to release.
public struct HealthFile: Sendable, Equatable {
    public var figures: [Figure] = []
    /// How many values are a point: not known, or not told.
    public var unknown = 0
    /// How many values are blank: they can't occur.
    public var impossible = 0
    /// How many rows are of other places than the municipality and its districts and neighbourhoods.
    public var elsewhere = 0
    /// The table's name at RIVM, by the names of its columns.
    public var table: String

    /// A value of the file with its margins.
    public struct Figure: Sendable, Equatable {
        public var indicator: Indicator
        public var area: FigureArea
        public var age: AgeRange
        public var year: Int
        public var value: Quantity
        public var margins: LocalFigure.Margins?
    }

    /// The most bytes that are read: the whole country fits.
    public static let mostBytes = 48 << 20

    /// - Parameter municipality: whose figures are wanted; `nil` takes the only one that the file has.
    /// - Throws: ``FigureFileRefused``, which names every place that is not right.
    public static func read(
        _ bytes: [UInt8], name: String, municipality: MunicipalityCode?
    ) throws(FigureFileRefused) -> HealthFile {
        let known = Set(
            HealthColumns.names.values.flatMap { $0 } + HealthColumns.dimensions.flatMap(\.names)
                + HealthColumns.place)
        let table = try FigureTable(bytes, file: name) { known.contains(FigureTable.withoutSuffix($0)) }
        return try HealthReading(table, columns: try HealthColumns(table), municipality: municipality).file()
    }
}

/// Where the columns of a health file are.
struct HealthColumns {
    var area: Int
    var age: Int
    var margin: Int
    var period: Int
    var place: Int?
    var indicators: [(indicator: Indicator, column: Int)]

    /// The names, without suffix, that releases of the two tables give the same measure.
    static let names: [Indicator: [String]] = [
        .lonely: ["eenzaam"], .strongly: ["sterkeenzaam", "ernstigzeerernstigeenzaam"],
        .emotional: ["emotioneeleenzaam"], .social: ["sociaaleenzaam"],
    ]
    static let dimensions: [(title: String, names: [String])] = [
        ("WijkenEnBuurten", ["wijkenenbuurten"]), ("Leeftijd", ["leeftijd"]), ("Marges", ["marges"]),
        ("Perioden", ["perioden"]),
    ]
    static let place = ["gemeentenaam"]

    init(_ table: FigureTable) throws(FigureFileRefused) {
        var problems: [FigureFileProblem] = []
        func one(_ names: [String], _ title: String) -> Int? {
            let found = table.columns(named: names)
            if found.count > 1 {
                let both = found.map { table.header[$0] }.joined(separator: " en ")
                problems.append(
                    FigureFileProblem(
                        file: table.file, line: 1, found: "de kolommen \(both) zeggen hetzelfde",
                        expected: "één kolom ‘\(title)’"))
            }
            return found.first
        }
        let places = Self.dimensions.map { dimension -> Int in
            guard let column = one(dimension.names, dimension.title) else {
                problems.append(
                    FigureFileProblem(
                        file: table.file, line: 1, found: "er is geen kolom ‘\(dimension.title)’",
                        expected: "een bestand van ‘Gezondheid per wijk en buurt’ zoals u het downloadt, met codes"))
                return 0
            }
            return column
        }
        indicators = Indicator.allCases.compactMap { indicator in
            one(Self.names[indicator] ?? [], indicator.name).map { (indicator, $0) }
        }
        if indicators.isEmpty {
            problems.append(
                FigureFileProblem(
                    file: table.file, line: 1, found: "er is geen kolom over eenzaamheid",
                    expected:
                        "minstens een van Eenzaam, SterkEenzaam (of ErnstigZeerErnstigEenzaam), EmotioneelEenzaam, SociaalEenzaam"
                ))
        }
        place = one(Self.place, "Gemeentenaam")
        (area, age, margin, period) = (places[0], places[1], places[2], places[3])
        guard problems.isEmpty else { throw FigureFileRefused(problems) }
    }
}
