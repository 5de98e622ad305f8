/// How much a figure's texts hold.
public enum FigureLimits {
    public static let source = 160
    public static let name = 120
    public static let figures = 20_000
    public static let requests = 200
}

/// What all figures of a file or a form share besides their values.
public struct FigureOrigin: Sendable, Equatable {
    public var series: FigureSeries
    public var source: String
    public var scale: LonelinessScale
    /// The cut-off of the emotional and the social part, where the scale does not give it.
    public var partCutOff: Int?
    public var basis: FigureBasis

    public init(
        series: FigureSeries, source: String, scale: LonelinessScale, partCutOff: Int? = nil, basis: FigureBasis
    ) {
        self.series = series
        self.source = source
        self.scale = scale
        self.partCutOff = partCutOff
        self.basis = basis
    }

    public init(_ reading: inout FieldReading) {
        series = reading.choice("reeks", of: FigureSeries.self) ?? .other
        source = reading.neededLine(
            "bron", most: FigureLimits.source, missing: "Schrijf op waar het cijfer vandaan komt.")
        scale = reading.choice("schaal", of: LonelinessScale.self) ?? .unknown
        basis = reading.choice("hoe", of: FigureBasis.self) ?? .observed
        partCutOff = reading.cutOff("grens", of: scale)
    }

    public func cutOff(_ indicator: Indicator) -> Int? {
        switch indicator {
        case .lonely, .strongly: scale.cutOff(indicator) ?? partCutOff
        case .emotional, .social: partCutOff
        }
    }
}

extension FieldReading {
    /// A score from which somebody counts; `nil` where it is not known.
    public mutating func cutOff(partOf scale: LonelinessScale) -> Int? { cutOff("grens", of: scale) }

    /// A score from which somebody counts; `nil` where it is not known.
    mutating func cutOff(_ field: String, of scale: LonelinessScale) -> Int? {
        let text = line(field, most: 10)
        guard !text.isEmpty else { return nil }
        guard let score = Int(text), (1...(scale.items ?? 11)).contains(score) else {
            refuse(field, "Typ een score van 1 tot en met \(scale.items ?? 11), of laat het leeg.")
            return nil
        }
        return score
    }

    /// A share in percent, at most 100.
    mutating func share(_ field: String) -> Quantity? {
        guard let share = quantity(field, example: "46,2") else { return nil }
        guard share <= Quantity(100) else {
            refuse(field, "Typ een percentage van 0 tot en met 100.")
            return nil
        }
        return share
    }

    /// Ages, from a first to below a last; all adults where nothing was typed.
    public mutating func ages(_ from: String, _ below: String) -> AgeRange {
        let (first, last) = (line(from, most: 10), line(below, most: 10))
        guard !first.isEmpty || !last.isEmpty else { return .adults }
        guard let start = Int(first), last.isEmpty || Int(last) != nil,
            let ages = AgeRange(from: start, below: Int(last))
        else {
            refuse(from, "Typ vanaf welke leeftijd, bijvoorbeeld 18, en zo nodig tot welke.")
            return .adults
        }
        return ages
    }
}

extension LocalFigure {
    /// What was typed on a form; `nil` where it can't be a figure, and then `reading` says why.
    ///
    /// - Parameters:
    ///   - today: no figure is of a later year.
    ///   - minimum: the fewest people that a figure may rest on.
    public init?(_ reading: inout FieldReading, id: ID, version: Int, today: Day, minimum: Int) {
        let indicator = reading.choice("wat", of: Indicator.self)
        if indicator == nil { reading.refuse("wat", "Kies wat het cijfer meet.") }
        let code = reading.line("code", most: 20).uppercased()
        let name = reading.line("gebied", most: FigureLimits.name)
        if !code.isEmpty, FigureArea.kind(of: code) == nil {
            reading.refuse("code", "Typ een code als GM0363, WK036301 of BU03630101, of laat het leeg.")
        } else if code.isEmpty, name.isEmpty {
            reading.refuse("gebied", "Schrijf op over welke gemeente, wijk of buurt het gaat.")
        }
        let year = reading.year("jaar", notAfter: today.year)
        if year == nil, !reading.problems.contains(where: { $0.field == "jaar" }) {
            reading.refuse("jaar", "Typ het jaar waar het cijfer over gaat.")
        }
        let value = reading.share("waarde")
        if value == nil, !reading.problems.contains(where: { $0.field == "waarde" }) {
            reading.refuse("waarde", "Typ het percentage.")
        }
        let (low, high) = (reading.share("laag"), reading.share("hoog"))
        let ages = reading.ages("vanaf", "tot")
        let origin = FigureOrigin(&reading)
        let typedBase = reading.line("mensen", most: 12)
        let base = Int(typedBase.replacing(".", with: ""))
        if !typedBase.isEmpty {
            if let base, base > 0 {
                if base < minimum {
                    reading.refuse(
                        "mensen",
                        "Dit cijfer gaat over minder dan \(minimum) mensen. Zo’n kleine groep laten wij niet zien: neem hem niet op."
                    )
                }
            } else {
                reading.refuse("mensen", "Typ een aantal, bijvoorbeeld 420, of laat het leeg.")
            }
        }
        if (low == nil) != (high == nil) {
            reading.refuse(low == nil ? "laag" : "hoog", "Vul beide grenzen van de marge in, of geen van beide.")
        } else if let low, let high, let value, !(low <= value && value <= high) {
            reading.refuse("laag", "De marge moet om het cijfer heen liggen.")
        }
        let sex = reading.choice("geslacht", of: Sex.self) ?? .all
        guard reading.problems.isEmpty, let indicator, let year, let value else { return nil }
        self.init(
            id: id, indicator: indicator, area: FigureArea(code: code, name: name), age: ages, sex: sex, year: year,
            value: value, margins: low.flatMap { low in high.map { Margins(low: low, high: $0) } }, base: base,
            series: origin.series, source: origin.source, scale: origin.scale, cutOff: origin.cutOff(indicator),
            basis: origin.basis, version: version)
    }
}
