import Domain
import Store

/// The name of an approach, the date of its meeting, and its end.
struct SettingsPage: Sendable {
    var opened: OpenedApproach
    var form: ApproachForm
    /// A date that is over was chosen.
    var past: PastMeeting?
    /// What somebody else saved meanwhile.
    var others: Approach?
    /// Whether nothing was done in it yet, so that it can be removed.
    var isUntouched = false

    init(opened: OpenedApproach) {
        self.opened = opened
        form = ApproachForm(opened.approach)
    }

    var page: Page {
        let fields = fields(of: form)
        let moved = opened.planning?.moved ?? []
        let stays: HTML = """
            <p class="kring-note">Verzet u de bijeenkomst? Dan schuiven alle datums mee, behalve de \(moved.count) die u zelf \
            koos.</p>
            """
        let write: HTML = """
            <form class="kring-form" action="\(Routes.settings(of: opened.id))" method="post" novalidate>
            <input type="hidden" name="versie" value="\(form.version)">
            \(fields.map(\.html))
            \(when: !moved.isEmpty, stays)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Bewaar\
            </button><a class="utrecht-link" href="\(Routes.approach(opened.id))">Annuleren</a></div>
            </form>
            """
        let read = FactList(facts: [
            ("Bijeenkomst", opened.approach.meeting.map { $0.written(in: .dutch) } ?? "nog geen datum"),
            ("Hoe laat", opened.approach.venue.hours ?? ""), ("Waar", opened.approach.venue.place),
            ("Begonnen op", opened.approach.begun.written(in: .dutch)),
        ]).html
        return opened.page(
            "Instellingen",
            content: """
                \(fields.problems)\(questions(fields))
                <div class="kring-title">\(opened.back)<h1 class="utrecht-heading-1">Instellingen</h1></div>
                \(opened.mayChange ? write : read)
                \(when: opened.member.isCoordinator, opened.approach.finished == nil ? finish : reopen)
                \(when: isUntouched, removal)
                """)
    }

    private func fields(of form: ApproachForm) -> [FormField] {
        [form.nameField, form.meetingField(hint: hint)] + form.venueFields
    }

    private func questions(_ fields: [FormField]) -> HTML {
        let address = Routes.settings(of: opened.id)
        if let past { return past.question(form, action: address, today: opened.today) }
        guard let others else { return HTML() }
        return ConflictNotice(typed: fields, kept: self.fields(of: ApproachForm(others)), address: address).html
    }

    private var removal: HTML {
        """
        <h2 class="utrecht-heading-2 kring-heading-apart">Verwijder deze aanpak</h2>
        <p class="utrecht-paragraph">Er is nog niets in gedaan. Begon u hem per ongeluk, dan kan hij weg.</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" \
        href="\(Routes.removeApproach(opened.id))">Verwijder deze aanpak</a></div>
        """
    }

    private var hint: String {
        let first = Planning.firstMeeting(
            from: opened.today, today: opened.today, marks: opened.kept.marks, leavingOut: opened.path.leftOut)
        let fits = first.map { " Vanaf \($0.dutchWithWeekday(from: opened.today)) past alles erin." } ?? ""
        return "Van deze datum gaat de planning uit.\(fits)"
    }

    private var finish: HTML {
        """
        <h2 class="utrecht-heading-2 kring-heading-apart">Rond deze aanpak af</h2>
        <p class="utrecht-paragraph">Alles blijft staan en blijft te lezen. Niemand kan nog iets veranderen. U kunt een \
        afgeronde aanpak later weer openen.</p>
        <form class="utrecht-button-group" action="\(Routes.finish(opened.id))" method="post">\
        <button class="utrecht-button" type="submit">Rond de aanpak af</button></form>
        """
    }

    private var reopen: HTML {
        """
        <h2 class="utrecht-heading-2 kring-heading-apart">Ga toch verder</h2>
        <p class="utrecht-paragraph">U kunt deze aanpak weer openen. Dan kan er weer van alles veranderen.</p>
        <form class="utrecht-button-group" action="\(Routes.reopen(opened.id))" method="post">\
        <button class="utrecht-button" type="submit">Open de aanpak weer</button></form>
        """
    }
}
