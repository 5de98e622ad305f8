import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct OutboxTests {
    @Test(arguments: EngineKind.allCases)
    func aMailingShowsHowFarItIs(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            let (mailing, mails) = try await store.addMailing(of: 5)
            let endings: [Delivery] = [.accepted, .refused("550 no"), .cutOff("gone")]
            for ending in endings {
                let taken = try #require(try await store.taken())
                _ = try await store.settle(taken, MailSettlement(of: ending, tries: 1), at: noon)
            }
            let progress = MailingProgress([.sent: 1, .failed: 1, .uncertain: 1, .queued: 2])
            let kept = KeptMailing(mailing: mailing, progress: progress)
            #expect(try await store.mailings(of: "heldermeer") == [kept])
            #expect(try await store.mailing(mailing.id, of: "heldermeer") == kept)
            #expect(try await store.mails(of: mailing.id, in: "heldermeer").map(\.mail) == mails)
            #expect(try await store.recorded() == [#"mailing {} {"mails":"5","title":true}"#])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func noOtherMunicipalitySeesOrChangesIt(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            let (mailing, mails) = try await store.addMailing(of: 1)
            let stranger = Act(by: .member("vreemd"), for: "elders", at: noon)
            #expect(try await store.mailings(of: "elders").isEmpty)
            #expect(try await store.mailing(mailing.id, of: "elders") == nil)
            #expect(try await store.mails(of: mailing.id, in: "elders").isEmpty)
            #expect(try await store.mail(mails[0].id, of: "elders") == nil)
            #expect(try await store.stop(mailing.id, stranger) == 0)
            _ = try await store.stop(mailing.id, sanne)
            #expect(try await store.sendAgain(mailing: mailing.id, stranger) == 0)
            #expect(try await !store.sendAgain(mails[0].id, stranger))
            #expect(try await store.outcome(mails[0]) == ["withheld", "stopped"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSignInMailIsTheOperatorsToSee(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (signIn, personal) = (Mail.sample(.signIn), Mail.sample(to: "b@linde.example"))
            for mail in [signIn, personal] { try await store.enqueue(mail, at: noon) }
            for _ in 0..<2 { _ = try await store.taken() }
            _ = try await store.loseMails(at: noon.later(61))
            #expect(try await store.personalMails(of: "heldermeer", limit: 10).map(\.mail) == [personal])
            #expect(try await store.uncertainMails(of: "heldermeer").map(\.mail) == [personal])
            #expect(try await store.mail(signIn.id, of: "heldermeer") == nil)
            #expect(try await !store.sendAgain(signIn.id, sanne))
            #expect(try await store.mailForOperator(signIn.id)?.mail == signIn)
            #expect(try await Set(store.mailsForOperator(limit: 10).map(\.mail.id)) == [signIn.id, personal.id])
            #expect(try await store.mailsForOperator(in: .uncertain, limit: 1).count == 1)
            #expect(try await store.mailsForOperator(in: .sent, limit: 10).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func stoppingKeepsWhatIsStillToBeSent(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (mailing, mails) = try await store.addMailing(of: 4)
            let order = try await [store.taken(), store.taken()].compactMap { $0 }
            _ = try await store.settle(
                order[0], MailSettlement(of: .unavailable("4", isServer: false), tries: 1), at: noon)
            #expect(try await store.stop(mailing.id, sanne) == 3)
            #expect(try await store.stop(mailing.id, sanne) == 0)
            #expect(try await store.outcome(order[1].mail) == ["sending", nil])
            #expect(try await store.take(at: noon.later(1_000)) == .none)
            // The one under way ends as it ends.
            #expect(try await store.settle(order[1], MailSettlement(of: .accepted, tries: 1), at: noon))
            #expect(try await store.sendAgain(mailing: mailing.id, sanne) == 3)
            #expect(try await store.outcome(order[1].mail) == ["sent", nil])
            var left = Set(mails.map(\.id)).subtracting([order[1].mail.id])
            while let taken = try await store.taken(at: noon.later(1_000)) {
                #expect(taken.tries == 1 && left.remove(taken.mail.id) != nil)
            }
            #expect(left.isEmpty)
            let changes = try await store.recorded()
            #expect(changes.contains(#"mailing {} {"stopped":"3"}"#) && changes.contains(#"mailing {} {"queued":"3"}"#))
        }
    }

    /// What may have arrived is decided one at a time.
    @Test(arguments: EngineKind.allCases)
    func whatIsUncertainIsSentAgainByItselfOnly(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (mailing, mails) = try await store.addMailing(of: 1)
            let taken = try #require(try await store.taken())
            _ = try await store.settle(taken, MailSettlement(of: .cutOff("gone"), tries: 1), at: noon)
            #expect(try await store.sendAgain(mailing: mailing.id, sanne) == 0)
            #expect(try await store.sendAgain(mails[0].id, sanne))
            #expect(try await !store.sendAgain(mails[0].id, sanne))
            #expect(try await store.outcome(mails[0]) == ["queued", nil])
            let changes = try await store.recorded()
            #expect(changes.contains(#"mail {"state":"uncertain"} {"state":"queued"}"#) && changes.count == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasSentOrIsUnderWayIsNotSentAgain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let mail = Mail.sample()
            try await store.enqueue(mail, at: noon)
            #expect(try await !store.sendAgain(mail.id, sanne))
            let taken = try #require(try await store.taken())
            #expect(try await !store.sendAgain(mail.id, sanne))
            _ = try await store.settle(taken, MailSettlement(of: .accepted, tries: 1), at: noon)
            #expect(try await !store.sendAgain(mail.id, sanne))
            #expect(try await !store.sendAgain(newID(), sanne))
            #expect(try await store.outcome(mail) == ["sent", nil])
            #expect(try await store.recorded().isEmpty)
        }
    }
}
