extension Factsheet.Section {
    /// What organisations have on paper: policy, what it holds, why there is none, and agreements about signals.
    static func policy(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        var policy: [Prose] = []
        if let yes = publication.figure("q5", 1) {
            let verb = yes.verb("zegt", "zeggen")
            policy.append(
                ("\(yes.subject()) \(verb) dat de eigen organisatie beleid heeft tegen eenzaamheid." as Prose)
                    .capitalised)
        }
        if let byOrganisation = publication.organisations("q5"), let yes = byOrganisation.figure(of: 1) {
            let verb = yes.count == 1 ? "heeft" : "hebben"
            policy.append(
                "Geteld per organisatie: \(yes.count) van de \(byOrganisation.base) organisaties \(verb) beleid.")
        }
        if let content = publication.policyContent, let named = MostChosen.list(content, 4) {
            policy.append("Waar beleid is, gaat dat het vaakst over: \(named).")
        }
        if let why = publication.table("q6"), let named = MostChosen.list(why, 2) {
            policy.append("Waar geen beleid is, is de genoemde reden het vaakst: \(named).")
        }
        var agreements: [Prose] = []
        if let yes = publication.figure("q8", 1) {
            let verb = yes.verb("zegt", "zeggen")
            let sentence: Prose =
                "\(yes.subject()) \(verb) dat er vaste afspraken of een protocol voor signalen zijn."
            agreements.append(sentence.capitalised)
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
                "\(organisation.subject()) \(verb) dat de eigen organisatie soms of regelmatig signalen krijgt."
            )
        }
        if let own = publication.share("q10", "at_least_sometimes") {
            let verb = own.verb("krijgt", "krijgen")
            sentences.append("\(own.subject()) \(verb) zelf soms of regelmatig signalen.")
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
