import Domain
import Store

/// The privacy notice: for respondents, partners and members. Every sentence is true of this program; how long things are
/// kept comes from the table that the erasing goes by.
struct PrivacyNotice: Sendable {
    /// Whose notice it is; `nil` on an installation of several, where the address names none.
    var municipality: Municipality?
    var settings: MunicipalitySettings?
    var isDemonstration: Bool

    private var name: String { municipality.map { "de gemeente \($0.name)" } ?? "de gemeente die u uitnodigde" }
    private var periods: RetentionPeriods { settings?.periods ?? .usual }

    var page: Page {
        Page(
            title: "Privacy", sender: municipality.map { "Gemeente \($0.name)" } ?? "Samen tegen eenzaamheid",
            isDemonstration: isDemonstration, municipality: municipality, needsWorkStylesheet: true,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">Privacy</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Met deze site werken \(name) en lokale organisaties \
                samen tegen eenzaamheid. Hier leest u welke gegevens wij bewaren, waarom, en hoe lang.</p>
                \(general)
                <h2 class="utrecht-heading-2">Vult u een vragenlijst in?</h2>
                <ul class="utrecht-unordered-list">
                <li>Uw antwoorden: wij wissen ze \(Months.written(periods.surveys)) na de peiling.</li>
                <li>Uw persoonlijke link: die hoort bij uw antwoorden tot de peiling sluit. Daarna maken wij ze los.</li>
                </ul>
                <p class="utrecht-paragraph">Wij bewaren uw antwoorden, de taal waarin u ze gaf, en de dag waarop u begon en \
                verstuurde. Geen tijdstip, geen IP-adres, geen cookies. De antwoorden zijn vertrouwelijk, niet anoniem. In \
                een factsheet staan alleen aantallen en procenten, en geen kleine groepen.</p>
                <p class="utrecht-paragraph">Zolang de vragenlijst open is, kunt u met uw persoonlijke link uw antwoorden \
                inzien, meenemen en wissen.</p>
                <h2 class="utrecht-heading-2">Wie is verantwoordelijk?</h2>
                <p class="utrecht-paragraph">Verantwoordelijk is \(name).</p>
                \(contact)
                <h2 class="utrecht-heading-2">Bent u contactpersoon van een organisatie?</h2>
                <p class="utrecht-paragraph">Wij bewaren de naam van uw organisatie, en een kenmerk van de persoonlijke link \
                waarmee u bij haar bladzijde komt. Die link werkt een half jaar.</p>
                <h2 class="utrecht-heading-2">Werkt u voor de gemeente met deze site?</h2>
                <p class="utrecht-paragraph">Wij bewaren uw naam, mailadres en rol, waar u bent ingelogd, en in een logboek \
                wat u verandert. Daarvoor gebruiken wij één cookie, alleen om u ingelogd te houden. Bij ‘Uw account’ ziet u \
                alles wat over u bewaard is.</p>
                <h2 class="utrecht-heading-2">Waarom mag dit?</h2>
                <p class="utrecht-paragraph">Eenzaamheid tegengaan hoort bij de taken van een gemeente (Wet maatschappelijke \
                ondersteuning 2015 en Wet publieke gezondheid). Wat wij bewaren, is daarvoor nodig. Niemand hoeft een vragenlijst \
                in te vullen of een vraag te beantwoorden.</p>
                <h2 class="utrecht-heading-2">Wie ziet het nog meer?</h2>
                <p class="utrecht-paragraph">Niemand buiten de gemeente, behalve het bedrijf dat de computers beheert. Wij \
                verkopen niets en geven niets door. Er staan geen meetprogramma’s of bestanden van anderen op deze site.</p>
                <h2 class="utrecht-heading-2">Hoe lang bewaren wij het?</h2>
                <p class="utrecht-paragraph">Zo lang als het nodig is, en niet langer. Hier staat het van alles wat wij \
                bewaren.</p>
                \([.respondents, .partners, .officials, .staff].map(kept))
                <h2 class="utrecht-heading-2">Wat kunt u vragen?</h2>
                <p class="utrecht-paragraph">U mag vragen wat wij van u bewaren. U mag het laten verbeteren of wissen, en \
                bezwaar maken. Vraag het aan: \(rights)</p>
                <p class="utrecht-paragraph">Komt u er met ons niet uit? Dan kunt u een klacht indienen bij de <a \
                class="utrecht-link" href="https://www.autoriteitpersoonsgegevens.nl">Autoriteit Persoonsgegevens</a>.</p>
                </div>
                """)
    }

    private var general: HTML {
        guard municipality == nil else { return HTML() }
        return """
            <p class="utrecht-paragraph">Meer gemeenten gebruiken deze site. Wie uw gemeente is en bij wie u terechtkunt, \
            staat in de privacyverklaring onder aan de vragenlijst en in uw uitnodiging.</p>
            """
    }

    private var contact: HTML {
        guard let settings else { return HTML() }
        let officer: HTML =
            settings.privacyContact.isEmpty && settings.privacyMail == nil
            ? HTML()
            : """
            <p class="utrecht-paragraph">Functionaris gegevensbescherming: \(settings.privacyLine)</p>
            """
        return """
            <p class="utrecht-paragraph">Contact: \(ContactLine.html(settings.contact))</p>
            \(officer)
            """
    }

    private var rights: HTML { settings?.privacyLine ?? "de gemeente, die in uw uitnodiging staat." }

    private func kept(_ people: TablePurpose.People) -> HTML {
        let kept = TablePurposes.kept(periods).filter { $0.people == people }
        guard !kept.isEmpty else { return HTML() }
        let items = kept.map { kept -> HTML in
            let until = kept.until.count == 1 ? kept.until[0] : "deels " + kept.until.joined(separator: ", deels ")
            return "<li>\(kept.title): \(until).</li>\n"
        }
        return """
            <details class="kring-data"><summary>Van \(people.rawValue)</summary>
            <ul class="utrecht-unordered-list">
            \(items)</ul>
            </details>

            """
    }
}
