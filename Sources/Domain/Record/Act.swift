import Foundation

/// Who changes something for a municipality, and when: what every change is recorded with.
public struct Act: Sendable, Equatable {
    public var actor: Actor
    public var municipality: Municipality.ID
    public var at: Date

    public init(by actor: Actor, for municipality: Municipality.ID, at moment: Date) {
        self.actor = actor
        self.municipality = municipality
        at = moment
    }
}

/// Who can change something.
public enum Actor: Sendable, Equatable {
    case member(Member.ID)
    /// Whoever runs the program, on the command line.
    case `operator`
    /// An organisation, by a personal link.
    case partner(organisation: String)
    /// Kring itself: a job.
    case kring
}
