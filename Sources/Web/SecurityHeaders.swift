import HTTPTypes
import Hummingbird

/// Sets on every answer what browsers may do with it; an answer that says nothing of caching is not kept.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    private let always: [(HTTPField.Name, String)]
    /// Whether the site is only reached over https, so that browsers may be told to insist on it.
    private let https: Bool

    init(https: Bool) {
        self.https = https
        let headers: [(String, String)] = [
            ("X-Content-Type-Options", "nosniff"),
            // Not no-referrer: browsers would then send 'Origin: null' with our own forms, and a write from another
            // site could not be told from one of ours. Other sites get nothing either way, so no personal link leaks.
            ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        always = headers.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in always { response.headers[name] = value }
        let policy = response.headers[.contentSecurityPolicy] ?? ContentPolicy.usual
        response.headers[.contentSecurityPolicy] = policy
        if https || request.head.scheme == "https" { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

/// What a page may load and do; a page that says nothing else gets the usual one.
enum ContentPolicy {
    static let usual = """
        default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """
    /// Of a page with a script of the program's own, which may send to the program itself.
    static let scripted = "\(usual); script-src 'self'; connect-src 'self'"
}
