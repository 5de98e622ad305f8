import Domain

/// A factsheet that is being made: its parts with what can be done to each, and how it will look.
struct StudioPage: Sendable {
    let factsheet: OpenedFactsheet
    /// Where it is published, in full; `nil` while that was not decided.
    let address: String?
    var done: Done?

    /// What was done just now; the raw value is the word in an address.
    enum Done: String, Sendable {
        case saved = "ja"
        case undone = "terug"
        /// Somebody else changed the same meanwhile.
        case refused = "niet"
        case published = "gepubliceerd"
        case withdrawn = "ingetrokken"
    }

    var page: Page {
        let opened = factsheet.opened
        return factsheet.page(
            "Factsheet van \(opened.name)", width: .sheet,
            content: """
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.factsheets(of: opened.id))">Factsheets</a></p>
                <h1 class="utrecht-heading-1">Factsheet van \(opened.name)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(content)
                """)
    }

    private var lead: String {
        guard case .made(let made) = factsheet.state else { return "Hier komt de factsheet van deze peiling." }
        let count = made.composed.factsheet.response.respondents
        return """
            Kring schreef deze factsheet uit de antwoorden van \(count) mensen, en werkt hem bij als er antwoorden bij komen. U \
            kunt hem zo publiceren, of eerst aanpassen.
            """
    }

    private var content: HTML {
        switch factsheet.state {
        case .sealed:
            return empty(
                "Nog niet te zien",
                """
                De peiling is anoniem. Daarom ziet u de uitkomsten pas als de peiling gesloten is en u de antwoorden hebt \
                vrijgegeven. Daarna kan zij niet meer open.
                """, "Naar de antwoorden", Routes.responses(factsheet.opened))
        case .tooFew(let tooFew):
            let now = tooFew.respondents == 1 ? "Er is er nu 1." : "Er zijn er nu \(tooFew.respondents)."
            return empty(
                "Nog te weinig antwoorden",
                "Een factsheet komt er vanaf \(tooFew.minimum) ingevulde vragenlijsten, zodat niemand herkenbaar is. \(now)",
                "Naar de respons", Routes.field(factsheet.opened))
        case .made(let made):
            return """
                \(marks(made))
                <div class="kring-columns">
                <div>
                \(parts(made))
                </div>
                <div class="kring-columns__side">
                \(published)
                \(when: factsheet.editions.contains { $0.withdrawn == nil }, PublicAddressPart(address: address).html)
                \(files)
                \(groups(made))
                \(quotes)
                \(organisations)
                \(versions)
                </div>
                </div>
                <div class="kring-studio__sheet">
                \(FactsheetBody(factsheet: made.composed.factsheet, medium: .screen, isWithinSite: true).html)
                </div>
                """
        }
    }

    private func empty(_ title: String, _ text: String, _ link: String, _ address: Address) -> HTML {
        """
        <div class="kring-empty">
        <h2 class="utrecht-heading-3">\(title)</h2>
        <p class="utrecht-paragraph">\(text)</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(address)">\(link)</a></div>
        </div>
        """
    }

    private var notice: HTML {
        switch done {
        case .saved: DoneNotice.html("Opgeslagen.", undo: factsheet.draft.version > 1 ? undo : HTML())
        case .undone: DoneNotice.html("De laatste verandering is teruggedraaid.")
        case .published: DoneNotice.html("De factsheet is gepubliceerd.")
        case .withdrawn: DoneNotice.html("De factsheet is ingetrokken.")
        case .refused:
            Self.warning(
                "Er is niets veranderd. Iemand anders veranderde intussen hetzelfde. Hieronder staat hoe het nu is.")
        case nil: HTML()
        }
    }

    static func warning(_ text: String) -> HTML {
        """
        <div class="utrecht-alert utrecht-alert--warning kring-notice" role="alert"><div class="utrecht-alert__icon">\
        \(Icon.attention)</div><div class="utrecht-alert__content"><p class="utrecht-paragraph">\(text)</p></div></div>

        """
    }

    private var undo: HTML {
        """
        <form action="\(Routes.studio(factsheet, .undo))" method="post"><input type="hidden" name="versie" \
        value="\(factsheet.draft.version)"><button class="utrecht-button utrecht-button--subtle" type="submit">Maak \
        ongedaan</button></form>
        """
    }

    // MARK: What is worth another look

