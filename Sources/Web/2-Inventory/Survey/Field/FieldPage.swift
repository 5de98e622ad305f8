import Domain
import Store

/// How a survey stands, and what to do next.
struct FieldPage: Sendable {
    let field: OpenedField
    let progress: FieldProgress
    var done: Done?
    /// What was typed as the last day, where something is wrong with it.
    var typedDay: TypedDay?

    /// What was done just now; the raw value is the word in an address.
    enum Done: String, Sendable {
        case opened = "geopend"
        case moved = "verzet"
        case closed = "gesloten"
        case closedBefore = "al-gesloten"
        case reopened = "heropend"
        case released = "blijft-dicht"
        case mailed = "gemaild"
        case mailedBefore = "al-gemaild"
        case nobody = "niemand"
        case refused = "niet"
    }

    private var opened: OpenedSurvey { field.opened }
    private var survey: Survey { field.survey }

    var page: Page {
        field.page(
            opened.name,
            content: """
                \(problem)
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.surveys(of: opened.id))">Peilingen</a></p>
                <h1 class="utrecht-heading-1">\(opened.name)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(state)</p>
                </div>
                \(FieldNow(field: field, progress: progress).html)
                <div class="kring-columns">
                <div>
                \(ResponsePart(field: field, progress: progress).html)
                \(when: !field.entries.isEmpty || field.mayChange, RecipientPart(field: field).html)
                </div>
                <div class="kring-columns__side">
                \(mailings)
                \(ways)
                \(when: field.mayChange, days)
                \(about)
                </div>
                </div>
                """)
    }

    private var state: String {
        let promise = survey.promise == .confidential ? "Vertrouwelijk" : "Anoniem"
        let today = field.today
        if opened.survey.state == .closed {
            return "\(promise). Gesloten\(survey.ended.map { " sinds \($0.dutch(from: today))" } ?? "")."
        }
        if survey.opens > today { return "\(promise). Opent op \(survey.opens.dutchWithWeekday(from: today))." }
        guard let closes = survey.closes else { return "\(promise). Open." }
        if closes < today {
            return "\(promise). De laatste dag was \(closes.dutch(from: today)). Kring sluit de peiling vannacht."
        }
        let left = today.days(until: closes)
        let rest = left == 0 ? "vandaag is de laatste dag" : left == 1 ? "nog één dag" : "nog \(left) dagen"
        return "\(promise). Open tot en met \(closes.dutchWithWeekday(from: today)): \(rest)."
    }

    private var notice: HTML {
        switch done {
        case .opened:
            DoneNotice.html("De peiling is open. Kies nu wie een uitnodiging krijgt. Er is nog niets verstuurd.")
        case .moved:
            DoneNotice.html("De laatste dag is veranderd. Wie de vragenlijst nog open had, kan gewoon doorgaan.")
        case .closed:
            DoneNotice.html("De peiling is gesloten, voor iedereen. De antwoorden zijn losgemaakt van de links.")
        case .closedBefore: DoneNotice.html("De peiling was al gesloten.")
        case .reopened: DoneNotice.html("De peiling is weer open. Dat staat in het logboek.")
        case .released: DoneNotice.html(stays)
        case .mailed: DoneNotice.html("De mails staan klaar en gaan nu weg. In de postbus ziet u of dat lukt.")
        case .mailedBefore: DoneNotice.html("Deze mails waren al verstuurd. Er is niets dubbel gegaan.")
        case .nobody: DoneNotice.html("Er was niemand meer om te mailen. Er is niets verstuurd.")
        case .refused: DoneNotice.html("Dat kan nu niet meer. Er is niets verstuurd.")
        case nil: HTML()
        }
    }

    // MARK: Days

    /// What is wrong with the last day that was typed.
    var dayProblem: String? {
        guard let typedDay else { return nil }
        if let problem = typedDay.problem(missing: "Vul de laatste dag in.") { return problem }
        guard let day = typedDay.day else { return nil }
        if day < field.today { return "Deze dag is al voorbij." }
        return day < survey.opens ? "De laatste dag ligt voor de eerste." : nil
    }

    private var dayField: FormField {
        let isClosed = opened.survey.state == .closed
        let value = typedDay?.text ?? (isClosed ? "" : survey.closes?.description ?? "")
        return .day("sluit", isClosed ? "Tot en met welke dag?" : "Laatste dag", value, problem: dayProblem)
    }

    private var problem: HTML { [dayField].problems }

