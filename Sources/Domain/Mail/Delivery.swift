import Foundation

/// How one dialogue with a mail server about one mail ended.
public enum Delivery: Sendable, Equatable {
    case accepted
    /// The server refused this mail for good (5yz), in these words.
    case refused(String)
    /// The server did not take it now. `isServer`: no other mail would have fared better.
    case unavailable(String, isServer: Bool)
    /// The mail was sent, and the connection broke before the answer.
    case cutOff(String)
    /// There is nowhere for its button to lead to.
    case noDestination
    /// Its button's address could not be made this time.
    case linkFailed(String)
    /// The file that goes with it could not be made this time.
    case fileFailed(String)
}

/// What is noted of a mail after a dialogue.
public struct MailSettlement: Sendable, Equatable {
    public var state: MailState
    public var reason: MailReason?
    /// The mail server's own words, or our library's.
    public var detail: String?
    /// How long to wait before the next try, in seconds; for ``MailState/waiting``.
    public var pause: TimeInterval?

    /// - Parameter tries: how often it has been tried, this time included.
    public init(of delivery: Delivery, tries: Int, pauses: RetryPauses = .standard) {
        switch delivery {
        case .accepted: (state, reason, detail) = (.sent, nil, nil)
        case .refused(let words): (state, reason, detail) = (.failed, .refused, words)
        case .cutOff(let words): (state, reason, detail) = (.uncertain, .cutOff, words)
        case .noDestination: (state, reason, detail) = (.failed, .noDestination, nil)
        case .unavailable(let words, _): (state, reason, detail) = (.waiting, .unavailable, words)
        case .linkFailed(let words): (state, reason, detail) = (.waiting, .linkFailed, words)
        case .fileFailed(let words): (state, reason, detail) = (.waiting, .fileFailed, words)
        }
        pause = state == .waiting ? pauses.pause(afterTry: tries) : nil
        if state == .waiting, pause == nil { state = .failed }
    }
}

/// How long to wait between the tries of one mail.
public struct RetryPauses: Sendable, Equatable {
    /// In seconds, after the first try, the second, and so on; after the last it is given up.
    public var pauses: [TimeInterval]

    public init(_ pauses: [TimeInterval]) { self.pauses = pauses }

    /// Nine tries in two days, as mail servers do (RFC 5321, section 4.5.4.1, asks for four or five days of a server
    /// that keeps mail for others; an invitation that comes later than two days has to be noticed).
    public static let standard = RetryPauses(
        [60, 300, 900, 3_600, 10_800, 21_600, 43_200, 86_400])

    /// The pause after a try, counted from 1; `nil` where it was the last.
    public func pause(afterTry number: Int) -> TimeInterval? {
        pauses.indices.contains(number - 1) ? pauses[number - 1] : nil
    }
}
