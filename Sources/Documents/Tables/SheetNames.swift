/// Names of sheets as Excel allows them: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at either end, not
/// 'History', and each one once, whatever its case.
struct SheetNames {
    private var taken: Set<String> = ["history"]

    /// The wish, or what is nearest to it and still free.
    mutating func name(for wish: String) -> String {
        var name = wish.withoutControls.replacing(/[\[\]:*?\/\\\s]+/, with: " ")
        name = Self.trimmed(Self.cut(name, to: Self.longest))
        if name.isEmpty { name = "-" }
        var candidate = name
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            let suffix = " (\(number))"
            candidate = Self.trimmed(Self.cut(name, to: Self.longest - suffix.utf16.count)) + suffix
            number += 1
        }
        return candidate
    }

    /// Excel counts UTF-16 units.
    private static let longest = 31

    private static func cut(_ text: String, to length: Int) -> String {
        var text = text
        while text.utf16.count > length { text.removeLast() }
        return text
    }

    private static func trimmed(_ text: String) -> String {
        String(text.trimmingPrefix(/[\s']+/).reversed().drop { $0 == "'" || $0.isWhitespace }.reversed())
    }
}
