extension Factsheet.Section {
    /// How the figures came about, in words that anyone can read.
    static func method(_ material: FactsheetMaterial) -> Factsheet.Section {
        let publication = material.publication
        var sentences: [Prose] = [
            "Elk percentage is een deel van de deelnemers die de vraag kregen en beantwoordden; ‘weet niet’ telt mee.",
            "Er is één keer afgerond: losse delen kunnen 1 verschillen van het totaal.",
        ]
        if publication.respondents < 100, let width = widest(publication) {
            sentences.append(
                """
                Bij \(publication.respondents) deelnemers is een percentage een schatting: het kan tot \(width) punten \
                hoger of lager liggen.
                """
            )
        }
        sentences.append("Groepen van minder dan \(publication.minimum) deelnemers laten wij niet apart zien.")
        return Factsheet.Section(id: "cijfers", title: "Over deze cijfers", blocks: [.note(.joined(sentences))])
    }

    /// Half the width of the widest interval that a share of everyone can have, in whole percentage points, rounded up.
    private static func widest(_ publication: Publication) -> Int? {
        let population = publication.questionnaire.questions.lazy
            .compactMap { publication.table($0.id)?.answers.first?.figure.population }.first
        let half = Figure(
            count: publication.respondents / 2, base: publication.respondents, population: population)
        return half.interval.map { Int((($0.high - $0.low) * 50).rounded(.up)) }
    }
}
