/// One row of a result, read by the names of its columns.
struct Row: Sendable {
    let columns: [String]
    let values: [Value]

    /// The value of a column, as the type that is asked for.
    ///
    /// - Throws: ``StoreError/damaged(reason:)`` where the column is absent or holds something else.
    subscript<T: Storable>(_ column: String) -> T {
        get throws(StoreError) {
            guard let index = columns.firstIndex(of: column) else {
                throw .damaged(reason: "there is no column \(column)")
            }
            guard let value = T(stored: values[index]) else {
                throw .damaged(reason: "column \(column) holds no \(T.self)")
            }
            return value
        }
    }

    /// The row with another value in one column.
    func replacing(_ column: String, with value: Value) -> Row {
        Row(columns: columns, values: zip(columns, values).map { $0 == column ? value : $1 })
    }
}
