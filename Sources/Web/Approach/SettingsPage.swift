import Domain
import Store

/// The name of an approach, the date of its meeting, and its end.
struct SettingsPage: Sendable {
    var opened: OpenedApproach
    var form: ApproachForm

    init(opened: OpenedApproach) {
        self.opened = opened
        form = ApproachForm(name: opened.approach.name, meeting: opened.approach.meeting)
    }

    var page: Page {
        let fields = [form.nameField, form.meetingField(hint: hint)]
        let moved = opened.planning?.moved ?? []
        let stays: HTML = """
            <p class="kring-note">Verzet u de bijeenkomst? Dan schuiven alle datums mee, behalve de \(moved.count) die u zelf \
            koos.</p>
            """
        let write: HTML = """
            <form class="kring-form" action="\(Routes.settings(of: opened.id))" method="post" novalidate>
            \(fields.map(\.html))
            \(when: !moved.isEmpty, stays)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Bewaar\
            </button><a class="utrecht-link" href="\(Routes.approach(opened.id))">Annuleren</a></div>
            </form>
            """
        let read: HTML = """
            <dl class="utrecht-data-list"><div class="utrecht-data-list__item">\
            <dt class="utrecht-data-list__item-key">Bijeenkomst</dt><dd class="utrecht-data-list__item-value">\
            \(opened.approach.meeting.map { $0.written(in: .dutch) } ?? "nog geen datum")</dd></div></dl>
            """
        return opened.page(
            "Instellingen",
            content: """
                \(fields.problems)
                <div class="kring-title">\(opened.back)<h1 class="utrecht-heading-1">Instellingen</h1></div>
                \(opened.mayChange ? write : read)
                \(when: opened.member.isCoordinator, opened.approach.finished == nil ? finish : reopen)
                """)
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
