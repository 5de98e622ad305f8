import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestDatabases
import Testing

@testable import Web

/// Behind a proxy the site is where the visitor asked for it, if the proxy is one that is trusted.
struct TrustedProxyTests {
    private static let forwarded: HTTPFields = [
        HTTPField.Name("X-Forwarded-Proto")!: "http, https",
        HTTPField.Name("X-Forwarded-Host")!: "vals.example, peiling.heldermeer.nl",
    ]

    private func firstScreen(
        proxies: [String], headers: HTTPFields = forwarded, publicAddress: PublicAddress? = nil,
        _ test: @escaping @Sendable (Visit, TestResponse) async throws -> Void
    ) async throws {
        let trusted = try proxies.map { try #require(TrustedProxy($0)) }
        try await visiting(engines: [.sqlite], publicAddress: publicAddress, trustedProxies: trusted, over: .live) {
            visit in
            let link = try await visit.begin()
            try await test(visit, try await visit.get(link.page("I-1"), headers: headers))
        }
    }

    @Test(arguments: ["127.0.0.1", "127.0.0.0/8", "0.0.0.0/0"]) func aTrustedOneIsBelieved(_ proxy: String) async throws
    {
        try await firstScreen(proxies: [proxy]) { visit, page async throws in
            #expect(page.text.contains("https://peiling.heldermeer.nl/antwoorden/"))
            #expect(page.headers[.strictTransportSecurity] != nil)
            var headers = Self.forwarded
            headers[.origin] = "https://peiling.heldermeer.nl"
            #expect(try await visit.post("/vragenlijst/samen-2026", headers: headers).status == .seeOther)
            headers[.origin] = "https://vals.example"
            #expect(try await visit.post("/vragenlijst/samen-2026", headers: headers).status == .forbidden)
        }
    }

    @Test(arguments: [[], ["10.0.0.0/8"], ["::1"]]) func anyOtherIsNot(_ proxies: [String]) async throws {
        try await firstScreen(proxies: proxies) { _, page in
            #expect(page.text.contains("http://localhost"))
            #expect(!page.text.contains("heldermeer.nl"))
            #expect(page.headers[.strictTransportSecurity] == nil)
        }
    }

    @Test func aHostThatIsNoneIsPassedOver() async throws {
        let headers: HTTPFields = [HTTPField.Name("X-Forwarded-Host")!: "kring.nl/<script>"]
        try await firstScreen(proxies: ["127.0.0.1"], headers: headers) { _, page in
            #expect(page.text.contains("http://localhost"))
        }
    }

    @Test func theConfiguredAddressComesFirst() async throws {
        try await firstScreen(proxies: ["127.0.0.1"], publicAddress: PublicAddress("https://kring.heldermeer.nl")) {
            _, page in
            #expect(page.text.contains("https://kring.heldermeer.nl/antwoorden/"))
        }
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.0.0.2", "10.0.0.2", true),
        ("10.0.0.2", "10.0.0.3", false), ("192.168.4.0/22", "192.168.7.9", true),
        ("192.168.4.0/22", "192.168.8.0", false), ("fd00::/8", "fd12::1", true), ("fd00::/8", "fe80::1", false),
        ("10.0.0.2", "::ffff:10.0.0.2", true), ("::/0", "10.0.0.2", false),
    ])
    func blocks(block: String, address: String, isIn: Bool) throws {
        let peer = try SocketAddress(ipAddress: address, port: 80)
        let proxy = try #require(TrustedProxy(block))
        #expect(proxy.includes(peer) == isIn)
    }

    @Test(arguments: ["", "10.0.0", "10.0.0.1/33", "10.0.0.1/-1", "fd00::/129", "localhost", "10.0.0.1/8/8", "/8"])
    func anythingElseIsNoProxy(_ text: String) {
        #expect(TrustedProxy(text) == nil)
    }
}
