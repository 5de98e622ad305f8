extension Factsheet.Section {
    /// What organisations need to do more, and the summary of it all.
    static func needs(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        let needed = publication.mostChosen(
            "q19", 3, lead: "Om meer te kunnen doen, noemen deelnemers het vaakst:",
            topic: "wat de organisatie nodig heeft om meer te kunnen doen")
        let summary = summary(publication)
        return section(
            needed == nil ? "samenvatting" : "nodig",
            needed == nil ? "Samenvatting" : "Wat is nodig in onze gemeente?",
            [needed.map { [$0] } ?? []], summary.map { [.closing($0)] } ?? [])
    }

    /// What may be concluded: support where most want it, and what is named most.
    private static func summary(_ publication: Publication) -> Prose? {
        var sentences: [Prose] = []
        if let support = support(publication) { sentences.append(support) }
        let important = ["q18", "q19"].compactMap { publication.table($0).flatMap(favourite) }
        if !important.isEmpty { sentences.append("Het vaakst genoemd als nodig: \(Prose.list(important)).") }
        if let role = publication.table("q21").flatMap(favourite) {
            sentences.append("Het vaakst gewenst van de gemeente: \(role).")
        }
        return sentences.isEmpty ? nil : .joined(sentences)
    }

    /// Whether people want more attention (q4a) and more cooperation (q4f).
    ///
    /// 'Draagvlak' is said where both are a majority down to the lower bound of the interval, and neither the urgency
    /// (q4g) nor the wish to work together (q16) speaks against it.
    private static func support(_ publication: Publication) -> Prose? {
        let wanted = ["q4a", "q4f"].compactMap { publication.share($0, "agree")?.figure }
        guard wanted.count == 2 else { return nil }
        let shares = wanted.map { $0.share ?? 0 }
        if shares.allSatisfy({ $0 > 0.5 }) {
            let isBeyondDoubt = wanted.allSatisfy { ($0.interval?.low ?? 0) > 0.5 }
            return isBeyondDoubt && !isContradicted(publication)
                ? "Onder de deelnemers is er draagvlak voor een gezamenlijke aanpak."
                : "Een meerderheid van de deelnemers wil meer aandacht voor eenzaamheid, en een meerderheid meer samenwerking."
        }
        if shares.allSatisfy({ $0 < 0.5 }) {
            return "Onder de deelnemers is er geen meerderheid voor meer aandacht, en ook niet voor meer samenwerking."
        }
        return nil
    }

    private static func isContradicted(_ publication: Publication) -> Bool {
        func count(_ figure: CitedFigure?) -> Int { figure?.figure.count ?? 0 }
        let isNotUrgent = count(publication.share("q4g", "disagree")) > count(publication.share("q4g", "agree"))
        let isUnwanted =
            count(publication.figure("q16", 3)) > count(publication.figure("q16", 1))
            + count(publication.figure("q16", 2))
        return isNotUrgent || isUnwanted
    }

    private static func favourite(_ table: QuestionTable) -> Prose? {
        MostChosen.favourite(table).map { Prose(stringLiteral: $0.option.inSentence) }
    }
}
