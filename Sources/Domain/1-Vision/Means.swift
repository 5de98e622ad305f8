/// The money and the hours that are set aside.
public struct Means: VisionPiece {
    /// Whole euros a year; 0 for none.
    public var money: Int?
    /// Where the money comes from: `budget sociaal domein`.
    public var source: String
    public var isGranted: Bool?
    /// Hours a week of the municipality's own people.
    public var hours: Quantity?
    /// The last day of both.
    public var until: Day?
    public var version: Int

    public init(
        money: Int? = nil, source: String = "", isGranted: Bool? = nil, hours: Quantity? = nil, until: Day? = nil,
        version: Int = 0
    ) {
        self.money = money
        self.source = source
        self.isGranted = isGranted
        self.hours = hours
        self.until = until
        self.version = version
    }
}
