import Testing

@testable import Store

@Suite struct PersonalLinkTests {
    @Test func newLinksHaveTheFormOfOne() {
        for _ in 0..<1_000 {
            let link = PersonalLink()
            #expect(PersonalLink(token: link.token) == link)
        }
    }

    @Test func newLinksDiffer() {
        #expect(Set((0..<1_000).map { _ in PersonalLink().token }).count == 1_000)
    }

    @Test(arguments: [
        "", "kort", "abcdefghijklmnopqrstuvw+", "abcdefghijklmnopqrstuvw/", "abcdefghijklmnopqrstuvwxy",
        "abcdefghijklmnopqrstuv\0x", "abcdefghijklmnopqrstuvé",
    ])
    func otherTextsAreNone(token: String) {
        #expect(PersonalLink(token: token) == nil)
    }

    @Test func itsHashIsSHA256() throws {
        // printf abcdefghijklmnopqrstuvwx | sha256sum
        let link = try #require(PersonalLink(token: "abcdefghijklmnopqrstuvwx"))
        #expect(link.hash == "93b0cabf8668e0c534c52a568957499e12a284f59d97dc9b2725ef836804875b")
    }

    @Test func noLogCanHoldIt() {
        let link = PersonalLink()
        #expect(!"\(link)".contains(link.token))
        #expect(!String(reflecting: link).contains(link.token))
        #expect(!"\(["link": link])".contains(link.token))
        var dumped = ""
        dump(link, to: &dumped)
        #expect(!dumped.contains(link.token))
    }
}
