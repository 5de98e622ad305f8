import Domain
import Hummingbird
import Store

/// The mail of a municipality: what went out, what did not and why.
struct OutboxPages: Sendable {
    let site: Site

    /// How many mails that are no part of a mailing the list holds.
    private static let mostMails = 200

    /// `GET /post`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let municipality = member.municipality.id
        let page = OutboxPage(
            member: member, mailings: try await site.store.mailings(of: municipality),
            uncertain: try await site.store.uncertainMails(of: municipality),
            mails: try await site.store.personalMails(of: municipality, limit: Self.mostMails), site: site)
        return Response(page.page.html)
    }

    /// `GET /post/mailingen/{mailing}`
    func mailing(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try context.parameters.require("mailing")
        guard let kept = try await site.store.mailing(id, of: member.municipality.id) else {
            throw Mistake.noSuchPage
        }
        let mails = try await site.store.mails(of: id, in: member.municipality.id)
        return Response(MailingPage(member: member, kept: kept, mails: mails, site: site).page.html)
    }

    /// `POST /post/mailingen/{mailing}/stoppen`
    func stop(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try await own(context, member)
        _ = try await site.store.stop(id, member.act(at: site.clock()))
        return .seeOther(Routes.mailing(id))
    }

    /// `POST /post/mailingen/{mailing}/opnieuw`
    func sendMailingAgain(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try await own(context, member)
        _ = try await site.store.sendAgain(mailing: id, member.act(at: site.clock()))
        return .seeOther(Routes.mailing(id))
    }

    /// `GET /post/mails/{mail}`
    func mail(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let kept = try await kept(context, member)
        let origin = String(site.full(.within(), asked: request).dropLast())
        return Response(MailPage(member: member, kept: kept, origin: origin, site: site).page.html)
    }

    /// `POST /post/mails/{mail}/opnieuw`
    func sendAgain(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let kept = try await kept(context, member)
        _ = try await site.store.sendAgain(kept.mail.id, member.act(at: site.clock()))
        return .seeOther(Routes.mail(kept.mail.id))
    }

    /// The id of a mailing of the member's own municipality.
    private func own(_ context: SiteContext, _ member: SignedIn) async throws -> Mailing.ID {
        let id = try context.parameters.require("mailing")
        guard let kept = try await site.store.mailing(id, of: member.municipality.id) else {
            throw Mistake.noSuchPage
        }
        return kept.mailing.id
    }

    private func kept(_ context: SiteContext, _ member: SignedIn) async throws -> KeptMail {
        let id = try context.parameters.require("mail")
        guard let kept = try await site.store.mail(id, of: member.municipality.id) else { throw Mistake.noSuchPage }
        return kept
    }
}
