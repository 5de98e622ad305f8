import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

extension Visit {
    /// Queues a mailing of Heldermeer to these addresses.
    func addMailing(
        to recipients: [String], button: Letter.Destination = .page(path: "/aanpak")
    ) async throws -> (mailing: Mailing, mails: [Mail]) {
        let mailing = Mailing(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", title: "Uitnodiging <bijeenkomst>",
            made: now)
        let mails = try recipients.map { try mail(to: $0, .mailing(mailing.id), button: button) }
        try await store.enqueue(mailing, mails, act())
        return (mailing, mails)
    }

    func mail(
        to recipient: String, _ purpose: Mail.Purpose, button: Letter.Destination = .page(path: "/aanpak")
    ) throws -> Mail {
        Mail(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", purpose: purpose,
            to: try #require(MailAddress(recipient)), name: "Anna <b>",
            letter: Letter(
                subject: "Komt u <ook>?", salutation: "Beste Anna,", paragraphs: ["Wij <i>nodigen</i> u uit."],
                button: .init("Naar de aanpak", to: button), closing: ["Met vriendelijke groet,", "Sanne"]))
    }

    /// Takes the next mail and notes how its sending ended; the codes that it carried.
    func send(_ delivery: Delivery = .accepted) async throws -> MailCodes {
        var generator = SystemRandomNumberGenerator()
        let codes = MailCodes(using: &generator)
        let taking = try await store.takeMail(
            attempt: UUID().uuidString.lowercased(), codes: codes, at: now, until: now.addingTimeInterval(60))
        guard case .taken(let taken) = taking else {
            Issue.record("there was no mail to take")
            return codes
        }
        _ = try await store.settle(taken, MailSettlement(of: delivery, tries: taken.tries), at: now)
        return codes
    }

    func state(_ mail: Mail) async throws -> MailState? { try await store.mailForOperator(mail.id)?.state }
}

/// A coordinator looks at what was sent.
struct OutboxPageTests {
    @Test func anEmptyOutboxSaysWhatWillBeThere() async throws {
        try await visiting { visit async throws in
            let sanne = try await visit.session(of: try await visit.people().coordinator)
            #expect(try await visit.get("/post", headers: sanne).text.contains("Er is nog geen post"))
        }
    }

