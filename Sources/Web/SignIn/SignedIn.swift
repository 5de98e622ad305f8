import Domain
import Foundation
import Store

/// A member who is signed in, as a handler gets one: everything it loads goes through this member's municipality.
struct SignedIn: Sendable {
    let owner: SessionOwner

    var member: Member { owner.member }
    var municipality: Municipality { owner.municipality }
    var session: Session { owner.session }
    var isCoordinator: Bool { member.role == .coordinator }

    /// What a change that this member makes is recorded with.
    func act(at moment: Date) -> Act { Act(by: .member(member.id), for: municipality.id, at: moment) }
}
