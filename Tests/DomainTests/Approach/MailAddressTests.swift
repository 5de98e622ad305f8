import Domain
import Testing

@Suite struct MailAddressTests {
    @Test(arguments: [
        ("sanne@heldermeer.nl", "sanne@heldermeer.nl"), ("  Sanne.deWit@Heldermeer.NL\n", "sanne.dewit@heldermeer.nl"),
        ("o'neill+kring@post.heldermeer.nl", "o'neill+kring@post.heldermeer.nl"), ("a@b.co", "a@b.co"),
        ("a_b-c@x-y.nl", "a_b-c@x-y.nl"),
    ])
    func addressesThatPeopleHave(typed: String, kept: String) {
        #expect(MailAddress(typed)?.text == kept)
    }

    @Test(arguments: [
        "", "sanne", "@heldermeer.nl", "sanne@", "sanne@heldermeer", "sanne@@heldermeer.nl", "a b@c.nl", "a@b c.nl",
        ".a@b.nl", "a.@b.nl", "a..b@c.nl", "a@.nl", "a@b..nl", "a@-b.nl", "a@b-.nl", "a@127.0.0.1", "\"a\"@b.nl",
        "a@b.nl\r\nBcc: c@d.nl", "a\r\n@b.nl", "Sanne <a@b.nl>", "a@b.nl,c@d.nl", "é@b.nl",
        String(repeating: "a", count: 65) + "@b.nl",
    ])
    func anythingElseIsNone(_ typed: String) {
        #expect(MailAddress(typed) == nil)
    }
}

@Suite struct MunicipalityCodeTests {
    @Test(arguments: [("GM0416", "GM0416"), ("gm0000", "GM0000")])
    func codes(typed: String, kept: String) { #expect(MunicipalityCode(typed)?.text == kept) }

    @Test(arguments: ["", "0416", "GM416", "GM04160", "WK0416", "GM04I6", "GM٠٤١٦", " GM0416"])
    func anythingElseIsNone(_ typed: String) { #expect(MunicipalityCode(typed) == nil) }
}
