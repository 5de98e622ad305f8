extension Factsheet.Section {
    /// Working together: what was done, how it pleased, what is wanted and what that takes.
    static func cooperation(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        let charts = [
            publication.table("q17").flatMap { BarChart($0, title: "Waarop samenwerken?", most: 4) },
            publication.table("q18").flatMap { BarChart($0, title: "Wat is daarvoor nodig?", most: 4) },
        ].compactMap { $0 }
        return section(
            "samenwerking", "Samenwerking", [done(publication), wanted(publication)],
            charts.isEmpty ? [] : [.bars(charts)])
    }

    private static func done(_ publication: Publication) -> [Prose] {
        var sentences: [Prose?] = []
        if let yes = publication.figure("q13", 1) {
            let verb = yes.verb("werkte", "werkten")
            sentences.append(
                "In het afgelopen jaar \(verb) \(yes.subject()) samen met een of meer organisaties rond eenzaamheid.")
        }
        sentences.append(publication.byOrganisation("q13", saying: "dat er is samengewerkt"))
        sentences.append(
            publication.mostChosen(
                "q14", 3, lead: "Dat ging het vaakst over:", topic: "waarover is samengewerkt"))
        if let satisfied = publication.share("q15", "satisfied") {
            sentences.append(
                "\(satisfied.ofThem("wie samenwerkte", "die samenwerkten,")) \(satisfied.verb("is", "zijn")) hierover (zeer) tevreden."
            )
        }
        return sentences.compactMap { $0 }
    }

    private static func wanted(_ publication: Publication) -> [Prose] {
        var sentences: [Prose?] = []
        if let table = publication.table("q16"), let yes = publication.figure("q16", 1),
            let perhaps = publication.figure("q16", 2)
        {
            let isNobody = yes.figure.count + perhaps.figure.count == 0
            sentences.append(
                isNobody
                    ? "Niemand zegt dat er behoefte is aan (meer) samenwerking, ook niet misschien."
                    : "Behoefte aan (meer) samenwerking: \(yes) zegt ja, \(perhaps) misschien\(ofBase(table, publication))."
            )
        }
        sentences.append(
            publication.mostChosen(
                "q17", 3, lead: "Als onderwerp noemen deelnemers het vaakst:",
                topic: "waarover samenwerking zou moeten gaan"))
        sentences.append(
            publication.mostChosen(
                "q18", 3, lead: "Voor een goede samenwerking noemen zij het vaakst:",
                topic: "wat er nodig is voor een goede samenwerking"))
        return sentences.compactMap { $0 }
    }

    /// ` (van 50 deelnemers)` where not everyone was asked or answered.
    private static func ofBase(_ table: QuestionTable, _ publication: Publication) -> String {
        table.base == publication.respondents || table.base < Figure.smallestBaseWithoutCounts
            ? "" : " (van \(table.base) deelnemers)"
    }
}

extension BarChart {
    /// The answers chosen most; `nil` where nobody chose any.
    init?(_ table: QuestionTable, title: String, most: Int) {
        let answers = MostChosen(table, most, mainPointsOnly: false).answers
        guard !answers.isEmpty else { return nil }
        self.init(table, title: title, answers.map { ($0.option, $0.figure) })
    }

    /// Every answer, in the question's order.
    init(all table: QuestionTable, title: String) {
        let options = table.question.choice?.options ?? []
        self.init(
            table, title: title, options.compactMap { option in table.figure(of: option.code).map { (option, $0) } })
    }

    private init(_ table: QuestionTable, title: String, _ answers: [(Option, Figure)]) {
        question = table.question.id
        self.title = title
        base = table.base
        bars = answers.map { Bar(code: $0.code, label: $0.inChart.withCapital, figure: $1) }
        let shown = answers.map(\.0.code)
        isWhole = table.answers.allSatisfy { $0.figure.count == 0 || shown.contains($0.code) }
    }
}

extension String {
    /// The text with a capital at the start.
    public var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
