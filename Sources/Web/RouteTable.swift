import Domain
import HTTPTypes
import Hummingbird

/// Adds routes, and remembers which methods an address knows, so that any other gets 405 with what is allowed.
struct RouteTable {
    typealias Handler = @Sendable (Request, SiteContext) async throws -> Response

    let router: Router<SiteContext>
    let gate: Gate
    /// Every method and path that was added, in order: what a test of who may come in goes by.
    private(set) var routes: [(method: HTTPRequest.Method, path: String)] = []

    init(router: Router<SiteContext>, gate: Gate) {
        self.router = router
        self.gate = gate
    }

    mutating func get(_ path: String, _ handler: @escaping Handler) { add(.get, path, handler) }

    mutating func post(_ path: String, _ handler: @escaping Handler) { add(.post, path, handler) }

    mutating func get(_ path: String, for role: Member.Role, _ handler: @escaping Gate.MemberHandler) {
        add(.get, path, gate.admitting(role, handler))
    }

    mutating func post(_ path: String, for role: Member.Role, _ handler: @escaping Gate.MemberHandler) {
        add(.post, path, gate.admitting(role, handler))
    }

    mutating func get(_ path: String, forUnconfirmed handler: @escaping Gate.MemberHandler) {
        add(.get, path, gate.admittingUnconfirmed(handler))
    }

    mutating func post(_ path: String, forUnconfirmed handler: @escaping Gate.MemberHandler) {
        add(.post, path, gate.admittingUnconfirmed(handler))
    }

    private mutating func add(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler) {
        router.on(RouterPath(path), method: method, use: handler)
        routes.append((method, path))
    }

    func refuseOtherMethods() {
        let refused: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options, .trace, .connect]
        for path in Set(routes.map(\.path)) {
            let known = routes.filter { $0.path == path }.map(\.method)
            let allowed = known.contains(.get) ? known + [.head] : known
            for method in refused where !known.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw Mistake.otherMethod(allowed: allowed)
                }
            }
        }
    }
}
