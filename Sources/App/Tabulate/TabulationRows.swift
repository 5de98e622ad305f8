import Domain

/// Tables as rows for a spreadsheet: one row per answer or share, of everyone and of every group.
struct TabulationRows {
    private let tabulation: Tabulation

    init(_ tabulation: Tabulation) { self.tabulation = tabulation }

    var rows: [[String]] {
        let header = [
            "group", "group_label", "question", "kind", "asked", "base", "row", "codes", "label", "count", "percent",
            "low", "high",
        ]
        var rows = [header]
        for table in tabulation.questions { rows += self.rows(table, group: "all", label: "") }
        for group in tabulation.groups?.groups ?? [] {
            let codes = group.codes.map { $0.map(String.init) ?? "" }.joined(separator: " ")
            let label = tabulation.groups?.question.groupLabel(group.codes) ?? ""
            for table in group.questions { rows += self.rows(table, group: codes, label: label) }
        }
        return rows
    }

    private func rows(_ table: QuestionTable, group: String, label: String) -> [[String]] {
        let start = [group, label, table.question.id, table.question.kindName, String(table.asked), String(table.base)]
        func row(_ kind: String, _ codes: [Int], _ text: String, _ figure: Figure) -> [String] {
            let numbers = [figure.percent, figure.low, figure.high].map { $0.map(String.init) ?? "" }
            return start + [kind, codes.map(String.init).joined(separator: " "), text, String(figure.count)] + numbers
        }
        let answers = table.answers.map {
            row("answer", [$0.code], table.question.choice?.option($0.code)?.text[.dutch] ?? "", $0.figure)
        }
        let shares = table.shares.map { row("share", $0.codes, $0.id, $0.figure) }
        return answers.isEmpty ? [start + ["text", "", "", String(table.base), "", "", ""]] : answers + shares
    }
}
