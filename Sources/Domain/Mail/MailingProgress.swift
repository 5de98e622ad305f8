/// How far a mailing is: how many of its mails are in which state.
public struct MailingProgress: Sendable, Equatable {
    private let counts: [MailState: Int]

    public init(_ counts: [MailState: Int]) { self.counts = counts }

    public subscript(state: MailState) -> Int { counts[state] ?? 0 }

    /// All its mails.
    public var total: Int { counts.values.reduce(0, +) }

    /// Those that a mail server accepted; some of them may have come back.
    public var accepted: Int { self[.sent] + self[.bounced] }

    /// Those to which something is still to happen by itself.
    public var open: Int { counts.filter { !$0.key.isSettled }.values.reduce(0, +) }

    /// Those that stopping would keep here.
    public var stoppable: Int { self[.queued] + self[.waiting] }
}
