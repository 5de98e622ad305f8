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
        var sentences: [Prose] = []
        if let yes = publication.figure("q13", 1) {
            let verb = yes.verb("werkte", "werkten")
            sentences.append(
                "In het afgelopen jaar \(verb) \(yes.subject()) samen met een of meer organisaties rond eenzaamheid.")
        }
        if let byOrganisation = publication.organisations("q13"), let yes = byOrganisation.figure(of: 1) {
            let verb = yes.count == 1 ? "werkte" : "werkten"
            sentences.append(
                "Geteld per organisatie: \(yes.count) van de \(byOrganisation.base) organisaties \(verb) samen.")
        }
        if let aspects = publication.table("q14"), let named = MostChosen.list(aspects, 3) {
            sentences.append("Dat ging het vaakst over: \(named).")
        }
        if let satisfied = publication.share("q15", "satisfied") {
            let verb = satisfied.verb("is", "zijn")
            sentences.append(("\(satisfied.short) \(verb) hierover (zeer) tevreden." as Prose).capitalised)
        }
        return sentences
    }

    private static func wanted(_ publication: Publication) -> [Prose] {
        var sentences: [Prose] = []
        if let table = publication.table("q16"), let yes = publication.figure("q16", 1),
            let perhaps = publication.figure("q16", 2), table.base >= Figure.smallestBaseInWords
        {
            sentences.append(
                "Behoefte aan (meer) samenwerking: \(yes) zegt ja, \(perhaps) misschien\(ofBase(table, publication)).")
        }
        if let focus = publication.table("q17"), let named = MostChosen.list(focus, 3) {
            sentences.append("Als onderwerp noemen deelnemers het vaakst: \(named).")
        }
        if let needed = publication.table("q18"), let named = MostChosen.list(needed, 3) {
            sentences.append("Nodig voor een goede samenwerking is volgens hen het vaakst: \(named).")
        }
        return sentences
    }

    /// ` (van 50 deelnemers)` where not everyone was asked or answered.
    static func ofBase(_ table: QuestionTable, _ publication: Publication) -> String {
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
