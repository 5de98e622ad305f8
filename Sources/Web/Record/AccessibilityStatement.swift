import Domain
import Store

/// The accessibility statement, with the contents of the Dutch model: status, what was tested and how, what is not right
/// yet, whom to tell. What it says of tests is what the tests of this version do.
struct AccessibilityStatement: Sendable {
    var municipality: Municipality?
    var settings: MunicipalitySettings?
    var isDemonstration: Bool

    /// The day on which this text was last held against the program; a change in what is tested changes it.
    static let written = Day(year: 2026, month: 11, day: 24)

    var page: Page {
        let name = municipality.map { "De gemeente \($0.name)" } ?? "De gemeente"
        return Page(
            title: "Toegankelijkheid",
            sender: municipality.map { "Gemeente \($0.name)" } ?? "Samen tegen eenzaamheid",
            isDemonstration: isDemonstration, municipality: municipality, needsWorkStylesheet: true,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">Toegankelijkheid</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(name) wil dat iedereen deze site kan gebruiken, ook met \
                een schermlezer, zonder muis, of met grote letters.</p>
                \(register)
                <h2 class="utrecht-heading-2">Hoe ver zijn wij?</h2>
                <p class="utrecht-paragraph">De status van deze site is: <b>eerste maatregelen genomen (C)</b>. Wij bouwen \
                naar de eisen van EN 301 549 en WCAG 2.2, niveau A en AA. Een volledig onderzoek door een onafhankelijk bureau \
                (WCAG-EM) is er nog niet geweest; daarom is de status niet hoger.</p>
                <h2 class="utrecht-heading-2">Wat is getest, en hoe?</h2>
                <p class="utrecht-paragraph">Bij elke wijziging van het programma draaien tests in een echte browser \
                (Chromium):</p>
                <ul class="utrecht-unordered-list">
                <li>met axe, een programma dat fouten tegen WCAG zoekt;</li>
                <li>helemaal met het toetsenbord, met zichtbare focus;</li>
                <li>op een scherm van 320 pixels breed, zonder opzij te schuiven;</li>
                <li>zonder JavaScript;</li>
                <li>of elke fout in een formulier bij zijn veld staat, en niets verloren gaat.</li>
                </ul>
                <h2 class="utrecht-heading-2">Wat is nog niet goed, of niet bekend?</h2>
                <ul class="utrecht-unordered-list">
                <li>Mensen met een beperking hebben de site nog niet getest, en niemand luisterde haar helemaal af met een \
                schermlezer.</li>
                <li>Pdf’s hebben koppen, tabellen en beschrijvingen voor schermlezers (PDF/UA), maar zijn nog niet met een \
                onafhankelijk programma nagekeken. Hetzelfde staat op een gewone bladzijde.</li>
                <li>De vragenlijst is er in het Nederlands en Engels. Deze verklaring en de privacyverklaring zijn er alleen \
                in het Nederlands.</li>
                <li>Er is geen uitleg in Nederlandse Gebarentaal.</li>
                </ul>
                <h2 class="utrecht-heading-2">Komt u iets tegen?</h2>
                <p class="utrecht-paragraph">Vertel het ons, of vraag de inhoud in een andere vorm: \(contact)</p>
                <p class="utrecht-paragraph">Helpt dat niet? Dan kunt u een klacht indienen bij de gemeente, en daarna bij de \
                <a class="utrecht-link" href="https://www.nationaleombudsman.nl">Nationale ombudsman</a>.</p>
                <p class="kring-note">\(Self.written.map { "Deze verklaring is van \($0.written(in: .dutch))." } ?? "")</p>
                </div>
                """)
    }

    private var register: HTML {
        guard let text = settings?.accessibilityStatement, let address = Address(text) else { return HTML() }
        return """
            <p class="utrecht-paragraph">Deze site staat in het register van toegankelijkheidsverklaringen: <a \
            class="utrecht-link" href="\(address)">de verklaring van de gemeente</a>. Bij verschil geldt die.</p>
            """
    }

    private var contact: HTML {
        settings.map { ContactLine.html($0.contact) } ?? "de gemeente, die in uw uitnodiging staat."
    }
}
