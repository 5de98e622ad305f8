import Foundation

/// One letter to one recipient.
public struct Mail: Sendable, Equatable, Identifiable {
    public var id: String
    public var municipality: Municipality.ID
    public var purpose: Purpose
    public var recipient: MailAddress
    /// Whose address it is, where that is known.
    public var name: String?
    public var letter: Letter
    /// When it makes no sense any more to send it; `nil` for never.
    public var notAfter: Date?

    /// What a mail is for, which decides who sees it and what holds it back.
    public enum Purpose: Sendable, Equatable {
        /// Lets a member in. Seen by the operator alone, and never held back.
        case signIn
        /// To somebody about something of their own.
        case personal
        /// One of many, which the recipient can unsubscribe from.
        case mailing(Mailing.ID)

        public var isMailing: Bool { mailing != nil }

        /// The mailing that it is part of.
        public var mailing: Mailing.ID? {
            guard case .mailing(let id) = self else { return nil }
            return id
        }
    }

    public init(
        id: String, municipality: Municipality.ID, purpose: Purpose, to recipient: MailAddress, name: String? = nil,
        letter: Letter, notAfter: Date? = nil
    ) {
        self.id = id
        self.municipality = municipality
        self.purpose = purpose
        self.recipient = recipient
        self.name = name
        self.letter = letter
        self.notAfter = notAfter
    }
}

/// The same letter, or nearly, to many at once.
public struct Mailing: Sendable, Equatable, Identifiable {
    public var id: String
    public var municipality: Municipality.ID
    /// What it is called where it is listed: `Uitnodiging voor de bijeenkomst`.
    public var title: String
    public var made: Date

    public init(id: String, municipality: Municipality.ID, title: String, made: Date) {
        self.id = id
        self.municipality = municipality
        self.title = title
        self.made = made
    }
}
