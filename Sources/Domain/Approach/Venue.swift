/// When on its day and where a meeting is; what is not known yet is left out.
public struct Venue: Sendable, Equatable {
    public var starts: TimeOfDay?
    public var ends: TimeOfDay?
    /// `Raadzaal`; empty for not known yet.
    public var place: String

    public init(starts: TimeOfDay? = nil, ends: TimeOfDay? = nil, place: String = "") {
        (self.starts, self.ends, self.place) = (starts, ends, place)
    }

    /// `13.00-17.00 uur`, `vanaf 13.00 uur`, `tot 17.00 uur`; `nil` where neither is known.
    public var hours: String? {
        switch (starts, ends) {
        case (let starts?, let ends?): "\(starts.dutch)-\(ends.dutch) uur"
        case (let starts?, nil): "vanaf \(starts.dutch) uur"
        case (nil, let ends?): "tot \(ends.dutch) uur"
        case (nil, nil): nil
        }
    }
}

/// A time on a day, in the Netherlands: `13:00`.
public struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let hour: Int
    public let minute: Int

    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        (self.hour, self.minute) = (hour, minute)
    }

    /// Reads `13:00`, and what people type: `13.00`, `9:30`, `13 uur`, `13.00 uur`, `13`.
    public init?(_ text: String) {
        var text = text.lowercased().filter { !$0.isWhitespace }
        if text.hasSuffix("uur") { text.removeLast(3) }
        let pieces = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard (1...2).contains(pieces.count), pieces.allSatisfy({ (1...2).contains($0.utf8.count) }),
            pieces.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            pieces.count == 1 || pieces[1].utf8.count == 2, let hour = Int(pieces[0])
        else { return nil }
        self.init(hour: hour, minute: pieces.count == 2 ? Int(pieces[1]) ?? 0 : 0)
    }

    /// `13:00`
    public var description: String { "\(twoDigits(hour)):\(twoDigits(minute))" }

    /// `13.00`
    public var dutch: String { "\(hour).\(twoDigits(minute))" }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { (a.hour, a.minute) < (b.hour, b.minute) }
}
