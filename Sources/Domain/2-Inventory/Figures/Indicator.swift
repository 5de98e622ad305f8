/// What a figure measures of loneliness.
public enum Indicator: String, Sendable, CaseIterable {
    case lonely, strongly, emotional, social

    public var name: String {
        switch self {
        case .lonely: "Eenzaam"
        case .strongly: "Sterk eenzaam"
        case .emotional: "Emotioneel eenzaam"
        case .social: "Sociaal eenzaam"
        }
    }

    /// In the middle of a sentence.
    public var word: String { name.prefix(1).lowercased() + name.dropFirst() }
}

/// Men, women or both.
public enum Sex: String, Sendable, CaseIterable {
    case all, women, men

    public var name: String {
        switch self {
        case .all: "iedereen"
        case .women: "vrouwen"
        case .men: "mannen"
        }
    }
}

/// The ages that a figure is about: from a year on, and where there is an end, below another.
public struct AgeRange: Sendable, Hashable, CustomStringConvertible {
    public let from: Int
    public let below: Int?

    /// `nil` for ages that nobody has, or none.
    public init?(from: Int, below: Int? = nil) {
        guard (0...120).contains(from), below.map({ $0 > from && $0 <= 121 }) ?? true else { return nil }
        (self.from, self.below) = (from, below)
    }

    private init(checkedFrom from: Int, below: Int? = nil) { (self.from, self.below) = (from, below) }

    public static let adults = AgeRange(checkedFrom: 18)
    public static let from18To65 = AgeRange(checkedFrom: 18, below: 65)
    public static let from65 = AgeRange(checkedFrom: 65)

    /// Reads ``code``.
    public init?(code: String) {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let from = Int(parts[0]) else { return nil }
        if parts.count == 1 {
            self.init(from: from)
        } else {
            guard let below = Int(parts[1]) else { return nil }
            self.init(from: from, below: below)
        }
    }

    /// As it is kept: `18` or `18-65`.
    public var code: String { below.map { "\(from)-\($0)" } ?? "\(from)" }

    public var description: String { below.map { "\(from) tot \($0) jaar" } ?? "\(from) jaar en ouder" }
}

/// Repeated measurements that were set up as one. Figures of two series are never compared: they ask other people,
/// or ask in another way.
public enum FigureSeries: String, Sendable, CaseIterable {
    case healthMonitor, socialCohesion, own, other

    public var name: String {
        switch self {
        case .healthMonitor: "Gezondheidsmonitor (GGD’en, CBS en RIVM)"
        case .socialCohesion: "Sociale samenhang en welzijn (CBS)"
        case .own: "Eigen onderzoek"
        case .other: "Een andere bron"
        }
    }

    /// Whether two figures with this name are of one and the same series.
    var isOne: Bool { self == .healthMonitor || self == .socialCohesion }
}

/// The questions that were asked.
public enum LonelinessScale: String, Sendable, CaseIterable {
    case unknown, six, eleven

    public var name: String {
        switch self {
        case .unknown: "onbekend, of een andere vraag"
        case .six: "De Jong Gierveld, 6 vragen"
        case .eleven: "De Jong Gierveld, 11 vragen"
        }
    }

    /// How many questions it has.
    public var items: Int? {
        switch self {
        case .unknown: nil
        case .six: 6
        case .eleven: 11
        }
    }

    /// From which score somebody counts, where the scale itself says so: of 11 questions 3 and 9, of 6 questions 2 and 5.
    /// For the emotional and the social part sources differ, and the source has to say.
    public func cutOff(_ indicator: Indicator) -> Int? {
        switch (self, indicator) {
        case (.eleven, .lonely): 3
        case (.eleven, .strongly): 9
        case (.six, .lonely): 2
        case (.six, .strongly): 5
        default: nil
        }
    }
}

/// How a figure was arrived at.
public enum FigureBasis: String, Sendable, CaseIterable {
    case observed, modelled

    public var name: String {
        switch self {
        case .observed: "gemeten bij mensen"
        case .modelled: "geschat met een model"
        }
    }
}
