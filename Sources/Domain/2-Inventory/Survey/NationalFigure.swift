/// How many people in the Netherlands are lonely, as a sentence with its source and year.
public struct NationalFigure: Codable, Sendable, Equatable {
    /// The whole sentence, which names the year and the source itself.
    public var value: Localized
    /// The publication that the figure was taken from.
    public var source: String
    /// The year that the figure is about.
    public var year: Int

    public init(value: Localized, source: String, year: Int) {
        self.value = value
        self.source = source
        self.year = year
    }
}
