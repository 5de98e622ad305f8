import Domain
import Questionnaires
import Yams

/// The values that a demonstration's file has. What does not fit is reported with its line, and something harmless stands
/// in for it: a file with a problem is never used.
extension Entry {
    /// A text that has to be there.
    func prose(_ key: String, expected: String = "a text", most: Int = 2_000) -> String {
        guard required(key, expected: expected) != nil else { return "" }
        let text = optionalProse(key, expected: expected, most: most)
        if text.isEmpty, node(key)?.scalar?.string.isEmpty == true {
            report("'\(key)' that is empty", expected: expected, at: key)
        }
        return text
    }

    /// A text, empty where the key is not there.
    func optionalProse(_ key: String, expected: String = "a text", most: Int = 2_000) -> String {
        let text = word(key, expected: expected) ?? ""
        if text.count > most {
            report("'\(key)' of \(text.count) characters", expected: "at most \(most)", at: key)
        }
        return text
    }

    /// What a text in the file stands for; `nil` where the key is not there, or where it stands for nothing.
    func value<Value>(_ key: String, expected: String, reading: (String) -> Value?) -> Value? {
        guard let text = word(key, expected: expected) else { return nil }
        let value = reading(text)
        if value == nil { report("'\(key)' is '\(text)'", expected: expected, at: key) }
        return value
    }

    /// The same of a key that has to be there.
    func neededValue<Value>(_ key: String, expected: String, reading: (String) -> Value?) -> Value? {
        required(key, expected: expected) == nil ? nil : value(key, expected: expected, reading: reading)
    }

    func mail(_ key: String) -> MailAddress? { value(key, expected: "a mail address", reading: MailAddress.init) }

    func day(_ key: String, _ days: RelativeDays) -> Day? {
        value(key, expected: RelativeDays.expectedDay, reading: days.day)
    }

    /// A day that has to be there; today stands in for it.
    func neededDay(_ key: String, _ days: RelativeDays) -> Day {
        neededValue(key, expected: RelativeDays.expectedDay, reading: days.day) ?? days.today
    }

    /// A day on which something was done: today at the latest.
    func pastDay(_ key: String, _ days: RelativeDays) -> Day? {
        guard let day = day(key, days) else { return nil }
        if day > days.today {
            report("'\(key)' lies ahead", expected: "a day that has been, such as -3, or 0 for today", at: key)
        }
        return day
    }

    /// The same of a key that has to be there.
    func neededPastDay(_ key: String, _ days: RelativeDays) -> Day {
        guard required(key, expected: RelativeDays.expectedDay) != nil else { return days.today }
        return pastDay(key, days) ?? days.today
    }

    func quantity(_ key: String) -> Quantity? {
        value(key, expected: "a number such as 12,7", reading: Quantity.init(_:))
    }

    func answer(_ key: String) -> Bool? {
        value(key, expected: "ja or nee") { ["ja": true, "nee": false][$0] }
    }

    /// The one that a word of the pages names; `nil` where the key is not there.
    func choice<Choice>(_ key: String, of all: [Choice], called name: (Choice) -> String) -> Choice? {
        value(key, expected: "one of \(all.map(name).joined(separator: ", "))") { word in
            all.first { name($0) == word }
        }
    }

    /// The same of a key that has to be there.
    func neededChoice<Choice>(_ key: String, of all: [Choice], called name: (Choice) -> String) -> Choice? {
        let expected = "one of \(all.map(name).joined(separator: ", "))"
        return required(key, expected: expected) == nil ? nil : choice(key, of: all, called: name)
    }

    /// Those that the words of a list name.
    func choices<Choice: Hashable>(_ key: String, of all: [Choice], called name: (Choice) -> String) -> Set<Choice> {
        let expected = "of \(all.map(name).joined(separator: ", "))"
        return Set(
            words(key, expected: "a list \(expected)").compactMap { word, line in
                let choice = all.first { name($0) == word }
                if choice == nil {
                    reading.report("'\(word)' in '\(key)'", expected: "one \(expected)", line: line)
                }
                return choice
            })
    }

    /// The texts of a list that has to be there.
    func lines(_ key: String) -> [String] {
        required(key, expected: "a list of texts") == nil
            ? [] : words(key, expected: "a list of texts").map(\.word)
    }

    /// The texts of a list; none where the key is not there.
    func optionalLines(_ key: String) -> [String] { has(key) ? lines(key) : [] }

    /// The mapping at a key that has to be there.
    func entry(_ key: String, known: [String]) -> Entry? {
        required(key, expected: "the keys \(known.joined(separator: ", "))").flatMap {
            Entry($0, as: "'\(key)'", known: known, reading: reading)
        }
    }

    /// The mappings of the list at a key; none where the key is not there.
    ///
    /// - Parameter name: what one of them is called in a message: `a task`.
    func entries(_ key: String, each name: String, known: [String]) -> [Entry] {
        (list(key, expected: "a list, each with \(known.joined(separator: ", "))") ?? []).compactMap {
            Entry($0, as: name, known: known, reading: reading)
        }
    }

    /// The only one of these keys that the entry has.
    func only(of keys: [String]) -> String? {
        let there = keys.filter(has)
        if there.count != 1 {
            report(
                there.isEmpty ? "none of them" : "'\(there.joined(separator: "' and '"))' together",
                expected: "one of \(keys.joined(separator: ", "))")
        }
        return there.count == 1 ? there[0] : nil
    }
}
