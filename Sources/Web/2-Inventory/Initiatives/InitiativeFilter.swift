import Domain
import Hummingbird

/// Which initiatives somebody wants to see.
struct InitiativeFilter: Sendable, Equatable {
    /// The raw value of a goal, or a goal in the municipality's words.
    var goal = ""
    var form: LonelinessForm?
    var group: InitiativeGroup?
    var status: InitiativeStatus?

    init() {}

    init(_ request: Request) {
        goal = String((request.asked("doel") ?? "").prefix(InitiativeLimits.name))
        form = request.asked("vorm").flatMap(LonelinessForm.init)
        group = request.asked("groep").flatMap(InitiativeGroup.init(code:))
        status = request.asked("stand").flatMap(InitiativeStatus.init)
    }

    init(topic: InitiativeTopic, form: LonelinessForm? = nil) {
        switch topic {
        case .goal(let goal): self.goal = goal.rawValue
        case .ownGoal(let words): goal = words
        case .target(let group): self.group = .target(group.id)
        case .reached(let group): self.group = .reached(group)
        }
        self.form = form
    }

    var isEmpty: Bool { self == InitiativeFilter() }

    /// - Parameter targets: the target groups of the vision.
    func lets(_ initiative: Initiative, targets: [TargetGroup]) -> Bool {
        if let form, !initiative.forms.contains(form) { return false }
        if let group = topic(targets), !group.holds(initiative) { return false }
        if let status, initiative.status != status { return false }
        guard !goal.isEmpty else { return true }
        let topic = InitiativeGoal(rawValue: goal).map(InitiativeTopic.goal) ?? .ownGoal(goal)
        return topic.holds(initiative)
    }

    /// The group that is asked for; `nil` for none, and for one that the vision has no more.
    private func topic(_ targets: [TargetGroup]) -> InitiativeTopic? {
        switch group {
        case .reached(let group)?: .reached(group)
        case .target(let id)?: targets.first { $0.id == id }.map(InitiativeTopic.target)
        case nil: nil
        }
    }

    func address(of approach: Approach.ID) -> Address { asked(on: Routes.initiatives(of: approach)) }

    /// The form of a new initiative that would be found so.
    func newAddress(of approach: Approach.ID) -> Address { asked(on: Routes.newInitiative(of: approach)) }

    private func asked(on address: Address) -> Address {
        var address = address
        if !goal.isEmpty { address = address.asking("doel", goal) }
        if let form { address = address.asking("vorm", form.rawValue) }
        if let group { address = address.asking("groep", group.code) }
        if let status { address = address.asking("stand", status.rawValue) }
        return address
    }
}
