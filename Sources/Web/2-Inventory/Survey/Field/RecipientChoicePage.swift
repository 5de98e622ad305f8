import Domain

/// Choosing who is asked, from the social map.
struct RecipientChoicePage: Sendable {
    let field: OpenedField
    let filter: NetworkFilter
    /// The consultation body whose members are shown; `nil` for all.
    let consultation: ConsultationBody.ID?
    /// The organisations that the filter lets through.
    let found: [Organisation]
    /// Whether nobody was ticked.
    var isNobody = false

    /// The most organisations that are shown at once; all that were found can be added all the same.
    private static let most = 200

    private var opened: OpenedSurvey { field.opened }

    var page: Page {
        let problem: HTML = """
            <div class="utrecht-alert utrecht-alert--error kring-notice" role="alert"><div class="utrecht-alert__icon">\
            \(Icon.attention)</div><div class="utrecht-alert__content"><p class="utrecht-paragraph">Zet een vinkje bij wie u \
            wilt uitnodigen.</p></div></div>

            """
        return field.page(
            "Kies genodigden",
            content: """
                \(when: isNobody, problem)
                <div class="kring-title">
                \(field.back)
                <h1 class="utrecht-heading-1">Kies genodigden</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Van de sociale kaart. Wie al op de lijst staat, heeft geen \
                vakje. Er wordt nog niets verstuurd.</p>
                </div>
                \(field.map.organisations.isEmpty ? empty : search + list)
                """)
    }

    private var empty: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">De sociale kaart is nog leeg</h2>
        <p class="utrecht-paragraph">Zet eerst organisaties op de sociale kaart, of lees een lijst in.</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.socialMap)">Naar de sociale kaart</a>\
        </div></div>
        """
    }

    private var search: HTML {
        let bodies =
            [FormField.Choice(value: "", label: "Alle organisaties")]
            + field.map.orderedConsultations.map { .init(value: $0.id, label: $0.name) }
        let fields = [
            MapSearch.kinds(of: field.map, chosen: filter.kind), MapSearch.areas(of: field.map, chosen: filter.area),
            FormField(name: "overleg", label: "In overleg", value: consultation ?? "", kind: .select(bodies)),
        ]
        return MapSearch(action: Routes.field(opened, .choose), query: filter.query, fields: fields).html
    }

    /// This page with its filter.
    private var address: Address {
        var address = Routes.field(opened, .choose)
        if !filter.query.isEmpty { address = address.asking("zoek", filter.query) }
        if let kind = filter.kind { address = address.asking("soort", kind) }
        if let area = filter.area { address = address.asking("wijk", area) }
        if let consultation { address = address.asking("overleg", consultation) }
        return address
    }

    private var list: HTML {
        guard !found.isEmpty else {
            return """
                <div class="kring-empty"><h2 class="utrecht-heading-3">Niets gevonden</h2>
                <p class="utrecht-paragraph">Zoek met minder woorden, of <a class="utrecht-link" \
                href="\(Routes.field(opened, .choose))">toon alle organisaties</a>.</p></div>

                """
        }
        let listed = Set(
            field.active.map { RecipientCandidate(organisation: $0.organisation, person: $0.person).id })
        let shown = found.prefix(Self.most)
        let rest: HTML = """
            <p class="kring-note">Hier staan de eerste \(Self.most). De knop hierboven geldt voor \
            allemaal.</p>
            """
        return """
            <form action="\(address)" method="post">
            <div class="utrecht-button-group">
            <button class="utrecht-button" type="submit" name="wie-allen" value="ja">\
            \(found.count == 1 ? "Zet deze organisatie op de lijst" : "Zet alle \(found.count) organisaties op de lijst")</button>
            </div>
            <p class="kring-note">Per organisatie zijn dat de contactpersonen die mailingen willen. Is die er niet, dan de \
            organisatie zelf.</p>
            </form>
            <form action="\(address)" method="post" aria-labelledby="lijst">
            <h2 class="utrecht-heading-2" id="lijst">Of kies zelf</h2>
            \(when: found.count > Self.most, rest)
            \(shown.map { organisation($0, listed) })
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
            Zet wie ik aanvinkte op de lijst</button></div>
            </form>

            """
    }

    private func organisation(_ organisation: Organisation, _ listed: Set<String>) -> HTML {
        let people = field.map.people(of: organisation.id, confidential: true)
        let usual = Set(RecipientCandidate.usual(of: organisation, in: field.map).map(\.id))
        let candidates =
            people.map { RecipientCandidate(organisation: organisation, person: $0) }
            + [RecipientCandidate(organisation: organisation, person: nil)]
        let boxes = candidates.map { candidate -> HTML in
            let label = candidate.person.map { [$0.name, $0.task].filter { !$0.isEmpty }.joined(separator: ", ") }
            let note =
                switch candidate.reach {
                case .mail(let address): field.suppressed[address]?.shortly ?? address.text
                case .noConsent: "geen toestemming voor mailingen"
                case .noAddress: candidate.person == nil ? "geen mailadres: per post" : "geen mailadres"
                case .suppressed(let reason): reason.shortly
                }
            guard !listed.contains(candidate.id) else {
                return """
                    <p class="kring-note">\(label ?? "Algemeen adres") staat op de lijst.</p>

                    """
            }
            let id = "wie-\(candidate.id)"
            return """
                <div class="kring-choice"><input class="utrecht-checkbox" type="checkbox" id="\(id)" name="wie" \
                value="\(candidate.id)"><label class="utrecht-form-label--checkbox" for="\(id)">\
                \(label ?? "Algemeen adres")<span class="kring-hidden"> van \(organisation.name)</span>\
                <br><span class="kring-note">\(note)\(when: usual.contains(candidate.id), " · gebruikelijk")</span></label></div>

                """
        }
        let kind: HTML =
            field.map.kind(organisation.kind).map { " <span class=\"kring-note\">\($0.name)</span>" } ?? HTML()
        return """
            <fieldset class="utrecht-form-field utrecht-form-field--radio"><legend class="utrecht-form-label">\
            \(organisation.name)\(kind)</legend>
            \(boxes)</fieldset>

            """
    }
}
