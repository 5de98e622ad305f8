import Foundation
import Testing

@testable import Domain

/// What comes back to the return address.
@Suite struct BounceTests {
    /// SplitMix64.
    private struct Counter: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    private static let base = ReturnAddress(MailAddress("bounce@heldermeer.example")!)!
    private static let code = MailCode("0123456789abcdef0123456789abcdef")!

    private static func bounce(_ text: String) -> Bounce? { Bounce(Array(text.utf8)[...], to: base) }

    private static func report(
        to address: String = "bounce+0123456789abcdef0123456789abcdef@heldermeer.example", action: String = "failed",
        status: String = "Status: 5.1.1", head: String = "", type: String = "message/delivery-status"
    ) -> String {
        """
        Return-Path: <>
        Delivered-To: \(address)
        From: MAILER-DAEMON@mx.example
        \(head)Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="grens 1"

        This is MIME.
        --grens 1
        Content-Type: text/plain

        550 5.7.1 is not the status
        --grens 1
        Content-Type: \(type)

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; anna@linde.example
        Action: \(action)
        \(status)

        --grens 1--
        """
    }

    @Test func codesAreUnguessableAndOfSmallLetters() throws {
        var generator = Counter(state: 1)
        let codes = (0..<100).map { _ in MailCode(using: &generator) }
        #expect(Set(codes).count == 100)
        for code in codes {
            #expect(MailCode(code.text) == code && code.text == code.text.lowercased() && "\(code)" == "MailCode")
        }
        #expect(MailCode("0123456789ABCDEF0123456789ABCDEF") == nil && MailCode("") == nil && MailCode("é") == nil)
    }

    @Test func theReturnAddressCarriesTheCode() throws {
        let address = Self.base.address(for: Self.code)
        #expect(address.text == "bounce+0123456789abcdef0123456789abcdef@heldermeer.example")
        #expect(Self.base.code(in: address) == Self.code)
        for other in [
            "bounce@heldermeer.example", "bounce+0123@heldermeer.example",
            "bounce+0123456789abcdef0123456789abcdef@elders.example",
            "x+0123456789abcdef0123456789abcdef@heldermeer.example",
        ] {
            #expect(Self.base.code(in: try #require(MailAddress(other))) == nil)
        }
        #expect(ReturnAddress(MailAddress("a+b@c.nl")!) == nil)
        #expect(ReturnAddress(MailAddress(String(repeating: "a", count: 32) + "@c.nl")!) == nil)
        let longest = ReturnAddress(MailAddress(String(repeating: "a", count: 31) + "@c.nl")!)!
        #expect(longest.code(in: longest.address(for: Self.code)) == Self.code)
    }

    @Test func aReportSaysWhatCameBack() {
        let expected = Bounce(code: Self.code, status: .init(subject: 1, detail: 1))
        #expect(Self.bounce(Self.report()) == expected)
        #expect(Self.bounce(Self.report().replacingOccurrences(of: "\n", with: "\r\n")) == expected)
        #expect(Self.bounce(Self.report(to: "BOUNCE+0123456789ABCDEF0123456789ABCDEF@Heldermeer.example")) == expected)
        #expect(Self.bounce(Self.report(type: "message/global-delivery-status")) == expected)
        #expect(Self.bounce(Self.report(action: "Failed", status: "Status: 5.1.1 (unknown)")) == expected)
        #expect(Self.bounce(Self.report(status: "Diagnostic-Code: smtp; 550-5.1.1 unknown")) == expected)
    }

    /// The second of two recipients may be the one that failed.
    @Test func anyRecipientMayHaveFailed() {
        let status = """
            Status: 2.0.0

            Final-Recipient: rfc822; b@linde.example
            Action: failed
            Status: 5.2.1
            """
        #expect(Self.bounce(Self.report(action: "relayed", status: status))?.status.description == "5.2.1")
    }

    @Test(
        arguments: [
            report(action: "delayed", status: "Status: 4.4.1"), report(status: "Status: 4.4.7"),
            report(action: "delivered", status: "Status: 2.1.5"), report(status: ""),
            // Not to a variant of our address, whatever its text says.
            report(to: "bounce@heldermeer.example"), report(to: "bounce+1@heldermeer.example"),
            report(to: "x@y.example").replacingOccurrences(
                of: "anna@linde.example", with: "bounce+0123456789abcdef0123456789abcdef@heldermeer.example"),
            "", "\n", "To: bounce+0123456789abcdef0123456789abcdef@heldermeer.example",
        ])
    func whatIsNoBounce(_ text: String) { #expect(Self.bounce(text) == nil) }

    private static func plain(_ head: String, _ text: String) -> String {
        "\(head)\nTo: bounce+0123456789abcdef0123456789abcdef@heldermeer.example\n\n\(text)"
    }

    @Test(
        arguments: [
            (plain("Return-Path: <>", "host mx said: 550 5.1.1 <anna@linde.example>: no such user"), "5.1.1"),
            (plain("From: Mailer-Daemon@mx.example", "550 No such user"), "5.0.0"),
            (plain("Return-Path: <>", "552-5.2.2 The mailbox is full"), "5.2.2"),
            (plain("Return-Path: <>", "451 4.7.1 later"), nil), (plain("From: anna@linde.example", "550 5.1.1"), nil),
            (plain("Return-Path: <>\nAuto-Submitted: auto-replied", "550 5.1.1"), nil),
            (plain("Return-Path: <>", "Ik ben op vakantie tot 5.1.2027."), nil),
        ] as [(String, String?)])
    func plainTextOfAMailServer(_ text: String, _ status: String?) {
        #expect(Self.bounce(text)?.status.description == status)
    }

    @Test func onlyWhatIsWrongWithTheAddressIsHeldAgainstIt() {
        let bad = [(1, 1), (1, 2), (2, 1), (4, 4)].map { Bounce.Status(subject: $0, detail: $1).isOfAddress }
        let passing = [(2, 2), (7, 1), (0, 0), (3, 4)].map { Bounce.Status(subject: $0, detail: $1).isOfAddress }
        #expect(bad.allSatisfy { $0 } && !passing.contains(true))
    }

    @Test func aMailboxHoldsManyMails() {
        let box = "From a\nSubject: 1\n\ntekst\nFrom hier gaat het door\n\nFrom b\nSubject: 2\n\nx\n"
        let mails = Mailbox.mails(in: Array(box.utf8)).map { String(decoding: $0, as: UTF8.self) }
        #expect(mails == ["Subject: 1\n\ntekst\nFrom hier gaat het door\n\n", "Subject: 2\n\nx\n"])
        #expect(Mailbox.mails(in: Array("Subject: 1\n\nx".utf8)).count == 1 && Mailbox.mails(in: []).isEmpty)
        #expect(Mailbox.mails(in: Array("From ".utf8)).map(Array.init) == [[]])
    }

    /// Anybody can send anything to the address.
    @Test func nothingMakesTheReadingFail() {
        var generator = Counter(state: 7)
        let whole = Array(Self.report().utf8)
        for _ in 0..<3_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.removeSubrange(index..<min(bytes.count, index + 9))
                default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 9)], at: index)
                }
            }
            for mail in Mailbox.mails(in: bytes) { _ = Bounce(mail, to: Self.base) }
        }
    }
}
