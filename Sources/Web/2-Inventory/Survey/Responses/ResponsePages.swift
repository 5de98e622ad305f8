import Documents
import Domain
import Hummingbird
import Store

/// The answers of a survey for its coordinators: the list, the files, and one response to read, correct or set aside.
struct ResponsePages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/antwoorden`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        var page = ResponseListPage(field: field, total: try await site.store.submittedCount(of: field.survey.id))
        page.isErased = request.asked("gewist") == "ja"
        guard field.readsResponses else { return Response(page.page.html) }
        page.query = TypedText(request.asked("zoek")).text
        page.number = max(1, request.asked("bladzijde").flatMap(Int.init) ?? 1)
        if page.query.isEmpty {
            page.shown = try await site.store.submittedResponses(
                of: field.survey.id, newest: ResponseListPage.pageSize,
                after: (min(page.number, page.pages) - 1) * ResponseListPage.pageSize)
        } else {
            page.shown = try await site.store.submittedResponses(of: field.survey.id).filter { $0.matches(page.query) }
                .reversed()
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/antwoorden/vrijgeven`: lets the answers of an anonymous survey be seen.
    func release(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        _ = try await site.store.release(field.survey.id, of: field.approach, field.act)
        return .seeOther(Routes.responses(field.opened))
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/antwoorden/bestanden/{file}`
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        guard let format = ResponseFiles.Format(name: try context.parameters.require("file")) else {
            throw Mistake.noSuchPage
        }
        guard let released = try await released(field) else {
            // Nobody sees single answers of an anonymous survey before they are released.
            return .seeOther(Routes.responses(field.opened))
        }
        let files = ResponseFiles(
            released, of: field.survey, municipality: field.municipality.name, at: site.clock())
        return .file(try await files.bytes(format), name: format.name, mediaType: format.mediaType)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (field, response) = try await response(context, member)
        var page = try await page(field, response)
        page.done = request.asked("gebeurd").flatMap { SingleResponsePage.Done(rawValue: $0) }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/verbeteren`
    func ask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (field, response) = try await response(context, member, changing: true)
        return Response(CorrectionPage(field: field, response: response).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/verbeteren`
    func correct(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (field, response) = try await response(context, member, changing: true)
        let form = try await Form(of: request)
        let questionnaire = field.survey.questionnaire
        var page = CorrectionPage(field: field, response: response)
        page.typed = Dictionary(form.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        page.reason = TypedText(form[CorrectionPage.reasonField])
        page.seen = form["versie"].flatMap(Int.init) ?? response.corrections
        let entry = DeskEntry(page.typed, questionnaire: questionnaire)
        page.problems = entry.problems
        page.isChecked = true
        guard entry.problems.isEmpty, page.reasonProblem == nil else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        let changed = DeskEntry.differences(response.answers, entry.columns, questionnaire: questionnaire)
        let outcome = try await site.store.correct(
            response.id, to: entry.columns,
            questions: changed.compactMap { questionnaire.question($0)?.mention }.joined(separator: ", "),
            seen: page.seen, because: page.reason.text, survey: field.survey.id, of: field.approach, field.act)
        switch outcome {
        case .done: return .seeOther(address(field, response, .corrected))
        case .same: return .seeOther(address(field, response, .same))
        case .unknown: throw Mistake.noSuchPage
        case .outdated:
            page.isOutdated = true
            return Response(page.page.html, status: .conflict)
        }
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/meetellen`: lets it count no longer, or again.
    func setAside(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (field, response) = try await response(context, member, changing: true)
        let form = try await Form(of: request)
        var reason: String?
        if form["telt"] != "ja" {
            var page = try await page(field, response)
            page.reason = TypedText(form[SingleResponsePage.reasonField])
            page.isChecked = true
            guard page.reasonProblem == nil else { return Response(page.page.html, status: .unprocessableContent) }
            reason = page.reason.text
        }
        let outcome = try await site.store.setAside(
            response.id, because: reason, survey: field.survey.id, of: field.approach, field.act)
        guard outcome != .unknown else { throw Mistake.noSuchPage }
        return .seeOther(address(field, response, reason == nil ? .counted : .aside))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/wissen`
    func erase(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (field, response) = try await response(context, member, changing: true)
        let form = try await Form(of: request)
        guard form[SingleResponsePage.sureField] == "ja" else {
            var page = try await page(field, response)
            page.isUnsure = true
            return Response(page.page.html, status: .unprocessableContent)
        }
        switch try await site.store.erase(
            response: response.id, survey: field.survey.id, of: field.approach, field.act)
        {
        case .done: return .seeOther(Routes.responses(field.opened).asking("gewist", "ja"))
        case .unknown: throw Mistake.noSuchPage
        case .same, .outdated: return .seeOther(address(field, response, .counted))
        }
    }

    // MARK: What they share

    private func field(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedField {
        try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
    }

    /// - Throws: ``Mistake/noSuchPage`` for a response that is not there, and for every one of an anonymous survey.
    private func response(
        _ context: SiteContext, _ member: SignedIn, changing: Bool = false
    ) async throws -> (OpenedField, SubmittedResponse) {
        let field = try await field(context, member)
        let id = try context.parameters.require("response")
        guard field.readsResponses, let response = try await site.store.submittedResponse(id, of: field.survey.id)
        else { throw Mistake.noSuchPage }
        guard !changing || field.mayChange else { throw Mistake.finishedApproach }
        return (field, response)
    }

    private func page(_ field: OpenedField, _ response: SubmittedResponse) async throws -> SingleResponsePage {
        SingleResponsePage(
            field: field, response: response, corrections: try await site.store.corrections(of: response.id))
    }

    private func address(
        _ field: OpenedField, _ response: SubmittedResponse, _ done: SingleResponsePage.Done
    ) -> Address {
        Routes.response(response.id, field.opened).asking("gebeurd", done.rawValue)
    }

    /// The responses that count, as they may be given out; `nil` where they may not yet.
    private func released(_ field: OpenedField) async throws -> ReleasedResponses? {
        let survey = field.survey
        guard let counted = try await site.store.countedResponses(of: survey.id) else { return nil }
        let themes = ThemeColumns(try await site.store.themes(of: survey.id))
        let codings = try await site.store.codings(of: survey.id)
        let responses = counted.map { themes.marked($0, codings) }
        switch survey.promise {
        case .confidential: return .everything(responses, survey.questionnaire, themes)
        case .anonymous:
            var generator = SystemRandomNumberGenerator()
            return .anonymous(
                AnonymousRelease(
                    responses.map(\.answers), of: survey.questionnaire, minimum: survey.minimumGroup, themes: themes,
                    using: &generator))
        }
    }
}

extension Routes {
    static func responses(_ opened: OpenedSurvey) -> Address { survey(opened, .responses) }
    static func responses(_ opened: OpenedSurvey, _ file: ResponseFiles.Format) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "antwoorden", "bestanden", file.name)
    }
    static func releaseResponses(_ opened: OpenedSurvey) -> Address { survey(opened, .responses, "vrijgeven") }
    static func response(_ id: SubmittedResponse.ID, _ opened: OpenedSurvey) -> Address {
        survey(opened, .responses, id)
    }
    static func response(_ id: SubmittedResponse.ID, _ opened: OpenedSurvey, _ act: ResponseAct) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "antwoorden", id, act.rawValue)
    }
}

/// What can be done to a response; the raw value is its word in an address.
enum ResponseAct: String, Sendable {
    case correct = "verbeteren"
    case count = "meetellen"
    case erase = "wissen"
}

extension ResponsePages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        routes.get("/aanpak/{approach}/peilingen/{survey}/antwoorden", for: .coordinator, list)
        routes.post("/aanpak/{approach}/peilingen/{survey}/antwoorden/vrijgeven", for: .coordinator, release)
        routes.get("/aanpak/{approach}/peilingen/{survey}/antwoorden/bestanden/{file}", for: .coordinator, download)
        routes.get("/aanpak/{approach}/peilingen/{survey}/antwoorden/{response}", for: .coordinator, show)
        routes.get("/aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/verbeteren", for: .coordinator, ask)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/verbeteren", for: .coordinator, correct)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/meetellen", for: .coordinator, setAside)
        routes.post("/aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/wissen", for: .coordinator, erase)
    }
}
