import Domain

/// A response file written by the test itself: a header in the questionnaire's order, every cell quoted where needed.
struct CanonicalText {
    var rows: [[String]]

    init(_ responses: [Answers], of questionnaire: Questionnaire) {
        let names = questionnaire.columns.map(\.name)
        rows = [["id"] + names]
        for (index, answers) in responses.enumerated() {
            let columns = answers.columns(of: questionnaire)
            rows.append([String(index + 1)] + names.map { columns[$0] ?? "" })
        }
    }

    init(rows: [[String]]) { self.rows = rows }

    func text(separator: String = ",", lineEnd: String = "\n", quotingAll: Bool = false) -> String {
        rows.map { row in
            row.map { cell in
                let special: Set<UInt8> = [34, 10, 13, 44, 59]
                guard quotingAll || cell.utf8.contains(where: special.contains) else { return cell }
                return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                    + "\""
            }.joined(separator: separator) + lineEnd
        }.joined()
    }

    var bytes: [UInt8] { Array(text().utf8) }
}
