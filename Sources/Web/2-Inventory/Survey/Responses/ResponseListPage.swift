import Domain

/// The files of a survey's answers, and in a confidential survey every response by itself.
struct ResponseListPage: Sendable {
    let field: OpenedField
    /// How many were sent.
    let total: Int
    /// What is looked for.
    var query = ""
    /// The newest first; where something is looked for, all that match.
    var shown: [SubmittedResponse] = []
    var number = 1
    var isErased = false

    static let pageSize = 100

    var pages: Int { max(1, (total + Self.pageSize - 1) / Self.pageSize) }

    private var opened: OpenedSurvey { field.opened }
    private var questionnaire: Questionnaire { field.survey.questionnaire }
    /// Whether single answers may leave the database.
    private var mayGiveOut: Bool { field.readsResponses || field.survey.released != nil }

    var page: Page {
        field.page(
            "Antwoorden",
            content: """
                \(when: isErased, DoneNotice.html("De vragenlijst is voorgoed gewist."))
                <div class="kring-title">
                \(field.back)
                <h1 class="utrecht-heading-1">Antwoorden</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(total == 0 ? empty : content)
                \(when: field.mayChange, read)
                """)
    }

    private var lead: String {
        let count = Amount.of(total, "ingevulde vragenlijst", "ingevulde vragenlijsten")
        if field.readsResponses {
            return "\(count). Vertrouwelijk: alleen wie deze aanpak leidt, ziet deze pagina."
        }
        if mayGiveOut { return "\(count). Anoniem: u ziet niet van wie de antwoorden zijn." }
        return field.survey.ended == nil
            ? "\(count). Anoniem: de antwoorden kunt u pas ophalen als de peiling gesloten is."
            : "\(count). Anoniem, en nog door niemand bekeken."
    }

    private var read: HTML {
        """
        <p class="utrecht-paragraph kring-section-apart"><a class="utrecht-link" href="\(Routes.readResponses(opened))">Lees \
        antwoorden in</a> uit een ander programma.</p>
        """
    }

