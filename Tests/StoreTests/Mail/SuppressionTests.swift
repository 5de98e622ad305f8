import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct SuppressionTests {
    private static func bounce(_ code: MailCode, _ subject: Int = 1, _ detail: Int = 1) -> Bounce {
        Bounce(code: code, status: .init(subject: subject, detail: detail))
    }

    /// Queues a mail, sends it, and gives the codes that it carried.
    private static func send(_ mail: Mail, in store: Store) async throws -> MailCodes {
        let codes = MailCodes.new()
        try await store.enqueue(mail, at: noon)
        let taken = try #require(try await store.taken(codes: codes))
        try #require(taken.mail == mail)
        _ = try await store.settle(taken, MailSettlement(of: .accepted, tries: 1), at: noon)
        return codes
    }

    @Test(arguments: EngineKind.allCases)
    func whoUnsubscribesGetsNoMailings(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            let codes = try await Self.send(.sample(), in: store)
            let before = try #require(try await store.subscription(codes.unsubscribe))
            #expect(before.municipality == .heldermeer && before.address.text == "anna@linde.example")
            #expect(before.wantsMailings)
            for _ in 0..<2 {
                #expect(try await store.subscribe(codes.unsubscribe, wantsMailings: false, at: noon))
            }
            #expect(try await store.subscription(codes.unsubscribe)?.wantsMailings == false)
            let (mailing, mails) = try await store.addMailing(of: 0, to: ["anna@linde.example", "b@linde.example"])
            while try await store.take() != .none {}
            #expect(try await store.outcome(mails[0]) == ["withheld", "unsubscribed"])
            #expect(try await store.outcome(mails[1]) == ["sending", nil])
            // No hand sends it either; a letter about something of her own does go.
            #expect(try await !store.sendAgain(mails[0].id, sanne))
            #expect(try await store.sendAgain(mailing: mailing.id, sanne) == 0)
            _ = try await Self.send(.sample(), in: store)
            // She may come back.
            #expect(try await store.subscribe(codes.unsubscribe, wantsMailings: true, at: noon))
            #expect(try await store.subscription(codes.unsubscribe)?.wantsMailings == true)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aCodeIsForOneThing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let mail = Mail.sample()
            let codes = try await Self.send(mail, in: store)
            #expect(try await store.subscription(codes.bounce) == nil)
            #expect(try await !store.subscribe(codes.bounce, wantsMailings: false, at: noon))
            #expect(try await !store.bounce(Self.bounce(codes.unsubscribe), at: noon))
            #expect(try await !store.bounce(Self.bounce(MailCodes.new().bounce), at: noon))
            #expect(try await store.subscription(MailCodes.new().unsubscribe) == nil)
            #expect(try await store.outcome(mail) == ["sent", nil])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anAddressThatIsGoneGetsNoMore(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            let mail = Mail.sample()
            let codes = try await Self.send(mail, in: store)
            #expect(try await store.bounce(Self.bounce(codes.bounce), at: noon))
            #expect(try await !store.bounce(Self.bounce(codes.bounce), at: noon))
            #expect(try await store.outcome(mail) == ["bounced", "bounced"])
            #expect(try await store.mailForOperator(mail.id)?.detail == "5.1.1")
            let next = Mail.sample()
            try await store.enqueue(next, at: noon)
            #expect(try await store.take() == .heldBack)
            #expect(try await store.outcome(next) == ["withheld", "addressBounced"])
            // Signing in is never held back, and another municipality knows nothing of it.
            _ = try await Self.send(.sample(.signIn), in: store)
            _ = try await Self.send(.sample(of: "elders"), in: store)
            // A coordinator who knows better gives the address another chance.
            #expect(try await store.sendAgain(mail.id, sanne))
            #expect(try await store.taken(at: sanne.at)?.mail == mail)
            #expect(try await store.sendAgain(next.id, sanne))
            #expect(try await store.taken(at: sanne.at)?.mail == next)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFullMailboxIsNotHeldAgainstTheAddress(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let codes = try await Self.send(.sample(), in: store)
            #expect(try await store.bounce(Self.bounce(codes.bounce, 2, 2), at: noon))
            _ = try await Self.send(.sample(), in: store)
        }
    }

    /// What comes back was sent, also where nobody knew; each sending of a mail has its own codes, and all hold.
    @Test(arguments: EngineKind.allCases)
    func anUncertainMailThatComesBackIsCertain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (mail, first, second) = (Mail.sample(), MailCodes.new(), MailCodes.new())
            try await store.enqueue(mail, at: noon)
            _ = try await store.taken(codes: first)
            _ = try await store.loseMails(at: noon.later(61))
            _ = try await store.sendAgain(mail.id, sanne)
            // Queued anew: there is nothing to come back yet.
            #expect(try await !store.bounce(Self.bounce(first.bounce), at: noon))
            let taken = try #require(try await store.taken(at: sanne.at, codes: second))
            _ = try await store.settle(taken, MailSettlement(of: .cutOff("x"), tries: 1), at: sanne.at)
            #expect(try await store.subscription(first.unsubscribe) == store.subscription(second.unsubscribe))
            #expect(try await store.bounce(Self.bounce(second.bounce), at: noon))
            #expect(try await store.outcome(mail) == ["bounced", "bounced"])
        }
    }
}
