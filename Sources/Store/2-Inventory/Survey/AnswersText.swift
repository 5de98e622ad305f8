/// Answers as the JSON object that a part keeps.
///
/// - Throws: ``StoreError/holdsNUL``, which JSON itself would have hidden as an escape.
func json(of answers: [String: String]) throws -> String {
    for (column, value) in answers where column.utf8.contains(0) || value.utf8.contains(0) {
        throw StoreError.holdsNUL
    }
    return try JSONText.encode(answers)
}

/// The answers of a response's parts together, from rows with a column `answers` that is NULL where there is no part.
func mergedAnswers(of rows: some Sequence<Row>) throws -> [String: String] {
    var merged: [String: String] = [:]
    for row in rows {
        guard let text: String = try row["answers"] else { continue }
        let answers = try JSONText.decode([String: String].self, from: text)
        if merged.isEmpty { merged = answers } else { merged.merge(answers) { _, later in later } }
    }
    return merged
}
