import Domain

/// The themes of one open question with how often each is in an answer, and the answers themselves.
struct OpenColumnPage: Sendable {
    let opened: OpenedAnswers
    let answers: OpenAnswers
    var done: Done?
    /// The theme that something was done to, by its id.
    var about: AnswerTheme.ID?
    var problem: ThemeProblem?

    /// What was done just now; the raw value is the word in an address.
    enum Done: String, Sendable {
        case all = "klaar"
        case renamed = "naam"
        case merged = "samen"
        case removed = "weg"
        case putBack = "terug"
        case gone = "niet"
        case listed = "op-de-lijst"
        case listedBefore = "stond-er-al"
        case proposed = "voorgesteld"
        case proposedBefore = "voorgesteld-eerder"
    }

    /// What is wrong with what was typed for a theme.
    struct ThemeProblem: Sendable {
        var theme: AnswerTheme.ID
        var field: String
        var message: String
        var typed = ""
    }

    private var field: OpenedField { opened.field }
    private var survey: OpenedSurvey { field.opened }

    var page: Page {
        field.page(
            answers.column.title,
            content: """
                \(problemFields.problems)
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.openAnswers(survey))">Open antwoorden</a></p>
                <h1 class="utrecht-heading-1">\(answers.column.title)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(progress)</p>
                </div>
                \(toDo)
                <div class="kring-columns">
                <div>
                \(themes)
                \(list)
                </div>
                <div class="kring-columns__side">
                \(when: field.mayChange && !answers.themes.isEmpty, tidying)
                </div>
                </div>
                """)
    }

    private var progress: String {
        guard answers.base > 0 else { return "Niemand schreef hier iets op." }
        let count = Amount.of(answers.base, "antwoord", "antwoorden")
        return answers.coded == answers.base ? "\(count), allemaal ingedeeld." : "\(count), \(answers.coded) ingedeeld."
    }

    private var notice: HTML {
        let name = answers.themes.first { $0.id == about }?.name
        return switch done {
        case .all: DoneNotice.html("U bent rond: elk antwoord is ingedeeld.")
        case .renamed: DoneNotice.html("Het thema heet nu ‘\(name ?? "")’.")
        case .merged: DoneNotice.html("De thema’s zijn samengevoegd.", undo: undo)
        case .removed: DoneNotice.html("Het thema is weggehaald. De antwoorden zijn er nog.", undo: undo)
        case .putBack: DoneNotice.html("Het thema staat er weer.")
        case .gone: DoneNotice.html("Dat thema is er niet meer. Er is niets veranderd.")
        case .listed: DoneNotice.html("‘\(name ?? "")’ staat op de lijst van kansen en knelpunten.", undo: toList)
        case .listedBefore:
            DoneNotice.html("‘\(name ?? "")’ stond al op de lijst van kansen en knelpunten.", undo: toList)
        case .proposed:
            DoneNotice.html("‘\(name ?? "")’ staat bij de initiatieven, om te bekijken.", undo: toInitiatives)
        case .proposedBefore: DoneNotice.html("‘\(name ?? "")’ stond al bij de initiatieven.", undo: toInitiatives)
        case nil: HTML()
        }
    }

    private var toInitiatives: HTML {
        "<a class=\"utrecht-link\" href=\"\(Routes.initiatives(of: survey.id))\">Naar de initiatieven</a>"
    }

    private var undo: HTML {
        guard let about, field.mayChange, about.wholeMatch(of: /[0-9a-f-]{36}/) != nil else { return HTML() }
        return """
            <form action="\(Routes.theme(about, answers.column.id, survey))" method="post"><button class="utrecht-button" \
            type="submit" name="doe" value="terug">Zet terug</button></form>
            """
    }

    private var toList: HTML {
        "<a class=\"utrecht-link\" href=\"\(Routes.obstacles(of: survey.id))\">Naar de lijst</a>"
    }

    private var toDo: HTML {
        guard field.mayChange, let next = answers.next(after: nil) else { return HTML() }
        let left = answers.base - answers.coded
        return DoNowPanel(
            left == 1 ? "Deel het laatste antwoord in" : "Deel \(left) antwoorden in",
            "U ziet één antwoord tegelijk en typt de nummers van de thema’s. U kunt stoppen wanneer u wilt.",
            answers.coded == 0 ? "Begin" : "Ga verder", Routes.openAnswer(next.id, answers.column.id, survey)
        ).html
    }

    // MARK: Themes

