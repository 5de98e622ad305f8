extension Factsheet {
    /// Writes the factsheet: sections, charts and tables that the figures bear, and nothing else.
    ///
    /// A section whose part was not asked, or whose figures may not be shown, falls away without a trace.
    public init(_ material: FactsheetMaterial) {
        let publication = material.publication
        title = Self.usualTitle
        municipality = material.municipality
        let place = material.municipality.map { "in \($0)" } ?? "in onze gemeente"
        let told = [("q4a", "vinden"), ("q9", "merken"), ("q13", "doen"), ("q18", "nodig hebben")]
            .filter { publication.table($0.0) != nil }.map { Prose(stringLiteral: $0.1) }
        lead =
            told.isEmpty
            ? "Wie \(place) aan een peiling meededen."
            : "Wat mensen van lokale organisaties \(place) \(Prose.list(told).text): de uitkomsten van een peiling."
        date = material.date
        interim = material.fieldwork.flatMap { fieldwork in
            guard fieldwork.isOpen else { return nil }
            let until = fieldwork.closes.map { " tot en met \($0.written(in: .dutch))" } ?? ""
            return "Tussenstand. De peiling is nog open\(until)."
        }
        isDemonstration = material.isDemonstration
        response = Response(
            respondents: publication.respondents, invited: publication.invited, percent: publication.response,
            isEstimate: material.fieldwork?.hasOpenLink ?? false, period: material.period)
        highlights = Highlight.chosen(publication)
        sections = [
            Section.reason(material),
            Section.known(material),
            Section.judgement(material),
            Section.policy(material),
            Section.signals(material),
            Section.bottlenecks(material),
            Section.offer(material),
            Section.cooperation(material),
            Section.network(material),
            Section.role(material),
            Section.ownWords(material),
            Section.aim(material),
            Section.ownQuestions(material),
            Section.needs(material),
            Section.method(material),
        ].compactMap { $0 }
        tables = Table.annex(publication)
    }
}

extension Factsheet.Highlight {
    /// The figures that sum the survey up: what people want, and how far their own organisation is.
    fileprivate static func chosen(_ publication: Publication) -> [Factsheet.Highlight] {
        [
            ("q4a", "wil meer aandacht voor eenzaamheid in de gemeente"),
            ("q4c", "vindt dat er in de eigen organisatie genoeg aandacht voor is"),
            ("q4f", "wil meer samenwerking van lokale organisaties"),
        ].compactMap { question, text in
            guard let figure = publication.share(question, "agree")?.figure, let percent = figure.percent,
                figure.base >= Figure.smallestBaseInWords
            else { return nil }
            return Factsheet.Highlight(
                percent: percent, percentText: figure.roundedText ?? "", text: text, base: figure.base,
                question: question)
        }
    }
}
