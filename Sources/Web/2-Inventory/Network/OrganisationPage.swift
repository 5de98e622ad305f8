import Domain
import Store

/// All that is known of an organisation: what it does, its people, where it meets others, and who changed what.
struct OrganisationPage: Sendable {
    let opened: OpenedMap
    let organisation: Organisation
    var history: [RecordedChange]
    var names: RecordNames
    var initiatives: [CarriedInitiative] = []
    var notice = HTML()
    /// A personal link that was made just now.
    var link: String?

    private var kind: OrganisationKind? { opened.map.kind(organisation.kind) }

    var page: Page {
        opened.page(
            organisation.name, tab: nil,
            content: """
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.socialMap)">Sociale kaart</a></p>
                <h1 class="utrecht-heading-1">\(organisation.name)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(kind?.name ?? "Soort nog niet gekozen")</p>
                </div>
                \(newLink)
                \(when: organisation.needsCheck(on: opened.today), old)
                <div class="kring-columns">
                <div>
                \(activities)
                \(facts)
                \(when: opened.mayChange, acts)
                \(people)
                </div>
                <div class="kring-columns__side">
                \(consultations)
                \(when: !initiatives.isEmpty, carried)
                \(changes)
                </div>
                </div>
                """)
    }

    // MARK: What it is

    private var activities: HTML {
        let lines = organisation.activities.split(separator: "\n").map {
            "<p class=\"utrecht-paragraph\">\($0)</p>\n" as HTML
        }
        return "\(lines)"
    }

    private var facts: HTML {
        var rows: [(String, HTML)] = []
        func add(_ label: String, _ text: String) { if !text.isEmpty { rows.append((label, "\(text)")) } }
        add("Werkgebied", organisation.area)
        add("Bereik", organisation.scope.map { "\($0.name): \($0.explanation)" } ?? "")
        add(
            "Bereikt",
            (ReachedGroup.allCases.filter(organisation.reached.contains).map(\.name) + [organisation.otherReached])
                .filter { !$0.isEmpty }.joined(separator: ", "))
        add("Adres", organisation.addressLine)
        if let address = Address(organisation.site) {
            rows.append(
                (
                    "Site",
                    "<a class=\"utrecht-link kring-mail\" href=\"\(address)\" rel=\"noopener\">\(SiteAddress.host(of: organisation.site))</a>"
                ))
        }
        add("Telefoon", organisation.phone)
        if let mail = organisation.mail {
            rows.append(
                (
                    "Mail",
                    "<a class=\"utrecht-link kring-mail\" href=\"\(Address.mail(to: mail.text))\">\(mail.text)</a>"
                ))
        }
        add("KvK-nummer", organisation.kvk)
        rows.append(("Nagekeken", "\(checked)"))
        return """
            <dl class="utrecht-data-list utrecht-data-list--rows">
            \(rows.map(Self.row))</dl>

            """
    }

    static func row(_ row: (String, HTML)) -> HTML {
        """
        <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(row.0)</dt>\
        <dd class="utrecht-data-list__item-value">\(row.1)</dd></div>

        """
    }

    private var checked: String {
        guard let checked = organisation.checked else { return "nog niet" }
        let who =
            switch checked.by {
            case .member(let id): "door \(names.word(for: .member(id)))"
            case .organisation: "door de organisatie zelf"
            case .installation: "bij het inlezen"
            }
        return "\(opened.written(checked.on)), \(who)"
    }

    private var old: HTML {
        let text =
            organisation.checked == nil
            ? "Niemand heeft nog nagekeken of dit klopt." : "Dit is meer dan een jaar niet nagekeken. Klopt het nog?"
        let button = MapNotice.button("Nog juist", Routes.organisation(organisation.id, .check))
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-notice"><div class="utrecht-alert__icon">\
            \(Icon.attention)</div><div class="utrecht-alert__content kring-line"><p class="utrecht-paragraph">\(text)</p>
            \(when: opened.mayChange, button)</div></div>

            """
    }

    private var acts: HTML {
        let check = MapNotice.button("Nog juist", Routes.organisation(organisation.id, .check))
        return """
            <div class="utrecht-button-group">\
            <a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(Routes.organisation(organisation.id, .change))">Wijzig</a>\
            \(when: !organisation.needsCheck(on: opened.today), check)\
            \(MapNotice.button("Maak een link voor de organisatie", Routes.organisation(organisation.id, .link), isSubtle: true))\
            \(MapNotice.button("Haal van de kaart", Routes.organisation(organisation.id, .remove), isSubtle: true))</div>

            """
    }

    private var newLink: HTML {
        guard let link else { return HTML() }
        return """
            <section class="kring-now kring-now--plain" aria-labelledby="link">
            <h2 class="utrecht-heading-2" id="link">De persoonlijke link van \(organisation.name)</h2>
            <p class="utrecht-paragraph">Stuur deze link aan de organisatie. Daarmee kan zij zelf zeggen of alles klopt, en \
            verbeteren wat niet klopt. Bewaar hem nu: wij tonen hem maar één keer. De link werkt een half jaar.</p>
            <p class="kring-address__text kring-secret">\(link)</p>
            </section>

            """
    }

    // MARK: Its people

    private var people: HTML {
        let people = opened.people(of: organisation.id)
        let none =
            opened.map.hasPeople(organisation.id)
            ? "De contactpersonen zijn vertrouwelijk. Een coördinator kan ze zien." : "Er staat nog niemand bij."
        let add: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link" \
            href="\(Routes.newPerson(of: organisation.id))">Voeg een contactpersoon toe</a></div>
            """
        return """
            <section class="kring-section-apart" aria-labelledby="mensen">
            <h2 class="utrecht-heading-2" id="mensen">Contactpersonen</h2>
            \(when: people.isEmpty, "<p class=\"utrecht-paragraph\">\(none)</p>")
            \(when: !people.isEmpty, "<ul class=\"kring-approaches\">\(people.map(person))</ul>")
            \(when: opened.mayChange, add)
            </section>

            """
    }

