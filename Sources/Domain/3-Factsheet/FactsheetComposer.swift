extension Factsheet {
    /// Writes the factsheet: sections, charts and tables that the figures bear, and nothing else.
    ///
    /// A section whose part was not asked, or whose figures may not be shown, falls away without a trace.
    public init(_ material: FactsheetMaterial) {
        let publication = material.publication
        title = Self.usualTitle
        municipality = material.municipality
        let place = material.municipality.map { "in \($0)" } ?? "in onze gemeente"
        // The parts about the own organisation and about working together say what people notice, do and need.
        let isShort = !publication.asks("q9") && !publication.asks("q18")
        let subject = isShort ? "denken over de aanpak van eenzaamheid" : "merken, doen en nodig hebben"
        lead = "Wat mensen van lokale organisaties \(place) \(subject): de uitkomsten van een peiling."
        date = material.date
        isDemonstration = material.isDemonstration
        response = Response(
            respondents: publication.respondents, invited: publication.invited, percent: publication.response,
            period: material.period)
        highlights = Highlight.chosen(publication)
        sections = [
            Section.reason(material),
            Section.judgement(material),
            Section.policy(material),
            Section.signals(material),
            Section.bottlenecks(material),
            Section.cooperation(material),
            Section.role(material),
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
            return Factsheet.Highlight(percent: percent, text: text, base: figure.base, question: question)
        }
    }
}
