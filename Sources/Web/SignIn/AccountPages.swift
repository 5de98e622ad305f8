import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// What a member can do with the own account: see and end sessions, and renew recovery codes.
struct AccountPages: Sendable {
    let site: Site

    /// `GET /account`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let sessions = try await site.store.sessions(of: member.member.id, at: site.clock())
        let factor = try await site.store.secondFactor(of: member.member.id)
        let page = AccountPage(member: member, sessions: sessions, factor: factor, site: site)
        return Response(page.page.html)
    }

    /// `POST /account/sessies/{session}/einde`
    func end(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try context.parameters.require("session")
        let ended = try await site.store.endSession(id, of: member.member.id, member.act(at: site.clock()))
        guard ended else { throw Mistake.noSuchPage }
        return .seeOther(id == member.session.id ? Routes.signIn : Routes.account)
    }

    /// `POST /account/sessies/andere/einde`
    func endOthers(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let act = member.act(at: site.clock())
        _ = try await site.store.endSessions(of: member.member.id, except: member.session.id, act)
        return .seeOther(Routes.account)
    }

    /// `POST /account/herstelcodes`
    func renewCodes(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard case .inUse = try await site.store.secondFactor(of: member.member.id) else { throw Mistake.noSuchPage }
        let codes = (0..<SignInRules.recoveryCodes).map { _ in RecoveryCode() }
        try await site.store.renew(codes, of: member.member.id, member.act(at: site.clock()))
        let page = RecoveryCodesPage(
            codes: codes, municipality: member.municipality, next: Routes.account,
            isDemonstration: site.isDemonstration)
        return Response(page.page.html)
    }
}

struct AccountPage: Sendable {
    var member: SignedIn
    var sessions: [Session]
    var factor: SecondFactor
    var site: Site

    var page: Page {
        Page(
            "Uw account", for: member, site: site,
            content: """
                <h1 class="utrecht-heading-1">Uw account</h1>
                <dl class="utrecht-data-list utrecht-data-list--rows">
                \(row("Naam", member.member.name))
                \(row("Mailadres", member.member.mail.text))
                \(row("Rol", member.member.role.word))
                </dl>
                <p class="kring-note">Klopt hier iets niet? Een coördinator van uw gemeente kan het aanpassen.</p>
                <h2 class="utrecht-heading-2 kring-heading-apart">Waar u bent ingelogd</h2>
                <ul class="kring-recent">
                \(sessions.map(item))</ul>
                \(when: sessions.count > 1, endOthers)
                \(secondFactor)
                <h2 class="utrecht-heading-2 kring-heading-apart">Uw gegevens</h2>
                <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.ownData)">Bekijk alles wat over u \
                bewaard is</a></p>
                """)
    }

    private func row(_ key: String, _ value: String) -> HTML {
        """
        <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
        <dd class="utrecht-data-list__item-value">\(value)</dd></div>
        """
    }

    private func item(_ session: Session) -> HTML {
        let isThis = session.id == member.session.id
        return """
            <li><div class="kring-line"><div><b>\(session.device)</b>\(when: isThis, " (dit apparaat)")\
            <br><span class="kring-note">Ingelogd \(Moment.written(session.started)), laatst gebruikt \
            \(Moment.written(session.seen))</span></div>
            <form action="\(Routes.endSession(session.id))" method="post"><button class="utrecht-button \
            utrecht-button--subtle" type="submit">\(isThis ? "Uitloggen" : "Hier uitloggen")<span class="kring-hidden">: \
            \(session.device)</span></button></form></div></li>

            """
    }

    private var endOthers: HTML {
        """
        <form class="utrecht-button-group" action="\(Routes.endOtherSessions)" method="post">\
        <button class="utrecht-button" type="submit">Overal elders uitloggen</button></form>
        """
    }

    private var secondFactor: HTML {
        guard case .inUse(let left) = factor else { return HTML() }
        return """
            <h2 class="utrecht-heading-2 kring-heading-apart">Extra code bij het inloggen</h2>
            <p class="utrecht-paragraph">Uw account is beveiligd met een code uit een app. U hebt nog \(left) van de \
            \(SignInRules.recoveryCodes) herstelcodes.</p>
            <form class="utrecht-button-group" action="\(Routes.recoveryCodes)" method="post">\
            <button class="utrecht-button" type="submit">Maak nieuwe herstelcodes</button>\
            <span class="kring-note">De oude werken dan niet meer.</span></form>
            """
    }
}

extension Member.Role {
    /// The role in the words of a page.
    var word: String {
        switch self {
        case .coordinator: "Coördinator"
        case .viewer: "Meelezer"
        }
    }
}

/// A moment as a page has it: `24 november 2026 om 9.40 uur`, in the Netherlands.
enum Moment {
    static func written(_ moment: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
        let time = calendar.dateComponents([.hour, .minute], from: moment)
        let minute = String(format: "%02d", time.minute ?? 0)
        return "\(Day(at: moment).written(in: .dutch)) om \(time.hour ?? 0).\(minute) uur"
    }
}
