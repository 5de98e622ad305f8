import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// Lets in who may come in. It stands before the handler: a page can't forget it.
struct Gate: Sendable {
    let site: Site

    typealias MemberHandler = @Sendable (Request, SiteContext, SignedIn) async throws -> Response

    /// A handler for members with at least this role.
    func admitting(_ role: Member.Role, _ handler: @escaping MemberHandler) -> RouteTable.Handler {
        { request, context in
            guard let signedIn = try await member(of: request) else { return try ask(request, Routes.signIn) }
            guard signedIn.session.isConfirmed else { return try ask(request, Routes.secondFactor) }
            guard role == .viewer || signedIn.isCoordinator else { throw Mistake.coordinatorsOnly }
            return try await handler(request, context, signedIn)
        }
    }

    /// A handler for members who gave their link but perhaps not their second factor.
    func admittingUnconfirmed(_ handler: @escaping MemberHandler) -> RouteTable.Handler {
        { request, context in
            guard let signedIn = try await member(of: request) else { return try ask(request, Routes.signIn) }
            return try await handler(request, context, signedIn)
        }
    }

    /// Who makes a request; `nil` for who is not signed in.
    func member(of request: Request) async throws -> SignedIn? {
        let now = site.clock()
        guard let token = SessionCookie.token(of: request), let owner = try await site.store.session(token, at: now)
        else { return nil }
        if now.timeIntervalSince(owner.session.seen) >= SignInRules.seenAgainAfter {
            try await site.store.saw(owner.session.id, at: now)
        }
        return SignedIn(owner: owner)
    }

    /// Sends a reader to sign in and back; of a writer nothing was saved, which the page says.
    private func ask(_ request: Request, _ address: Address) throws -> Response {
        guard request.method == .get || request.method == .head else { throw Mistake.signedOut }
        return .seeOther(address.asking("naar", request.uri.string))
    }
}

/// Where somebody wanted to go before signing in.
enum Destination {
    /// The path, if it lies within this site: it starts with one slash, and holds nothing that browsers read as another.
    static func within(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 500, text.hasPrefix("/"), !text.hasPrefix("//"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return text
    }
}
