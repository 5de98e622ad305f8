import Domain
import Foundation
import Store

/// What sending mail needs of the world outside.
public struct PostOffice: Sendable {
    public var store: Store
    /// The installation's address, from which all mail comes.
    public var sender: MailAddress
    /// Where undeliverable mail comes back to; `nil` for the sender, from where nobody reads it.
    public var returnAddress: ReturnAddress?
    /// The scheme and host of the site; `nil` as long as it is not known, and then nothing is sent.
    public var origin: @Sendable () -> String?
    /// The address that a button leads to, with a token made for it where it needs one.
    ///
    /// It throws ``NoDestination`` where the mail makes no sense any more, and anything else where trying again may help.
    public var link: @Sendable (Letter.Destination, Mail) async throws -> String
    /// The file that goes with a mail.
    ///
    /// It throws ``NoDestination`` where the mail makes no sense any more, and anything else where trying again may help.
    public var file: @Sendable (Letter.Attachment.File, Mail) async throws -> AttachedFile
    /// The letter as a page of HTML.
    public var html: @Sendable (Letter, LetterLinks, Municipality) -> String
    /// Offers a mail to the mail server; `nil` where none is set: mail is kept then.
    public var deliver: (@Sendable (ComposedMail) async -> Delivery)?
    /// How long ``deliver`` may take, in seconds.
    public var patience: TimeInterval
    public var clock: @Sendable () -> Date
    public var newCodes: @Sendable () -> MailCodes
    /// A new random UUID.
    public var newID: @Sendable () -> String

    public init(
        store: Store, sender: MailAddress, returnAddress: ReturnAddress? = nil,
        origin: @escaping @Sendable () -> String?,
        link: @escaping @Sendable (Letter.Destination, Mail) async throws -> String,
        file: @escaping @Sendable (Letter.Attachment.File, Mail) async throws -> AttachedFile,
        html: @escaping @Sendable (Letter, LetterLinks, Municipality) -> String,
        deliver: (@Sendable (ComposedMail) async -> Delivery)?, patience: TimeInterval = 120,
        clock: @escaping @Sendable () -> Date = { Date() },
        newCodes: @escaping @Sendable () -> MailCodes = {
            var generator = SystemRandomNumberGenerator()
            return MailCodes(using: &generator)
        },
        newID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
    ) {
        self.store = store
        self.sender = sender
        self.returnAddress = returnAddress
        self.origin = origin
        self.link = link
        self.file = file
        self.html = html
        self.deliver = deliver
        self.patience = patience
        self.clock = clock
        self.newCodes = newCodes
        self.newID = newID
    }
}

/// There is nothing any more to where a mail's button leads.
public struct NoDestination: Error, Equatable {
    public init() {}
}

extension PostOffice {
    /// What came of looking for a mail to send.
    public enum Step: Sendable, Equatable {
        /// There is none to send now.
        case idle
        /// One was held back, or sent, or tried; there may be more.
        case done
        /// The mail server takes nothing now: trying the next would be of no use.
        case serverUnavailable(String)
    }

    /// Takes the next mail and sends it; without a mail server, keeps all there are.
    public func step() async throws -> Step {
        let now = clock()
        guard let deliver else {
            _ = try await store.withholdMails(at: now)
            return .idle
        }
        guard let origin = origin() else { return .idle }
        let (codes, end) = (newCodes(), now.addingTimeInterval(2 * patience))
        switch try await store.takeMail(attempt: newID(), codes: codes, at: now, until: end) {
        case .none: return .idle
        case .heldBack: return .done
        case .taken(let taken):
            let delivery = await delivery(of: taken, codes: codes, origin: origin, before: end, by: deliver)
            _ = try await settle(taken, MailSettlement(of: delivery, tries: taken.tries))
            if case .unavailable(let words, isServer: true) = delivery { return .serverUnavailable(words) }
            return .done
        }
    }

    private func delivery(
        of taken: TakenMail, codes: MailCodes, origin: String, before end: Date,
        by deliver: @Sendable (ComposedMail) async -> Delivery
    ) async -> Delivery {
        let mail = taken.mail
        var links = LetterLinks()
        do {
            if let button = mail.letter.button { links.button = try await link(button.destination, mail) }
        } catch is NoDestination {
            return .noDestination
        } catch {
            return .linkFailed(String(reflecting: type(of: error)))
        }
        links.passOn = mail.letter.passOn.map { origin + $0.path }
        if mail.purpose.isMailing {
            links.unsubscribe = origin + LetterLinks.unsubscribePath + codes.unsubscribe.text
        }
        guard [links.button, links.passOn, links.unsubscribe].compactMap({ $0 }).allSatisfy(Self.isAddress) else {
            return .linkFailed("not an address")
        }
        var attached: AttachedFile?
        do {
            if let attachment = mail.letter.attachment { attached = try await file(attachment.file, mail) }
        } catch is NoDestination {
            return .noDestination
        } catch {
            return .fileFailed(String(reflecting: type(of: error)))
        }
        // Whoever was held up for so long that another may call this mail lost, begins no dialogue any more.
        guard clock().addingTimeInterval(patience) <= end else { return .unavailable("held up", isServer: false) }
        let composed = ComposedMail(
            mail, of: taken.municipality, sender: sender,
            returnPath: returnAddress?.address(for: codes.bounce) ?? sender, links: links,
            html: html(mail.letter, links, taken.municipality), attachment: attached, number: taken.attempt, at: clock()
        )
        return await deliver(composed)
    }

    /// Notes what came of a mail. Where the database does not answer, it is asked again: an answer that gets lost makes
    /// the mail uncertain.
    private func settle(_ taken: TakenMail, _ settlement: MailSettlement) async throws -> Bool {
        for pause in [1, 2, 4, 8] {
            do {
                return try await store.settle(taken, settlement, at: clock())
            } catch StoreError.unavailable, StoreError.conflict {
                try await Task.sleep(for: .seconds(pause))
            }
        }
        return try await store.settle(taken, settlement, at: clock())
    }

    /// `http` or `https`, and nothing in it that could end a line, an attribute or a pair of angle brackets.
    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"\\^`{|}".utf8.contains($0) }
    }
}
