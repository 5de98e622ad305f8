/// A table as the schema declares it.
struct TableShape: Equatable {
    let name: String
    let columns: [Column]

    struct Column: Equatable {
        let name: String
        let kind: Kind
    }

    /// What a column holds, in the words that the migrations use for it.
    enum Kind: String {
        case text
        case integer = "bigint"
        case real = "double precision"
        case boolean

        /// A value as this column holds it; SQLite keeps a truth as 0 or 1, and may give a whole number for a real one.
        func reading(_ value: Value) -> Value? {
            switch (self, value) {
            case (_, .null), (.text, .text), (.integer, .integer), (.real, .real), (.boolean, .boolean): value
            case (.boolean, .integer(0)): .boolean(false)
            case (.boolean, .integer(1)): .boolean(true)
            case (.real, .integer(let number)): .real(Double(number))
            default: nil
            }
        }
    }

    /// The tables of the database: those of Kring, and the names of any others.
    static func read(_ connection: any Connection) throws -> (own: [TableShape], others: [String]) {
        let rows = try connection.columns()
        var columns: [String: [Column]] = [:]
        var others: Set<String> = []
        for row in rows {
            let (table, column): (String, String) = (try row["table_name"], try row["column_name"])
            guard ColumnClasses.all[table] != nil else {
                others.insert(table)
                continue
            }
            let declared: String = try row["declared"]
            guard let kind = Kind(rawValue: declared) else {
                throw StoreError.damaged(reason: "column \(column) of \(table) is of the type \(declared)")
            }
            columns[table, default: []].append(Column(name: column, kind: kind))
        }
        return (columns.map(TableShape.init).sorted { $0.name < $1.name }, others.sorted())
    }

    private init(name: String, columns: [Column]) { (self.name, self.columns) = (name, columns) }

    var names: SQL { SQL(list: columns.map { SQL(name: $0.name) }) }
}
