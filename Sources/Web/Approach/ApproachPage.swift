import Domain
import Store

/// The start page of an approach: what to do now, what comes, and how far it is.
struct ApproachPage: Sendable {
    var opened: OpenedApproach
    var obstacles: [Obstacle]
    var recent: [RecentChange]
    /// What was asked of others.
    var requests: [FigureRequest] = []
    /// What was done just now.
    var notice: HTML?
    /// `nil` where no survey has opened.
    var survey: SurveyState?

    private static let longestAgenda = 8

    var page: Page {
        let agenda = Agenda(
            planning: opened.planning, warnings: opened.warnings, tasks: opened.tasks, requests: requests,
            path: opened.path, today: opened.today)
        let isUnderWay = opened.approach.finished == nil
        let today = opened.today
        return opened.page(
            opened.approach.name,
            content: """
                \(notice ?? HTML())
                <div class="kring-title">
                <p class="kring-kicker">\(capitalized(today.weekdayName)) \(today.written(in: .dutch))</p>
                <h1 class="utrecht-heading-1">\(opened.approach.name)</h1>
                </div>
                \(when: isUnderWay, NowPanel(opened: opened, now: agenda.now).html)
                <div class="kring-columns">
                <div>
                \(when: isUnderWay, survey?.html(on: today) ?? HTML())
                \(when: isUnderWay, coming(agenda))
                \(when: !isUnderWay, steps)
                </div>
                <div class="kring-columns__side">
                \(meeting)
                \(chances)
                \(when: isUnderWay, "<div class=\"kring-phone-only\">\(steps)</div>")
                \(when: !recent.isEmpty, lately)
                </div>
                </div>
                """)
    }

    // MARK: What comes

    private func coming(_ agenda: Agenda) -> HTML {
        let late = agenda.late
        let week = agenda.thisWeek
        let later = agenda.later.prefix(max(3, Self.longestAgenda - week.count - late.count))
        let nothing: HTML = """
            <p class="utrecht-paragraph kring-agenda__none">Er staat verder niets op de agenda. Zodra de bijeenkomst een datum \
            heeft, staan hier alle datums die daarbij horen.</p>
            """
        let all: HTML = """
            <p class="utrecht-paragraph kring-agenda__all"><a class="utrecht-link" href="\(Routes.planning(of: opened.id))">\
            De hele planning</a></p>
            """
        return """
            <section aria-labelledby="straks">
            <h2 class="utrecht-heading-2" id="straks">Wat komt eraan</h2>
            \(when: late.isEmpty && week.isEmpty && later.isEmpty, nothing)
            \(when: !late.isEmpty, list("Te laat", late))
            \(when: !week.isEmpty, list("Deze week", week))
            \(when: !later.isEmpty, list(week.isEmpty && late.isEmpty ? "De komende tijd" : "Daarna", Array(later)))
            \(when: opened.planning != nil, all)
            </section>
            """
    }

    private func list(_ heading: String, _ items: [Agenda.Item]) -> HTML {
        """
        <h3 class="kring-agenda__when">\(heading)</h3>
        <ol class="kring-agenda__list">
        \(items.map { AgendaLine(opened: opened, item: $0).html })</ol>
        """
    }

    // MARK: Beside it

