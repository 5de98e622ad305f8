/// One figure of a place: what share of which people is lonely, by which measurement.
public struct LocalFigure: Sendable, Equatable, Identifiable {
    public typealias ID = String

    public var id: ID
    public var indicator: Indicator
    public var area: FigureArea
    public var age: AgeRange
    public var sex: Sex
    /// The year that it is about.
    public var year: Int
    /// In percent.
    public var value: Quantity
    /// The bounds within which it plausibly lies, as the source gives them (95%): both or neither.
    public var margins: Margins?
    /// How many people it rests on, where that is known.
    public var base: Int?
    public var series: FigureSeries
    /// Where it was found, in words.
    public var source: String
    public var scale: LonelinessScale
    /// From which score somebody counts; `nil` where the source does not say.
    public var cutOff: Int?
    public var basis: FigureBasis
    /// 0 where it was never saved.
    public var version: Int

    public struct Margins: Sendable, Equatable, Hashable {
        public var low: Quantity
        public var high: Quantity

        public init(low: Quantity, high: Quantity) {
            self.low = low
            self.high = high
        }
    }

    public init(
        id: ID, indicator: Indicator, area: FigureArea, age: AgeRange = .adults, sex: Sex = .all, year: Int,
        value: Quantity, margins: Margins? = nil, base: Int? = nil, series: FigureSeries, source: String,
        scale: LonelinessScale = .unknown, cutOff: Int? = nil, basis: FigureBasis = .observed, version: Int = 0
    ) {
        self.id = id
        self.indicator = indicator
        self.area = area
        self.age = age
        self.sex = sex
        self.year = year
        self.value = value
        self.margins = margins
        self.base = base
        self.series = series
        self.source = source
        self.scale = scale
        self.cutOff = cutOff
        self.basis = basis
        self.version = version
    }

    /// What two figures may not share: the same measurement of the same people in the same place.
    public struct Key: Sendable, Hashable {
        public var indicator: Indicator
        public var area: String
        public var age: AgeRange
        public var sex: Sex
        public var year: Int
        public var series: FigureSeries
        public var scale: LonelinessScale
        public var cutOff: Int?
    }

    public var key: Key {
        Key(
            indicator: indicator, area: area.key, age: age, sex: sex, year: year, series: series, scale: scale,
            cutOff: cutOff)
    }

    /// Whether both say the same of the same.
    public func says(theSameAs other: LocalFigure) -> Bool {
        key == other.key && value == other.value && margins == other.margins && basis == other.basis
    }

    /// `De Jong Gierveld, 11 vragen, vanaf score 3`
    public var definition: String {
        cutOff.map { "\(scale.name), vanaf score \($0)" } ?? "\(scale.name), grens niet bekend"
    }

    /// `48,1%`
    public var percent: String { "\(value)%" }
}
