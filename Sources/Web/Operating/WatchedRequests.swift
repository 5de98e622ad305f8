import HTTPTypes
import Hummingbird
import Logging

/// Counts every request, and logs it at level info: by its route, as the path may hold a personal link, and without an
/// address, a name or a browser.
struct WatchedRequests<Context: RequestContext>: RouterMiddleware {
    let figures: RequestFigures?

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let isLogged = context.logger.logLevel <= .info
        guard figures != nil || isLogged else { return try await next(request, context) }
        let start = ContinuousClock.now
        figures?.begin()
        // What is thrown to here is answered with 500 by Hummingbird itself.
        var status = HTTPResponse.Status.internalServerError
        defer {
            let duration = ContinuousClock.now - start
            figures?.end(route: context.endpointPath, method: request.method, status: status, after: duration)
            if isLogged {
                context.logger.info(
                    "Request",
                    metadata: [
                        "route": "\(context.endpointPath ?? "none")", "method": "\(request.method)",
                        "status": "\(status.code)", "milliseconds": "\(Int(duration / .milliseconds(1)))",
                    ])
            }
        }
        let response = try await next(request, context)
        status = response.status
        return response
    }
}
