import Domain
import Questionnaires

/// `randvoorwaarden` of the vision: how each of the seven stands; those that are not named were not looked at.
struct PreconditionSection {
    let preconditions: [Precondition]

    init(_ vision: Entry) {
        var preconditions = Vision().preconditions
        for entry in vision.entries(
            "randvoorwaarden", each: "a precondition", known: ["wat", "stand", "wie", "notitie"])
        {
            let kind = entry.neededChoice("wat", of: Precondition.Kind.allCases, called: \.title)
            let state = entry.neededChoice("stand", of: Precondition.State.allCases, called: \.name)
            guard let place = preconditions.firstIndex(where: { $0.kind == kind }) else { continue }
            preconditions[place].state = state
            preconditions[place].owner = entry.optionalProse("wie", most: VisionLimits.owner)
            preconditions[place].note = entry.optionalProse("notitie", most: VisionLimits.note)
        }
        self.preconditions = preconditions
    }
}
