extension Factsheet.Section {
    /// Working together: what was done, how it pleased, what is wanted and what that takes.
    static func cooperation(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        let charts = [
            publication.table("q17").flatMap { BarChart($0, title: "Waarop samenwerken?") },
            publication.table("q18").flatMap { BarChart($0, title: "Wat is daarvoor nodig?") },
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
            sentences.append(
                "Geteld per organisatie: \(yes.count) van de \(byOrganisation.base) organisaties werkten samen.")
        }
        if let aspects = publication.table("q14"), let named = most(aspects, 3) {
            sentences.append("Dat ging vooral over \(named).")
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
        if let focus = publication.table("q17"), let named = most(focus, 3) {
            sentences.append("Die zou vooral moeten gaan over \(named).")
        }
        if let needed = publication.table("q18"), let named = most(needed, 3) {
            sentences.append("Voor een goede samenwerking is vooral nodig: \(named).")
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
    /// The options chosen most; `nil` where nobody chose any.
    ///
    /// - Parameter most: how many bars at the most; those that tie with the first left out are left out too,
    ///   unless that leaves none.
    init?(_ table: QuestionTable, title: String, most: Int = 4) {
        let ranked = Publication.ranked(table)
        guard !ranked.isEmpty else { return nil }
        question = table.question.id
        self.title = title
        base = table.base
        let limit = ranked.count > most ? ranked[most].figure.count : 0
        let clear = ranked.prefix(most).prefix { $0.figure.count > limit }
        bars = (clear.isEmpty ? ranked.prefix(most) : clear).map {
            Bar(code: $0.option.code, label: $0.option.inChart.withCapital, figure: $0.figure)
        }
    }
}

extension Option {
    /// The words of ``inSentence`` without the example that follows them.
    var inChart: String { inSentence.split(separator: ", zoals ", maxSplits: 1).first.map(String.init) ?? inSentence }
}

extension String {
    /// The text with a capital at the start.
    public var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
