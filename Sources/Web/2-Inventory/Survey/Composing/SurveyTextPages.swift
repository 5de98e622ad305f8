import Domain
import Foundation
import Hummingbird
import Store

/// The pages on which words are typed: a question, a part, the survey's own texts, its name.
struct SurveyTextPages: Sendable {
    let site: Site
    let today: Today

    // MARK: A question

    /// `GET /aanpak/{approach}/peilingen/{survey}/vragen/nieuw?deel=II`
    func newQuestion(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        guard opened.opened.approach.finished == nil else { throw Mistake.finishedApproach }
        guard let part = part(request.asked("deel"), opened) else { throw Mistake.noSuchPage }
        var form = OwnQuestionForm(languages: opened.survey.composition.languages)
        // Where there are statements, another one is the likeliest.
        form.form = part.questions.contains(where: \.isStatement) ? OwnQuestion.Form.statement.rawValue : ""
        let id = opened.survey.composition.newQuestionID(in: opened.survey.original)
        return Response(ownPage(opened, form, part: part.id, id: id, isNew: true).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/vragen/nieuw?deel=II`
    func addQuestion(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        guard let part = part(request.asked("deel"), opened) else { throw Mistake.noSuchPage }
        let sent = try await Form(of: request)
        let form = OwnQuestionForm(sent, languages: opened.survey.composition.languages)
        let free = opened.survey.composition.newQuestionID(in: opened.survey.original)
        let asked = sent["id"].flatMap { $0.wholeMatch(of: /e[1-9][0-9]{0,3}/) == nil ? nil : $0 } ?? free
        guard var question = form.question(id: asked, part: part.id) else {
            return Response(
                ownPage(opened, form, part: part.id, id: asked, isNew: true).page.html, status: .unprocessableContent)
        }
        // Pressed twice, it is the same question; another's with this id is left alone, and this one gets the next.
        if let kept = opened.survey.composition.own.first(where: { $0.id == asked }), kept != question {
            question.id = free
        }
        return try await opened.saved(.own(question), then: Routes.place(question.id, in: opened, saved: true))
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/vragen/{question}`
    func question(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let id = try context.parameters.require("question")
        if let own = opened.survey.composition.own.first(where: { $0.id == id }) {
            let form = OwnQuestionForm(own, languages: opened.survey.composition.languages)
            return Response(ownPage(opened, form, part: own.part, id: id).page.html)
        }
        let question = try standard(opened, id)
        return Response(wordingPage(opened, question, WordingForm(opened, places: question.textPlaces)).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/vragen/{question}`
    func saveQuestion(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let id = try context.parameters.require("question")
        let sent = try await Form(of: request)
        let version = Int(sent[ComposingFormPage.versionName] ?? "")
        if let own = opened.survey.composition.own.first(where: { $0.id == id }) {
            let form = OwnQuestionForm(sent, languages: opened.survey.composition.languages)
            var page = ownPage(opened, form, part: own.part, id: id)
            guard let question = form.question(id: id, part: own.part) else { return refused(page, version) }
            return try await save(.own(question), opened, version, &page, at: id) { kept in
                kept.composition.own.first { $0.id == id }.map {
                    OwnQuestionForm($0, languages: kept.composition.languages).fields
                } ?? []
            }
        }
        let question = try standard(opened, id)
        var form = WordingForm(opened, places: question.textPlaces)
        form.read(sent)
        var page = wordingPage(opened, question, form)
        guard let edit = form.edit else { return refused(page, version) }
        return try await save(edit, opened, version, &page, at: id) { kept in
            WordingForm.others(kept, opened, places: question.textPlaces)
        }
    }

    // MARK: A part

    /// `GET /aanpak/{approach}/peilingen/{survey}/delen/{part}`
    func part(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let part = try originalPart(opened, context)
        return Response(partPage(opened, part, WordingForm(opened, places: Self.places(of: part))).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/delen/{part}`
    func savePart(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let part = try originalPart(opened, context)
        let sent = try await Form(of: request)
        var form = WordingForm(opened, places: Self.places(of: part))
        form.read(sent)
        var page = partPage(opened, part, form)
        let version = Int(sent[ComposingFormPage.versionName] ?? "")
        guard let edit = form.edit else { return refused(page, version) }
        return try await save(edit, opened, version, &page, at: nil) { kept in
            WordingForm.others(kept, opened, places: Self.places(of: part))
        }
    }

    private static func places(of part: Part) -> [TextPlace] {
        [.partTitle(part.id)] + (part.lead == nil ? [] : [.partLead(part.id)])
    }

    private func partPage(_ opened: OpenedSurvey, _ part: Part, _ form: WordingForm) -> ComposingFormPage {
        ComposingFormPage(
            opened: opened, title: "Deel \(part.id)",
            lead: "De titel en de uitleg die boven de vragen staan.",
            action: Routes.survey(opened, .part, part.id), sections: form.sections, version: opened.survey.version,
            back: Routes.survey(opened))
    }

    // MARK: Its name

    /// `GET /aanpak/{approach}/peilingen/{survey}/naam`
    func name(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        return Response(namePage(opened, opened.name).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/naam`
    func rename(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let sent = try await Form(of: request)
        let name = TypedText(sent["naam"])
        let version = Int(sent[ComposingFormPage.versionName] ?? "")
        let problem = name.problem(longest: NewSurveyForm.longestName, missing: "Geef de peiling een naam.")
        var page = namePage(opened, name.text, problem: problem)
        guard problem == nil else { return refused(page, version) }
        return try await save(.rename(name.text), opened, version, &page, at: nil) { kept in
            [FormField(name: "naam", label: "Naam", value: kept.composition.name)]
        }
    }

    private func namePage(_ opened: OpenedSurvey, _ name: String, problem: String? = nil) -> ComposingFormPage {
        ComposingFormPage(
            opened: opened, title: "Naam van de peiling",
            lead: "Zo heet de peiling in Kring. Wie invult, ziet de titel van de vragenlijst.",
            action: Routes.survey(opened, .name),
            sections: [.init(fields: [FormField(name: "naam", label: "Naam", value: name, problem: problem)])],
            version: opened.survey.version, back: Routes.survey(opened))
    }

    // MARK: What they share

    private func refused(_ page: ComposingFormPage, _ version: Int?) -> Response {
        var page = page
        page.version = version ?? page.version
        return Response(page.page.html, status: .unprocessableContent)
    }

    private func save(
        _ edit: CompositionEdit, _ opened: OpenedSurvey, _ version: Int?, _ page: inout ComposingFormPage,
        at question: String?, others: (ComposedSurvey) -> [FormField]
    ) async throws -> Response {
        switch try await opened.save(edit, seen: version) {
        case .saved:
            return .seeOther(
                question.map { Routes.place($0, in: opened, saved: true) }
                    ?? Routes.survey(opened).asking("gebeurd", "ja"))
        case .outdated(let kept):
            page.others = others(kept)
            page.version = kept.version
            return Response(page.page.html, status: .conflict)
        case .frozen: return .seeOther(Routes.survey(opened).asking("gebeurd", "niet"))
        }
    }

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedSurvey {
        try await OpenedSurvey.open(context, member, site: site, today: today.day)
    }

    private func part(_ id: String?, _ opened: OpenedSurvey) -> Part? {
        // Without a word for it, the last part, in which people look for what does not belong elsewhere.
        id == nil ? opened.whole.parts.last : opened.whole.parts.first { $0.id == id }
    }

    private func originalPart(_ opened: OpenedSurvey, _ context: SiteContext) throws -> Part {
        let id = try context.parameters.require("part")
        guard let part = opened.survey.original.parts.first(where: { $0.id == id }) else { throw Mistake.noSuchPage }
        return part
    }

    private func standard(_ opened: OpenedSurvey, _ id: String) throws -> Question {
        guard let question = opened.survey.original.question(id) else { throw Mistake.noSuchPage }
        return question
    }

    private func ownPage(
        _ opened: OpenedSurvey, _ form: OwnQuestionForm, part: String, id: String, isNew: Bool = false
    ) -> ComposingFormPage {
        let address = Routes.survey(opened, .question, isNew ? "nieuw" : id)
        return ComposingFormPage(
            opened: opened, title: isNew ? "Nieuwe vraag in deel \(part)" : "Eigen vraag in deel \(part)",
            lead: "Vraag één ding tegelijk, in gewone woorden. Test de vraag bij iemand die hem niet kent.",
            action: isNew ? address.asking("deel", part) : address, sections: form.sections,
            version: opened.survey.version, newID: isNew ? id : nil, back: Routes.survey(opened))
    }

    private func wordingPage(_ opened: OpenedSurvey, _ question: Question, _ form: WordingForm) -> ComposingFormPage {
        let warning: HTML = """
            <div class="utrecht-alert kring-hint"><div class="utrecht-alert__content">
            <p class="utrecht-paragraph">Verandert u deze woorden, dan kunt u de antwoorden op \(question.mention) niet meer \
            vergelijken met die van andere gemeenten of van een eerdere peiling.</p></div></div>
            """
        let original: HTML = """
            <form action="\(Routes.survey(opened, question: question.id, .original))" method="post">\
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Gebruik weer de oorspronkelijke \
            woorden</button></div></form>
            """
        return ComposingFormPage(
            opened: opened, title: capitalized(question.mention),
            lead:
                "Het aantal antwoorden en hun codes liggen vast. Wilt u iets anders vragen? Maak dan een eigen vraag.",
            action: Routes.survey(opened, .question, question.id), sections: form.sections,
            above: opened.mayChange && !opened.survey.isVariant ? warning : HTML(),
            below: form.isReworded ? original : HTML(), version: opened.survey.version, back: Routes.survey(opened))
    }
}
