import Domain
import Store

/// What publishing does, before it is done.
struct PublishingPage: Sendable {
    let factsheet: OpenedFactsheet
    let made: OpenedFactsheet.Made
    /// Where it will be, in full, once that is known.
    let address: String?
    var refusal: String?

    static let seenName = "gezien"
    static let changed = """
        Er is niets gepubliceerd: terwijl u keek kwamen er antwoorden bij, of paste iemand de factsheet aan. Bekijk hem nog eens, \
        en publiceer dan.
        """

    /// Which decisions and which answers this page is about.
    var seen: String { "\(factsheet.draft.version)-\(made.progress.changes)-\(made.progress.erasures)" }

    /// Whether a figure is missing somewhere in the text.
    var hasHoles: Bool { made.composed.marks.contains { $0.mark.isHole } }

    var page: Page {
        let response = made.composed.factsheet.response
        let count = factsheet.editions.count
        let open: HTML = """
            <li>De peiling is nog open. Er staat ‘Tussenstand’ op de factsheet. Een volgende versie kan pas als er minstens \
            \(made.publication.minimum) antwoorden bij zijn.</li>
            """
        let marks: HTML = """
            <li>Er zijn nog dingen om naar te kijken. <a class="utrecht-link" href="\(Routes.studio(factsheet))">Bekijk welke</a></li>
            """
        let button: HTML = """
            <form action="\(Routes.studio(factsheet, .publish))" method="post">
            <input type="hidden" name="\(Self.seenName)" value="\(seen)">
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
            Publiceer de factsheet</button><a class="utrecht-link" href="\(Routes.studio(factsheet))">Nog niet</a></div>
            </form>
            """
        let holes = StudioPage.warning(
            "In de tekst staat een cijfer of grafiek die er niet is. Haal die eerst weg: dan kunt u publiceren.")
        return factsheet.page(
            "Publiceer de factsheet",
            content: """
                \(refusal.map(StudioPage.warning) ?? HTML())\(when: hasHoles, holes)
                <div class="kring-title">
                \(factsheet.back)
                <h1 class="utrecht-heading-1">Publiceer de factsheet</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Iedereen met het adres kan hem dan lezen, met alle bestanden \
                en tabellen.</p>
                </div>
                <div class="kring-columns">
                <div>
                <ul class="utrecht-unordered-list">
                <li>Het wordt versie \(count + 1), van vandaag, met de antwoorden van \(response.respondents) mensen. Wat u \
                publiceert, blijft zo: nieuwe antwoorden veranderen er niets aan.</li>
                \(when: survey.isOpen(on: factsheet.today), open)
                \(when: !made.composed.marks.isEmpty, marks)
                <li>U kunt hem intrekken. Op het adres staat dan waarom.</li>
                </ul>
                \(when: !hasHoles, button)
                \(when: count > 0, editions)
                </div>
                <div class="kring-columns__side">
                \(PublicAddressPart(address: address).html)
                </div>
                </div>
                """)
    }

    private var survey: Survey { factsheet.survey }

    private var editions: HTML {
        let rows = factsheet.editions.map { edition -> HTML in
            let withdraw: HTML = """
                <a class="utrecht-link" href="\(Routes.studio(factsheet, .withdraw, String(edition.number)))">Trek in<span \
                class="kring-hidden">: versie \(edition.number)</span></a>
                """
            let state: HTML =
                edition.withdrawn.map {
                    "<span class=\"kring-note\">ingetrokken op \($0.day.dutch(from: factsheet.today))</span>"
                } ?? withdraw
            return """
                <li><a class="utrecht-link" href="\(Routes.published(factsheet.draft.link, edition.number))">Versie \
                \(edition.number)</a>, \(edition.published.dutch(from: factsheet.today)), \(edition.factsheet.response.respondents) \
                deelnemers. \(state)</li>

                """
        }
        return """
            <section class="kring-section-apart" aria-labelledby="eerder">
            <h2 class="utrecht-heading-3" id="eerder">Eerder gepubliceerd</h2>
            <ul class="kring-recent">
            \(rows)</ul>
            </section>

            """
    }
}

/// Taking an edition back, with what visitors read instead.
struct WithdrawalPage: Sendable {
    let factsheet: OpenedFactsheet
    let edition: FactsheetEdition
    var notice = "In deze factsheet stond een fout."
    var problem: String?

    var page: Page {
        let field = FormField(
            name: "bericht", label: "Wat bezoekers lezen", value: notice,
            hint: "Hoe iemand deze factsheet ook vond: dit staat er dan.", problem: problem, kind: .text)
        return factsheet.page(
            "Trek versie \(edition.number) in",
            content: """
                \([field].problems)
                <div class="kring-title">
                \(factsheet.back)
                <h1 class="utrecht-heading-1">Trek versie \(edition.number) in</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">De factsheet en zijn bestanden zijn dan niet meer te lezen. \
                Dat is niet terug te draaien; een nieuwe versie publiceren kan wel.</p>
                </div>
                <form class="kring-form" action="\(Routes.studio(factsheet, .withdraw, String(edition.number)))" method="post" \
                novalidate>
                \(field.html)
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--danger" type="submit">Trek in\
                </button><a class="utrecht-link" href="\(Routes.studio(factsheet))">Laat staan</a></div>
                </form>
                """)
    }
}
