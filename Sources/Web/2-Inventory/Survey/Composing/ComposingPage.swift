import Domain

/// The editor of a survey: its parts and questions, with what is still to do and what can't be compared any more.
struct ComposingPage: Sendable {
    let opened: OpenedSurvey
    /// What was done just now, with or without a way to undo it.
    var done: Done?
    private let asked: Questionnaire
    private let whole: Questionnaire
    private let faults: [CompositionFault]
    private let breaks: [ComparisonBreak]

    enum Done: Sendable {
        case saved
        /// Somebody else opened it meanwhile, or changed the same.
        case refused
        case undone
    }

    init(opened: OpenedSurvey, done: Done? = nil) {
        self.opened = opened
        self.done = done
        asked = opened.survey.questionnaire
        whole = opened.whole
        faults = opened.survey.faults
        breaks = opened.survey.comparisonBreaks
    }

    private var composition: SurveyComposition { opened.survey.composition }

    var page: Page {
        let minutes = asked.minutes
        return opened.page(
            opened.name,
            content: """
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.surveys(of: opened.id))">Peilingen</a></p>
                <h1 class="utrecht-heading-1">\(opened.name)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(asked.questions.count) vragen, ongeveer \(minutes) \
                \(minutes == 1 ? "minuut" : "minuten") om in te vullen. \(state)</p>
                </div>
                \(now)
                \(comparison)
                <div class="kring-columns">
                <div>
                \(when: opened.mayChange, chooser)
                \(whole.parts.enumerated().map { part($1, place: $0) })
                </div>
                <div class="kring-columns__side">
                \(texts)
                \(previews)
                \(files)
                \(when: opened.mayChange, settings)
                </div>
                </div>
                """)
    }

    private var state: String {
        switch opened.survey.state {
        case .draft: "Nog niet open: u kunt alles veranderen."
        case .open: "De peiling is open. De vragen staan vast."
        case .closed: "De peiling is gesloten. De vragen staan vast."
        }
    }

    private var notice: HTML {
        switch done {
        case .saved:
            return DoneNotice.html(
                "Opgeslagen.", undo: opened.mayChange && opened.survey.version > 1 ? undo : HTML()
            )
        case .undone: return DoneNotice.html("De laatste verandering is teruggedraaid.")
        case .refused:
            return """
                <div class="utrecht-alert utrecht-alert--warning kring-notice" role="alert"><div class="utrecht-alert__icon">\
                \(Icon.attention)</div><div class="utrecht-alert__content"><p class="utrecht-paragraph">Er is niets \
                veranderd. Iemand anders was net bezig, of de peiling is intussen open. Hieronder staat hoe het nu is.\
                </p></div></div>
                """
        case nil: return HTML()
        }
    }

    private var undo: HTML {
        """
        <form action="\(Routes.survey(opened, .undo))" method="post">\
        <input type="hidden" name="\(ComposingFormPage.versionName)" value="\(opened.survey.version)">\
        <button class="utrecht-button" type="submit">Maak ongedaan</button></form>
        """
    }

    // MARK: What to do now

    private var now: HTML {
        guard opened.survey.state == .draft else {
            return """
                <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.field(opened))">Bekijk de respons en de \
                genodigden</a></p>

                """
        }
        guard !faults.isEmpty else {
            let open: HTML = """
                <a class="utrecht-button-link" href="\(Routes.field(opened, .open))">Open de peiling</a>
                """
            let preview = DoNowPanel.button("Bekijk het voorbeeld", Routes.survey(opened, .preview, "begin"))
            return DoNowPanel(
                "Bekijk de vragenlijst zoals anderen hem zien",
                "Alles is ingevuld. Loop de vragenlijst een keer door, liefst met iemand van een organisatie erbij.",
                actions: "\(preview)\(when: opened.mayChange, open)"
            ).html
        }
        let lines = faults.prefix(8).map { fault -> HTML in
            "<li><a class=\"utrecht-link\" href=\"\(place(of: fault))\">\(name(of: fault))</a> \(fault.message)</li>\n"
        }
        let more: HTML =
            faults.count > 8 ? "<p class=\"utrecht-paragraph\">En nog \(faults.count - 8), hieronder.</p>" : HTML()
        return """
            <section class="kring-now kring-now--plain" aria-labelledby="nu">
            <p class="kring-kicker">Nu te doen</p>
            <h2 class="utrecht-heading-2" id="nu">\(faults.count == 1 ? "Nog één ding te doen" : "Nog \(faults.count) dingen te doen")</h2>
            <p class="utrecht-paragraph">Daarna kan de peiling open.</p>
            <ul class="utrecht-unordered-list">
            \(lines)</ul>
            \(more)
            </section>

            """
    }

