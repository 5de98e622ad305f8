extension Factsheet.Section {
    /// What organisations need to do more, and the summary of it all.
    static func needs(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        var sentences: [Prose] = []
        if let needed = publication.table("q19"), let named = most(needed, 3) {
            sentences.append("Om meer te kunnen doen, noemen deelnemers het vaakst: \(named).")
        }
        let summary = summary(publication)
        let title = sentences.isEmpty ? "Samenvatting" : "Wat is nodig in onze gemeente?"
        let id = sentences.isEmpty ? "samenvatting" : "nodig"
        return section(id, title, [sentences], summary.map { [.closing($0)] } ?? [])
    }

    /// What may be concluded: support where most want it, and what is named most.
    private static func summary(_ publication: Publication) -> Prose? {
        var sentences: [Prose] = []
        let support = ["q4a", "q4f"].compactMap { publication.share($0, "agree")?.figure }
        if support.count == 2 {
            // 'Er is' where even the lower bound is a majority; 'lijkt' where only the figure itself is.
            if support.allSatisfy({ ($0.interval?.low ?? 0) > 0.5 }) {
                sentences.append("Er is draagvlak voor een gezamenlijke aanpak van eenzaamheid.")
            } else if support.allSatisfy({ ($0.share ?? 0) > 0.5 }) {
                sentences.append("Er lijkt draagvlak te zijn voor een gezamenlijke aanpak van eenzaamheid.")
            }
        }
        let important = ["q18", "q19"].compactMap { publication.table($0).flatMap(first) }
        if !important.isEmpty { sentences.append("Vooral nodig: \(Prose.list(important)).") }
        if let role = publication.table("q21").flatMap(first) {
            sentences.append("Van de gemeente wordt vooral gevraagd: \(role).")
        }
        return sentences.isEmpty ? nil : .joined(sentences)
    }

    /// The option chosen most; `nil` where two share that place.
    private static func first(_ table: QuestionTable) -> Prose? {
        let ranked = Publication.ranked(table)
        guard let top = ranked.first, ranked.count < 2 || ranked[1].figure.count < top.figure.count else { return nil }
        return Prose(stringLiteral: top.option.inSentence)
    }
}