    private func marks(_ made: OpenedFactsheet.Made) -> HTML {
        let marks = made.composed.marks
        guard !marks.isEmpty else { return HTML() }
        let lines = marks.map { section, mark -> HTML in
            """
            <li>\(mark.words) <a class="utrecht-link" href="\(Routes.studio(factsheet, .text, section.id))">\(section.title)</a></li>

            """
        }
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-notice"><div class="utrecht-alert__icon">\
            \(Icon.attention)</div><div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">Kijk hier nog even naar</h2>
            <ul class="utrecht-unordered-list">
            \(lines)</ul>
            </div></div>

            """
    }

    // MARK: The parts

    private func parts(_ made: OpenedFactsheet.Made) -> HTML {
        let sections = made.composed.sections
        let add: HTML = """
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.studio(factsheet, .new))">Voeg een eigen \
            onderdeel toe</a></p>
            """
        let isFull = factsheet.draft.composition.own.count >= FactsheetComposition.mostOwnSections
        return """
            <section aria-labelledby="onderdelen">
            <h2 class="utrecht-heading-3" id="onderdelen">Onderdelen</h2>
            \(when: factsheet.mayChange, head)<ol class="kring-ranked">
            \(sections.enumerated().map { part($1, place: $0, of: sections.count) })</ol>
            \(when: factsheet.mayChange && !isFull, add)
            </section>