    /// Why an anonymous survey whose answers were given out can't be opened again.
    private var stays: String {
        """
        Deze anonieme peiling blijft gesloten. De antwoorden zijn vrijgegeven. Wie later nog antwoordt, zou te herkennen \
        zijn door te vergelijken met wat u al zag.
        """
    }

    private var days: HTML {
        switch opened.survey.state {
        case .draft: HTML()
        case .open:
            """
            <section aria-labelledby="dagen">
            <h2 class="utrecht-heading-3" id="dagen">Laatste dag</h2>
            <form class="kring-form" action="\(Routes.field(opened, .period))" method="post" novalidate>
            \(dayField.html)
            <button class="utrecht-button utrecht-button--subtle" type="submit">Verzet</button>
            </form>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.field(opened, .close))">Sluit de peiling \
            nu</a></p>
            </section>

            """
        case .closed where survey.released != nil: "<p class=\"kring-note\">\(stays)</p>"
        case .closed:
            """
            <section aria-labelledby="dagen">
            <h2 class="utrecht-heading-3" id="dagen">Toch weer openen?</h2>
            <p class="utrecht-paragraph">Er kunnen dan antwoorden bij komen. Wie al antwoordde, kan dat niet meer \
            veranderen. Het heropenen komt in het logboek.</p>
            <form class="kring-form" action="\(Routes.field(opened, .reopen))" method="post" novalidate>
            \(dayField.html)
            <button class="utrecht-button utrecht-button--subtle" type="submit">Open opnieuw</button>
            </form>
            </section>

            """
        }
    }

    // MARK: Beside it

    private var mailings: HTML {
        guard !field.mailings.isEmpty else { return HTML() }
        let isCoordinator = opened.opened.member.isCoordinator
        let items = field.mailings.map { mailing -> HTML in
            let count = mailing.mails == 1 ? "1 mail" : "\(mailing.mails) mails"
            let name: HTML =
                isCoordinator
                ? "<a class=\"utrecht-link\" href=\"\(Routes.mailing(mailing.id))\">\(mailing.kind.name)</a>"
                : "\(mailing.kind.name)"
            return """
                <li><time datetime="\(mailing.sent.description)">\(mailing.sent.dutch(from: field.today))</time>\(name), \(count)</li>

                """
        }
        return """
            <section aria-labelledby="verstuurd">
            <h2 class="utrecht-heading-3" id="verstuurd">Verstuurd</h2>
            <ul class="kring-recent">
            \(items)</ul>
            </section>

            """
    }

    private var ways: HTML {
        guard field.mayChange, opened.survey.state == .open else { return HTML() }
        var items: [HTML] = []
        if let link = survey.openLink {
            let label = survey.links == .shared ? "De link voor iedereen" : "De link om door te geven"
            items.append("<li><a class=\"utrecht-link\" href=\"\(Routes.questionnaire(link))\">\(label)</a></li>\n")
        }
        if survey.links == .personal {
            items.append(
                """
                <li><a class="utrecht-link" href="\(Routes.field(opened, .links))">Persoonlijke links voor uw eigen \
                mailprogramma</a></li>

                """)
        }
        items.append(
            "<li><a class=\"utrecht-link\" href=\"\(Routes.field(opened, .letters))\">Brieven voor de post</a></li>\n")
        for language in survey.questionnaire.languages {
            let suffix = language == .dutch ? "" : " (Engels)"
            for file in SurveyFile.papers(in: language) {
                items.append(
                    """
                    <li><a class="utrecht-link" href="\(Routes.survey(opened, .files, file.name))">Op papier\(suffix): \
                    \(file.label)</a></li>

                    """)
            }
        }
        items.append(
            "<li><a class=\"utrecht-link\" href=\"\(Routes.field(opened, .desk))\">Papieren vragenlijsten invoeren</a></li>\n"
        )
        return """
            <section aria-labelledby="wegen">
            <h2 class="utrecht-heading-3" id="wegen">Andere wegen</h2>
            <ul class="kring-recent">
            \(items)</ul>
            </section>

            """
    }

    private var about: HTML {
        let questions = survey.questionnaire.questions.count
        return """
            <section aria-labelledby="vragenlijst">
            <h2 class="utrecht-heading-3" id="vragenlijst">De vragenlijst</h2>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.survey(opened))">\(questions) vragen</a>, \
            ongeveer \(survey.questionnaire.minutes) minuten. De vragen staan vast.</p>
            </section>

            """
    }
}
