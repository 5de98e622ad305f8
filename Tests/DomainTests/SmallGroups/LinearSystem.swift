/// Linear equations with whole coefficients, solved exactly: what follows from sums that were published.
struct LinearSystem {
    /// Rows in echelon form with the right-hand side last; all whole, divided by their common divisor.
    private var rows: [(pivot: Int, values: [Int])] = []

    /// Whether no values at all make all equations true.
    private(set) var isContradictory = false

    /// Adds: the sum of these unknowns is `total`.
    mutating func add(_ coefficients: [Int], total: Int) {
        let row = reduced(coefficients + [total])
        guard let pivot = row.dropLast().firstIndex(where: { $0 != 0 }) else {
            if row.last != 0 { isContradictory = true }
            return
        }
        rows.append((pivot, row))
        rows.sort { $0.pivot < $1.pivot }
    }

    /// The one value that this combination of unknowns can have; `nil` where the equations leave it open.
    func value(of coefficients: [Int]) -> Int? {
        // The marker keeps the scale: the last value is then -scale x the combination's value.
        var row = coefficients + [0]
        var scale = 1
        for (pivot, values) in rows where row[pivot] != 0 {
            let (a, b) = (values[pivot], row[pivot])
            for index in row.indices { row[index] = a * row[index] - b * values[index] }
            scale *= a
        }
        guard row.dropLast().allSatisfy({ $0 == 0 }) else { return nil }
        return -row[row.count - 1] / scale
    }

    private func reduced(_ row: [Int]) -> [Int] {
        var row = row
        for (pivot, values) in rows where row[pivot] != 0 {
            let (a, b) = (values[pivot], row[pivot])
            for index in row.indices { row[index] = a * row[index] - b * values[index] }
        }
        let divisor = row.reduce(0) { Self.divisor($0, $1) }
        return divisor > 1 ? row.map { $0 / divisor } : row
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : divisor(b, a % b) }
}
