import Domain

let visionDay = Day("2026-11-23")!

extension Vision {
    /// A vision that says all that step 1 asks for, and of which there is nothing to be said.
    static var whole: Vision {
        var vision = Vision()
        vision.occasion.text = "Wij zien het elke dag."
        vision.role = MunicipalRoleChoice(roles: [.directing, .mediating], words: "Samen.")
        vision.forms = LonelinessFormChoice(forms: [.social, .emotional])
        vision.groups = [
            TargetGroup(id: "g1", name: "Jongvolwassenen", reason: "Zij staan er alleen voor."),
            TargetGroup(id: "g2", name: "Mantelzorgers", reason: "Zij hebben weinig tijd."),
        ]
        vision.goals = [.strongly]
        vision.preconditions = Precondition.Kind.allCases.map {
            Precondition(kind: $0, state: .inOrder, owner: "Sanne")
        }
        vision.participation = Participation(
            ways: [.interviews, .meeting], words: "Vijf gesprekken.", thanks: "Een bon")
        vision.means = Means(
            money: 45_000, source: "het budget sociaal domein", isGranted: true, hours: Quantity(16),
            until: Day("2029-12-31"))
        vision.council = CouncilRequest(
            request: .adopt, whyNow: "De afspraken lopen af.", meeting: Day("2026-12-15"), reporting: .yearly)
        return vision
    }

    func hintKinds(on day: Day = visionDay) -> [VisionHint.Kind] { hints(on: day).map(\.kind) }
}

extension Goal {
    static var strongly: Goal {
        var goal = KnownIndicator.all.first { $0.word == "sterk-eenzaam" }!.goal(id: "d1")
        (goal.baseline, goal.baselineYear, goal.margin) = (Quantity(hundredths: 1270), 2024, Quantity(hundredths: 150))
        (goal.target, goal.due) = (Quantity(11), Day("2029-12-31"))
        return goal
    }
}

extension WrittenDocument {
    /// Every word of it, but for what its tables and lists have around them.
    var words: String {
        ([kind, title, lead, remark ?? ""] + sections.flatMap { [$0.title] + $0.blocks.flatMap(\.words) })
            .joined(separator: "\n")
    }

    func section(_ id: String) -> Section? { sections.first { $0.id == id } }
}

extension WrittenDocument.Block {
    var words: [String] {
        switch self {
        case .paragraph(let text), .closing(let text), .note(let text): [text]
        case .list(let items, _): items.map { "\($0.lead) \($0.text)" }
        case .table(let table):
            [table.title] + table.columns.map(\.title) + table.rows.flatMap { $0.flatMap { [$0.text, $0.note] } }
        }
    }
}
