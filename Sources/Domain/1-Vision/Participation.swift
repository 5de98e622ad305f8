/// How people who have been lonely themselves take part.
public struct Participation: VisionPiece {
    /// Empty while nobody takes part.
    public var ways: Set<Way>
    public var words: String
    /// What they get in return.
    public var thanks: String
    public var version: Int

    public init(ways: Set<Way> = [], words: String = "", thanks: String = "", version: Int = 0) {
        self.ways = ways
        self.words = words
        self.thanks = thanks
        self.version = version
    }

    public enum Way: String, Sendable, CaseIterable {
        case interviews, reading, coreGroup, meeting, buddies, deciding

        public var name: String {
            switch self {
            case .interviews: "Wij praten met hen over wat hen hielp en wat niet"
            case .reading: "Zij lezen mee: de visie, de vragenlijst, onze brieven"
            case .coreGroup: "Zij zitten in de kerngroep of klankbordgroep"
            case .meeting: "Zij vertellen hun verhaal of zijn gastheer of gastvrouw op de bijeenkomst"
            case .buddies: "Zij helpen zelf mee, als maatje of vrijwilliger"
            case .deciding: "Zij beslissen mee over het plan van aanpak"
            }
        }

        /// As part of a sentence after 'Mensen die eenzaamheid zelf hebben ervaren'.
        var clause: String {
            switch self {
            case .interviews: "vertellen ons wat hen hielp en wat niet"
            case .reading: "lezen mee met onze teksten"
            case .coreGroup: "zitten in de kerngroep of klankbordgroep"
            case .meeting: "vertellen hun verhaal op de bijeenkomst"
            case .buddies: "helpen zelf mee"
            case .deciding: "beslissen mee over het plan van aanpak"
            }
        }
    }

    public var ordered: [Way] { Way.allCases.filter(ways.contains) }
}
