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
            return Response(page.page.html, status: .conflict)
        }
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/intrekken/{number}`
    func askToWithdraw(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await withdrawalPage(context, member).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/intrekken/{number}`
    func withdraw(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let notice = TypedText(try await Form(of: request)["bericht"])
        var page = try await withdrawalPage(context, member)
        page.notice = notice.text
        page.problem = notice.problem(
            longest: FactsheetEdition.longestNotice, missing: "Schrijf voor bezoekers waarom de factsheet weg is.")
        guard page.problem == nil else { return Response(page.page.html, status: .unprocessableContent) }
        let factsheet = page.factsheet
        _ = try await studio.site.store.withdraw(
            edition: page.edition.number, of: factsheet.draft, in: factsheet.opened.id, notice: notice.text,
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

    private func withdrawalPage(_ context: SiteContext, _ member: SignedIn) async throws -> WithdrawalPage {
        let factsheet = try await open(context, member)
        let number = Int(try context.parameters.require("number"))
        guard let edition = factsheet.editions.first(where: { $0.number == number }), edition.withdrawn == nil else {
            throw Mistake.noSuchPage
        }
        return WithdrawalPage(factsheet: factsheet, edition: edition)
    }
}
