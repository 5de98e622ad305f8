import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct MailTakingTests {
    @Test(arguments: EngineKind.allCases)
    func whatIsQueuedComesBackAsItWas(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            for purpose in [Mail.Purpose.signIn, .personal] {
                let mail = Mail.sample(purpose, notAfter: noon.later(60))
                try await store.enqueue(mail, at: noon)
                #expect(try await store.outcome(mail) == ["queued", nil])
                let taken = try #require(try await store.taken())
                #expect(taken.mail == mail && taken.municipality == .heldermeer && taken.tries == 1)
                #expect(try await store.outcome(mail) == ["sending", nil])
            }
            #expect(try await store.take() == .none)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aMailIsThereWithWhatCausesItOrNotAtAll(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let mail = Mail.sample()
            await #expect(throws: StoreError.closed) {
                try await store.engine.write { connection in
                    try connection.enqueue(mail, at: noon)
                    throw StoreError.closed
                }
            }
            #expect(try await store.mailForOperator(mail.id) == nil)
        }
    }

    /// Those who look for work at once never get the same.
    @Test(arguments: EngineKind.allCases)
    func eachIsTakenByOne(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address in
            try await withStore(at: address, connections: 4) { first in
                try await withStore(at: address, connections: 4) { second in
                    try await first.add(.heldermeer)
                    let (_, mails) = try await first.addMailing(of: 100)
                    let taken = try await withThrowingTaskGroup(of: [Mail.ID].self) { group in
                        for store in [first, second, first, second, first, second] {
                            group.addTask {
                                var taken: [Mail.ID] = []
                                while let one = try await store.taken() { taken.append(one.mail.id) }
                                return taken
                            }
                        }
                        return try await group.reduce(into: [Mail.ID]()) { $0 += $1 }
                    }
                    #expect(taken.sorted() == mails.map(\.id).sorted())
                }
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func mailsOfTheirOwnGoFirstAndLaterOnesWait(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (_, mails) = try await store.addMailing(of: 1)
            let (signIn, later) = (Mail.sample(.signIn), Mail.sample())
            try await store.enqueue(later, at: noon.later(30))
            try await store.enqueue(signIn, at: noon.later(10))
            #expect(try await store.taken(at: noon.later(20))?.mail == signIn)
            #expect(try await store.taken(at: noon.later(20))?.mail == mails[0])
            #expect(try await store.take(at: noon.later(20)) == .none)
            #expect(try await store.taken(at: noon.later(30))?.mail == later)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatItsPauseIsOverForIsTakenAgain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let mail = Mail.sample()
            try await store.enqueue(mail, at: noon)
            let first = try #require(try await store.taken())
            let settlement = MailSettlement(of: .unavailable("450 later", isServer: false), tries: first.tries)
            #expect(try await store.settle(first, settlement, at: noon))
            let kept = try #require(try await store.mailForOperator(mail.id))
            #expect(kept.state == .waiting && kept.reason == .unavailable && kept.detail == "450 later")
            #expect(kept.due == noon.later(60) && kept.tries == 1)
            #expect(try await store.take(at: noon.later(59)) == .none)
            let second = try #require(try await store.taken(at: noon.later(60)))
            #expect(second.mail == mail && second.tries == 2 && second.attempt != first.attempt)
            // The first sending has no say any more.
            #expect(try await !store.settle(first, MailSettlement(of: .accepted, tries: 1), at: noon.later(61)))
            #expect(try await store.settle(second, MailSettlement(of: .accepted, tries: 2), at: noon.later(61)))
            #expect(try await store.outcome(mail) == ["sent", nil])
            #expect(try await store.take(at: noon.later(1_000_000)) == .none)
        }
    }

    /// A process that dies leaves its mail uncertain, and nobody sends that by itself.
    @Test(arguments: EngineKind.allCases)
    func aCrashLeavesItUncertain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (mail, other) = (Mail.sample(), Mail.sample(to: "b@linde.example"))
            try await store.enqueue(mail, at: noon)
            try await store.enqueue(other, at: noon.later(1))
            _ = try await store.taken()
            #expect(try await store.loseMails(at: noon.later(60)) == 0)
            #expect(try await store.loseMails(at: noon.later(61)) == 1)
            #expect(try await store.loseMails(at: noon.later(62)) == 0)
            #expect(try await store.outcome(mail) == ["uncertain", "lost"])
            // What had not been taken was not lost.
            #expect(try await store.taken(at: noon.later(100))?.mail == other)
            #expect(try await store.take(at: noon.later(1_000_000)) == .none)
            #expect(try await store.uncertainMails(of: "heldermeer").map(\.mail) == [mail])
        }
    }

    /// One that was only slow says later how it ended; unless somebody has decided to send it again.
    @Test(arguments: EngineKind.allCases)
    func aSlowProcessIsBelieved(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (mail, other) = (Mail.sample(), Mail.sample(to: "b@linde.example"))
            for queued in [mail, other] { try await store.enqueue(queued, at: noon) }
            let slow = [try #require(try await store.taken()), try #require(try await store.taken())]
            #expect(try await store.loseMails(at: noon.later(61)) == 2)
            #expect(try await store.sendAgain(other.id, sanne))
            for taken in slow {
                let noted = try await store.settle(taken, MailSettlement(of: .accepted, tries: 1), at: noon.later(90))
                #expect(noted == (taken.mail == mail))
            }
            #expect(try await store.outcome(mail) == ["sent", nil])
            #expect(try await store.outcome(other) == ["queued", nil])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func withoutAServerMailIsKept(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let mail = Mail.sample(.signIn)
            try await store.enqueue(mail, at: noon)
            #expect(try await store.withholdMails(at: noon) == 1)
            #expect(try await store.withholdMails(at: noon) == 0)
            #expect(try await store.outcome(mail) == ["withheld", "noServer"])
            #expect(try await store.take(at: noon.later(1_000_000)) == .none)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsTooLateIsNotSent(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let mail = Mail.sample(.signIn, notAfter: noon.later(600))
            try await store.enqueue(mail, at: noon)
            #expect(try await store.take(at: noon.later(601)) == .heldBack)
            #expect(try await store.outcome(mail) == ["failed", "expired"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsOldIsErased(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (_, mails) = try await store.addMailing(of: 1)
            let (open, fresh) = (Mail.sample(), Mail.sample())
            try await store.enqueue(open, at: noon.later(1))
            let taken = try #require(try await store.taken())
            _ = try await store.settle(taken, MailSettlement(of: .accepted, tries: 1), at: noon)
            try await store.enqueue(fresh, at: noon.later(50))
            let later = try #require(try await store.taken(at: noon.later(50)))
            #expect(later.mail == open)
            _ = try await store.settle(later, MailSettlement(of: .accepted, tries: 1), at: noon.later(50))
            #expect(try await store.eraseMails(before: noon.later(10)) == 1)
            #expect(try await store.mailForOperator(mails[0].id) == nil)
            #expect(try await store.mailings(of: "heldermeer").isEmpty)
            #expect(try await store.mailForOperator(open.id) != nil)
            // What is still to be sent stays, however old.
            #expect(try await store.eraseMails(before: noon.later(1_000)) == 1)
            #expect(try await store.outcome(fresh) == ["queued", nil])
            #expect(try await store.engine.rows("SELECT hash FROM mail_code").isEmpty)
        }
    }

    /// The statements name states that the schema's indexes name too.
    @Test func theQueueIsWhatMayBeSent() { #expect(MailState.sending.previous == [.queued, .waiting]) }

    @Test(arguments: EngineKind.allCases)
    func noCodeIsKept(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.enqueue(.sample(), at: noon)
            let codes = MailCodes.new()
            _ = try await store.taken(codes: codes)
            let hashes: [String] = try await store.engine.rows("SELECT hash FROM mail_code").map { try $0["hash"] }
            #expect(Set(hashes) == [codes.bounce.hash, codes.unsubscribe.hash])
            #expect(!hashes.contains(codes.bounce.text) && codes.bounce.hash.utf8.count == 64)
        }
    }
}
