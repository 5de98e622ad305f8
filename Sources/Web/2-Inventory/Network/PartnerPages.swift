import Domain
import Hummingbird
import Store

/// What an organisation sees by its personal link: its own affairs, and nobody else's.
struct PartnerPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /partner/{link}`
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        guard let link = Token(text: try context.parameters.require("link")),
            let partner = try await site.store.partner(link, at: site.clock())
        else { throw Mistake.unknownPartnerLink }
        let municipality = partner.municipality.id
        let approaches = try await site.store.approaches(of: municipality).filter { $0.finished == nil }
        let surveys = try await site.store.surveys(of: municipality)
            .filter { $0.openLink != nil && $0.isOpen(on: today.day) }
        let page = PartnerPage(
            link: link, partner: partner, approaches: approaches, surveys: surveys,
            sheets: try await site.store.organisationEditions(of: partner.organisation.id), day: today.day,
            isDemonstration: site.isDemonstration)
        return Response(page.page.html)
    }
}

struct PartnerPage: Sendable {
    var link: Token
    var partner: Partner
    var approaches: [Approach]
    var surveys: [Survey]
    /// What its own people answered, the latest first.
    var sheets: [OrganisationEdition]
    var day: Day
    var isDemonstration: Bool

    var page: Page {
        Page(
            title: partner.organisation.name, sender: "Gemeente \(partner.municipality.name)", home: nil,
            isDemonstration: isDemonstration, municipality: partner.municipality,
            needsWorkStylesheet: true,
            content: """
                <p class="kring-kicker">\(partner.organisation.name)</p>
                <h1 class="utrecht-heading-1">Samen tegen eenzaamheid in \(partner.municipality.name)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Op deze bladzijde staat wat uw organisatie kan doen. \
                Alleen wie deze link heeft, kan deze bladzijde zien.</p>
                \(surveys.first.map(now) ?? HTML())
                \(ownAnswers)
                \(entry)
                \(meetings)
                <h2 class="utrecht-heading-2 kring-heading-apart">Vragen?</h2>
                <p class="utrecht-paragraph">\(ContactLine.html(partner.municipality.contact))</p>
                """)
    }

    private func now(_ survey: Survey) -> HTML {
        guard let openLink = survey.openLink else { return HTML() }
        let until = RespondentWords(language: .dutch).openUntil(survey.closes)
        return DoNowPanel(
            "Vul de vragenlijst in", "Wat weet en doet uw organisatie rond eenzaamheid? \(until)",
            "Naar de vragenlijst",
            Routes.questionnaire(openLink)
        ).html
    }

    /// What its own people answered, where there are enough of them.
    private var ownAnswers: HTML {
        guard !sheets.isEmpty else { return HTML() }
        let items = sheets.map { sheet -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.partnerSheet(link, sheet.link))">Wat \
            \(sheet.factsheet.response.respondents) mensen van uw organisatie antwoordden, naast het geheel</a> \
            (\(sheet.published.written(in: .dutch)))</li>

            """
        }
        return """
            <h2 class="utrecht-heading-2 kring-heading-apart">Uw organisatie in de peiling</h2>
            <ul class="utrecht-unordered-list">
            \(items)</ul>

            """
    }

    /// Its entry on the social map: what to do now, where there is nothing else and nobody looked at it lately.
    private var entry: HTML {
        let organisation = partner.organisation
        let checked =
            organisation.checked.map { "De gegevens zijn voor het laatst nagekeken op \($0.on.written(in: .dutch))." }
            ?? "Niemand heeft nog nagekeken of uw gegevens kloppen."
        guard surveys.isEmpty, organisation.needsCheck(on: day) else {
            return """
                <h2 class="utrecht-heading-2 kring-heading-apart">Uw gegevens</h2>
                <p class="utrecht-paragraph">\(checked) <a class="utrecht-link" href="\(Routes.partnerEntry(link))">Bekijk of \
                verbeter uw gegevens</a></p>
                """
        }
        return DoNowPanel(
            "Kijk na of uw gegevens kloppen", "\(checked) Het kost een paar minuten.", "Bekijk uw gegevens",
            Routes.partnerEntry(link)
        ).html
    }

    private var meetings: HTML {
        let coming = approaches.compactMap { approach in approach.meeting.map { (approach, $0) } }
            .filter { $0.1 >= day }
        guard !coming.isEmpty else { return HTML() }
        return """
            <h2 class="utrecht-heading-2 kring-heading-apart">Bijeenkomst</h2>
            \(coming.map { "<p class=\"utrecht-paragraph\">\($0.0.name): \(when($0.0.venue, $0.1))</p>\n" as HTML })
            """
    }

    /// `donderdag 8 april 2027, 13.00-17.00 uur, in Raadzaal`
    private func when(_ venue: Venue, _ day: Day) -> String {
        let pieces = ["\(day.weekdayName) \(day.written(in: .dutch))", venue.hours, venue.place]
        return pieces.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
