/// Why two figures are not set beside each other: each is a break of definition.
public enum FigureBreak: Sendable, Equatable, CaseIterable {
    case indicator, series, age, sex, scale, cutOff, unknownDefinition, period, model, basis

    /// A whole sentence for who reads the page.
    public var reason: String {
        switch self {
        case .indicator: "Zij meten iets anders."
        case .series: "Zij komen uit een ander onderzoek."
        case .age: "Zij gaan over mensen van andere leeftijden."
        case .sex: "De ene gaat over iedereen, de andere alleen over mannen of vrouwen."
        case .scale: "Er zijn andere vragen gesteld."
        case .cutOff: "De grens ligt anders: iemand telt bij de ene eerder als eenzaam dan bij de andere."
        case .unknownDefinition: "Van een van beide is niet bekend welke vragen of welke grens gebruikt zijn."
        case .period: "Zij gaan over een ander jaar."
        case .model:
            "Het zijn schattingen uit een model. Een verschil tussen twee jaren kan van het model komen, en niet van de mensen."
        case .basis: "De ene is gemeten, de andere geschat met een model."
        }
    }
}

extension LocalFigure {
    /// Everything that differs in how two figures were defined, whatever their years.
    private func definitionBreaks(_ other: LocalFigure) -> [FigureBreak] {
        var breaks: [FigureBreak] = []
        if indicator != other.indicator { breaks.append(.indicator) }
        if series != other.series || (!series.isOne && source != other.source) { breaks.append(.series) }
        if age != other.age { breaks.append(.age) }
        if sex != other.sex { breaks.append(.sex) }
        if scale == .unknown || other.scale == .unknown || cutOff == nil || other.cutOff == nil {
            breaks.append(.unknownDefinition)
        } else if scale != other.scale {
            breaks.append(.scale)
        } else if cutOff != other.cutOff {
            breaks.append(.cutOff)
        }
        return breaks
    }

    /// Why this figure is not compared with the national one; empty where it is. Only the same measurement of the same
    /// year is.
    ///
    /// Whether one was modelled and the other observed is no break within one year, but has to be said beside it
    /// (``isEstimateBeside(_:)``).
    public func breaks(withNational national: LocalFigure) -> [FigureBreak] {
        definitionBreaks(national) + (year == national.year ? [] : [.period])
    }

    /// Why no line is drawn from an earlier figure of the same place to this one; empty where one may be.
    public func breaks(withEarlier earlier: LocalFigure) -> [FigureBreak] {
        var breaks = definitionBreaks(earlier)
        if basis != earlier.basis {
            breaks.append(.basis)
        } else if basis == .modelled {
            breaks.append(.model)
        }
        return breaks
    }

    /// Whether the comparison is of an estimate with a measurement.
    public func isEstimateBeside(_ national: LocalFigure) -> Bool { basis != national.basis }

    /// How a figure compares with the national one, in words that claim no more than the margins allow.
    ///
    /// - Returns: `nil` where the two are not compared.
    public func words(besideNational national: LocalFigure) -> String? {
        guard breaks(withNational: national).isEmpty else { return nil }
        guard let margins else {
            return "In heel Nederland is dat \(national.percent). Zonder marge is niet te zeggen of het verschilt."
        }
        if margins.low > national.value { return "Dat is meer dan in heel Nederland (\(national.percent))." }
        if margins.high < national.value { return "Dat is minder dan in heel Nederland (\(national.percent))." }
        return "Geen aantoonbaar verschil met heel Nederland (\(national.percent))."
    }
}

extension FigureArea {
    /// Whether it is this municipality.
    fileprivate func isPlace(_ home: FigureArea) -> Bool {
        if code.isEmpty { return name == home.name }
        return home.code.isEmpty ? kind == .municipality : code == home.code
    }
}

/// The figures of a page: which of them belong side by side.
public struct FigurePicture: Sendable {
    public let indicator: Indicator
    /// Figures of the municipality itself, the latest first.
    public let municipality: [LocalFigure]
    /// The latest year's figures of districts, of one measurement, by name.
    public let districts: [LocalFigure]
    public let neighbourhoods: [LocalFigure]
    /// Other places, ages and years, which stand in the list alone.
    public let others: [LocalFigure]
    public let national: [LocalFigure]

    /// - Parameters:
    ///   - figures: every figure of the approach.
    ///   - home: the municipality; without a code, every municipality among the figures is taken for it.
    ///   - minimum: a figure that is known to rest on fewer people is left out.
    public init(
        _ indicator: Indicator, of figures: [LocalFigure], home: FigureArea, national: [LocalFigure], minimum: Int
    ) {
        self.indicator = indicator
        self.national = national.filter { $0.indicator == indicator }
        let ours = figures.filter { $0.indicator == indicator && ($0.base ?? minimum) >= minimum }
        municipality = ours.filter { $0.area.isPlace(home) }
            .sorted { ($1.year, $0.age.code, $0.sex.rawValue, $0.id) < ($0.year, $1.age.code, $1.sex.rawValue, $1.id) }
        districts = Self.latest(of: ours.filter { $0.area.kind == .district })
        neighbourhoods = Self.latest(of: ours.filter { $0.area.kind == .neighbourhood })
        let shown = Set((municipality + districts + neighbourhoods).map(\.id))
        others = ours.filter { !shown.contains($0.id) }
            .sorted { ($1.year, $0.area.title, $0.id) < ($0.year, $1.area.title, $1.id) }
    }

    /// The figures of the one measurement that is the latest, of all adults, and has the most places.
    private static func latest(of figures: [LocalFigure]) -> [LocalFigure] {
        func measurement(_ figure: LocalFigure) -> LocalFigure.Key {
            var key = figure.key
            key.area = ""
            return key
        }
        let groups = Dictionary(grouping: figures, by: measurement)
        let best = groups.max {
            ($0.key.year, $0.key.sex == .all ? 1 : 0, $0.key.age == .adults ? 1 : 0, $0.value.count, $0.key.age.code)
                < (
                    $1.key.year, $1.key.sex == .all ? 1 : 0, $1.key.age == .adults ? 1 : 0, $1.value.count,
                    $1.key.age.code
                )
        }
        return (best?.value ?? []).sorted { ($0.area.title, $0.area.key) < ($1.area.title, $1.area.key) }
    }

    /// The national figure that a figure may be compared with.
    public func national(beside figure: LocalFigure) -> LocalFigure? {
        national.first { figure.breaks(withNational: $0).isEmpty }
    }

    /// Why a figure has no national one beside it: what breaks with the nearest.
    public func reasons(for figure: LocalFigure) -> [FigureBreak] {
        guard self.national(beside: figure) == nil else { return [] }
        return national.map { figure.breaks(withNational: $0) }.min { $0.count < $1.count } ?? []
    }

    /// Figures of the municipality for the same people in more than one year: a line where one may be drawn, and where
    /// not, why not.
    public var years: [(earlier: LocalFigure, later: LocalFigure, breaks: [FigureBreak])] {
        let pairs = Dictionary(grouping: municipality) { "\($0.age.code) \($0.sex.rawValue)" }
        return pairs.keys.sorted().flatMap {
            key -> [(earlier: LocalFigure, later: LocalFigure, breaks: [FigureBreak])] in
            let line = (pairs[key] ?? []).sorted { $0.year < $1.year }
            return zip(line, line.dropFirst()).filter { $0.year < $1.year }
                .map { (earlier: $0, later: $1, breaks: $1.breaks(withEarlier: $0)) }
        }
    }
}
