import Testing

@testable import Store

@Suite struct TokenTests {
    @Test func newLinksHaveTheFormOfOne() {
        for _ in 0..<1_000 {
            let link = Token()
            #expect(Token(text: link.text) == link)
        }
    }

    @Test func newLinksDiffer() {
        #expect(Set((0..<1_000).map { _ in Token().text }).count == 1_000)
    }

    @Test(arguments: [
        "", "kort", "abcdefghijklmnopqrstuvw+", "abcdefghijklmnopqrstuvw/", "abcdefghijklmnopqrstuvwxy",
        "abcdefghijklmnopqrstuv\0x", "abcdefghijklmnopqrstuvé",
    ])
    func otherTextsAreNone(token: String) {
        #expect(Token(text: token) == nil)
    }

    @Test func itsHashIsSHA256() throws {
        // printf abcdefghijklmnopqrstuvwx | sha256sum
        let link = try #require(Token(text: "abcdefghijklmnopqrstuvwx"))
        #expect(link.hash == "93b0cabf8668e0c534c52a568957499e12a284f59d97dc9b2725ef836804875b")
    }

    @Test func noLogCanHoldIt() {
        let link = Token()
        #expect(!"\(link)".contains(link.text))
        #expect(!String(reflecting: link).contains(link.text))
        #expect(!"\(["link": link])".contains(link.text))
        var dumped = ""
        dump(link, to: &dumped)
        #expect(!dumped.contains(link.text))
    }
}
