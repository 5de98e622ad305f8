/// Names of columns as an Excel table allows them: not empty, at most 255 characters, one line, and each one once,
/// whatever its case.
struct HeaderNames {
    private var taken: Set<String> = []

    /// The wish, or what is nearest to it and still free; without a wish the column's letter. Columns count from 0.
    mutating func name(for wish: String, column: Int) -> String {
        var name = wish.withoutControls.replacing(/\s+/, with: " ").trimmingPrefix(" ").prefix(240)
        while name.utf16.count > 240 { name.removeLast() }
        let base = name.isEmpty ? Self.letters(of: column) : String(name)
        var candidate = base
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = "\(base) (\(number))"
            number += 1
        }
        return candidate
    }

    /// A to Z, AA to ZZ, and on: column 0 is A.
    private static func letters(of column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(of: column / 26 - 1) + last
    }
}
