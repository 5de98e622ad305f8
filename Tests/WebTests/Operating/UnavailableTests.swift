import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Store
import Testing

@testable import Web

/// The database does not answer: a page that says so, and nothing that is not true.
struct UnavailableTests {
    private func page(_ error: StoreError, _ method: HTTPRequest.Method) async throws -> TestResponse {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Errors(isDemonstration: false))
        router.on("/iets", method: .get) { _, _ -> Response in throw error }
        router.on("/iets", method: .post) { _, _ -> Response in throw error }
        let logger = Logger(label: "test") { _ in LogRecorder(log: Log()) }
        return try await Application(router: router, logger: logger).test(.router) { client in
            try await client.execute(uri: "/iets", method: method)
        }
    }

    @Test(arguments: [StoreError.unavailable(reason: "database or disk is full"), .conflict])
    func whatWasSentIsNotSaved(_ error: StoreError) async throws {
        let response = try await page(error, .post)
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "60")
        #expect(response.text.contains("Wat u invulde, is niet opgeslagen"))
        #expect(response.text.contains("What you filled in has not been saved"))
        #expect(!response.text.contains("full"))
    }

    @Test(arguments: [HTTPRequest.Method.get, .head])
    func aPageIsNotThere(_ method: HTTPRequest.Method) async throws {
        let response = try await page(.unavailable(reason: "the connection was lost"), method)
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "60")
        #expect(response.text.contains("Deze bladzijde is er even niet") == (method == .get))
        #expect(!response.text.contains("opgeslagen.</h1>"))
    }

    @Test func whatMayHaveBeenSavedIsSaidToBeSo() async throws {
        let response = try await page(.uncertain, .post)
        #expect(response.status == .serviceUnavailable)
        #expect(response.text.contains("misschien niet opgeslagen"))
    }

    @Test func anyOtherFaultIsOurs() async throws {
        let response = try await page(.failed(reason: "syntax"), .post)
        #expect(response.status == .internalServerError)
        #expect(response.headers[.retryAfter] == nil)
    }
}
