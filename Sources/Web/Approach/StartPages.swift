import Domain
import Hummingbird
import Store

/// `GET /`: what there is to do for somebody who comes without a link.
struct StartPages: Sendable {
    let site: Site
    let today: Today

    func show(_ request: Request, context: SiteContext) async throws -> Response {
        let municipalities = try await site.store.municipalities()
        // With several municipalities on one installation nobody sees here who the others are.
        guard municipalities.count == 1, let municipality = municipalities.first else {
            return Response(
                StartPage(isEmpty: municipalities.isEmpty, isDemonstration: site.isDemonstration).page.html)
        }
        let surveys = try await site.store.surveys(of: municipality.id)
        let page = StartPage(
            municipality: municipality, surveys: surveys, day: today.day, isDemonstration: site.isDemonstration)
        return Response(page.page.html)
    }
}

/// The start page, for one municipality or for nobody in particular.
struct StartPage: Sendable {
    var municipality: Municipality?
    /// Whether there is no municipality here at all: a new installation.
    var isEmpty = false
    var surveys: [Survey] = []
    var day: Day?
    var isDemonstration: Bool

    var page: Page {
        let words = RespondentWords(language: .dutch)
        return Page(
            title: "Samen tegen eenzaamheid",
            sender: municipality.map { words.sender($0.name) } ?? "Kring",
            side: Page.Link(text: "Inloggen", address: Routes.signIn),
            isDemonstration: isDemonstration,
            municipality: municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">Samen tegen eenzaamheid</h1>
                \(sections)
                </div>
                """)
    }

    private var sections: HTML {
        let reachable = surveys.filter { $0.openLink != nil }
        guard let municipality, !reachable.isEmpty else {
            let first: HTML = """
                <p class="utrecht-paragraph">Deze installatie is nieuw: er is nog geen gemeente en geen peiling. Wie haar \
                beheert, ziet met het commando <code>kring demo</code> hoe een peiling eruitziet.</p>
                """
            return """
                \(when: isEmpty, first)
                <p class="utrecht-paragraph">Kreeg u een uitnodiging voor een vragenlijst? Gebruik dan de link die \
                daarin staat.</p>
                \(municipality.map(contact) ?? HTML())
                """
        }
        return """
            <p class="utrecht-paragraph utrecht-paragraph--lead">De gemeente \(municipality.name) en lokale organisaties \
            werken samen om eenzaamheid te voorkomen en te verminderen.</p>
            \(reachable.map(section))
            \(contact(municipality))
            """
    }

    private func section(_ survey: Survey) -> HTML {
        guard let openLink = survey.openLink, let day else { return HTML() }
        let state =
            if survey.isOpen(on: day) {
                survey.closes.map { "Invullen kan tot en met \($0.written(in: .dutch))." } ?? "U kunt hem nu invullen."
            } else if day < survey.opens {
                "Invullen kan vanaf \(survey.opens.written(in: .dutch))."
            } else {
                "De vragenlijst is gesloten."
            }
        let fill: HTML = """
            <a class="utrecht-button-link utrecht-button-link--primary-action" href="\(Routes.questionnaire(openLink))">\
            Naar de vragenlijst</a>
            """
        // Live figures are for coordinators; only made-up ones are for everybody.
        let factsheet: HTML = """
            <a class="utrecht-button-link" href="\(Routes.factsheet(openLink))">Naar de factsheet</a>
            """
        return """
            <h2 class="utrecht-heading-2">\(survey.questionnaire.title[.dutch])</h2>
            <p class="utrecht-paragraph">\(state)</p>
            <div class="utrecht-button-group">
            \(when: survey.isOpen(on: day), fill)
            \(when: survey.isDemonstration, factsheet)
            </div>

            """
    }

    private func contact(_ municipality: Municipality) -> HTML {
        """
        <h2 class="utrecht-heading-2">Contact</h2>
        <p class="utrecht-paragraph">\(ContactLine.html(municipality.contact))</p>
        """
    }
}
