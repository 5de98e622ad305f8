import Domain
import Foundation
import Synchronization

/// The way to a mail server for the rest of the program: one mail at a time, and no caller's thread waits.
public final class SMTPConnection: Sendable {
    private let server: SMTPServer
    private let dialogue = Mutex<SMTPDialogue?>(nil)

    /// Connects when the first mail is offered.
    public init(to server: SMTPServer) { self.server = server }

    /// Offers a mail to the server and says how that ended, within the server's patience.
    public func deliver(_ mail: ComposedMail) async -> Delivery {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [self] in
                // Writing to a connection that has ended must be an error code here and not the end of this process.
                var signals = sigset_t()
                sigemptyset(&signals)
                sigaddset(&signals, SIGPIPE)
                pthread_sigmask(SIG_BLOCK, &signals, nil)
                continuation.resume(returning: delivery(of: mail))
            }
        }
    }

    private func delivery(of mail: ComposedMail) -> Delivery {
        dialogue.withLock { dialogue in
            if dialogue == nil { dialogue = SMTPDialogue(server) }
            return dialogue?.deliver(mail) ?? .unavailable("libcurl can't be set up", isServer: true)
        }
    }
}
