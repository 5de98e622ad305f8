import Domain
import Foundation
import Hummingbird
import Store

/// Writing and sending a survey's invitation, reminders and thanks.
struct SurveyMailPages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        page.isSaved = request.asked("gebeurd") == "opgeslagen"
        page.isTested = request.asked("gebeurd") == "proef"
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}`: keeps the words, and sends a try if that was asked.
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        var page = try await page(context, member)
        let (field, kind) = (page.field, page.letter.kind)
        let (subject, body) = (TypedText(form["onderwerp"]), TypedText(form["tekst"]))
        page.letter = SurveyLetter(
            kind, subject: subject.text.replacingOccurrences(of: "\n", with: " "), body: body.text,
            attaches: kind != .thanks && form["meesturen"] == "ja")
        page.subjectProblem = subject.problem(
            longest: SurveyLetter.longestSubject, missing: "Schrijf waar de mail over gaat.")
        page.bodyProblem = body.problem(longest: SurveyLetter.longestBody, missing: "Schrijf de tekst van de mail.")
        if page.letter.attaches, field.municipality.answerAddress == nil {
            page.attachesProblem = "Zet bij de instellingen eerst een adres waar antwoorden op uw mails aankomen."
        }
        guard page.subjectProblem == nil, page.bodyProblem == nil, page.attachesProblem == nil else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        try await site.store.save(page.letter, of: field.survey.id, in: field.approach, field.act)
        let address = Routes.field(field.opened, kind)
        guard form["doen"] == "proef" else {
            return .seeOther(address.asking("gebeurd", "opgeslagen").part("versturen"))
        }
        try await site.store.enqueue(page.trial(to: member), at: site.clock())
        return .seeOther(address.asking("gebeurd", "proef").part("versturen"))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}/versturen`
    func send(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let page = try await page(context, member)
        let field = page.field
        guard let id = form["mailing"], id.wholeMatch(of: /[0-9a-f-]{36}/) != nil else {
            return .seeOther(Routes.field(field.opened, page.letter.kind))
        }
        let mailing = Mailing(
            id: id, municipality: field.municipality.id, title: page.title, made: site.clock())
        var mails: [SurveyRecipient.ID: Mail] = [:]
        for entry in page.reached {
            guard let address = entry.mail else { continue }
            mails[entry.id] = Mail(
                id: UUID().uuidString.lowercased(), municipality: field.municipality.id, purpose: .mailing(id),
                to: address, name: entry.person?.name ?? entry.organisation.name, letter: page.letter(to: entry),
                notAfter: page.notAfter)
        }
        let outcome = try await site.store.send(
            page.letter.kind, of: field.survey.id, in: field.approach, mailing, mails, field.act)
        if case .queued = outcome, let milestone = page.milestone, field.opened.opened.planning?[milestone] != nil {
            try await site.store.mark([milestone], .tick(today.day), of: field.approach, field.act)
        }
        let done: FieldPage.Done =
            switch outcome {
            case .queued: .mailed
            case .already: .mailedBefore
            case .nobody: .nobody
            case .refused: .refused
            }
        return .seeOther(Routes.field(field.opened).asking("gebeurd", done.rawValue))
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> SurveyMailPage {
        guard let kind = SurveyLetter.Kind(word: try context.parameters.require("kind")) else {
            throw Mistake.noSuchPage
        }
        let field = try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
        guard field.mayChange else { throw Mistake.finishedApproach }
        let kept = try await site.store.letter(kind, of: field.survey.id)
        return SurveyMailPage(
            field: field, letter: kept ?? SurveyLetter(kind, for: field.survey, of: field.municipality),
            mailing: UUID().uuidString.lowercased())
    }
}
