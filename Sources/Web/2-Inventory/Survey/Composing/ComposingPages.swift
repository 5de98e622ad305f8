import Domain
import Hummingbird
import Store

/// What can be changed in a survey with a button: its parts, order and languages, and what is left out.
struct ComposingPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let done: ComposingPage.Done? =
            switch request.asked("gebeurd") {
            case "ja": .saved
            case "niet": .refused
            case "terug": .undone
            default: nil
            }
        return Response(ComposingPage(opened: opened, done: done).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/onderdelen`
    func chooseParts(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let form = try await Form(of: request)
        let chosen = form.fields.filter { $0.name == "deel" }.map(\.value)
        return try await opened.saved(.parts(chosen), then: saved(opened))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/volgorde`: a part (`deel`) or a question (`vraag`).
    func move(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let form = try await Form(of: request)
        let direction: CompositionEdit.Direction = form["kant"] == "omhoog" ? .up : .down
        if let part = form["deel"] {
            let address = Address.within(path: "\(saved(opened).text)#deel-\(Self.plain(part))")
            return try await opened.saved(.movePart(part, direction), then: address)
        }
        let question = Self.plain(form["vraag"] ?? "")
        return try await opened.saved(
            .move(question: question, direction), then: Routes.place(question, in: opened, saved: true))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/talen`
    func setLanguages(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let isEnglish = try await Form(of: request)["engels"] == "ja"
        return try await opened.saved(.languages(isEnglish ? [.dutch, .english] : [.dutch]), then: saved(opened))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/vragen/{question}/weglaten`: leaves a question out, puts it back, or
    /// takes one's own away.
    func leaveOut(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let id = try context.parameters.require("question")
        let isLeftOut = try await Form(of: request)["weg"] != "nee"
        let isOwn = opened.survey.composition.own.contains { $0.id == id }
        guard isOwn || opened.survey.original.question(id) != nil else { throw Mistake.noSuchPage }
        let edit = isOwn ? CompositionEdit.removeOwn(id) : .leaveOut(question: id, isLeftOut)
        return try await opened.saved(edit, then: isOwn ? saved(opened) : Routes.place(id, in: opened, saved: true))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/vragen/{question}/origineel`: back to the original's words.
    func useOriginal(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let id = try context.parameters.require("question")
        guard let question = opened.survey.original.question(id) else { throw Mistake.noSuchPage }
        let texts = question.textPlaces.map { ($0, Localized?.none) }
        let original = texts.map { place, _ in (place, opened.survey.original.text(at: place)) }
        return try await opened.saved(
            .reword(Dictionary(original, uniquingKeysWith: { first, _ in first })),
            then: Routes.place(id, in: opened, saved: true))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/ongedaan`: takes the latest change back, unless there is a later one
    /// than the visitor saw.
    func undo(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let version = Int(try await Form(of: request)[ComposingFormPage.versionName] ?? "") ?? 0
        guard version > 1, version == opened.survey.version,
            let earlier = try await site.store.composition(of: opened.survey.id, version: version - 1)
        else { return .seeOther(Routes.survey(opened).asking("gebeurd", "niet")) }
        switch try await opened.save(.restore(earlier), seen: version) {
        case .saved: return .seeOther(Routes.survey(opened).asking("gebeurd", "terug"))
        case .outdated, .frozen: return .seeOther(Routes.survey(opened).asking("gebeurd", "niet"))
        }
    }

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedSurvey {
        try await OpenedSurvey.open(context, member, site: site, today: today.day)
    }

    private func saved(_ opened: OpenedSurvey) -> Address { Routes.survey(opened).asking("gebeurd", "ja") }

    /// An id as it may stand in an address: what else is sent is nobody's id.
    private static func plain(_ id: String) -> String {
        String(id.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    }
}
