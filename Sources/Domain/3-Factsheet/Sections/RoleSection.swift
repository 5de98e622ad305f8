extension Factsheet.Section {
    /// The municipality's role as people see it now, beside the role they want.
    static func role(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        guard let now = publication.table("q20"), let wanted = publication.table("q21") else { return nil }
        let chart = ComparedChart(now: now, wanted: wanted)
        var sentences: [Prose] = []
        if let named = most(now, 1) { sentences.append("De rol is nu vooral: \(named).") }
        if let unknown = publication.figure("q20", 8), unknown.figure.count > 0, unknown.figure.nearlyAllOrNone == nil {
            sentences.append("\(unknown) weet niet welke rol de gemeente heeft.")
        }
        if let top = chart.bars.first, chart.bars.count < 2 || top.wanted.count > chart.bars[1].wanted.count {
            let (is_, should) = (CitedFigure("q20", [top.code], top.now), CitedFigure("q21", [top.code], top.wanted))
            sentences.append(
                "Gewenst is vooral: \(top.label.withSmallLetter) (\(should.inBrackets); nu \(is_.inBrackets)).")
        }
        return section("rol", "De rol van de gemeente", [sentences], chart.bars.isEmpty ? [] : [.compared(chart)])
    }
}

extension ComparedChart {
    init(now: QuestionTable, wanted: QuestionTable) {
        title = "Welke rol heeft de gemeente, en welke zou zij moeten hebben?"
        self.now = (now.question.id, "nu", now.base)
        self.wanted = (wanted.question.id, "gewenst", wanted.base)
        bars = Publication.ranked(wanted).compactMap { option, figure in
            now.figure(of: option.code).map {
                Bar(code: option.code, label: option.inSentence.withCapital, now: $0, wanted: figure)
            }
        }
    }
}

extension String {
    /// The text with a small letter at the start, to go on inside a sentence.
    var withSmallLetter: String { prefix(1).lowercased() + dropFirst() }
}
