/// What a municipality sets for itself: whom people can ask, how small a group may be shown, how long data is kept.
public struct MunicipalitySettings: Sendable, Equatable {
    /// Who answers questions: a name or desk, with a mail address or phone number.
    public var contact: String
    /// Where answers to the municipality's mails go.
    public var replyTo: MailAddress?
    /// The name or desk of the data protection officer; empty where nobody filled it in.
    public var privacyContact: String
    public var privacyMail: MailAddress?
    /// The municipality's own accessibility statement, an address under https; `nil` for none.
    public var accessibilityStatement: String?
    /// The smallest group that a new survey shows; never below ``SmallGroups/floor``.
    public var minimumGroup: Int
    public var periods: RetentionPeriods

    public init(
        contact: String, replyTo: MailAddress? = nil, privacyContact: String = "", privacyMail: MailAddress? = nil,
        accessibilityStatement: String? = nil, minimumGroup: Int = 5, periods: RetentionPeriods = .usual
    ) {
        self.contact = contact
        self.replyTo = replyTo
        self.privacyContact = privacyContact
        self.privacyMail = privacyMail
        self.accessibilityStatement = accessibilityStatement
        self.minimumGroup = minimumGroup
        self.periods = periods
    }

    /// The smallest and the largest minimum that make sense: above, hardly any group would be shown.
    public static let minimumGroups = SmallGroups.floor...50

    /// What people have a right to find on the privacy notice, and nobody has filled in yet.
    public var missing: [Missing] {
        var missing: [Missing] = []
        if replyTo == nil { missing.append(.replyTo) }
        if privacyContact.isEmpty && privacyMail == nil { missing.append(.privacyContact) }
        return missing
    }

    public enum Missing: Sendable, CaseIterable { case replyTo, privacyContact }
}
