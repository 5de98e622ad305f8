extension Day {
    /// The same day so many months later, or earlier where `months` is negative; the last of the month where that has
    /// no such day.
    public func adding(months: Int) -> Day {
        let index = year * 12 + month - 1 + months
        return stride(from: day, through: 1, by: -1).lazy
            .compactMap { Day(year: index / 12, month: index % 12 + 1, day: $0) }.first ?? self
    }
}
