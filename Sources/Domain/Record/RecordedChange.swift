import Foundation

/// A change as the record gives it back.
public struct RecordedChange: Sendable, Equatable, Identifiable {
    public var id: String
    public var act: Act
    public var change: Change

    public init(id: String, act: Act, change: Change) {
        self.id = id
        self.act = act
        self.change = change
    }
}

/// Which changes somebody wants to see.
public struct RecordFilter: Sendable, Equatable {
    public var who: Who
    /// The kind of thing, in the words of the code; `nil` for every kind.
    public var subject: String?

    public enum Who: Sendable, Equatable {
        case everybody
        case member(Member.ID)
        /// Members of before.
        case former
        case partners
        case `operator`
        case kring
    }

    public init(who: Who = .everybody, subject: String? = nil) {
        self.who = who
        self.subject = subject
    }
}
