import Domain
import Store

/// One day of the planning: why it is then, and where it can be moved to.
struct MilestonePage: Sendable {
    var opened: OpenedApproach
    var kind: Milestone.Kind
    var planning: Planning
    /// What was typed, where that could not be read.
    var typed: String?
    var problem: String?
    /// Whether somebody else moved it while this page was open.
    var isOutdated = false

    private var milestone: Milestone? { planning[kind] }

    /// The day that Kring would choose.
    private var own: Day? {
        var marks = opened.kept.marks
        marks[kind]?.moved = nil
        return Planning(
            meeting: planning.meeting, drawn: opened.kept.drawn, marks: marks, leavingOut: opened.path.leftOut)[kind]?
            .day
    }

    var page: Page {
        opened.page(
            kind.title, here: kind.step,
            content: """
                \([field].problems)\(when: isOutdated, conflict)
                <div class="kring-title"><p class="kring-kicker"><a class="utrecht-link" \
                href="\(Routes.planning(of: opened.id))">Planning</a></p>
                <h1 class="utrecht-heading-1">\(kind.title)</h1></div>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(kind.reason)</p>
                \(milestone.map(facts) ?? leftOut)
                \(when: opened.mayChange && milestone != nil, write)
                """)
    }

    private var conflict: HTML {
        ConflictNotice(
            typed: [field], kept: [.day("dag", "Andere datum", milestone?.day.description ?? "")],
            address: Routes.milestone(kind, of: opened.id)
        ).html
    }

    /// The day it was moved to, for whoever sends the form to find it as it was.
    private var shown: HTML {
        "<input type=\"hidden\" name=\"stond\" value=\"\(opened.kept.marks[kind]?.moved?.description ?? "")\">"
    }

    private var field: FormField {
        .day(
            "dag", "Andere datum", typed ?? milestone?.day.description ?? "", hint: window, problem: problem)
    }

    /// Between which days it fits.
    private var window: String {
        guard let milestone else { return "" }
        let today = opened.today
        let words = { (day: Day) in day.dutchWithWeekday(from: today) }
        return switch (milestone.earliest.map { max($0, today) }, milestone.latest) {
        case (let first?, let last?) where first <= last: "Past van \(words(first)) tot en met \(words(last))."
        case (let first?, nil): "Past vanaf \(words(first))."
        case (nil, let last?): "Past tot en met \(words(last))."
        case (.some, .some): "Er is geen dag die past. Verzet eerst wat ervoor of erna komt."
        case (nil, nil): ""
        }
    }

    private func facts(_ milestone: Milestone) -> HTML {
        let state =
            milestone.done.map { "Gedaan op \($0.dutch(from: opened.today))." }
            ?? (milestone.isMoved
                ? "Deze dag is zelf gekozen. Hij blijft staan als de bijeenkomst verschuift."
                : kind == .meeting
                    ? "Deze dag is door de gemeente gekozen. De andere datums volgen eruit."
                    : "Deze dag rekende Kring uit vanaf de bijeenkomst.")
        return """
            <dl class="utrecht-data-list kring-intro"><div class="utrecht-data-list__item">\
            <dt class="utrecht-data-list__item-key">Nu gepland</dt><dd class="utrecht-data-list__item-value">\
            \(capitalized(milestone.day.dutchWithWeekday(from: opened.today))), \(milestone.day.distance(from: opened.today)). \
            \(state)</dd></div>\(when: kind == .meeting, venue)</dl>
            """
    }

    private var venue: HTML {
        let venue = opened.approach.venue
        return """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Hoe laat</dt>\
            <dd class="utrecht-data-list__item-value">\(venue.hours ?? "Nog niet bekend")</dd></div>\
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Waar</dt>\
            <dd class="utrecht-data-list__item-value">\(venue.place.isEmpty ? "Nog niet bekend" : venue.place)</dd></div>
            """
    }

    private var write: HTML {
        let isDone = milestone?.done != nil
        let settle: HTML = """
            <form action="\(Routes.tickMilestone(kind, of: opened.id))" method="post"><button class="utrecht-button" \
            type="submit" name="klaar" value="\(isDone ? "nee" : "ja")">\(isDone ? "Toch niet gedaan" : "Dit is gedaan")</button></form>
            """
        let reset: HTML = """
            <form action="\(Routes.milestone(kind, of: opened.id))" method="post">\(shown)<button class="utrecht-button" type="submit" \
            name="zelf" value="nee">Terug naar \(own.map { $0.dutchWithWeekday(from: opened.today) } ?? "de oude dag")</button></form>
            """
        let together =
            kind.together.count > 1
            ? "Met de peiling vervallen ook de herinneringen en de sluiting." : "U kunt het daarna nog terugzetten."
        let meeting: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(Routes.settings(of: opened.id))">Verzet de bijeenkomst</a></div>
            """
        guard kind != .meeting else { return meeting }
        return """
            <form class="kring-form" action="\(Routes.milestone(kind, of: opened.id))" method="post" novalidate>
            \(shown)\(field.html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Verzet\
            </button><a class="utrecht-link" href="\(Routes.planning(of: opened.id))">Annuleren</a></div>
            </form>
            <div class="utrecht-button-group kring-section-apart">\(when: !kind.isEvent, settle)\
            \(when: milestone?.isMoved ?? false, reset)</div>
            <h2 class="utrecht-heading-2 kring-heading-apart">Laat dit weg</h2>
            <p class="utrecht-paragraph">Doet u dit in deze aanpak niet? \(together)</p>
            <form class="utrecht-button-group" action="\(Routes.leaveOut(kind, of: opened.id))" method="post">\
            <button class="utrecht-button" type="submit">Laat dit weg</button></form>
            """
    }

    private var leftOut: HTML {
        let back: HTML = """
            <form class="utrecht-button-group" action="\(Routes.leaveOut(kind, of: opened.id))" method="post">\
            <button class="utrecht-button utrecht-button--primary-action" type="submit" name="weg" value="nee">Zet terug</button></form>
            """
        return """
            <p class="utrecht-paragraph kring-intro">\(opened.mayChange ? "U liet dit weg uit deze aanpak." : "Dit is weggelaten uit deze aanpak.")</p>
            \(when: opened.mayChange, back)
            """
    }
}