    private var themes: HTML {
        guard !answers.themes.isEmpty else { return HTML() }
        let rows = answers.themes.enumerated().map { index, theme in
            let count = answers.count(theme.id)
            return FieldTable.row("\(index + 1). \(theme.name)", [String(count), share(count)])
        }
        return """
            <section aria-labelledby="themas">
            <h2 class="utrecht-heading-2" id="themas">Thema’s</h2>
            \(FieldTable.html(
                "Hoe vaak een thema voorkomt, van \(Amount.of(answers.coded, "ingedeeld antwoord", "ingedeelde antwoorden"))",
                head: ["Thema", "Antwoorden", "Deel"], rows: rows))
            <p class="kring-note">In één antwoord kunnen meer thema’s zitten.</p>
            </section>

            """
    }

    /// A share is told of ten or more: of fewer the count says more.
    private func share(_ count: Int) -> String {
        answers.coded < 10 ? "–" : "\((200 * count + answers.coded) / (2 * answers.coded))%"
    }

    private var list: HTML {
        guard !answers.answers.isEmpty else { return HTML() }
        let names = Dictionary(uniqueKeysWithValues: answers.themes.map { ($0.id, $0.name) })
        let items = answers.answers.map { answer -> HTML in
            let found = answers.themes.filter { answer.themes.contains($0.id) }.compactMap { names[$0.id] }
            let state =
                !answer.isCoded ? "nog niet ingedeeld" : found.isEmpty ? "geen thema" : found.joined(separator: ", ")
            let times: HTML = answer.responses.count > 1 ? " (\(answer.responses.count) keer)" : HTML()
            let link: HTML = """
                <ul class="kring-files"><li><a class="utrecht-link" \
                href="\(Routes.openAnswer(answer.id, answers.column.id, survey))">\(answer.isCoded ? "Verander" : "Deel in")\
                <span class="kring-hidden"> ‘\(short(answer.text))’</span></a></li>
                <li><a class="utrecht-link" href="\(Routes.quote(answer.id, answers.column.id, survey))">Maak er een citaat van\
                <span class="kring-hidden">: ‘\(short(answer.text))’</span></a></li></ul>
                """
            return """
                <li class="kring-approaches__item"><p class="utrecht-paragraph">\(answer.text)\(times)</p>
                <p class="kring-note">\(state)</p>\(when: field.mayChange, link)</li>

                """
        }
        return """
            <section aria-labelledby="antwoorden">
            <h2 class="utrecht-heading-2" id="antwoorden">Antwoorden</h2>
            <ul class="kring-approaches">
            \(items)</ul>
            </section>

            """
    }

    private func short(_ text: String) -> String { text.count > 60 ? text.prefix(58) + "…" : text }

    // MARK: Tidying up

    private var tidying: HTML {
        """
        <section aria-labelledby="opruimen">
        <h2 class="utrecht-heading-3" id="opruimen">Thema’s opruimen</h2>
        \(answers.themes.map(tidying))
        </section>

        """
    }

    private var problemFields: [FormField] {
        guard let problem, let theme = answers.themes.first(where: { $0.id == problem.theme }) else { return [] }
        return fields(theme).filter { $0.problem != nil }
    }

    private func fields(_ theme: AnswerTheme) -> [FormField] {
        func problem(_ name: String) -> ThemeProblem? {
            self.problem.flatMap { $0.theme == theme.id && $0.field == name ? $0 : nil }
        }
        let others = answers.themes.filter { $0.id != theme.id }
        let form = String(theme.id.prefix(8))
        let name = FormField(
            name: "naam", label: "Naam", value: problem("naam")?.typed ?? theme.name, problem: problem("naam")?.message,
            form: form)
        guard !others.isEmpty else { return [name] }
        return [
            name,
            FormField(
                name: "met", label: "Samenvoegen met", problem: problem("met")?.message,
                kind: .select(
                    [.init(value: "", label: "Kies een thema")] + others.map { .init(value: $0.id, label: $0.name) }),
                form: form),
        ]
    }

    private func tidying(_ theme: AnswerTheme) -> HTML {
        let fields = fields(theme)
        let address = Routes.theme(theme.id, answers.column.id, survey)
        let isOpen = problem?.theme == theme.id
        let merge: HTML =
            fields.count > 1
            ? """
            <form class="kring-form" action="\(address)" method="post" novalidate>
            \(fields[1].html)
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="doe" value="samen">Voeg samen</button>
            </form>

            """ : HTML()
        let propose: HTML = """
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="doe" value="initiatief">Zet bij de \
            initiatieven</button>
            """
        return """
            <details class="kring-data"\(when: isOpen, " open")><summary>\(theme.name)</summary>
            <form class="kring-form" action="\(address)" method="post" novalidate>
            \(fields[0].html)
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="doe" value="naam">Bewaar de naam</button>
            </form>
            \(merge)
            <form action="\(address)" method="post"><div class="utrecht-button-group">
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="doe" value="knelpunt">Zet op de lijst van \
            knelpunten</button>
            \(when: answers.column.id == OpenAnswerPages.examples, propose)
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="doe" value="weg">Haal weg</button>
            </div></form>
            </details>

            """
    }
}
