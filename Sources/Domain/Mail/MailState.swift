/// How far a mail is.
public enum MailState: String, Sendable, CaseIterable {
    /// Nobody has taken it yet.
    case queued
    /// A process has it, and may be talking with the mail server about it.
    case sending
    /// The mail server has accepted it.
    case sent
    /// It was given up.
    case failed
    /// It did not work out now, and is tried again later.
    case waiting
    /// The mail server may have accepted it: nobody knows.
    case uncertain
    /// It is kept, and not sent.
    case withheld
    /// It was sent, and came back.
    case bounced

    /// What may become of a mail in this state. Only `sending` leads to the mail server, and nothing leads there from
    /// ``uncertain`` without somebody who decides so.
    public var next: Set<MailState> {
        switch self {
        case .queued: [.sending, .withheld, .failed]
        // A server may send it back before it is noted that it was sent.
        case .sending: [.sent, .waiting, .failed, .uncertain, .bounced]
        case .sent: [.bounced]
        // 'queued': now rather than later, by hand.
        case .waiting: [.sending, .withheld, .failed, .queued]
        // A process that was thought dead may still say how it ended, and what comes back was sent.
        case .uncertain: [.sent, .waiting, .failed, .bounced, .queued]
        case .failed, .withheld, .bounced: [.queued]
        }
    }

    /// The states from which a mail may get here, in a fixed order.
    public var previous: [MailState] { Self.allCases.filter { $0.next.contains(self) } }

    /// Whether nothing more happens to it by itself, except that it comes back.
    public var isSettled: Bool {
        switch self {
        case .queued, .sending, .waiting: false
        case .sent, .failed, .uncertain, .withheld, .bounced: true
        }
    }
}

/// Why a mail is in the state it is in.
public enum MailReason: String, Sendable, CaseIterable {
    /// Somebody stopped its mailing.
    case stopped
    /// No mail server was set.
    case noServer
    /// The recipient wants no mailings.
    case unsubscribed
    /// An earlier mail to this address came back for good.
    case addressBounced
    /// It was not sent before it made no sense any more.
    case expired
    /// Where its button leads is not there any more.
    case noDestination
    /// Its button's address could not be made.
    case linkFailed
    /// The file that goes with it could not be made.
    case fileFailed
    /// The mail server refused it for good.
    case refused
    /// The mail server could not be reached, or could not take it then.
    case unavailable
    /// The process that had it ended, or has said nothing for too long.
    case lost
    /// The connection broke between the mail and the server's answer.
    case cutOff
    /// It came back.
    case bounced
}