    private func place(of fault: CompositionFault) -> Address {
        switch fault.place {
        case .texts: Routes.survey(opened, .texts)
        case .part(let id): Routes.survey(opened, .part, id)
        case .question(let id): Address.fragment("vraag-\(id)")
        }
    }

    private func name(of fault: CompositionFault) -> String {
        switch fault.place {
        case .texts: "Teksten:"
        case .part(let id): "Deel \(id):"
        case .question(let id): "\(capitalized(whole.question(id)?.mention ?? id)):"
        }
    }

    private var comparison: HTML {
        if opened.survey.isVariant {
            return """
                <div class="utrecht-alert utrecht-alert--warning kring-notice"><div class="utrecht-alert__icon">\
                \(Icon.attention)</div><div class="utrecht-alert__content">
                <h2 class="utrecht-heading-3">Niet te vergelijken</h2>
                <p class="utrecht-paragraph">Deze vragenlijst is een variant in andere woorden. Vergelijk de uitkomsten niet \
                met die van andere gemeenten, en niet met een eerdere peiling met de gewone vragenlijst.</p></div></div>

                """
        }
        guard !breaks.isEmpty else { return HTML() }
        let lines = breaks.map { item -> HTML in
            let target = item.isPart ? "deel-\(item.id)" : "vraag-\(item.id)"
            return
                "<li><a class=\"utrecht-link\" href=\"\(Address.fragment(target))\">\(capitalized(item.label))</a>: \(item.why)</li>\n"
        }
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-notice"><div class="utrecht-alert__icon">\
            \(Icon.attention)</div><div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">Dit kunt u straks niet meer vergelijken</h2>
            <p class="utrecht-paragraph">Met andere gemeenten niet, en met een eerdere peiling ook niet. Dat mag, als u het \
            maar weet.</p>
            <ul class="utrecht-unordered-list">
            \(lines)</ul>
            </div></div>

            """
    }

    // MARK: Parts

    private var chooser: HTML {
        let boxes = whole.parts.map { part -> HTML in
            let id = "deel-keuze-\(part.id)"
            let isOff = composition.leftOutParts.contains(part.id)
            let minutes = opened.survey.original.parts.first { $0.id == part.id }?.minutes ?? part.minutes
            let always: HTML = part.always ? " <span class=\"kring-note\">(altijd)</span>" : HTML()
            return """
                <div class="kring-choice"><input class="utrecht-checkbox" type="checkbox" id="\(id)" name="deel" \
                value="\(part.id)"\(when: !isOff, " checked")\(when: part.always, " disabled")>\
                <label class="utrecht-form-label--checkbox" for="\(id)">\(part.id). \(part.title[.dutch]), \
                \(minutes) min.\(always)</label></div>

                """
        }
        return """
            <section aria-labelledby="delen">
            <h2 class="utrecht-heading-2" id="delen">Welke delen?</h2>
            <form class="kring-form" action="\(Routes.survey(opened, .parts))" method="post">
            <fieldset class="utrecht-form-field utrecht-form-field--radio"><legend class="utrecht-form-label">Delen van de \
            vragenlijst</legend>
            \(boxes)</fieldset>
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Bewaar de keuze</button></div>
            </form>
            </section>

            """
    }

    private func part(_ part: Part, place: Int) -> HTML {
        let isOff = composition.leftOutParts.contains(part.id)
        let off: HTML = "<p class=\"kring-note\">Dit deel doet niet mee.</p>\n"
        let mayMove = opened.mayChange && !part.always
        let moves: HTML = """
            <form action="\(Routes.survey(opened, .order))" method="post"><input type="hidden" name="deel" value="\(part.id)">\
            \(mover("omhoog", "Hoger", "deel \(part.id)", place > 1))\(mover("omlaag", "Lager", "deel \(part.id)", place < whole.parts.count - 1))</form>
            """
        let acts: HTML = """
            <div class="kring-ranked__acts">\(when: mayMove, moves)<a class="utrecht-link" \
            href="\(Routes.survey(opened, .part, part.id))">Titel en uitleg<span class="kring-hidden"> van deel \(part.id)\
            </span></a></div>

            """
        let add: HTML = """
            <p class="utrecht-paragraph"><a class="utrecht-link" \
            href="\(Routes.survey(opened, .question, "nieuw").asking("deel", part.id))">Voeg een stelling of vraag toe<span \
            class="kring-hidden"> aan deel \(part.id)</span></a></p>
            """
        let list: HTML = """
            \(messages(at: .part(part.id)))
            <ol class="kring-compose">
            \(part.questions.enumerated().map { question($1, place: $0, count: part.questions.count) })</ol>
            \(when: opened.mayChange, add)
            """
        return """
            <section class="kring-section-apart" aria-labelledby="deel-\(part.id)">
            <h2 class="utrecht-heading-2" id="deel-\(part.id)">\(part.id). \(part.title[.dutch])</h2>
            \(isOff ? off : acts + list)
            </section>

            """
    }

    private func mover(_ value: String, _ word: String, _ subject: String, _ isThere: Bool) -> HTML {
        guard isThere else { return HTML() }
        return """
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="kant" value="\(value)">\(word)\
            <span class="kring-hidden">: \(subject)</span></button>
            """
    }

    // MARK: Questions

    private func question(_ question: Question, place: Int, count: Int) -> HTML {
        let isOff = composition.leftOutQuestions.contains(question.id)
        let isOwn = composition.own.contains { $0.id == question.id }
        let isReworded = question.textPlaces.contains { composition.wording[$0.key] != nil }
        let number: HTML = question.number.isEmpty ? HTML() : "<b>\(question.number)</b> "
        var badges = HTML()
        if isOwn { badges += badge("Eigen vraag", " utrecht-badge-status--success") }
        if isReworded { badges += badge("Andere woorden", " utrecht-badge-status--half") }
        if isOff { badges += badge("Weggelaten", HTML()) }
        let style: HTML = isOff ? " kring-compose__item--off" : HTML()
        let why = breaks.filter { !$0.isPart && $0.id == question.id && !isOff }.map { item -> HTML in
            "<p class=\"kring-note\">Niet te vergelijken. \(item.why)</p>\n"
        }
        return """
            <li class="kring-compose__item\(style)" id="vraag-\(question.id)">
            <p class="kring-compose__text">\(number)<a class="utrecht-link" \
            href="\(Routes.survey(opened, .question, question.id))">\(question.text[.dutch])</a></p>
            <p class="kring-note">\(kind(of: question)) \(badges)</p>
            \(why)\(isOff ? HTML() : messages(at: .question(question.id)))
            \(when: opened.mayChange, acts(question, place: place, count: count, isOff: isOff, isOwn: isOwn))
            </li>

            """
    }

    private func badge(_ text: String, _ style: HTML) -> HTML {
        "<span class=\"utrecht-badge-status\(style)\">\(text)</span> "
    }

    private func acts(_ question: Question, place: Int, count: Int, isOff: Bool, isOwn: Bool) -> HTML {
        let label = question.mention
        let word = isOwn ? "Haal weg" : isOff ? "Zet terug" : "Laat weg"
        return """
            <div class="kring-ranked__acts">
            <form action="\(Routes.survey(opened, .order))" method="post"><input type="hidden" name="vraag" \
            value="\(question.id)">\(mover("omhoog", "Hoger", label, place > 0))\(mover("omlaag", "Lager", label, place < count - 1))</form>
            <form action="\(Routes.survey(opened, question: question.id, .leaveOut))" method="post">\
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="weg" value="\(isOff ? "nee" : "ja")">\(word)\
            <span class="kring-hidden">: \(label)</span></button></form>
            </div>
            """
    }

    private func messages(at place: CompositionFault.Place) -> HTML {
        let rows = faults.filter { $0.place == place }.map { fault -> HTML in
            """
            <p class="utrecht-form-field-error-message">\(Icon.attention)<span>\(fault.message)</span></p>

            """
        }
        return "\(rows)"
    }

    private func kind(of question: Question) -> String {
        switch question.kind {
        case .text(let lines): return lines == 1 ? "Open vraag, kort." : "Open vraag, lang."
        case .single(let choice):
            if choice.scale == .agree { return "Stelling." }
            return "\(choice.options.count) antwoorden, één te kiezen."
        case .multiple(let choice): return "\(choice.options.count) antwoorden, meer te kiezen."
        }
    }

    // MARK: Beside it

    private var texts: HTML {
        """
        <section aria-labelledby="teksten">
        <h2 class="utrecht-heading-3" id="teksten">Titel, inleiding en dankwoord</h2>
        <p class="utrecht-paragraph">‘\(asked.title[.dutch])’</p>
        \(messages(at: .texts))
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.survey(opened, .texts))">\
        \(opened.mayChange ? "Lees en verander de teksten" : "Lees de teksten")</a></p>
        </section>

