import Domain

/// The days and years of a demonstration's file, which are told from today.
struct RelativeDays: Sendable {
    let today: Day

    /// What a file may have for a day, for messages.
    static let expectedDay = "a number of days from today (-38), or a day such as '31 december over 3 jaar'"

    /// The day so many days from today, or the working day nearest to it on the far side.
    func day(_ offset: Int) -> Day {
        let day = today.adding(days: offset)
        if offset == 0 { return day }
        return offset < 0 ? day.orPreviousWorkingDay : day.orNextWorkingDay
    }

    /// Reads `-38`, `31 december over 3 jaar`, `30 juni volgend jaar`, `1 mei 2024`; `nil` for anything else.
    func day(_ words: String) -> Day? {
        if let offset = Int(words) { return (-3_650...3_650).contains(offset) ? day(offset) : nil }
        let parts = words.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, let year = year(String(parts[2])) else { return Day(typed: words) }
        return Day(typed: "\(parts[0]) \(parts[1]) \(year)")
    }

    /// Reads `2024`, `vorig jaar`, `dit jaar`, `volgend jaar`, `over 3 jaar`; `nil` for anything else.
    func year(_ words: String) -> Int? {
        if let year = Int(words) { return (1990...2100).contains(year) ? year : nil }
        switch words.split(separator: " ") {
        case ["vorig", "jaar"]: return today.year - 1
        case ["dit", "jaar"]: return today.year
        case ["volgend", "jaar"]: return today.year + 1
        case let parts where parts.count == 3 && parts[0] == "over" && parts[2] == "jaar":
            return Int(parts[1]).flatMap { (0...50).contains($0) ? today.year + $0 : nil }
        default: return nil
        }
    }
}
