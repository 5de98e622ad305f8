import Domain
import HTTPTypes
import Hummingbird
import Store

/// Signing in by a link in a mail, and out.
struct SignInPages: Sendable {
    let site: Site
    let gate: Gate

    /// `GET /inloggen`: asks for a mail address.
    func ask(_ request: Request, context: SiteContext) async throws -> Response {
        let destination = Destination.within(request.uri.queryParameters["naar"].map(String.init))
        if let member = try await gate.member(of: request), member.session.isConfirmed {
            return .seeOther(Address.within(path: destination ?? Routes.approaches.text))
        }
        return Response(AskSignInPage(destination: destination, isDemonstration: site.isDemonstration).page.html)
    }

    /// `POST /inloggen`: sends a link to who is a member, and says the same to everybody.
    func send(_ request: Request, context: SiteContext) async throws -> Response {
        let form = try await Form(of: request)
        let (typed, destination) = (form["mail"] ?? "", Destination.within(form["naar"]))
        guard let mail = MailAddress(typed) else {
            let page = AskSignInPage(
                typed: typed, hasProblem: true, destination: destination, isDemonstration: site.isDemonstration)
            return Response(page.page.html, status: .unprocessableContent)
        }
        let now = site.clock()
        guard try await site.store.mayTry(.visitor, context.visitor(of: request), at: now) else {
            throw Mistake.tooManyTries
        }
        if try await site.store.mayTry(.mail, mail.text, at: now) {
            for member in try await site.store.members(mail: mail) {
                try await site.sendSignInLink(member, destination)
            }
        }
        return Response(SignInSentPage(mail: mail, isDemonstration: site.isDemonstration).page.html)
    }

    /// `GET /inloggen/{token}`: a button, as programs that look ahead follow links.
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        let token = try token(context)
        if let member = site.demonstration.member(token) {
            let municipality = try await site.store.municipality(member.municipality)
            return Response(
                SignInLinkPage(member: member, municipality: municipality, token: token, isDemonstration: true).page
                    .html)
        }
        guard let link = try await site.store.signInLink(token, at: site.clock()) else { throw Mistake.usedSignInLink }
        let page = SignInLinkPage(
            member: link.member, municipality: link.municipality, token: token, isDemonstration: site.isDemonstration)
        return Response(page.page.html)
    }

    /// `POST /inloggen/{token}`: uses up the link and starts a session.
    func use(_ request: Request, context: SiteContext) async throws -> Response {
        let (token, session, now) = (try token(context), site.newLink(), site.clock())
        let device = Device.named(request.headers[.userAgent])
        if let member = site.demonstration.member(token) {
            guard context.isFromThisMachine else { throw Mistake.usedSignInLink }
            try await site.store.startDemonstrationSession(session, of: member, device: device, at: now)
            return signedIn(session, to: Routes.approaches, request)
        }
        let used = try await site.store.useSignInLink(
            token, session: session, factor: OneTimePassword(), device: device, at: now)
        guard let link = used else { throw Mistake.usedSignInLink }
        // Whether a second factor is still asked, the gate before the destination decides.
        return signedIn(session, to: .within(path: link.destination ?? Routes.approaches.text), request)
    }

    /// `POST /uitloggen`
    func signOut(_ request: Request, context: SiteContext) async throws -> Response {
        if let member = try await gate.member(of: request) {
            try await site.store.endSession(member.session.id, of: member.member.id, member.act(at: site.clock()))
        }
        var response = Response(SignedOutPage(isDemonstration: site.isDemonstration).page.html)
        SessionCookie.clear(on: &response, for: request)
        return response
    }

    private func token(_ context: SiteContext) throws -> Token {
        guard let token = Token(text: try context.parameters.require("token")) else { throw Mistake.usedSignInLink }
        return token
    }

    private func signedIn(_ session: Token, to address: Address, _ request: Request) -> Response {
        var response = Response.seeOther(address)
        SessionCookie.set(session, on: &response, for: request)
        return response
    }
}
