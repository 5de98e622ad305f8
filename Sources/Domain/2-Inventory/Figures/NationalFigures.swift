/// The national figures that local ones may be set beside, with where they are from.
public struct NationalFigures: Sendable, Equatable {
    public var figures: [LocalFigure]
    public var source: String
    public var address: String
    /// The day on which they were taken over.
    public var noted: Day
    /// The day on which they were held against the source; `nil` for not yet.
    public var checked: Day?

    public init(figures: [LocalFigure], source: String, address: String, noted: Day, checked: Day?) {
        self.figures = figures
        self.source = source
        self.address = address
        self.noted = noted
        self.checked = checked
    }

    /// How sure they are, for who reads them.
    public var standing: String {
        checked.map { "nagekeken bij de bron op \($0.written(in: .dutch))" }
            ?? "overgenomen op \(noted.written(in: .dutch)), nog niet nagekeken bij de bron"
    }
}
