import Hummingbird
import Logging
import Store

/// Tells programs whether this one is alive, and whether it can do its work.
struct HealthPages: Sendable {
    let store: Store

    /// `GET /health`: the process answers.
    func alive(_ request: Request, context: SiteContext) async throws -> Response { .plain("ok") }

    /// `GET /ready`: the database answers too; 503 until it does.
    func ready(_ request: Request, context: SiteContext) async throws -> Response {
        do {
            try await store.ping()
            return .plain("ok")
        } catch {
            context.logger.error("Not ready", metadata: ["fault": "\(Errors<SiteContext>.name(of: error))"])
            return .plain("the database does not answer", status: .serviceUnavailable)
        }
    }
}
