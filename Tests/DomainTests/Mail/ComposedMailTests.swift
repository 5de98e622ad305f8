import Foundation
import Testing

@testable import Domain

/// A mail as it goes out.
@Suite struct ComposedMailTests {
    private static let heldermeer = Municipality(
        id: "heldermeer", name: "Heldermeer", contact: "Sanne de Wit, samen@heldermeer.example.")
    private static let moment = Date(timeIntervalSince1970: 1_795_542_554)

    private static func letter(_ change: (inout Letter) -> Void = { _ in }) -> Letter {
        var letter = Letter(
            subject: "Uitnodiging", salutation: "Beste Anna,", paragraphs: ["Eerste.", "Tweede."],
            button: .init("Naar het plan", to: .page(path: "/plan")), closing: ["Met vriendelijke groet,", "Sanne"])
        change(&letter)
        return letter
    }

    private static func mail(_ purpose: Mail.Purpose = .personal, _ letter: Letter = letter(), name: String? = nil)
        throws -> Mail
    {
        Mail(
            id: "m", municipality: "heldermeer", purpose: purpose, to: try #require(MailAddress("anna@linde.example")),
            name: name, letter: letter)
    }

    private static func composed(_ mail: Mail, links: LetterLinks = LetterLinks(button: "https://k.example/plan"))
        throws -> ComposedMail
    {
        ComposedMail(
            mail, of: heldermeer, sender: try #require(MailAddress("kring@mail.example")),
            returnPath: try #require(MailAddress("bounce@mail.example")), links: links, html: "<p>\n</p>\r\n",
            number: "abc-1", at: moment)
    }

    @Test func theTextHasEverything() throws {
        let text = Self.letter().text(
            LetterLinks(button: "https://k.example/plan", unsubscribe: "https://k.example/afmelden/x"),
            from: Self.heldermeer)
        #expect(
            text == """
                Beste Anna,

                Eerste.

                Tweede.

                Naar het plan:
                https://k.example/plan

                Met vriendelijke groet,
                Sanne

                U krijgt deze mail omdat u meedoet aan de aanpak van eenzaamheid in de gemeente Heldermeer.
                Meld u af voor deze mails:
                https://k.example/afmelden/x

                """)
    }

    @Test func theHeadNamesTheMunicipality() throws {
        let head = try Self.composed(Self.mail(name: "Anna de Vries")).head.map(\.text)
        #expect(
            head == [
                "From: \"Gemeente Heldermeer\" <kring@mail.example>", "To: \"Anna de Vries\" <anna@linde.example>",
                "Subject: Uitnodiging", "Date: Tue, 24 Nov 2026 17:49:14 +0000", "Message-ID: <abc-1@mail.example>",
                "Auto-Submitted: auto-generated", "Content-Language: nl", "Reply-To: samen@heldermeer.example",
            ])
    }

    @Test func onlyAMailingCanBeUnsubscribedFrom() throws {
        let links = LetterLinks(button: "https://k.example/plan", unsubscribe: "https://k.example/afmelden/x")
        let head = try Self.composed(Self.mail(.mailing("g")), links: links).head.map(\.text)
        #expect(head.contains("List-Unsubscribe: <https://k.example/afmelden/x>"))
        #expect(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
        let other = try Self.composed(Self.mail(.signIn)).head.map(\.text)
        #expect(!other.contains { $0.hasPrefix("List-") || $0.hasPrefix("Precedence") })
    }

    @Test func linesEndInCarriageReturnAndLineFeed() throws {
        let letter = Self.letter { $0.paragraphs = ["a\nb\rc\r\nd\n\n\re"] }
        let composed = try Self.composed(Self.mail(.personal, letter))
        #expect(composed.text.utf8.elementsEqual(composed.text.utf8.map { $0 }))
        #expect(composed.text.contains("a\r\nb\r\nc\r\nd\r\n\r\n\r\ne"))
        #expect(composed.html == "<p>\r\n</p>\r\n")
    }

    private static let hostile = [
        "Hoi\r\nBcc: x@y.example", "Hoi\nBcc: x@y.example", "Hoi\rBcc: x@y.example", "\r\n\r\ntekst",
        "a\u{0}b\u{1B}[2J",
        "\u{2028}Bcc: x", "\"\r\nBcc: x\" <a@b.nl>", "é\r\nBcc: x", String(repeating: "\r\n", count: 400),
        "=?utf-8?Q?=0A?=",
    ]

    /// A line goes on only where it is folded: each line break has a space behind it, and none stands at the end.
    @Test(arguments: hostile) func noValueAddsALine(_ text: String) throws {
        let letter = Self.letter { $0.subject = text }
        for line in try Self.composed(Self.mail(.personal, letter, name: text)).head {
            let bytes = Array(line.text.utf8)
            #expect(bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A })
            for (index, byte) in bytes.enumerated() where byte == 0x0D || byte == 0x0A {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                #expect(byte == 0x0D ? next == 0x0A : next == 0x20 && bytes[index - 1] == 0x0D)
            }
            for piece in line.text.split(separator: "\r\n") { #expect(piece.utf8.count <= 90) }
        }
        #expect(HeaderLine("List-Unsubscribe", value: text).text.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }

    @Test func textOfAnyKindIsEncodedInWholeScalars() throws {
        let subject = String(repeating: "één 👩‍👩‍👧‍👦 ", count: 12)
        let line = HeaderLine("Subject", text: subject).text
        let words = line.dropFirst("Subject: ".count).split(separator: "\r\n ")
        #expect(words.count > 5 && words.allSatisfy { $0.utf8.count <= 75 })
        let decoded = try words.map { word in
            let inner = try #require(
                word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?=") ? word.dropFirst(10).dropLast(2) : nil)
            let data = try #require(Data(base64Encoded: String(inner)))
            return try #require(String(data: data, encoding: .utf8))
        }
        #expect(decoded.joined() == subject)
    }

    @Test(
        arguments: [
            ("Sanne de Wit, samen@heldermeer.example", "samen@heldermeer.example"),
            ("mail naar <A.B@c.nl>.", "a.b@c.nl"), ("bel 14 0123", nil), ("", nil), ("a@b", nil),
        ] as [(String, String?)])
    func answersGoToTheContact(_ contact: String, _ address: String?) {
        #expect(Municipality(id: "a", name: "A", contact: contact).answerAddress?.text == address)
    }

    @Test func theAddressThatWasChosenForAnswersComesFirst() throws {
        var municipality = Municipality(id: "a", name: "A", contact: "Sanne, sanne@a.example")
        municipality.replyTo = MailAddress("post@a.example")
        #expect(municipality.answerAddress?.text == "post@a.example")
    }

    @Test func shownLinksHoldNoToken() throws {
        let signIn = Self.letter { $0.button = .init("Inloggen", to: .signIn(member: "m1", page: nil)) }
        let origin = "https://k.example"
        #expect(
            LetterLinks.masked(for: try Self.mail(.signIn, signIn), origin: origin)
                == LetterLinks(button: "https://k.example/••••••••"))
        #expect(
            LetterLinks.masked(for: try Self.mail(.mailing("g")), origin: origin)
                == LetterLinks(button: "https://k.example/plan", unsubscribe: "https://k.example/afmelden/••••••••"))
        #expect(
            !Letter.Destination.page(path: "/").holdsToken && Letter.Destination.partner(organisation: "o").holdsToken)
    }
}
