/// The six steps of the step plan, in its order; the raw value is the step's number.
public enum Step: Int, Sendable, CaseIterable, Comparable, Codable {
    case vision = 1
    case inventory
    case factsheet
    case meeting
    case plan
    case followUp

    public var number: Int { rawValue }

    /// What a step bar has room for.
    public var name: String {
        switch self {
        case .vision: "Visie"
        case .inventory: "In kaart"
        case .factsheet: "Factsheet"
        case .meeting: "Bijeenkomst"
        case .plan: "Plan van aanpak"
        case .followUp: "Opvolging"
        }
    }

    /// The step as the step plan calls it.
    public var title: String {
        switch self {
        case .vision: "Formuleer uitgangspunten en doelstelling"
        case .inventory: "Breng de lokale situatie nader in kaart"
        case .factsheet: "Stel een factsheet op met de belangrijkste bevindingen"
        case .meeting: "Organiseer een lokale bijeenkomst"
        case .plan: "Stel de opbrengst van de lokale bijeenkomst vast"
        case .followUp: "Zorg voor een follow-up"
        }
    }

    public static func < (a: Step, b: Step) -> Bool { a.rawValue < b.rawValue }
}
