/// What the municipal council is asked, and when.
public struct CouncilRequest: VisionPiece {
    public var request: Request?
    /// Why now, in a few sentences: the council's one page has room for ``mostWhyNow`` characters.
    public var whyNow: String
    /// The day of the council's meeting.
    public var meeting: Day?
    public var reporting: Reporting?
    /// The alderman who answers for it, as the council knows her or him; empty for not filled in.
    public var holder: String
    public var version: Int

    public static let mostWhyNow = 600

    public init(
        request: Request? = nil, whyNow: String = "", meeting: Day? = nil, reporting: Reporting? = nil,
        holder: String = "", version: Int = 0
    ) {
        self.request = request
        self.whyNow = whyNow
        self.meeting = meeting
        self.reporting = reporting
        self.holder = holder
        self.version = version
    }

    public enum Request: String, Sendable, CaseIterable {
        case adopt, discuss, know

        public var name: String {
            switch self {
            case .adopt: "De visie vaststellen"
            case .discuss: "Wensen en bedenkingen geven, voordat het college de visie vaststelt"
            case .know: "Kennisnemen van de visie"
            }
        }
    }

    public enum Reporting: String, Sendable, CaseIterable {
        case halfYearly, yearly, afterTwoYears

        public var name: String {
            switch self {
            case .halfYearly: "Elk half jaar"
            case .yearly: "Elk jaar"
            case .afterTwoYears: "Na twee jaar"
            }
        }
    }
}
