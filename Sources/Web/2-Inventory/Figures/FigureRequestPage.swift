import Domain

extension FigureFields {
    /// What a request is.
    var request: [FormField] {
        [
            line(
                "wie", "Aan wie vraagt u het?",
                hint: "Een organisatie of een afdeling: GGD, onderzoeksbureau, regiogemeente."),
            line("welke", "Welke cijfers?", hint: "Bijvoorbeeld: eenzaamheid per wijk, 65-plussers, met marges."),
            day("gevraagd", "Wanneer vroeg u het?"),
            day(
                "uiterlijk", "Wanneer moet het antwoord er zijn?",
                hint: "Leeg mag. Met een datum krijgt u een herinnering in de planning."),
            text("notitie", "Notitie", hint: "Mag leeg blijven."),
        ]
    }
}

/// Every request for figures of an approach.
struct FigureRequestListPage: Sendable {
    var opened: OpenedApproach
    var requests: [FigureRequest]
    var newID: FigureRequest.ID
    var fields: FigureFields
    var notice = HTML()

    var page: Page {
        let add: HTML = """
            <section class="kring-section-apart" aria-labelledby="nieuw">
            <h2 class="utrecht-heading-2 kring-heading-apart" id="nieuw">Noteer een aanvraag</h2>
            <form class="kring-form kring-form--long" action="\(Routes.figureRequests(of: opened.id))" method="post" novalidate>
            <input type="hidden" name="id" value="\(newID)">
            \(fields.request.map(\.html))
            <button class="utrecht-button utrecht-button--primary-action" type="submit">Noteer</button>
            </form>
            </section>
            """
        let lead =
            "Cijfers per wijk of leeftijd zijn vaak niet openbaar. Houd hier bij wat u vroeg, en wanneer het komt."
        return opened.page(
            "Aangevraagde cijfers", here: .inventory,
            content: """
                \(fields.request.problems)
                \(notice)
                \(FigureParts.title("Aangevraagde cijfers", lead: lead, of: opened))
                \(requests.isEmpty ? empty : table)
                \(when: opened.mayChange, add)
                """)
    }

    private var empty: HTML {
        """
        <div class="kring-empty kring-section-apart">
        <h2 class="utrecht-heading-3">Er is nog niets aangevraagd</h2>
        <p class="utrecht-paragraph">Vraag vroeg: een antwoord duurt vaak een paar weken. Begin met uw GGD.</p>
        </div>
        """
    }

    private var table: HTML {
        """
        <table class="utrecht-table kring-cards kring-section-apart">
        <thead><tr><th class="utrecht-table__header-cell" scope="col">Aanvraag</th>\
        <th class="utrecht-table__header-cell" scope="col">Stand</th>\
        <th class="utrecht-table__header-cell" scope="col">Gevraagd</th>\
        <th class="utrecht-table__header-cell" scope="col">Uiterlijk</th></tr></thead>
        <tbody>
        \(requests.map(row))</tbody>
        </table>
        """
    }

    private func row(_ request: FigureRequest) -> HTML {
        let state: HTML =
            if let received = request.received {
                "<span class=\"utrecht-badge-status utrecht-badge-status--success\">Ontvangen op \(received.dutch(from: opened.today))</span>"
            } else if let due = request.due, due < opened.today {
                "<span class=\"utrecht-badge-status utrecht-badge-status--warning\">Te laat</span>"
            } else {
                "<span class=\"utrecht-badge-status\">Wacht op antwoord</span>"
            }
        let receive: HTML = """
            <form action="\(Routes.receiveFigures(request.id, of: opened.id))" method="post">\
            <button class="utrecht-button utrecht-button--subtle" type="submit">Ontvangen\
            <span class="kring-hidden">: de cijfers van \(request.askedOf)</span></button></form>
            """
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            <a class="utrecht-link" href="\(Routes.figureRequest(request.id, of: opened.id))">\(request.askedOf)</a>\
            <span class="kring-cards__kind">\(request.about)</span></th>\
            <td class="utrecht-table__cell">\(state)\(when: opened.mayChange && request.received == nil, receive)</td>\
            <td class="utrecht-table__cell"><span class="kring-cards__label">Gevraagd</span>\(request.asked.dutch(from: opened.today))</td>\
            <td class="utrecht-table__cell"><span class="kring-cards__label">Uiterlijk</span>\
            \(request.due.map { $0.dutch(from: opened.today) } ?? "geen datum")</td></tr>

            """
    }
}

/// One request for figures, to change or to read.
struct FigureRequestPage: Sendable {
    var opened: OpenedApproach
    var request: FigureRequest
    var fields: FigureFields
    var refusal = HTML()

    var page: Page {
        let isReceived = request.received != nil
        let write: HTML = """
            <form class="kring-form kring-form--long" action="\(Routes.figureRequest(request.id, of: opened.id))" method="post" novalidate>
            <input type="hidden" name="versie" value="\(request.version)">
            \(fields.request.map(\.html))
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Bewaar\
            </button><a class="utrecht-link" href="\(Routes.figureRequests(of: opened.id))">Annuleren</a></div>
            </form>
            <h2 class="utrecht-heading-2 kring-heading-apart">Is het antwoord er?</h2>
            <form class="utrecht-button-group" action="\(Routes.receiveFigures(request.id, of: opened.id))" method="post">\
            <button class="utrecht-button" type="submit"\(when: isReceived, " name=\"toch-niet\" value=\"ja\"")>\
            \(isReceived ? "Toch nog niet ontvangen" : "Ja, ontvangen")</button></form>
            <h2 class="utrecht-heading-2 kring-heading-apart">Haal van de lijst</h2>
            <p class="utrecht-paragraph">U kunt de aanvraag daarna nog terugzetten.</p>
            <form class="utrecht-button-group" action="\(Routes.removeFigureRequest(request.id, of: opened.id))" method="post">\
            <button class="utrecht-button utrecht-button--danger" type="submit">Haal van de lijst</button></form>
            """
        let state = request.received.map { "Ontvangen op \($0.written(in: .dutch)). Lees de cijfers nu in." } ?? ""
        return opened.page(
            "Cijfers van \(request.askedOf)", here: .inventory,
            content: """
                \(fields.request.problems)
                \(refusal)
                \(FigureParts.title("Cijfers van \(request.askedOf)", lead: state, of: opened))
                \(opened.mayChange ? write : read)
                """)
    }

    private var read: HTML {
        let lines = [
            ("Welke cijfers", request.about), ("Gevraagd", request.asked.written(in: .dutch)),
            ("Uiterlijk", request.due?.written(in: .dutch) ?? "geen datum afgesproken"), ("Notitie", request.note),
        ].map { key, value -> HTML in
            """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
            <dd class="utrecht-data-list__item-value kring-tasks__note">\(value.isEmpty ? "-" : value)</dd></div>

            """
        }
        return "<dl class=\"utrecht-data-list\">\(lines)</dl>"
    }
}
