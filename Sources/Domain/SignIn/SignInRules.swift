import Foundation

/// How long ways in stay open, and how often they may be tried. Lengths are in seconds.
public enum SignInRules {
    /// A link in a mail: long enough to open the mailbox, too short to be found there later.
    public static let linkLifetime: TimeInterval = 15 * 60
    /// A session: a working day with an evening meeting. It does not end sooner for who reads or types for long.
    public static let sessionLifetime: TimeInterval = 12 * 3_600
    /// How old 'last used' of a session may be, so that not every page writes.
    public static let seenAgainAfter: TimeInterval = 5 * 60
    /// An organisation's personal link; a later mail brings a new one.
    public static let partnerLinkLifetime: TimeInterval = 183 * 24 * 3_600
    /// How many recovery codes there are.
    public static let recoveryCodes = 10

    /// At most so many tries in each stretch of so long. Only time gives new ones: no link or session does.
    public struct Limit: Sendable, Equatable {
        public let tries: Int
        public let within: TimeInterval

        /// The start of the stretch in which a moment lies.
        public func since(_ moment: Date) -> Date {
            Date(timeIntervalSince1970: (moment.timeIntervalSince1970 / within).rounded(.down) * within)
        }
    }

    /// What is limited.
    public enum Try: String, Sendable, CaseIterable {
        /// Mails to one address.
        case mail
        /// Mails asked for from one network address.
        case visitor
        /// Codes of one member's second factor, right or wrong.
        case code

        public var limit: Limit {
            switch self {
            case .mail: Limit(tries: 5, within: 3_600)
            case .visitor: Limit(tries: 30, within: 3_600)
            case .code: Limit(tries: 6, within: 900)
            }
        }
    }
}
