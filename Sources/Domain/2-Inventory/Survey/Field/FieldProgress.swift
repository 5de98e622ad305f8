/// How a survey stands while it is in the field: numbers of responses, and never what is in them.
public struct FieldProgress: Sendable, Equatable {
    /// How many responses came in on each day on which any did, by day.
    public var days: [DayCount]
    /// Begun and not sent.
    public var drafts: Int
    /// By how they came in.
    public var sources: [ResponseSource: Int]

    public struct DayCount: Sendable, Equatable {
        public var day: Day
        public var count: Int

        public init(_ day: Day, _ count: Int) {
            self.day = day
            self.count = count
        }
    }

    public init(days: [DayCount] = [], drafts: Int = 0, sources: [ResponseSource: Int] = [:]) {
        self.days = days
        self.drafts = drafts
        self.sources = sources
    }

    public var total: Int { days.reduce(0) { $0 + $1.count } }

    /// All responses up to and including each day from opening to `last`.
    public func cumulative(from opens: Day, to last: Day) -> [DayCount] {
        guard opens <= last else { return [] }
        var sum = 0
        var next = days[...]
        return (0...opens.days(until: last)).map { number in
            let day = opens.adding(days: number)
            while let first = next.first, first.day <= day {
                sum += first.count
                next = next.dropFirst()
            }
            return DayCount(day, sum)
        }
    }

    /// How many there will be at closing, as a range; `nil` in the first week, when nothing can be said.
    ///
    /// The rule of thumb: those of the last seven days (today not counted) come again in every week that is left, at most
    /// all of them and at least a third, as answers come in waves that get smaller. Never more than were invited.
    public func expected(opens: Day, closes: Day, today: Day, invited: Int?) -> ClosedRange<Int>? {
        guard opens.days(until: today) >= 7, today <= closes else { return nil }
        let week = today.adding(days: -7)
        let recent = days.filter { $0.day >= week && $0.day < today }.reduce(0) { $0 + $1.count }
        let left = today.days(until: closes)
        let most = total + recent * left / 7
        let least = total + recent * left / 21
        let limit = invited.map { max($0, total) } ?? .max
        return min(least, limit)...min(most, limit)
    }
}

/// How a response came in.
public enum ResponseSource: String, Codable, Sendable, CaseIterable {
    /// By a link, on the site.
    case link
    /// Typed in from paper by a coordinator.
    case paper
    /// Read from a file.
    case file

    public var name: String {
        switch self {
        case .link: "Zelf ingevuld"
        case .paper: "Op papier"
        case .file: "Uit een bestand"
        }
    }
}

/// How many of a kind of organisation were asked, and how many of these answered.
public struct KindResponse: Sendable, Equatable {
    /// The option of question 2.
    public var code: Int
    public var invited: Int
    public var answered: Int

    public init(code: Int, invited: Int, answered: Int) {
        self.code = code
        self.invited = invited
        self.answered = answered
    }

    /// Of a survey in which it is known who answered: by kind, in the order of question 2. Recipients that
    /// were not invited yet are left out; organisations without a kind count as 'Anders'.
    public static func all(_ entries: [RecipientEntry], in map: SocialMap) -> [KindResponse] {
        var counts: [Int: KindResponse] = [:]
        for entry in entries where entry.recipient.invited != nil {
            let code = map.kind(entry.organisation.kind)?.code ?? OrganisationKind.otherCode
            counts[code, default: KindResponse(code: code, invited: 0, answered: 0)].invited += 1
            if entry.recipient.answered != nil { counts[code]?.answered += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map(\.value)
    }
}