    private func person(_ person: ContactPerson) -> HTML {
        let name: HTML =
            opened.mayChange
            ? "<a class=\"utrecht-link\" href=\"\(Routes.person(person.id, of: organisation.id))\">\(person.name)</a>"
            : "\(person.name)"
        let about = [person.task, person.engagement?.name.lowercased() ?? ""].filter { !$0.isEmpty }
            .joined(separator: ", ")
        let mail: HTML =
            person.mail.map {
                "<a class=\"utrecht-link kring-mail\" href=\"\(Address.mail(to: $0.text))\">\($0.text)</a>"
            }
            ?? HTML()
        let mailing =
            person.consented.map { "Krijgt mailingen, sinds \($0.written(in: .dutch))." } ?? "Krijgt geen mailingen."
        let secret: HTML = "<p class=\"utrecht-badge-status utrecht-badge-status--warning\">vertrouwelijk</p>"
        return """
            <li class="kring-approaches__item"><h3 class="utrecht-heading-4">\(name)</h3>
            \(when: !about.isEmpty, "<p class=\"utrecht-paragraph\">\(about)</p>")
            \(when: person.mail != nil || !person.phone.isEmpty, "<p class=\"utrecht-paragraph kring-reach\">\(mail) <span>\(person.phone)</span></p>")
            <p class="kring-note">\(mailing)</p>\(when: person.isConfidential, secret)</li>

            """
    }

    // MARK: Beside it

    private var consultations: HTML {
        let bodies = opened.map.consultations(with: organisation.id)
        let items = bodies.map { body -> HTML in
            "<li><a class=\"utrecht-link\" href=\"\(Routes.consultation(body.id))\">\(body.name)</a></li>\n"
        }
        let none: HTML = "<p class=\"kring-note\">Deze organisatie zit nog in geen overleg.</p>"
        return """
            <section aria-labelledby="overleggen">
            <h2 class="utrecht-heading-3" id="overleggen">Overleggen</h2>
            \(bodies.isEmpty ? none : "<ul class=\"kring-recent\">\n\(items)</ul>")
            </section>

            """
    }

    private var carried: HTML {
        let items = initiatives.map { initiative -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.initiative(initiative.id, of: initiative.approach))">\(initiative.name)</a>\
            <span class="kring-recent__note">\(initiative.status.name)</span></li>

            """
        }
        return """
            <section aria-labelledby="initiatieven">
            <h2 class="utrecht-heading-3" id="initiatieven">Initiatieven</h2>
            <ul class="kring-recent">
            \(items)</ul>
            </section>

            """
    }

    private var changes: HTML {
        let items = history.map { recorded -> HTML in
            let words = RecordWords(recorded.change, names: names)
            let fields = words.fieldNames.joined(separator: ", ")
            let what =
                switch recorded.change.kind {
                case .added: "Op de kaart gezet"
                case .removed: "Van de kaart gehaald"
                case .changed where recorded.isCheckAlone: "Nagekeken: het klopt"
                case .changed: "Veranderd: \(fields)"
                }
            return """
                <li>\(what)<span class="kring-recent__note">\(names.word(for: recorded.act.actor)), \
                \(Moment.written(recorded.act.at))</span></li>

                """
        }
        guard !items.isEmpty else { return HTML() }
        return """
            <section aria-labelledby="wijzigingen">
            <h2 class="utrecht-heading-3" id="wijzigingen">Wat er veranderde</h2>
            <ul class="kring-recent">
            \(items)</ul>
            </section>

            """
    }
}

extension RecordedChange {
    /// Whether nothing was changed but that somebody looked.
    fileprivate var isCheckAlone: Bool {
        Set(change.before.keys).union(change.after.keys).isSubset(of: ["checked", "checkedBy"])
    }
}
