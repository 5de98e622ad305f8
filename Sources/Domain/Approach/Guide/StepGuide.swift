/// What the step plan says of a step, in our words: what fills its checklist, advice, examples and what to read.
public struct StepGuide: Sendable {
    /// What the step is for, in one or two sentences.
    public let purpose: String
    /// The lines of a new checklist, from the step plan's 'kernonderdelen' and its advice.
    public let tasks: [String]
    public let advice: [String]
    public let examples: [Example]
    public let reading: [Reading]

    /// How another municipality did it.
    public struct Example: Sendable {
        public let title: String
        public let text: String
    }

    /// Something to read.
    public struct Reading: Sendable {
        public let title: String
        public let publisher: String
        /// Where it can be found; `nil` where that is a library.
        public let address: String?
        /// The day on which somebody last saw that the address leads there; `nil` where nobody did yet.
        public let checked: Day?

        init(_ title: String, _ publisher: String, _ address: String? = nil, checked: Day? = nil) {
            (self.title, self.publisher, self.address, self.checked) = (title, publisher, address, checked)
        }
    }
}

extension Step {
    public var guide: StepGuide {
        switch self {
        case .vision: .vision
        case .inventory: .inventory
        case .factsheet: .factsheet
        case .meeting: .meeting
        case .plan: .plan
        case .followUp: .followUp
        }
    }
}

extension StepTask {
    /// The checklists of a new approach.
    public static func initial(of approach: Approach.ID, newID: () -> String) -> [StepTask] {
        Step.allCases.flatMap { step in
            step.guide.tasks.map { StepTask(id: newID(), approach: approach, step: step, title: $0) }
        }
    }
}

extension StepGuide.Reading {
    // The step plan's own addresses are of 2012 and partly dead; these are where its sources are kept now.
    static let stepPlan = Self(
        "Samen tegen Eenzaamheid: stappenplan voor gemeenten", "Verwey-Jonker Instituut", "https://www.verwey-jonker.nl"
    )
    static let actionProgramme = Self(
        "Eén tegen eenzaamheid: het landelijke actieprogramma, met voorbeelden van gemeenten",
        "Ministerie van Volksgezondheid, Welzijn en Sport", "https://www.eentegeneenzaamheid.nl")
    static let whatWorks = Self(
        "Eenzaamheid: wat werkt, met een databank van beproefde aanpakken", "Movisie", "https://www.movisie.nl")
}
