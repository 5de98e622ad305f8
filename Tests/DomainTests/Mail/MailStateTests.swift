import Testing

@testable import Domain

/// What may become of a mail.
@Suite struct MailStateTests {
    @Test func onlyWhatWaitsIsSent() {
        #expect(MailState.sending.previous == [.queued, .waiting])
    }

    /// What may have arrived is never sent by itself: from 'uncertain' the way to 'sending' is by 'queued', by hand, and
    /// from 'sent' there is none.
    @Test func nothingIsSentTwiceByItself() {
        for state in MailState.allCases where state.isSettled {
            #expect(!state.next.contains(.sending))
        }
        var reached: Set<MailState> = [.sent]
        while true {
            let further = reached.union(reached.flatMap(\.next))
            if further == reached { break }
            reached = further
        }
        // A mail that came back can be sent again, by hand.
        #expect(MailState.sent.next == [.bounced] && reached.contains(.queued))
        #expect(MailState.queued.previous == [.failed, .waiting, .uncertain, .withheld, .bounced])
    }

    @Test func everyStateIsReachedAndNoneLeadsToItself() {
        for state in MailState.allCases {
            #expect(!state.previous.isEmpty && !state.next.isEmpty && !state.next.contains(state))
        }
    }

    @Test(
        arguments: [
            (.accepted, 1, .sent, nil, nil), (.refused("550 5.1.1"), 1, .failed, .refused, nil),
            (.unavailable("421", isServer: true), 1, .waiting, .unavailable, 60),
            (.unavailable("450", isServer: false), 2, .waiting, .unavailable, 300),
            (.unavailable("450", isServer: false), 8, .waiting, .unavailable, 86_400),
            (.unavailable("450", isServer: false), 9, .failed, .unavailable, nil),
            (.cutOff("broken"), 1, .uncertain, .cutOff, nil), (.noDestination, 1, .failed, .noDestination, nil),
            (.linkFailed("x"), 1, .waiting, .linkFailed, 60), (.linkFailed("x"), 9, .failed, .linkFailed, nil),
        ] as [(Delivery, Int, MailState, MailReason?, Double?)])
    func howADialogueEnded(
        _ delivery: Delivery, _ tries: Int, _ state: MailState, _ reason: MailReason?, _ pause: Double?
    ) {
        let settlement = MailSettlement(of: delivery, tries: tries)
        #expect(settlement.state == state && settlement.reason == reason && settlement.pause == pause)
        #expect(MailState.sending.next.contains(state))
    }

    @Test func pausesGrowAndEnd() {
        let pauses = (1...20).map { RetryPauses.standard.pause(afterTry: $0) }
        let known = pauses.compactMap { $0 }
        #expect(known == known.sorted() && Set(known).count == known.count && pauses.last == .some(nil))
        // Two days of mail server trouble are survived, a week is not.
        let days = known.reduce(0, +) / 86_400
        #expect(days > 1.9 && days < 5)
        #expect(RetryPauses([]).pause(afterTry: 1) == nil && RetryPauses.standard.pause(afterTry: 0) == nil)
    }

    @Test func progressCounts() {
        let progress = MailingProgress([.sent: 3, .bounced: 1, .queued: 2, .waiting: 1, .sending: 1, .failed: 4])
        #expect(progress.total == 12 && progress.accepted == 4 && progress.open == 4 && progress.stoppable == 3)
        #expect(progress[.uncertain] == 0 && MailingProgress([:]).total == 0)
    }
}
