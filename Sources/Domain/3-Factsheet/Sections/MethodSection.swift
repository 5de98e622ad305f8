extension Factsheet.Section {
    /// How the figures came about, in words that anyone can read.
    static func method(_ material: FactsheetMaterial) -> Factsheet.Section {
        let publication = material.publication
        var sentences: [Prose] = [
            "Elk percentage is een deel van de deelnemers die de vraag kregen en beantwoordden; ‘weet niet’ telt mee.",
            "Er is één keer afgerond: losse delen kunnen 1 verschillen van het totaal.",
        ]
        if publication.isComplete {
            let isOpen = publication.questionnaire.questions.contains { question in
                publication.table(question.id).map { $0.base < $0.asked } ?? false
            }
            sentences.append(
                "Alle genodigden deden mee\(isOpen ? "; niet iedereen beantwoordde elke vraag" : "").")
        } else {
            sentences.append("De cijfers gaan over wie meedeed; wie niet meedeed, kan anders denken.")
            if let width = widest(publication), width > 1 {
                sentences.append(
                    """
                    Door toeval kan een percentage van alle \(publication.respondents) deelnemers tot \(width) punten hoger \
                    of lager uitvallen (95%-marge).
                    """)
            }
        }
        sentences.append("Groepen onder de \(publication.minimum) deelnemers staan er niet apart in.")
        return Factsheet.Section(id: "cijfers", title: "Over deze cijfers", blocks: [.note(.joined(sentences))])
    }

    /// The largest distance between a share of everyone and a bound of its interval, in whole percentage points;
    /// `nil` where no question may be shown.
    private static func widest(_ publication: Publication) -> Int? {
        let figures = publication.questionnaire.questions.lazy
            .compactMap { publication.table($0.id)?.answers.first?.figure }
        guard let population = figures.map(\.population).first else { return nil }
        let base = publication.respondents
        // Of a large survey every hundredth count tells as much.
        let distances = stride(from: 0, through: base, by: max(1, base / 100)).compactMap { count -> Double? in
            let figure = Figure(count: count, base: base, population: population)
            guard let interval = figure.interval, let share = figure.share else { return nil }
            return max(interval.high - share, share - interval.low)
        }
        return distances.max().map { Int(($0 * 100).rounded(.up)) }
    }
}
