import Domain
import Store

/// What publishing does, before it is done.
struct PublishingPage: Sendable {
    let factsheet: OpenedFactsheet
    let made: OpenedFactsheet.Made
    let organisations: FactsheetOrganisations
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
                \(refusal.map(StudioPage.warning) ?? HTML())\(when: hasHoles, holes)\(obstacle)
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
                \(own)
                <li>U kunt hem intrekken. Op het adres staat dan waarom.</li>
                </ul>
                \(when: !hasHoles && organisations.plan.obstacle == nil, button)
                \(when: count > 0, editions)
                </div>
                <div class="kring-columns__side">
                \(PublicAddressPart(address: address).html)
                </div>
                </div>
                """)
    }

    private var survey: Survey { factsheet.survey }

    /// How many organisations see their own figures with it.
    private var own: HTML {
        let count = organisations.sheets.count
        guard count > 0 else { return HTML() }
        let who = count == 1 ? "Eén organisatie ziet" : "\(count.inWords.withCapital) organisaties zien"
        return """
            <li>\(who) dan met de eigen link ook hoe de eigen mensen antwoordden, naast het geheel. \
            <a class="utrecht-link" href="\(Routes.studio(factsheet, .organisations))">Bekijk welke</a></li>
            """
    }

    /// Why it can't be published beside what was published before, with what can be done.
    private var obstacle: HTML {
        guard let difference = organisations.plan.obstacle else { return HTML() }
        guard difference.cells != nil else { return StudioPage.warning(difference.words) }
        return """
            \(StudioPage.warning(difference.words))
            <form action="\(Routes.studio(factsheet, .groups))" method="post"><input type="hidden" name="vraag" \
            value="\(FactsheetComposition.noGroups)"><div class="utrecht-button-group"><button class="utrecht-button" \
            type="submit">Vergelijk geen groepen</button></div></form>

            """
    }

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
    let number: Int
    /// Where the form is sent, and where to go without sending it.
    let action: Address
    let home: Address
    /// The way back, above the heading.
    let back: HTML
    /// The page around it: of its title and content.
    let shell: @Sendable (String, HTML) -> Page
    var notice = TypedText("In deze factsheet stond een fout.")

    private(set) var problem: String?

    mutating func read(_ form: Form) {
        notice = TypedText(form["bericht"])
        problem = notice.problem(
            longest: FactsheetEdition.longestNotice, missing: "Schrijf voor bezoekers waarom de factsheet weg is.")
    }

    var page: Page {
        let field = FormField(
            name: "bericht", label: "Wat bezoekers lezen", value: notice.text,
            hint: "Hoe iemand deze factsheet ook vond: dit staat er dan.", problem: problem, kind: .text)
        return shell(
            "Trek versie \(number) in",
            """
            \([field].problems)
            <div class="kring-title">
            \(back)
            <h1 class="utrecht-heading-1">Trek versie \(number) in</h1>
            <p class="utrecht-paragraph utrecht-paragraph--lead">De factsheet en zijn bestanden zijn dan niet meer te lezen. Dat \
            is niet terug te draaien; een nieuwe versie publiceren kan wel.</p>
            </div>
            <form class="kring-form" action="\(action)" method="post" novalidate>
            \(field.html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--danger" type="submit">Trek in\
            </button><a class="utrecht-link" href="\(home)">Laat staan</a></div>
            </form>
            """)
    }
}

extension EditionRule.TooLittleDifference {
    /// Why it can't be published now.
    fileprivate var words: String {
        guard cells == nil else {
            return """
                Met groepen kan deze factsheet nu niet gepubliceerd worden. In een groep verschilt hij van versie \(number) door \
                \(responses == 1 ? "één vragenlijst" : "\(responses) vragenlijsten"). Wie beide naast elkaar legt, zou kunnen zien \
                wat die mensen antwoordden. Vergelijk geen groepen, of wacht op meer antwoorden.
                """
        }
        return """
            Deze factsheet verschilt van versie \(number) door \
            \(responses == 1 ? "één vragenlijst" : "\(responses) vragenlijsten"). Wie beide naast elkaar legt, zou kunnen zien wat \
            die mensen antwoordden. Het kan weer als het verschil \(minimum) of meer is, of als er geen verschil is.
            """
    }
}
