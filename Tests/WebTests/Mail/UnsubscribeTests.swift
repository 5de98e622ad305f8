import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// The recipient of a mailing wants no more of them.
struct UnsubscribeTests {
    /// The address of the page, as it stood in a mail.
    private func address(_ visit: Visit, to recipient: String = "a@x.example") async throws -> (String, MailCode) {
        _ = try await visit.addMailing(to: [recipient])
        let code = try await visit.send().unsubscribe
        return ("/afmelden/\(code.text)", code)
    }

    private func wantsMailings(_ code: MailCode, _ visit: Visit) async throws -> Bool? {
        try await visit.store.subscription(code)?.wantsMailings
    }

    @Test func thePageHasAButtonAndChangesNothing() async throws {
        try await visiting { visit async throws in
            let (address, code) = try await address(visit)
            for method in [HTTPRequest.Method.get, .head] {
                #expect(try await visit.client.execute(uri: address, method: method).status == .ok)
            }
            let page = try await visit.get(address).text
            #expect(page.contains("Meld mij af") && page.contains("a@x.example") && page.contains("Heldermeer"))
            #expect(try await wantsMailings(code, visit) == true)
        }
    }

    @Test func theButtonUnsubscribesAndAnotherTakesItBack() async throws {
        try await visiting { visit async throws in
            let (address, code) = try await address(visit)
            for _ in 0..<2 {
                let answer = try await visit.post(address, ["keuze": "afmelden"])
                #expect(answer.status == .ok && answer.text.contains("U bent afgemeld"))
                #expect(try await wantsMailings(code, visit) == false)
            }
            let (_, mails) = try await visit.addMailing(to: ["a@x.example"])
            let taking = try await visit.store.takeMail(
                attempt: mails[0].id, codes: MailCodes.made, at: visit.now, until: visit.now.addingTimeInterval(60))
            #expect(taking == .heldBack)
            #expect(try await visit.state(mails[0]) == .withheld)
            let back = try await visit.post(address, ["keuze": "aanmelden"])
            #expect(back.status == .ok && back.text.contains("U krijgt weer mails"))
            #expect(try await wantsMailings(code, visit) == true)
        }
    }

    /// What a mail program sends (RFC 8058): either media type, no cookie, no origin; and no redirect for an answer.
    @Test(
        arguments: [
            ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"),
            (
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
            ), ("text/plain", ""), ("application/x-www-form-urlencoded", "%FF"),
        ])
    func oneClick(_ type: String, _ body: String) async throws {
        try await visiting { visit async throws in
            let (address, code) = try await address(visit)
            let answer = try await visit.post(address, body: body, headers: [.contentType: type])
            #expect(answer.status == .ok)
            #expect(try await wantsMailings(code, visit) == false)
        }
    }

    @Test func anotherSiteUnsubscribesNobody() async throws {
        try await visiting { visit async throws in
            let (address, code) = try await address(visit)
            let answer = try await visit.post(
                address, ["keuze": "afmelden"], headers: [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"])
            #expect(answer.status == .forbidden)
            #expect(try await wantsMailings(code, visit) == true)
        }
    }

    @Test(arguments: ["0123456789abcdef0123456789abcdef", "x", "0123456789ABCDEF0123456789ABCDEF"])
    func anUnknownCodeSaysSo(_ code: String) async throws {
        try await visiting { visit async throws in
            for answer in [
                try await visit.get("/afmelden/\(code)"), try await visit.post("/afmelden/\(code)"),
            ] {
                #expect(answer.status == .notFound && answer.text.contains("U bent hiermee niet afgemeld"))
            }
        }
    }

    @Test func otherMethodsAreRefused() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let (address, code) = try await address(visit)
            #expect(try await visit.client.execute(uri: address, method: .delete).status == .methodNotAllowed)
            #expect(try await wantsMailings(code, visit) == true)
        }
    }
}

extension MailCodes {
    fileprivate static var made: MailCodes {
        var generator = SystemRandomNumberGenerator()
        return MailCodes(using: &generator)
    }
}