    private var empty: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Nog geen antwoorden</h2>
        <p class="utrecht-paragraph">Zodra iemand de vragenlijst verstuurt, ziet u dat hier.</p></div>
        """
    }

    private var content: HTML {
        guard mayGiveOut else { return waiting }
        return """
            <div class="kring-columns">
            <div>\(field.readsResponses ? list : caution)</div>
            <div class="kring-columns__side">\(files)</div>
            </div>
            """
    }

    private var waiting: HTML {
        guard field.survey.ended != nil, field.mayChange else {
            return """
                <p class="utrecht-paragraph">Zo hebben wij het beloofd aan wie invult. Bij het sluiten krijgen de antwoorden \
                een willekeurige volgorde. Daarna staan hier de bestanden.</p>
                """
        }
        return """
            <p class="utrecht-paragraph">Geeft u de antwoorden vrij, dan kunt u ze lezen en ophalen. De peiling kan daarna \
            niet meer opnieuw open: wie later nog antwoordt, zou te herkennen zijn door te vergelijken met wat u nu ziet.</p>
            <form action="\(Routes.releaseResponses(opened))" method="post"><button \
            class="utrecht-button utrecht-button--primary-action" type="submit">Geef de antwoorden vrij</button></form>
            """
    }

    private var caution: HTML {
        """
        <p class="utrecht-paragraph">Waar te weinig mensen dezelfde soort organisatie en functie hebben, staat er ‘overige’. \
        <strong>Lees eerst de open antwoorden.</strong> Haal weg wat laat zien wie iemand is, voordat u ze gebruikt of \
        doorgeeft.</p>
        """
    }

    private var files: HTML {
        let rows = ResponseFiles.Format.allCases.map { format -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.responses(opened, format))">\(format.title)</a>
            <span class="kring-note">\(format.use)</span></li>

            """
        }
        return """
            <section aria-labelledby="bestanden">
            <h2 class="utrecht-heading-3" id="bestanden">Bestanden</h2>
            <ul class="kring-recent">
            \(rows)</ul>
            </section>
            <section aria-labelledby="open">
            <h2 class="utrecht-heading-3" id="open">Open antwoorden</h2>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.openAnswers(opened))">Deel ze in thema’s in</a>, \
            dan kunt u tellen wat vaak genoemd is.</p>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.questions(opened))">Beantwoord wat mensen \
            vroegen</a></p>
            \(when: field.readsResponses, network)
            </section>

            """
    }

    private var network: HTML {
        """
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.network)">Bekijk wie met wie werkt</a></p>
        """
    }

    // MARK: One by one

    private var list: HTML {
        """
        <section aria-labelledby="lijst">
        <h2 class="utrecht-heading-2" id="lijst">Eén voor één</h2>
        <form class="kring-filter" action="\(Routes.responses(opened))" method="get" role="search" \
        aria-label="Antwoorden zoeken">
        <div class="utrecht-form-field kring-filter__search">
        <label class="utrecht-form-label" for="zoek">Zoek in de namen en antwoorden</label>
        <input class="utrecht-textbox" id="zoek" name="zoek" type="search" value="\(query)" autocomplete="off">
        </div>
        <div class="kring-filter__go"><button class="utrecht-button" type="submit">Zoek</button>\
        \(when: !query.isEmpty, all)</div>
        </form>
        \(shown.isEmpty ? nothing : table)
        \(when: query.isEmpty, paging)
        </section>

        """
    }

    private var all: HTML { "<a class=\"utrecht-link\" href=\"\(Routes.responses(opened))\">Toon alles</a>" }

    private var nothing: HTML {
        """
        <p class="utrecht-paragraph" role="status">In geen enkele vragenlijst staat ‘\(query)’.</p>
        """
    }

    private var paging: HTML {
        Paging(
            list: "de antwoorden", here: min(number, pages), pages: pages, previous: "Nieuwere", next: "Oudere"
        ) { [opened] in Routes.responses(opened).asking("bladzijde", String($0)) }.html
    }

    private var table: HTML {
        """
        <table class="utrecht-table kring-cards">
        <caption class="utrecht-table__caption"><span class="kring-hidden">Ingevulde vragenlijsten, de nieuwste eerst</span></caption>
        <thead class="utrecht-table__header"><tr>\
        <th class="utrecht-table__header-cell" scope="col">Van</th>\
        <th class="utrecht-table__header-cell" scope="col">Soort en functie</th>\
        <th class="utrecht-table__header-cell" scope="col">Verstuurd</th>\
        <th class="utrecht-table__header-cell" scope="col">Stand</th></tr></thead>
        <tbody class="utrecht-table__body">
        \(shown.map(row))</tbody>
        </table>

        """
    }

    private func row(_ response: SubmittedResponse) -> HTML {
        let about = ["q2", "q3"].compactMap { id -> String? in
            questionnaire.question(id).flatMap { AnsweredQuestion($0, response.answers, language: .dutch) }?
                .answers.last
        }
        let source: HTML = response.source == .link ? HTML() : ", \(response.source.name.lowercased())"
        let state = [
            response.aside == nil ? nil : "telt niet mee", response.corrections > 0 ? "verbeterd" : nil,
        ].compactMap(\.self).joined(separator: ", ")
        return """
            <tr class="utrecht-table__row">\
            <th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row"><a class="utrecht-link" \
            href="\(Routes.response(response.id, opened))">\(response.name)</a></th>\
            <td class="utrecht-table__cell" data-label="Soort en functie">\(about.joined(separator: ", "))</td>\
            <td class="utrecht-table__cell" data-label="Verstuurd"><time datetime="\(response.submitted.description)">\
            \(response.submitted.dutch(from: field.today))</time>\(source)</td>\
            <td class="utrecht-table__cell" data-label="Stand">\(state)</td></tr>

            """
    }
}

extension SubmittedResponse {
    /// Whom it is from, as they wrote it.
    var name: String {
        let name = TypedText(answers["q1"]).text
        return name.isEmpty ? "Zonder naam" : name
    }

    /// Whether a text is in what was written, however its capitals and accents are.
    func matches(_ query: String) -> Bool {
        let wanted = FoldedText.fold(query)
        // Codes and marks are no words.
        return answers.values.contains { $0.utf8.count > 2 && FoldedText.fold($0).contains(wanted) }
    }
}