    @Test func theListShowsHowFarEachMailingIs() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let sanne = try await visit.session(of: people.coordinator)
            let (mailing, _) = try await visit.addMailing(to: ["a@x.example", "b@x.example", "c@x.example"])
            let personal = try visit.mail(to: "d@x.example", .personal)
            let signIn = Mail.signIn(UUID().uuidString.lowercased(), for: people.viewer, page: nil, at: visit.now)
            for mail in [personal, signIn] { try await visit.store.enqueue(mail, at: visit.now.addingTimeInterval(60)) }
            _ = try await visit.send()
            _ = try await visit.send(.refused("550 no such user"))
            let page = try await visit.get("/post", headers: sanne).text
            #expect(page.contains("href=\"/post/mailingen/\(mailing.id)\">Uitnodiging &lt;bijeenkomst&gt;</a>"))
            #expect(page.contains("1 van 3 verstuurd, 1 te gaan, 1 mislukt"))
            #expect(page.contains("d@x.example") && page.contains("Komt u &lt;ook&gt;?"))
            // What lets somebody in is the operator's to see.
            #expect(!page.contains("Inloggen bij Kring") && !page.contains(people.viewer.mail.text))
            #expect(try await visit.get("/post/mails/\(signIn.id)", headers: sanne).status == .notFound)
            #expect(try await visit.post("/post/mails/\(signIn.id)/opnieuw", headers: sanne).status == .notFound)
            let stranger = try await visit.session(of: people.stranger)
            let other = try await visit.get("/post", headers: stranger).text
            #expect(other.contains("Er is nog geen post") && !other.contains("x.example"))
        }
    }

    @Test func whatMayBeMissingIsListed() async throws {
        try await visiting { visit async throws in
            let sanne = try await visit.session(of: try await visit.people().coordinator)
            let (_, mails) = try await visit.addMailing(to: ["a@x.example"])
            _ = try await visit.send(.cutOff("gone"))
            let list = try await visit.get("/post", headers: sanne).text
            #expect(list.contains("Van één mail weten wij niet of hij is aangekomen"))
            #expect(list.contains("href=\"/post/mails/\(mails[0].id)\">a@x.example</a>"))
            let page = try await visit.get("/post/mails/\(mails[0].id)", headers: sanne).text
            #expect(page.contains("Misschien is de mail aangekomen") && page.contains("hem twee keer"))
            // By hand, one at a time, and once.
            for _ in 0..<2 {
                let answer = try await visit.post("/post/mails/\(mails[0].id)/opnieuw", headers: sanne)
                #expect(answer.status == .seeOther && answer.location == "/post/mails/\(mails[0].id)")
            }
            #expect(try await visit.state(mails[0]) == .queued)
            #expect(try await !visit.get("/post", headers: sanne).text.contains("weten wij niet"))
        }
    }

    @Test func aMailingIsStoppedAndTakenUpAgain() async throws {
        try await visiting { visit async throws in
            let sanne = try await visit.session(of: try await visit.people().coordinator)
            let (mailing, mails) = try await visit.addMailing(to: ["a@x.example", "b@x.example", "c@x.example"])
            _ = try await visit.send()
            let address = "/post/mailingen/\(mailing.id)"
            let before = try await visit.get(address, headers: sanne).text
            #expect(before.contains("Stop de 2 die nog niet weg zijn") && before.contains("Kring is nog bezig"))
            #expect(before.contains("<progress class=\"kring-mailing\" max=\"3\" value=\"1\""))
            #expect(!before.contains("die niet weg zijn"))
            #expect(try await visit.post("\(address)/stoppen", headers: sanne).location == address)
            let after = try await visit.get(address, headers: sanne).text
            #expect(after.contains("De verzending is gestopt.") && !after.contains("Stop de"))
            #expect(after.contains("Verstuur de 2 die niet weg zijn nu"))
            #expect(try await visit.post("\(address)/opnieuw", headers: sanne).location == address)
            var states: [MailState?] = []
            for mail in mails { states.append(try await visit.state(mail)) }
            #expect(states.count { $0 == .queued } == 2 && states.count { $0 == .sent } == 1)
        }
    }

    @Test(arguments: [.signIn(member: "m", page: nil), .partner(organisation: "o")] as [Letter.Destination])
    func aMailIsShownAsItIsSentWithoutItsTokens(_ destination: Letter.Destination) async throws {
        try await visiting(publicAddress: PublicAddress("https://kring.example")) { visit async throws in
            let sanne = try await visit.session(of: try await visit.people().coordinator)
            let (_, mails) = try await visit.addMailing(to: ["a@x.example"], button: destination)
            let codes = try await visit.send()
            let page = try await visit.get("/post/mails/\(mails[0].id)", headers: sanne).text
            #expect(
                page.contains("Wij &lt;i&gt;nodigen&lt;/i&gt; u uit.") && page.contains("Anna &lt;b&gt;, a@x.example"))
            #expect(page.contains("samen@heldermeer.example") && page.contains("Gemeente Heldermeer"))
            #expect(page.contains("https://kring.example/••••••••"))
            #expect(page.contains("https://kring.example/afmelden/••••••••") && page.contains("onleesbaar gemaakt"))
            #expect(!page.contains(codes.unsubscribe.text) && !page.contains(codes.bounce.text))
        }
    }

    @Test func whyAMailDidNotGoIsSaid() async throws {
        try await visiting { visit async throws in
            let sanne = try await visit.session(of: try await visit.people().coordinator)
            let mail = try visit.mail(to: "a@x.example", .personal)
            try await visit.store.enqueue(mail, at: visit.now)
            let address = "/post/mails/\(mail.id)"
            #expect(!(try await visit.get(address, headers: sanne).text.contains("Verstuur deze mail opnieuw")))
            _ = try await visit.send(.refused("550 5.1.1 <a@x.example> unknown"))
            let page = try await visit.get(address, headers: sanne).text
            #expect(page.contains("De mailserver weigerde deze mail."))
            #expect(page.contains("550 5.1.1 &lt;a@x.example&gt; unknown"))
            #expect(page.contains("Verstuur deze mail opnieuw"))
        }
    }

    @Test func everyReasonAndStateHasItsWords() {
        for reason in MailReason.allCases {
            let mail = Mail(
                id: "m", municipality: "h", purpose: .personal, to: MailAddress("a@b.nl")!,
                letter: Letter(subject: "", salutation: "", paragraphs: [], closing: []))
            let kept = KeptMail(
                mail: mail, state: .failed, reason: reason, made: .distantPast, due: .distantPast,
                changed: .distantPast, tries: 0)
            #expect(kept.why?.hasSuffix(".") ?? false)
        }
        #expect(Set(MailState.allCases.map(\.word)).count == MailState.allCases.count)
        #expect(Set(MailState.allCases.map(\.place)).count == MailState.allCases.count)
        #expect(MailingProgress([.sent: 2]).words == "Alle 2 verstuurd")
        #expect(MailingProgress([.sent: 1, .bounced: 1]).words == "Alle 2 verstuurd, 1 teruggekomen")
    }
}
