extension Factsheet.Section {
    /// What organisations have on paper: policy, what it holds, why there is none, and agreements about signals.
    static func policy(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        var policy: [Prose] = []
        if let yes = publication.figure("q5", 1) {
            let verb = yes.verb("zegt", "zeggen")
            policy.append(
                ("\(yes.subject()) \(verb) dat hun organisatie beleid heeft tegen eenzaamheid." as Prose).capitalised)
        }
        if let byOrganisation = publication.organisations("q5"), let yes = byOrganisation.figure(of: 1) {
            policy.append(
                "Geteld per organisatie: \(yes.count) van de \(byOrganisation.base) organisaties hebben beleid.")
        }
        if let content = publication.policyContent, let named = most(content, 4) {
            policy.append("Waar beleid is, gaat dat het vaakst over \(named).")
        }
        if let why = publication.table("q6"), let named = most(why, 2) {
            policy.append("Waar geen beleid is, is de reden het vaakst \(named).")
        }
        var agreements: [Prose] = []
        if let yes = publication.figure("q8", 1) {
            agreements.append(
                "Bij \(yes.subject()) heeft de organisatie vaste afspraken of een protocol voor signalen."
            )
        }
        return section("beleid", "Beleid van organisaties", [policy, agreements])
    }

    /// How often signs of loneliness reach organisations and people.
    static func signals(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        var sentences: [Prose] = []
        if let organisation = publication.share("q9", "at_least_sometimes") {
            let verb = organisation.verb("zegt", "zeggen")
            sentences.append(
                "\(organisation.subject()) \(verb) dat hun organisatie soms of regelmatig signalen krijgt."
            )
        }
        if let own = publication.share("q10", "at_least_sometimes") {
            let verb = own.verb("krijgt", "krijgen")
            sentences.append("\(own.subject()) \(verb) er zelf mee te maken.")
        }
        return section("signalen", "Signalen van eenzaamheid", [sentences.map(\.capitalised)])
    }

    /// Whether people have trouble reaching those who are lonely.
    static func bottlenecks(_ material: FactsheetMaterial) -> Factsheet.Section? {
        guard let yes = material.publication.figure("q12", 1) else { return nil }
        let verb = yes.verb("ervaart", "ervaren")
        let sentence: Prose = "\(yes.subject()) \(verb) knelpunten in het bereiken van mensen die eenzaam zijn."
        return section("knelpunten", "Knelpunten", [[sentence.capitalised]])
    }

    /// A section of paragraphs, or `nil` where there is nothing to say.
    static func section(
        _ id: String, _ title: String, _ paragraphs: [[Prose]], _ blocks: [Factsheet.Block] = []
    ) -> Factsheet.Section? {
        let told = paragraphs.filter { !$0.isEmpty }.map { Factsheet.Block.paragraph(.joined($0)) }
        guard !told.isEmpty || !blocks.isEmpty else { return nil }
        return Factsheet.Section(id: id, title: title, blocks: told + blocks)
    }

    /// The options chosen most, with their figures: `signaleren (10 van 14, 71%) en huisbezoek (...)`.
    ///
    /// Where the last one named ties with the next, both or neither are named, so that chance of order decides nothing.
    static func most(_ table: QuestionTable, _ number: Int) -> Prose? {
        let ranked = Publication.ranked(table)
        var chosen = ranked.prefix(number)
        if ranked.count > number, let last = chosen.last, last.figure.count == ranked[number].figure.count {
            chosen = chosen.prefix { $0.figure.count > last.figure.count }
            if chosen.isEmpty { chosen = ranked.prefix { $0.figure.count == last.figure.count } }
        }
        guard !chosen.isEmpty else { return nil }
        return Prose.list(
            chosen.map { option, figure in
                let cited = CitedFigure(table.question.id, [option.code], figure)
                return "\(option.inSentence) (\(cited.inBrackets))"
            })
    }
}

extension CitedFigure {
    /// `43%`, and under a base of 30 `11 van 21, 52%`: for use between brackets.
    var inBrackets: CitedFigure {
        guard figure.nearlyAllOrNone == nil, figure.base < Figure.smallestBaseWithoutCounts else { return self }
        var copy = self
        copy.wording = "\(figure.count) van \(figure.base), \(figure.percent ?? 0)%"
        return copy
    }
}
