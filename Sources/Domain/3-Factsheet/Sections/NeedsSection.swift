extension Factsheet.Section {
    /// What organisations need to do more, and the summary of it all.
    static func needs(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        var sentences: [Prose] = []
        if let needed = publication.table("q19"), let named = MostChosen.list(needed, 3) {
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
                sentences.append("Onder de deelnemers is er draagvlak voor een gezamenlijke aanpak.")
            } else if support.allSatisfy({ ($0.share ?? 0) > 0.5 }) {
                sentences.append("Onder de deelnemers lijkt er draagvlak te zijn voor een gezamenlijke aanpak.")
            }
        }
        let important = ["q18", "q19"].compactMap { publication.table($0).flatMap(first) }
        if !important.isEmpty { sentences.append("Het vaakst genoemd als nodig: \(Prose.list(important)).") }
        if let role = publication.table("q21").flatMap(first) {
            sentences.append("Het vaakst gewenst van de gemeente: \(role).")
        }
        return sentences.isEmpty ? nil : .joined(sentences)
    }

    private static func first(_ table: QuestionTable) -> Prose? {
        MostChosen.favourite(table).map { Prose(stringLiteral: $0.option.inSentence) }
    }
}
