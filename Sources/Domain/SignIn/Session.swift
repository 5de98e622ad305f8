import Foundation

/// A member who is signed in on one device.
public struct Session: Sendable, Equatable, Identifiable {
    public var id: String
    /// The browser and system it was started on, as far as that says so itself: `Firefox op Windows`.
    public var device: String
    /// Whether the second factor was given, or none is asked of this member.
    public var isConfirmed: Bool
    public var started: Date
    /// When it was last used, within ``SignInRules/seenAgainAfter``.
    public var seen: Date
    public var expires: Date

    public init(id: String, device: String, isConfirmed: Bool, started: Date, seen: Date, expires: Date) {
        self.id = id
        self.device = device
        self.isConfirmed = isConfirmed
        self.started = started
        self.seen = seen
        self.expires = expires
    }
}
