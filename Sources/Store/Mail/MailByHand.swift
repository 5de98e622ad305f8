import Domain
import Foundation

extension Store {
    /// Stops what is still to be sent of the act's municipality's own mailing, and records it; how many mails stay here.
    ///
    /// A mail of which the dialogue has begun is not stopped.
    public func stop(_ mailing: Mailing.ID, _ act: Act) async throws -> Int {
        try await engine.write { connection in
            let stopped = try connection.run(
                """
                UPDATE mail SET state = \(MailState.withheld), reason = \(MailReason.stopped), detail = NULL,
                    changed_at = \(act.at)
                WHERE mailing = \(mailing) AND municipality = \(act.municipality) AND \(mayBecome(.withheld))
                RETURNING id
                """
            ).count
            if stopped > 0 {
                try connection.record(
                    Change(.changed, "mailing", mailing, after: ["stopped": .value(stopped)]), act)
            }
            return stopped
        }
    }

    /// Queues anew what failed, waits or was kept of the act's municipality's own mailing, and records it; how many.
    ///
    /// Not what came back, nor what its recipient wants no more, nor what may have arrived: that is decided a mail at a
    /// time.
    public func sendAgain(mailing: Mailing.ID, _ act: Act) async throws -> Int {
        try await engine.write { connection in
            let queued = try connection.run(
                """
                UPDATE mail SET \(anew(act.at))
                WHERE mailing = \(mailing) AND municipality = \(act.municipality)
                    AND state IN ('failed', 'waiting', 'withheld')
                    AND reason NOT IN ('unsubscribed', 'addressBounced')
                RETURNING id
                """
            ).count
            if queued > 0 {
                try connection.record(Change(.changed, "mailing", mailing, after: ["queued": .value(queued)]), act)
            }
            return queued
        }
    }

    /// Queues one mail of the act's municipality anew, and records it. `false` where it is not there, is on its way, was
    /// sent, or its recipient wants no more.
    ///
    /// An address from which an earlier mail came back is given another chance.
    public func sendAgain(_ mail: Mail.ID, _ act: Act) async throws -> Bool {
        try await engine.write { connection in
            let found = try connection.run(
                """
                SELECT \(KeptMail.columns) FROM mail
                WHERE id = \(mail) AND municipality = \(act.municipality) AND purpose <> 'signIn'
                    \(connection.lockingRows)
                """)
            guard let kept = try found.first.map(KeptMail.init), kept.state.next.contains(.queued),
                kept.reason != .unsubscribed
            else { return false }
            let queued = try connection.run(
                "UPDATE mail SET \(anew(act.at)) WHERE id = \(mail) AND \(mayBecome(.queued)) RETURNING id")
            guard !queued.isEmpty else { return false }
            try connection.run(
                """
                DELETE FROM suppression WHERE municipality = \(act.municipality)
                    AND address = \(kept.mail.recipient) AND reason = 'bounced'
                """)
            try connection.record(
                Change(
                    .changed, "mail", mail, before: ["state": .value(kept.state.rawValue)],
                    after: ["state": .value(MailState.queued.rawValue)]), act)
            return true
        }
    }
}

/// What queues a mail as if it were new: whoever was sending it has nothing more to say about it.
private func anew(_ moment: Date) -> SQL {
    """
    state = \(MailState.queued), reason = NULL, detail = NULL, due_at = \(moment), changed_at = \(moment), tries = 0, \
    attempt = NULL
    """
}
