extension Factsheet.Section {
    /// The municipality's role as people see it now, beside the role they want.
    static func role(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        guard let now = publication.table("q20"), let wanted = publication.table("q21") else { return nil }
        let chart = ComparedChart(now: now, wanted: wanted)
        var sentences: [Prose?] = [
            publication.mostChosen(
                "q20", 1, lead: "Dit doet de gemeente nu, zeggen deelnemers het vaakst:",
                topic: "welke rol de gemeente nu heeft")
        ]
        let isUnknownNamed = MostChosen(now, 1).answers.contains { $0.option.code == dontKnow }
        if let unknown = publication.figure("q20", dontKnow), unknown.figure.count > 0, !isUnknownNamed {
            sentences.append("\(unknown.short) \(unknown.verb("weet", "weten")) dat niet.")
        }
        if let top = MostChosen.favourite(wanted), let figure = now.figure(of: top.option.code) {
            let present = CitedFigure("q20", [top.option.code], figure)
            let should = CitedFigure("q21", [top.option.code], top.figure)
            sentences.append(
                """
                Dit zou zij moeten doen, zeggen zij het vaakst: \(top.option.inSentence) (\(should.inBrackets)). Dat de gemeente \
                dit nu al doet, zegt \(present).
                """)
        } else {
            sentences.append(
                publication.mostChosen(
                    "q21", 1, lead: "Dit zou zij moeten doen, zeggen zij het vaakst:", topic: "welke rol gewenst is"))
        }
        return section(
            "rol", "De rol van de gemeente", [sentences.compactMap { $0 }],
            chart.bars.isEmpty ? [] : [.compared(chart)])
    }

    /// 'Dat weet ik niet' at question 20.
    private static let dontKnow = 8
}

extension ComparedChart {
    init(now: QuestionTable, wanted: QuestionTable) {
        note = nil
        title = "Welke rol heeft de gemeente, en welke zou zij moeten hebben?"
        self.now = Side(question: now.question.id, label: "nu", base: now.base)
        self.wanted = Side(question: wanted.question.id, label: "gewenst", base: wanted.base)
        let choice = wanted.question.choice
        bars = (choice?.options ?? [])
            .filter { !(choice?.aside.contains($0.code) ?? true) }
            .compactMap { option in
                guard let now = now.figure(of: option.code), let wanted = wanted.figure(of: option.code),
                    now.count + wanted.count > 0
                else { return nil }
                return Bar(code: option.code, label: option.inSentence.withCapital, now: now, wanted: wanted)
            }
            .sorted { ($0.wanted.count, $1.code) > ($1.wanted.count, $0.code) }
    }
}