    private var meeting: HTML {
        let today = opened.today
        let when: HTML =
            opened.approach.meeting.map { day -> HTML in
                "\(capitalized(day.weekdayName)) \(day.written(in: .dutch)), \(day.distance(from: today))"
            } ?? "Er is nog geen datum"
        let change: HTML = """
            <br><a class="utrecht-link" href="\(Routes.settings(of: opened.id))">\
            \(opened.approach.meeting == nil ? "Kies een datum" : "Verzet de bijeenkomst")</a>
            """
        let files: HTML = """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Planning op één pagina</dt>\
            <dd class="utrecht-data-list__item-value"><a class="utrecht-link" href="\(Routes.planningFile(.pdf, of: opened.id))">\
            PDF</a> of <a class="utrecht-link" href="\(Routes.planningFile(.docx, of: opened.id))">Word</a></dd></div>
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">In uw eigen agenda</dt>\
            <dd class="utrecht-data-list__item-value"><a class="utrecht-link" href="\(Routes.calendar)">Laat uw agenda \
            meelezen</a></dd></div>
            """
        let settings: HTML = """
            <p class="utrecht-paragraph kring-columns__more"><a class="utrecht-link" \
            href="\(Routes.figures(of: opened.id))">Cijfers</a> <a class="utrecht-link" \
            href="\(Routes.settings(of: opened.id))">Instellingen</a> <a class="utrecht-link" \
            href="\(Routes.approaches.asking("alle", "ja"))">Alle aanpakken</a></p>
            """
        return """
            <section aria-labelledby="bijeenkomst">
            <h2 class="utrecht-heading-3" id="bijeenkomst">Bijeenkomst</h2>
            <dl class="utrecht-data-list">
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Wanneer</dt>\
            <dd class="utrecht-data-list__item-value">\(when)\(when: opened.mayChange, change)</dd></div>
            \(when: opened.approach.meeting != nil, venue)
            \(when: opened.planning != nil, files)
            </dl>
            \(settings)
            </section>
            """
    }

    private var venue: HTML {
        let venue = opened.approach.venue
        let unknown = "Nog niet bekend"
        return """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Hoe laat</dt>\
            <dd class="utrecht-data-list__item-value">\(venue.hours ?? unknown)</dd></div>
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Waar</dt>\
            <dd class="utrecht-data-list__item-value">\(venue.place.isEmpty ? unknown : venue.place)</dd></div>
            """
    }

    private var chances: HTML {
        let open = obstacles.filter { $0.state != .resolved }
        let count =
            Obstacle.counted(obstacles).map { "\($0)." } ?? "Nog niets genoteerd. Wat helpt, en wat staat in de weg?"
        let first = open.prefix(3).map { obstacle -> HTML in
            "<li><span class=\"kring-recent__kind\">\(capitalized(obstacle.kind.word))</span>\(obstacle.text)</li>\n"
        }
        return """
            <section aria-labelledby="kansen">
            <h2 class="utrecht-heading-3" id="kansen">Kansen en knelpunten</h2>
            \(when: !first.isEmpty, "<ul class=\"kring-recent\">\(first)</ul>")
            <p class="utrecht-paragraph kring-columns__more">\(count) <a class="utrecht-link" \
            href="\(Routes.obstacles(of: opened.id))">Naar de lijst</a></p>
            </section>
            """
    }

    private var steps: HTML {
        let bar = opened.bar()
        let lines = Step.allCases.map { step -> HTML in
            let words = opened.path[step] == .open ? bar.note(step) : opened.path[step].words(from: opened.today)
            return """
                <li><a class="utrecht-link" href="\(Routes.step(step, of: opened.id))">Stap \(step.number): \(step.name)</a>\
                <span class="kring-recent__note">\(words)</span></li>

                """
        }
        return """
            <section aria-labelledby="stappen">
            <h2 class="utrecht-heading-3" id="stappen">De zes stappen</h2>
            <ol class="kring-recent">\(lines)</ol>
            </section>
            """
    }

    private var lately: HTML {
        let lines = recent.map { change -> HTML in
            let day = Day(at: change.at)
            let when = day == opened.today ? "Vandaag" : capitalized(day.dutchWithWeekday(from: opened.today))
            return "<li><time datetime=\"\(day.description)\">\(when)</time>\(RecentWords(change: change).text)</li>\n"
        }
        return """
            <section aria-labelledby="kort-geleden">
            <h2 class="utrecht-heading-3" id="kort-geleden">Kort geleden</h2>
            <ul class="kring-recent">\(lines)</ul>
            </section>
            """
    }
}

/// The same text with a capital.
func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
