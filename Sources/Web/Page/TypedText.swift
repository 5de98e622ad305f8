import Domain
import Foundation

/// A text that a member typed into a field.
struct TypedText: Sendable {
    /// Without white space around it, and with no character that can't be kept.
    let text: String

    init(_ typed: String?) {
        let kept = (typed ?? "").unicodeScalars.filter { $0 != "\u{0}" }
        text = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What is wrong with it.
    ///
    /// - Parameter missing: what to say where it is empty; `nil` where it may be.
    func problem(longest: Int, missing: String? = nil) -> String? {
        if text.isEmpty { return missing }
        return text.count > longest ? "Deze tekst is te lang: hoogstens \(longest) tekens." : nil
    }
}

/// A day that a member filled in: as browsers send it (`2027-04-08`), or as people write it (`8-4-2027`).
struct TypedDay: Sendable {
    let text: String
    let day: Day?

    init(_ typed: String?) {
        text = (typed ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        let parts = text.split(whereSeparator: { "-/. ".contains($0) })
        let numbers = parts.compactMap { Int($0) }
        if let day = Day(text) {
            self.day = day
        } else if parts.count == 3, numbers.count == 3, parts[2].count == 4 {
            day = Day(year: numbers[2], month: numbers[1], day: numbers[0])
        } else {
            day = nil
        }
    }

    /// What is wrong with it; a day that may be left open is fine when nothing was filled in.
    func problem(missing: String? = nil) -> String? {
        if text.isEmpty { return missing }
        guard let day else { return "Dit is geen datum. Schrijf hem als 8-4-2027." }
        return (2000...2100).contains(day.year) ? nil : "Kies een datum tussen 2000 en 2100."
    }
}

extension FormField {
    /// A field for a day.
    static func day(
        _ name: String, _ label: String, _ value: String, hint: String? = nil, problem: String? = nil
    ) -> FormField {
        FormField(
            name: name, label: label, value: value, hint: hint, problem: problem,
            kind: .line(type: "date", isShort: true))
    }
}