            """
    }

    private var head: HTML {
        """
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.studio(factsheet, .head))">Pas de titel en de \
        inleidende regel aan</a></p>

        """
    }

    private func part(_ section: ComposedFactsheet.Section, place: Int, of count: Int) -> HTML {
        let origin: HTML =
            switch section.origin {
            case .kring: HTML()
            case .rewritten: " <span class=\"utrecht-badge-status\">in eigen woorden</span>"
            case .own: " <span class=\"utrecht-badge-status\">eigen onderdeel</span>"
            }
        let off: HTML = " <span class=\"utrecht-badge-status utrecht-badge-status--half\">weggelaten</span>"
        let hidden: HTML = "<span class=\"kring-hidden\">: \(section.title)</span>"
        func mover(_ value: String, _ word: String, _ isThere: Bool) -> HTML {
            guard isThere else { return HTML() }
            return """
                <button class="utrecht-button utrecht-button--subtle" type="submit" name="kant" value="\(value)">\(word)\
                \(hidden)</button>
                """
        }
        let acts: HTML = """
            <div class="kring-ranked__acts"><form action="\(Routes.studio(factsheet, .order))" method="post">\
            <input type="hidden" name="deel" value="\(section.id)">\(mover("omhoog", "Hoger", place > 0))\
            \(mover("omlaag", "Lager", place < count - 1))</form>\
            <form action="\(Routes.studio(factsheet, .leaveOut))" method="post"><input type="hidden" name="deel" \
            value="\(section.id)"><button class="utrecht-button utrecht-button--subtle" type="submit" name="weg" \
            value="\(section.isLeftOut ? "nee" : "ja")">\(section.isLeftOut ? "Neem op" : "Laat weg")\(hidden)</button></form>\
            \(section.isLeftOut ? [] : section.charts.map { chart($0, of: section) })\
            <a class="utrecht-link" href="\(Routes.studio(factsheet, .text, section.id))">Pas de tekst aan\(hidden)</a></div>
            """
        return """
            <li class="kring-ranked__item"><div class="kring-ranked__what"><a class="utrecht-link" \
            href="\(Address.fragment(section.id))">\(section.title)</a>\(origin)\(when: section.isLeftOut, off)</div>
            \(when: factsheet.mayChange, acts)</li>

            """
    }

    private func chart(_ chart: ComposedFactsheet.Chart, of section: ComposedFactsheet.Section) -> HTML {
        """
        <form action="\(Routes.studio(factsheet, .chart))" method="post"><input type="hidden" name="deel" \
        value="\(section.id)"><input type="hidden" name="grafiek" value="\(chart.number)"><button class="utrecht-button \
        utrecht-button--subtle" type="submit" name="weg" value="\(chart.isLeftOut ? "nee" : "ja")">\
        \(chart.isLeftOut ? "Met grafiek" : "Zonder grafiek")<span class="kring-hidden">: \(chart.title)</span></button></form>
        """
    }

    // MARK: Beside them

    private var published: HTML {
        let current = factsheet.editions.first { $0.withdrawn == nil }
        let text: HTML =
            current.map { edition -> HTML in
                """
                <p class="utrecht-paragraph">Versie \(edition.number) staat sinds \(edition.published.dutch(from: factsheet.today)) \
                voor iedereen op <a class="utrecht-link" href="\(Routes.published(factsheet.draft.link))">de openbare \
                bladzijde</a>.</p>
                """
            } ?? "<p class=\"utrecht-paragraph\">Nog niet gepubliceerd: alleen coördinatoren zien hem.</p>"
        let button: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(Routes.studio(factsheet, .publish))">\(current == nil ? "Publiceer" : "Publiceer opnieuw")</a></div>
            """
        return """
            <section aria-labelledby="publiceren">
            <h2 class="utrecht-heading-3" id="publiceren">Publiceren</h2>
            \(text)
            \(when: factsheet.mayChange, button)
            </section>

            """
    }

    private var files: HTML {
        let rows = FactsheetFile.all.map { file -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.studio(factsheet, .files, file.name))">\(file.label)</a></li>

            """
        }
        return """
            <section aria-labelledby="bestanden">
            <h2 class="utrecht-heading-3" id="bestanden">Zoals hij nu is</h2>
            <ul class="kring-recent">
            \(rows)</ul>
            </section>

            """
    }

    private func groups(_ made: OpenedFactsheet.Made) -> HTML {
        let questions = Publication.groupings(of: made.publication.questionnaire)
        guard factsheet.mayChange, questions.count > 1 else { return HTML() }
        let field = FormField(
            name: "vraag", label: "Vergelijk groepen naar",
            value: factsheet.draft.composition.grouping ?? "q2",
            hint: "Alleen groepen van \(made.publication.minimum) mensen of meer komen in beeld.",
            kind: .select(
                questions.map { question in
                    let number = question.number.isEmpty ? "" : "Vraag \(question.number): "
                    return .init(value: question.id, label: "\(number)\(question.label)")
                } + [.init(value: FactsheetComposition.noGroups, label: "Geen groepen")]))
        return """
            <section aria-labelledby="groepen">
            <h2 class="utrecht-heading-3" id="groepen">Groepen</h2>
            <form action="\(Routes.studio(factsheet, .groups))" method="post">
            \(field.html)
            <button class="utrecht-button utrecht-button--subtle" type="submit">Vergelijk deze groepen</button>
            </form>
            </section>

            """
    }

    private var quotes: HTML {
        """
        <section aria-labelledby="citaten">
        <h2 class="utrecht-heading-3" id="citaten">Citaten</h2>
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.quotes(factsheet.opened))">Wat mensen schreven, \
        bewerkt en goedgekeurd</a></p>
        </section>

        """
    }

    /// The way to what organisations see of their own answers; an anonymous survey does not ask who answers.
    private var organisations: HTML {
        guard factsheet.survey.promise == .confidential else { return HTML() }
        return """
            <section aria-labelledby="organisaties">
            <h2 class="utrecht-heading-3" id="organisaties">Per organisatie</h2>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.studio(factsheet, .organisations))">Wat \
            organisaties van hun eigen antwoorden zien</a></p>
            </section>

            """
    }

    private var versions: HTML {
        guard factsheet.draft.version > 0 else { return HTML() }
        return """
            <section aria-labelledby="versies">
            <h2 class="utrecht-heading-3" id="versies">Versies</h2>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.studio(factsheet, .versions))">Wie veranderde \
            wat (\(factsheet.draft.version))</a></p>
            </section>

            """
    }
}

extension TextMark {
    /// What there is to look at, in a sentence.
    var words: String {
        switch kind {
        case .unknownFigure: "‘\(at)’ is geen cijfer van deze peiling."
        case .hiddenFigure: "‘\(at)’ kan niet getoond worden: te weinig mensen antwoordden, of het is niet bekend."
        case .noChart(_, let count):
            count == 0
                ? "Bij dit onderdeel hoort geen grafiek."
                : "‘\(at)’ is er niet: dit onderdeel heeft \(count == 1 ? "één grafiek" : "\(count) grafieken")."
        case .noQuote: "‘\(at)’ is niet goedgekeurd, of er niet meer."
        case .looseNumber: "‘\(at)’ is met de hand getypt en is geen cijfer van dit onderdeel. Klopt het nog?"
        case .misfit(let figure, let better):
            "‘\(at)’ past niet bij \(figure).\(better.map { " Beter: ‘\($0)’." } ?? "")"
        case .sharedWithoutFigure: "Bij ‘\(at)’ staat geen cijfer."
        }
    }
}
