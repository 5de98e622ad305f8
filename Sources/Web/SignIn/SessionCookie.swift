import Domain
import HTTPTypes
import Hummingbird
import Store

/// The cookie that holds a session's token. No script can read it, and no other site's form is sent with it.
enum SessionCookie {
    /// The token that a request carries; `nil` where it carries none, or something else.
    static func token(of request: Request) -> Token? {
        request.cookies[name(secure: isSecure(request))].flatMap { Token(text: $0.value) }
    }

    static func set(_ token: Token, on response: inout Response, for request: Request) {
        let secure = isSecure(request)
        response.setCookie(
            Cookie(
                name: name(secure: secure), value: token.text, maxAge: Int(SignInRules.sessionLifetime), path: "/",
                secure: secure, httpOnly: true, sameSite: .lax))
    }

    static func clear(on response: inout Response, for request: Request) {
        let secure = isSecure(request)
        response.setCookie(
            Cookie(
                name: name(secure: secure), value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true,
                sameSite: .lax))
    }

    /// Under https the name itself makes browsers insist on `Secure`, on this host alone (RFC 6265bis, `__Host-`).
    private static func name(secure: Bool) -> String { secure ? "__Host-kring" : "kring" }

    private static func isSecure(_ request: Request) -> Bool { request.head.scheme == "https" }
}
