import Domain

/// The counts that Kring and its peers must agree on.
struct Counts: Encodable {
    var respondents: Int
    /// By question id.
    var questions: [String: Table]
    /// By the code of the kind of organisation, '' where that was left open; then by statement.
    var groups: [String: [String: Table]]

    struct Table: Encodable {
        var base: Int
        /// By code; empty for a text.
        var counts: [String: Int]

        init(_ table: QuestionTable) {
            base = table.base
            counts = Dictionary(uniqueKeysWithValues: table.answers.map { (String($0.code), $0.figure.count) })
        }
    }

    /// - Parameter tabulation: by the kind of organisation, of so many responses that no group is pooled.
    init(_ tabulation: Tabulation, statements: [String]) {
        respondents = tabulation.respondents
        questions = Dictionary(uniqueKeysWithValues: tabulation.questions.map { ($0.question.id, Table($0)) })
        groups = [:]
        for group in tabulation.groups?.groups ?? [] {
            let name = group.codes.map { $0.map(String.init) ?? "" }.joined(separator: "+")
            groups[name] = [:]
            for table in group.questions where statements.contains(table.question.id) {
                groups[name]?[table.question.id] = Table(table)
            }
        }
    }
}