        """
    }

    private var previews: HTML {
        let languages = composition.languages.map { language -> HTML in
            let address = Routes.survey(opened, .preview, "begin").asking("taal", language.rawValue)
            return
                "<li><a class=\"utrecht-link\" href=\"\(address)\">\(language == .dutch ? "Nederlands" : "Engels")</a></li>\n"
        }
        return """
            <section aria-labelledby="voorbeeld">
            <h2 class="utrecht-heading-3" id="voorbeeld">Zo ziet het eruit</h2>
            <p class="utrecht-paragraph">Alle schermen, precies zoals iemand ze krijgt die invult.</p>
            <ul class="kring-files">\(languages)</ul>
            </section>

            """
    }

    private var files: HTML {
        let papers = composition.languages.map { language -> HTML in
            let names = SurveyFile.papers(in: language).map { file -> HTML in
                "<a class=\"utrecht-link\" href=\"\(Routes.survey(opened, .files, file.name))\">\(file.label)</a> "
            }
            return """
                <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Op papier, \
                \(language == .dutch ? "Nederlands" : "Engels")</dt><dd class="utrecht-data-list__item-value">\(names)</dd></div>

                """
        }
        let others: HTML = """
            <a class="utrecht-link" href="\(Routes.survey(opened, .exchange))">LimeSurvey of XLSForm</a> <a class="utrecht-link" \
            href="\(Routes.survey(opened, .files, SurveyFile.paper(.csv, .dutch).name))">Leeg antwoordenbestand (CSV)</a>
            """
        return """
            <section aria-labelledby="bestanden">
            <h2 class="utrecht-heading-3" id="bestanden">Bestanden</h2>
            <dl class="utrecht-data-list">
            \(papers)
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Voor een ander programma</dt>\
            <dd class="utrecht-data-list__item-value">\(others)</dd></div>
            </dl>
            </section>

            """
    }

    private var settings: HTML {
        let isEnglish = composition.languages.contains(.english)
        return """
            <section aria-labelledby="talen">
            <h2 class="utrecht-heading-3" id="talen">Talen</h2>
            <form action="\(Routes.survey(opened, .languages))" method="post">
            <p class="utrecht-paragraph">\(isEnglish ? "Nederlands en Engels." : "Alleen Nederlands.")</p>
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="engels" \
            value="\(isEnglish ? "nee" : "ja")">\(isEnglish ? "Laat het Engels weg" : "Vraag ook in het Engels")</button>
            </form>
            </section>
            <section aria-labelledby="beheer">
            <h2 class="utrecht-heading-3" id="beheer">Deze peiling</h2>
            <ul class="kring-recent">
            <li><a class="utrecht-link" href="\(Routes.survey(opened, .versions))">Versies (\(opened.survey.version))</a></li>
            <li><a class="utrecht-link" href="\(Routes.survey(opened, .name))">Naam veranderen</a></li>
            </ul>
            <form action="\(Routes.survey(opened, .remove))" method="post">\
            <button class="utrecht-button utrecht-button--subtle" type="submit">Haal deze peiling van de lijst</button></form>
            </section>

            """
    }
}
