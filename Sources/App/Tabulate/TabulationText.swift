import Domain

/// Tables as text, to read in a terminal.
struct TabulationText {
    private let tabulation: Tabulation
    private let organisations: OrganisationTables?

    init(_ tabulation: Tabulation, _ organisations: OrganisationTables?) {
        self.tabulation = tabulation
        self.organisations = organisations
    }

    var text: String {
        var lines = [summary, ""]
        for table in tabulation.questions { lines += self.lines(of: table) + [""] }
        if let groups = tabulation.groups { lines += self.lines(of: groups) + [""] }
        if let organisations, organisations.count > 0 { lines += self.lines(of: organisations) }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private var summary: String {
        let response = tabulation.response.map { " of \(tabulation.invited ?? 0) invited, a response of \($0)%" } ?? ""
        return "\(tabulation.respondents) respondents\(response)"
    }

    private func lines(of table: QuestionTable) -> [String] {
        let question = table.question
        var lines = ["\(question.id)  \(question.text[.dutch])", "    asked \(table.asked), answered \(table.base)"]
        lines += table.answers.map { row in
            line("\(row.code)", row.figure, question.choice?.option(row.code)?.text[.dutch] ?? "")
        }
        lines += table.shares.map {
            line("=", $0.figure, "\($0.id) (\($0.codes.map(String.init).joined(separator: "+")))")
        }
        return lines
    }

    private func line(_ code: String, _ figure: Figure, _ label: String) -> String {
        let percent = figure.percent.map { "\($0)%" } ?? "-"
        let interval = figure.low.flatMap { low in figure.high.map { "(\(low)-\($0))" } } ?? ""
        return
            "    \(code.padded(2)) \(String(figure.count).padded(8)) \(percent.padded(5)) \(interval.padded(8))  \(label)"
    }

    private func lines(of tables: GroupTables) -> [String] {
        let question = tables.question
        var lines = ["By \(question.id)  \(question.text[.dutch])", "    groups under \(tables.minimum) are pooled"]
        for group in tables.groups {
            let codes = group.codes.map { $0.map(String.init) ?? "''" }.joined(separator: ", ")
            lines.append(
                "    \(String(group.respondents).padded(8))  \(question.groupLabel(group.codes)) [\(codes)]")
        }
        if !tabulation.differences.isEmpty {
            lines += ["", "Agrees, group against the rest (Fisher's exact test, Holm over all)"]
        }
        for difference in tabulation.differences {
            let own = difference.inGroup.percent.map { "\($0)%" } ?? "-"
            let rest = difference.inRest.percent.map { "\($0)%" } ?? "-"
            let shares = "\(own.padded(5)) against \(rest.padded(5))"
            let p = "p \(difference.p.threeDecimals), adjusted \(difference.adjusted.threeDecimals)"
            let verdict = difference.verdict == .none ? "no demonstrable difference" : difference.verdict.rawValue
            lines.append(
                "    \(difference.question)  \(shares)  \(p)  \(verdict)  \(question.groupLabel(difference.group))")
        }
        return lines
    }

    private func lines(of tables: OrganisationTables) -> [String] {
        var lines = ["By distinct organisation: \(tables.count)"]
        for table in tables.questions {
            let answers = table.answers.filter { $0.figure.count > 0 }.map { "\($0.code): \($0.figure.count)" }
            lines.append(
                "    \(table.question.id)  base \(table.base)  \(answers.joined(separator: ", "))  contradictory \(table.contradictory)"
            )
        }
        if !tables.contradictions.isEmpty { lines += ["", "Organisations whose people contradict each other"] }
        lines += tables.contradictions.map {
            "    \($0.question)  \($0.codes.map(String.init).joined(separator: ", "))  \($0.organisation)"
        }
        return lines
    }
}

extension String {
    /// The text with spaces before it, up to a width.
    fileprivate func padded(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}

extension Double {
    fileprivate var threeDecimals: String {
        let thousandths = Int((self * 1000).rounded())
        if self > 0 && thousandths == 0 { return "<0.001" }
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
    }
}
