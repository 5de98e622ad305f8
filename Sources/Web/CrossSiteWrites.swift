import HTTPTypes
import Hummingbird

/// Refuses writes that a page of another site makes a browser send.
///
/// Every browser of today says where a form came from: in `Sec-Fetch-Site` under https, in `Origin` otherwise. Programs
/// that send neither pass: they act for nobody but themselves.
struct CrossSiteWrites<Context: RequestContext>: RouterMiddleware {
    let publicAddress: PublicAddress?

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get || request.method == .head || isOwn(request) else {
            throw Mistake.sentFromElsewhere
        }
        return try await next(request, context)
    }

    private func isOwn(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        if let publicAddress { return origin.lowercased() == publicAddress.origin }
        guard let host = request.head.authority else { return false }
        return ["http://\(host)", "https://\(host)"].contains { $0.lowercased() == origin.lowercased() }
    }
}

extension HTTPField.Name {
    /// How the page that sent a request is related to us (W3C Fetch Metadata).
    fileprivate static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
