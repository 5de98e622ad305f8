import NIOCore
import Testing

@testable import Web

/// The types that keep text from becoming markup.
struct MarkupTests {
    @Test func textIsEscapedAndMarkupIsNot() {
        let text = "<b>&\"'é😀"
        let bold: HTML = "<b>\(text)</b>"
        #expect(bold.markup == "<b>&lt;b&gt;&amp;&quot;&#39;é😀</b>")
        #expect(("\(bold)\(3)" as HTML).markup == bold.markup + "3")
        #expect(("\([bold, bold])" as HTML).markup == bold.markup + bold.markup)
        #expect(("\(text.prefix(3))" as HTML).markup == "&lt;b&gt;")
    }

    @Test func conditionalMarkup() {
        #expect(("a\(when: true, "<br>")" as HTML).markup == "a<br>")
        #expect(("a\(when: false, "<br>")" as HTML).markup == "a")
    }

    @Test func aCombiningCharacterCannotHideASpecialOne() {
        #expect(("\("<\u{301}")" as HTML).markup.unicodeScalars.elementsEqual("&lt;\u{301}".unicodeScalars))
    }

    @Test(
        arguments: [
            ("https://heldermeer.nl/a?b=c", true), ("HTTP://x", true), ("mailto:a@b.nl", true),
            ("javascript:alert(1)", false), ("JavaScript:alert(1)", false), (" https://x", false),
            ("java\nscript:x", false), ("data:text/html,x", false), ("//x", false), ("x", false), ("", false),
        ])
    func addressesFromOutside(_ text: String, _ isTaken: Bool) {
        #expect((Address(text) != nil) == isTaken)
    }

    @Test func addressesWithinTheSite() {
        #expect(Address.within().text == "/")
        #expect(Address.within("antwoorden", "a/b?c#é").text == "/antwoorden/a%2Fb%3Fc%23%C3%A9")
        #expect(Address.within("x").asking("taal", "en").asking("y", "&").text == "/x?taal=en&y=%26")
        #expect(
            Address.mail(to: "a@b.nl", subject: "Één & twee", body: "http://x").text
                == "mailto:a@b.nl?subject=%C3%89%C3%A9n%20%26%20twee&body=http%3A%2F%2Fx")
    }

    @Test(
        arguments: [
            ("https://peiling.heldermeer.nl", "https://peiling.heldermeer.nl"),
            ("HTTP://Localhost:8080/", "http://localhost:8080"), ("https://x/y", nil), ("ftp://x", nil),
            ("https://", nil), ("https://a@b", nil), ("x", nil), ("https://x\"", nil),
        ] as [(String, String?)])
    func publicAddresses(_ text: String, _ origin: String?) {
        #expect(PublicAddress(text)?.origin == origin)
    }

    @Test(
        arguments: [
            (
                "Sanne, samen@heldermeer.example.",
                "Sanne, <a class=\"utrecht-link\" href=\"mailto:samen@heldermeer.example\">samen@heldermeer.example</a>."
            ),
            ("bel 14 0123", "bel 14 0123"), ("@ a@ @b <x>", "@ a@ @b &lt;x&gt;"), ("", ""),
        ])
    func contactLines(_ contact: String, _ expected: String) {
        #expect(ContactLine.html(contact).markup == expected)
    }

    @Test func aRenderedPageHasOneGap() {
        let page = RenderedPage("<p>\(RenderedPage.gap)</p>")
        #expect(String(buffer: page.bytes(filling: "x")) == "<p>x</p>")
        #expect(String(buffer: page.bytes(filling: "langer")) == "<p>langer</p>")
        #expect(String(buffer: RenderedPage("<p></p>").bytes(filling: "x")) == "<p></p>")
    }
}
