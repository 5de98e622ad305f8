import Domain

extension Store {
    /// What the things of these changes are called now, by id; what is gone, or has no name of its own, is left out.
    public func names(of changes: [Change]) async throws -> [String: String] {
        var names: [String: String] = [:]
        for (subject, about) in Dictionary(grouping: changes, by: \.subject) {
            guard let table = Self.named[subject] else { continue }
            let ids = Set(about.compactMap { $0.id.split(separator: "/").last.map(String.init) })
            let list: SQL = ids.dropFirst().reduce("\(ids.first ?? "")") { "\($0), \($1)" }
            for row in try await engine.rows(
                "SELECT id, \(table.name) AS name FROM \(table.table) WHERE id IN (\(list))")
            {
                names[try row["id"]] = try row["name"]
            }
        }
        return names
    }

    /// Where the names of things stand, by the kind of thing in the record.
    private static let named: [String: (table: SQL, name: SQL)] = [
        "approach": ("approach", "name"), "goal": ("goal", "title"), "mailing": ("mailing", "title"),
        "obstacle": ("obstacle", "text"), "target_group": ("target_group", "name"), "task": ("task", "title"),
        "theme": ("theme", "name"),
    ]
}
