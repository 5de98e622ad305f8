import Foundation

/// How the numbers of an XLSX file are shown: which of them are days and times, and which have leading zeros.
struct NumberFormats {
    /// By the style of a cell.
    private var formats: [Format] = []

    private enum Format {
        case number
        case moment(date: Bool, time: Bool)
        /// A number of so many digits, filled up with zeros: a KvK number.
        case padded(Int)
    }

    init() {}

    init(_ bytes: [UInt8]) throws(SpreadsheetProblem) {
        var codes: [Int: String] = [:]
        var used: [Int] = []
        var isCellFormat = false
        let isWhole = XMLEvents.read(bytes) { event in
            switch event {
            case .start("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
            case .start("cellXfs", _): isCellFormat = true
            case .end("cellXfs"): isCellFormat = false
            case .start("xf", let attributes) where isCellFormat:
                used.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
            default: break
            }
            return true
        }
        guard isWhole else { throw SpreadsheetProblem(reason: .damaged("the styles are no whole XML")) }
        formats = used.map { Self.format($0, code: codes[$0]) }
    }

    /// The text of a number in a cell of this style.
    func text(_ value: String, style: Int, from1904: Bool) -> String {
        let trimmed = value.filter { !$0.isWhitespace }
        guard let number = Double(trimmed), number.isFinite else { return trimmed }
        switch formats.indices.contains(style) ? formats[style] : .number {
        case .number: return Self.plain(number)
        case .moment(let date, let time):
            return Self.moment(number, date: date, time: time, from1904: from1904) ?? Self.plain(number)
        case .padded(let digits):
            let plain = Self.plain(number)
            guard plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return plain }
            return String(repeating: "0", count: max(0, digits - plain.count)) + plain
        }
    }

    /// The number as a person would type it: fifteen digits, as spreadsheet programs show, and no exponent.
    private static func plain(_ number: Double) -> String {
        guard number != 0 else { return "0" }
        guard abs(number) < 1e15, abs(number) >= 1e-9 else { return "\(number)" }
        let whole = max(1, Int(log10(abs(number)).rounded(.down)) + 1)
        var text = String(format: "%.\(max(0, 15 - whole))f", number)
        guard text.contains(".") else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    private static func moment(_ number: Double, date: Bool, time: Bool, from1904: Bool) -> String? {
        // The last day that the format has is 31 December 9999.
        guard number >= 0, number < 2_958_466 else { return nil }
        var seconds = Int(((number - number.rounded(.down)) * 86_400).rounded())
        var day = Int(number.rounded(.down))
        if seconds == 86_400 { (seconds, day) = (0, day + 1) }
        let clock = String(format: "%02d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60)
        guard date else { return day == 0 ? clock : nil }
        guard from1904 || day > 0 else { return time ? clock : nil }
        // 1900 was no leap year, but Lotus 1-2-3 thought so, and the format kept its day 60.
        let since1970 = from1904 ? day - 24_107 : (day < 61 ? day - 25_568 : day - 25_569)
        let parts = Calendar.utc.dateComponents(
            [.year, .month, .day], from: Date(timeIntervalSince1970: Double(since1970) * 86_400))
        let written = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
        return time && seconds > 0 ? "\(written)T\(clock)" : written
    }

    private static func format(_ id: Int, code: String?) -> Format {
        if let code { return format(code) }
        return switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: .moment(date: true, time: false)
        case 22: .moment(date: true, time: true)
        case 18...21, 32...35, 45...47, 55, 56: .moment(date: false, time: true)
        default: .number
        }
    }

    /// What a format's code asks for: letters for days and times outside of what is quoted, escaped or in brackets.
    private static func format(_ code: String) -> Format {
        if code.count > 1, code.allSatisfy({ $0 == "0" }) { return .padded(code.count) }
        var letters: Set<Character> = []
        var rest = code.prefix { $0 != ";" }
        while let character = rest.popFirst() {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": _ = rest.popFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                // `[h]` is a length of time, not a time of the day.
                if ["h", "m", "s"].contains(inside.lowercased().first.map(String.init)) { return .number }
                rest = rest.dropFirst(inside.count + 1)
            default: letters.formUnion(character.lowercased())
            }
        }
        // General has an e and an a, which by themselves are no days.
        let hasDate = letters.contains("y") || letters.contains("d")
        let hasTime = letters.contains("h") || letters.contains("s")
        let hasMonth = letters.contains("m") && !hasTime
        guard hasDate || hasTime || hasMonth else { return .number }
        return .moment(date: hasDate || hasMonth, time: hasTime)
    }
}

extension Calendar {
    /// The Gregorian calendar, in which a spreadsheet counts its days.
    fileprivate static var utc: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
        return calendar
    }
}
