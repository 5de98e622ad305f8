extension Factsheet.Section {
    /// What organisations have on paper: policy, what it holds, why there is none, and agreements about signals.
    static func policy(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        var policy: [Prose?] = []
        if let yes = publication.figure("q5", 1) {
            let verb = yes.verb("zegt", "zeggen")
            policy.append("\(yes.subject()) \(verb) dat de eigen organisatie beleid heeft tegen eenzaamheid.")
        }
        policy.append(publication.byOrganisation("q5", saying: "dat er beleid is"))
        policy.append(
            publication.policyContent.flatMap {
                MostChosen.sentence(
                    $0, 4, lead: "Waar beleid is, gaat dat het vaakst over:", topic: "waar dat beleid over gaat",
                    respondents: publication.respondents)
            })
        policy.append(
            publication.mostChosen(
                "q6", 2, lead: "Waar geen beleid is, noemen deelnemers als reden het vaakst:",
                topic: "waarom er geen beleid is"))
        var agreements: [Prose] = []
        if let yes = publication.figure("q8", 1) {
            let verb = yes.verb("zegt", "zeggen")
            agreements.append(
                "\(yes.subject()) \(verb) dat er afspraken of een protocol voor signalen bestaan."
            )
        }
        return section("beleid", "Beleid van organisaties", [policy.compactMap { $0 }, agreements])
    }

    /// How often signs of loneliness reach organisations and people.
    static func signals(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        var sentences: [Prose] = []
        if let organisation = publication.share("q9", "at_least_sometimes") {
            let verb = organisation.verb("zegt", "zeggen")
            sentences.append(
                "\(organisation.subject()) \(verb) dat de eigen organisatie soms of regelmatig signalen krijgt.")
        }
        if let own = publication.share("q10", "at_least_sometimes") {
            let verb = own.verb("krijgt", "krijgen")
            sentences.append("\(own.subject()) \(verb) zelf soms of regelmatig signalen.")
        }
        return section("signalen", "Signalen van eenzaamheid", [sentences])
    }

    /// Whether people have trouble reaching those who are lonely.
    static func bottlenecks(_ material: FactsheetMaterial) -> Factsheet.Section? {
        guard let yes = material.publication.figure("q12", 1) else { return nil }
        let verb = yes.verb("ervaart", "ervaren")
        return section(
            "knelpunten", "Knelpunten",
            [["\(yes.subject()) \(verb) knelpunten in het bereiken van mensen die eenzaam zijn."]])
    }

    /// A section of paragraphs, every sentence with a capital; `nil` where there is nothing to say.
    static func section(
        _ id: String, _ title: String, _ paragraphs: [[Prose]], _ blocks: [Factsheet.Block] = []
    ) -> Factsheet.Section? {
        let told = paragraphs.filter { !$0.isEmpty }
            .map { Factsheet.Block.paragraph(.joined($0.map(\.capitalised))) }
        guard !told.isEmpty || !blocks.isEmpty else { return nil }
        return Factsheet.Section(id: id, title: title, blocks: told + blocks)
    }
}

extension Publication {
    /// A sentence that names what was chosen most at a question; see ``MostChosen``.
    func mostChosen(_ question: String, _ number: Int, lead: String, topic: String) -> Prose? {
        table(question).flatMap {
            MostChosen.sentence($0, number, lead: lead, topic: topic, respondents: respondents)
        }
    }

    /// How many distinct organisations' people say yes (code 1), and of how many they contradict each other.
    ///
    /// Told as what people say: 'weet niet' is not 'no'.
    func byOrganisation(_ question: String, saying clause: String) -> Prose? {
        guard let table = organisations(question), let yes = table.figure(of: 1) else { return nil }
        let divided = table.contradictory
        let other: Prose = divided > 0 ? "; bij \(divided) zeggen zij verschillende dingen" : ""
        let count: Prose =
            switch yes.count {
            case 0: "geen van de \(table.base)"
            case table.base: "alle \(table.base)"
            default: "\(yes.count) van de \(table.base)"
            }
        return "Geteld per organisatie: bij \(count) organisaties zeggen de deelnemers \(clause)\(other)."
    }
}
