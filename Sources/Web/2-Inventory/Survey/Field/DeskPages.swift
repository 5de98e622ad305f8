import Domain
import Foundation
import Hummingbird
import Store

/// Typing in questionnaires that came back on paper, and typing one in again to be sure.
struct DeskPages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld/invoeren`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        page.saved = request.asked("klaar").flatMap(Self.identifier)
        page.isSame = request.asked("zelfde") == "ja"
        page.isRemoved = request.asked("weg") == "ja"
        if let checked = request.asked("controle").flatMap(Self.identifier),
            try await site.store.paper(checked, of: page.field.survey.id) != nil
        {
            page.checked = checked
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/invoeren`: one questionnaire, the second entry of one, or taking
    /// one away.
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        var page = try await page(context, member)
        let field = page.field
        let address = Routes.field(field.opened, .desk)
        if let id = form["weg"].flatMap(Self.identifier) {
            _ = try await site.store.changePaper(
                id, to: nil, survey: field.survey.id, of: field.approach, field.act)
            return .seeOther(address.asking("weg", "ja"))
        }
        if let id = form["id"].flatMap(Self.identifier) { page.id = id }
        page.typed = Dictionary(form.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let entry = DeskEntry(page.typed, questionnaire: field.survey.questionnaire)
        page.problems = entry.problems
        if let checked = form["controle"].flatMap(Self.identifier) { page.checked = checked }
        guard entry.problems.isEmpty else { return Response(page.page.html, status: .unprocessableContent) }
        guard let checked = page.checked else {
            let sender = form[DeskPage.sender].flatMap { $0.isEmpty ? nil : $0 }
            switch try await site.store.addPaper(
                page.id, entry.columns, from: sender, survey: field.survey.id, of: field.approach, field.act)
            {
            case .added: return .seeOther(address.asking("klaar", page.id))
            case .ended: return .seeOther(Routes.field(field.opened).asking("gebeurd", "al-gesloten"))
            case .answeredBefore:
                page.problems = [
                    FieldProblem(
                        field: DeskPage.sender,
                        message: "Deze genodigde heeft intussen al geantwoord. Kies een ander, of laat dit leeg.")
                ]
                return Response(page.page.html, status: .conflict)
            }
        }
        guard let first = try await site.store.paper(checked, of: field.survey.id) else { return .seeOther(address) }
        let differences = DeskEntry.differences(first, entry.columns, questionnaire: field.survey.questionnaire)
        guard !differences.isEmpty else { return .seeOther(address.asking("klaar", checked).asking("zelfde", "ja")) }
        guard form["geldt"] == "ja" else {
            page.differences = differences
            page.first = DeskEntry.typed(first, questionnaire: field.survey.questionnaire)
            return Response(page.page.html, status: .conflict)
        }
        _ = try await site.store.changePaper(
            checked, to: entry.columns, survey: field.survey.id, of: field.approach, field.act)
        return .seeOther(address.asking("klaar", checked).asking("zelfde", "ja"))
    }

    private static func identifier(_ text: String) -> String? {
        text.wholeMatch(of: /[0-9a-f-]{36}/) == nil ? nil : text
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> DeskPage {
        let field = try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
        guard field.mayChange else { throw Mistake.finishedApproach }
        return DeskPage(field: field, id: UUID().uuidString.lowercased())
    }
}
