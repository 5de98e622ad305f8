/// Somebody who is asked to fill in a survey: a contact person, or an organisation at its address for everybody.
public struct SurveyRecipient: Sendable, Equatable, Identifiable {
    public var id: String
    public var survey: Survey.ID
    public var organisation: Organisation.ID
    /// `nil` where the organisation itself is asked.
    public var person: ContactPerson.ID?
    public var added: Day
    /// When the invitation went into the post, or a link was given out; `nil` for not yet.
    public var invited: Day?
    /// How many reminders went into the post.
    public var reminders: Int
    /// The day of the latest of those mails.
    public var lastMailed: Day?
    /// When the answers came in by the personal link; in an anonymous survey the day on which it opened, so that no day
    /// leads to answers. `nil` in one with a shared link, and in every anonymous one after closing.
    public var answered: Day?
    /// Whether nothing more is to be sent: taken off the list after the invitation.
    public var isStopped: Bool

    public init(
        id: String, survey: Survey.ID, organisation: Organisation.ID, person: ContactPerson.ID? = nil, added: Day,
        invited: Day? = nil, reminders: Int = 0, lastMailed: Day? = nil, answered: Day? = nil, isStopped: Bool = false
    ) {
        self.id = id
        self.survey = survey
        self.organisation = organisation
        self.person = person
        self.added = added
        self.invited = invited
        self.reminders = reminders
        self.lastMailed = lastMailed
        self.answered = answered
        self.isStopped = isStopped
    }
}

/// A recipient as the social map knows it now: corrected names and addresses count at once.
public struct RecipientEntry: Sendable, Equatable, Identifiable {
    public var recipient: SurveyRecipient
    public var organisation: Organisation
    public var person: ContactPerson?
    /// Why the address gets no mailings, whatever its owner said before; `nil` where it does.
    public var suppression: MailReason?

    public var id: String { recipient.id }

    /// How this recipient can be reached.
    public enum Reach: Sendable, Equatable {
        case mail(MailAddress)
        /// There is an address, but nobody said that it may be used for mailings.
        case noConsent
        case noAddress
        /// Its owner wants no mailings any more, or an earlier mail came back for good.
        case suppressed(MailReason)
    }

    /// - Returns: `nil` where the map has the organisation or the person no more.
    public init?(_ recipient: SurveyRecipient, in map: SocialMap) {
        guard let organisation = map.organisations[recipient.organisation] else { return nil }
        var found: ContactPerson?
        if let person = recipient.person {
            guard let known = map.people[person] else { return nil }
            found = known
        }
        self.init(recipient: recipient, organisation: organisation, person: found)
    }

    public init(recipient: SurveyRecipient, organisation: Organisation, person: ContactPerson?) {
        self.recipient = recipient
        self.organisation = organisation
        self.person = person
    }

    public var reach: Reach {
        let reach = RecipientCandidate(organisation: organisation, person: person).reach
        if case .mail = reach, let suppression { return .suppressed(suppression) }
        return reach
    }

    public var mail: MailAddress? {
        guard case .mail(let address) = reach else { return nil }
        return address
    }

    /// How a letter addresses them.
    public var salutation: String { person.map { "Beste \($0.name)," } ?? "Geachte heer of mevrouw," }

    /// Who it is, in one line: `Marloes Kok, De Zwaluw`.
    public var name: String { person.map { "\($0.name), \(organisation.name)" } ?? organisation.name }
}

/// Somebody of the social map who could be asked.
public struct RecipientCandidate: Sendable, Equatable, Identifiable {
    public var organisation: Organisation
    public var person: ContactPerson?

    /// What a form calls them; the reverse is ``init(id:in:)``.
    public var id: String { person.map { "p-\($0.id)" } ?? "o-\(organisation.id)" }

    public init(organisation: Organisation, person: ContactPerson?) {
        self.organisation = organisation
        self.person = person
    }

    public init?(id: String, in map: SocialMap) {
        let key = String(id.dropFirst(2))
        if id.hasPrefix("o-"), let organisation = map.organisations[key] {
            self.init(organisation: organisation, person: nil)
        } else if id.hasPrefix("p-"), let person = map.people[key],
            let organisation = map.organisations[person.organisation]
        {
            self.init(organisation: organisation, person: person)
        } else {
            return nil
        }
    }

    public var reach: RecipientEntry.Reach {
        guard let person else { return organisation.mail.map { .mail($0) } ?? .noAddress }
        guard let mail = person.mail else { return .noAddress }
        return person.mayBeMailed ? .mail(mail) : .noConsent
    }

    /// Who of an organisation are asked when nobody chooses: its people who may be mailed; without these the
    /// organisation itself, by its own address or by post.
    public static func usual(of organisation: Organisation, in map: SocialMap) -> [RecipientCandidate] {
        let people = map.people(of: organisation.id, confidential: true).filter(\.mayBeMailed)
        guard !people.isEmpty else { return [RecipientCandidate(organisation: organisation, person: nil)] }
        return people.map { RecipientCandidate(organisation: organisation, person: $0) }
    }
}
