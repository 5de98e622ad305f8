import Domain

/// The quotes of a survey, with which of them may be published.
struct QuoteListPage: Sendable {
    let opened: OpenedAnswers
    let quotes: [AnswerQuote]
    var done: Done?

    /// What was done just now; the raw value is the word in an address.
    enum Done: String, Sendable {
        case approved = "goed"
        case removed = "weg"
    }

    private var survey: OpenedSurvey { opened.field.opened }

    var page: Page {
        opened.field.page(
            "Citaten",
            content: """
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.studio(survey))">Factsheet</a></p>
                <h1 class="utrecht-heading-1">Citaten</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Wat iemand opschreef komt alleen in de factsheet als u het \
                bewerkte en goedkeurde.</p>
                </div>
                \(quotes.isEmpty ? empty : list)
                """)
    }

    private var notice: HTML {
        switch done {
        case .approved: DoneNotice.html("Het citaat is goedgekeurd en staat in de factsheet.")
        case .removed: DoneNotice.html("Het citaat is weg. Het antwoord zelf is er nog.")
        case nil: HTML()
        }
    }

    private var empty: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Nog geen citaten</h2>
        <p class="utrecht-paragraph">Kies bij de open antwoorden iets wat het onthouden waard is.</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.openAnswers(survey))">Naar de open \
        antwoorden</a></div></div>
        """
    }

    private var list: HTML {
        let items = quotes.map { quote -> HTML in
            let state: HTML =
                quote.approved.map { day -> HTML in
                    let who = quote.approver.map { " door \($0)" } ?? ""
                    return
                        "Goedgekeurd op \(day.written(in: .dutch))\(who). In een tekst: <code>{{citaat \(quote.number)}}</code>"
                } ?? "Nog niet goedgekeurd: staat niet in de factsheet."
            let change: HTML = """
                <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.quote(quote.response, quote.column, survey))">\
                \(quote.approved == nil ? "Bekijk en keur goed" : "Bewerk")<span class="kring-hidden"> citaat \
                \(quote.number)</span></a></p>
                """
            return """
                <li class="kring-approaches__item"><blockquote class="kring-quote"><p class="utrecht-paragraph">‘\(quote.text)’</p>\
                </blockquote><p class="kring-note">\(state)</p>\(when: opened.field.mayChange, change)</li>

                """
        }
        return """
            <ul class="kring-approaches">
            \(items)</ul>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.openAnswers(survey))">Kies nog een antwoord</a></p>
            """
    }
}

/// One open answer with the quote that is made of it.
struct QuotePage: Sendable {
    let opened: OpenedAnswers
    let column: OpenColumn
    let answer: OpenAnswer
    /// As it is kept; `nil` while there is none.
    let quote: AnswerQuote?
    var typed: String?
    var problem: String?
    var sureProblem: String?
    /// Whether somebody else changed it meanwhile.
    var isOutdated = false

    static let seenField = "stond"
    static let sureField = "herkenbaar"

    private var survey: OpenedSurvey { opened.field.opened }
    private var address: Address { Routes.quote(answer.id, column.id, survey) }

    private var textField: FormField {
        FormField(
            name: "tekst", label: "Citaat", value: typed ?? quote?.text ?? answer.text,
            hint:
                "Haal weg waaraan iemand te herkennen is: namen, plaatsen, een functie, eigen woorden. Aanhalingstekens zet "
                + "Kring erbij.",
            problem: problem, kind: .text)
    }

    private var sure: FormField {
        FormField(
            name: Self.sureField, label: "Niemand is hieraan te herkennen", problem: sureProblem, kind: .checkbox)
    }

    var page: Page {
        let isWrong = problem != nil || sureProblem != nil
        return opened.field.page(
            "\(isWrong ? "Niet opgeslagen: " : "")Citaat",
            content: """
                \(([textField] + (quote == nil ? [] : [sure])).problems)
                \(when: isOutdated, outdated)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.quotes(survey))">Citaten</a></p>
                <h1 class="utrecht-heading-1">Citaat</h1>
                </div>
                <h2 class="utrecht-heading-3">Wat er stond</h2>
                <p class="kring-note">\(column.title)</p>
                <blockquote class="kring-quote"><p class="utrecht-paragraph">\(answer.text)</p></blockquote>
                <form class="kring-form" action="\(address)" method="post" novalidate>
                <input type="hidden" name="\(Self.seenField)" value="\(quote?.text ?? "")">
                \(textField.html)
                <div class="utrecht-button-group"><button class="utrecht-button\(when: quote == nil, " utrecht-button--primary-action")" \
                type="submit" name="doe" value="bewaar">Bewaar</button><a class="utrecht-link" \
                href="\(Routes.openAnswers(column.id, survey))">Toch niet</a></div>
                </form>
                \(approving)
                """)
    }

    private var outdated: HTML {
        StudioPage.warning(
            "Er is niets veranderd. Iemand anders bewerkte dit citaat intussen: ‘\(quote?.text ?? "het is weggehaald")’."
        )
    }

    /// Only what was kept can be approved, as it is shown here.
    private var approving: HTML {
        guard let quote else { return HTML() }
        let hidden: HTML = "<input type=\"hidden\" name=\"\(Self.seenField)\" value=\"\(quote.text)\">"
        let approve: HTML = """
            <form class="kring-form" action="\(address)" method="post" novalidate>
            \(hidden)
            \(sure.html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit" name="doe" \
            value="goed">Keur goed</button></div>
            </form>
            """
        let approved: HTML =
            quote.approved.map { day -> HTML in
                """
                <p class="utrecht-paragraph">Goedgekeurd op \(day.written(in: .dutch)). Bewerkt u het, dan keurt u het opnieuw \
                goed.</p>
                """
            } ?? HTML()
        return """
            <section class="kring-section-apart" aria-labelledby="goedkeuren">
            <h2 class="utrecht-heading-3" id="goedkeuren">Zo komt het in de factsheet</h2>
            <blockquote class="kring-quote"><p class="utrecht-paragraph">‘\(quote.text)’</p></blockquote>
            \(marks(quote))
            \(when: quote.approved == nil, approve)\(approved)
            <form action="\(address)" method="post">\(hidden)<button class="utrecht-button utrecht-button--subtle" type="submit" \
            name="doe" value="weg">Haal dit citaat weg</button></form>
            </section>

            """
    }

    private func marks(_ quote: AnswerQuote) -> HTML {
        let map = opened.field.map
        let names = map.organisations.values.map(\.name) + map.people.values.map(\.name)
        let marks = QuoteCheck(quote.text, of: answer.text, names: names).marks
        guard !marks.isEmpty else { return HTML() }
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-notice"><div class="utrecht-alert__icon">\
            \(Icon.attention)</div><div class="utrecht-alert__content">
            <h3 class="utrecht-heading-4">Kijk hier nog even naar</h3>
            <ul class="utrecht-unordered-list">
            \(marks.map { "<li>\($0.words)</li>\n" as HTML })</ul>
            </div></div>

            """
    }
}

extension QuoteCheck.Mark {
    fileprivate var words: String {
        switch self {
        case .verbatim: "Dit is woord voor woord wat iemand schreef. Wie zijn woorden kent, herkent hem."
        case .contact(let text): "‘\(text)’ is een adres of telefoonnummer."
        case .name(let name): "‘\(name)’ staat op de sociale kaart."
        case .number(let text): "‘\(text)’ kan een leeftijd, jaar of huisnummer zijn."
        }
    }
}
