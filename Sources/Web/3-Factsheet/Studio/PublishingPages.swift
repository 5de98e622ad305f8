import Domain
import Hummingbird
import Store

/// Publishing a factsheet as it is now, and taking an edition back.
struct PublishingPages: Sendable {
    let studio: StudioPages

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/publiceren`
    func ask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let factsheet = try await open(context, member)
        return Response(try await publishingPage(factsheet, request).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/publiceren`
    func publish(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let factsheet = try await open(context, member)
        var page = try await publishingPage(factsheet, request)
        guard !page.hasHoles else { return Response(page.page.html, status: .unprocessableContent) }
        guard form[PublishingPage.seenName] == page.seen else {
            page.refusal = PublishingPage.changed
            return Response(page.page.html, status: .conflict)
        }
        let made = page.made
        let outcome = try await studio.site.store.publish(
            NewEdition(
                made.composed.factsheet, cells: page.organisations.plan.cells, organisations: page.organisations.sheets),
            factsheet.draft, of: made.progress, in: factsheet.opened.id,
            minimum: made.publication.minimum, factsheet.opened.opened.act)
        switch outcome {
        case .published:
            return .seeOther(Routes.studio(factsheet).asking("gebeurd", StudioPage.Done.published.rawValue))
        case .outdated:
            page.refusal = PublishingPage.changed
            return Response(page.page.html, status: .conflict)
        case .tooLittleDifference:
            // The page says why, unless another edition was published since it was made.
            if page.organisations.plan.obstacle == nil { page.refusal = PublishingPage.changed }
            return Response(page.page.html, status: .conflict)
        }
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/intrekken/{number}`
    func askToWithdraw(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await withdrawalPage(context, member).page.page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/intrekken/{number}`
    func withdraw(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let opened = try await withdrawalPage(context, member)
        let factsheet = opened.factsheet
        var page = opened.page
        page.read(form)
        guard page.problem == nil else { return Response(page.page.html, status: .unprocessableContent) }
        _ = try await studio.site.store.withdraw(
            edition: page.number, at: factsheet.draft.link, in: factsheet.opened.id, notice: page.notice.text,
            factsheet.opened.opened.act)
        return .seeOther(Routes.studio(factsheet).asking("gebeurd", StudioPage.Done.withdrawn.rawValue))
    }

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedFactsheet {
        let factsheet = try await studio.open(context, member)
        guard factsheet.mayChange else { throw Mistake.finishedApproach }
        return factsheet
    }

    private func publishingPage(_ factsheet: OpenedFactsheet, _ request: Request) async throws -> PublishingPage {
        PublishingPage(
            factsheet: factsheet, made: try factsheet.made,
            organisations: try await FactsheetOrganisations.open(factsheet, studio),
            address: factsheet.publicAddress(asked: request))
    }

    private func withdrawalPage(
        _ context: SiteContext, _ member: SignedIn
    ) async throws -> (factsheet: OpenedFactsheet, page: WithdrawalPage) {
        let factsheet = try await open(context, member)
        let number = Int(try context.parameters.require("number"))
        guard let edition = factsheet.editions.first(where: { $0.number == number }), edition.withdrawn == nil else {
            throw Mistake.noSuchPage
        }
        return (
            factsheet,
            WithdrawalPage(
                number: edition.number, action: Routes.studio(factsheet, .withdraw, String(edition.number)),
                home: Routes.studio(factsheet), back: factsheet.back,
                shell: { factsheet.page($0, content: $1) })
        )
    }
}
