extension Factsheet.Section {
    /// How the figures came about, in words that anyone can read.
    static func method(_ material: FactsheetMaterial) -> Factsheet.Section {
        let publication = material.publication
        var sentences: [Prose] = [
            "Elk percentage is een deel van de deelnemers die de vraag kregen en beantwoordden; ‘weet niet’ telt mee.",
            "Er is één keer afgerond: losse delen kunnen 1 verschillen van het totaal.",
        ]
        if let everyone = everyone(publication), everyone.population?.isComplete ?? false {
            sentences.append("Alle genodigden deden mee: er is niets geschat.")
        } else if publication.respondents < 100, let width = everyone(publication).flatMap(halfWidth) {
            sentences.append(
                """
                Een percentage van alle \(publication.respondents) deelnemers is een schatting: het kan tot \(width) punten \
                hoger of lager liggen. Bij vragen met minder antwoorden is dat meer.
                """
            )
        }
        sentences.append("Groepen van minder dan \(publication.minimum) deelnemers laten wij niet apart zien.")
        return Factsheet.Section(id: "cijfers", title: "Over deze cijfers", blocks: [.note(.joined(sentences))])
    }

    /// Half of everyone: the share whose interval is the widest; `nil` where no question may be shown.
    private static func everyone(_ publication: Publication) -> Figure? {
        publication.questionnaire.questions.lazy.compactMap { publication.table($0.id)?.answers.first?.figure }.first
            .map {
                Figure(
                    count: publication.respondents / 2, base: publication.respondents, population: $0.population)
            }
    }

    /// Half the width of a figure's interval in whole percentage points, rounded up.
    private static func halfWidth(_ figure: Figure) -> Int? {
        figure.interval.map { Int((($0.high - $0.low) * 50).rounded(.up)) }
    }
}
