import Domain
import Hummingbird
import Store

/// An approach of the member's municipality, with what all of its pages show.
struct OpenedApproach: Sendable {
    let member: SignedIn
    let site: Site
    let today: Day
    let approach: Approach
    let path: Path
    let kept: KeptPlanning
    /// `nil` while the meeting has no date.
    let planning: Planning?
    let warnings: [PlanningWarning]
    let tasks: [StepTask]

    /// The approach in an address.
    ///
    /// - Throws: ``Mistake/noSuchPage`` where the member's municipality has none such.
    static func open(
        _ context: SiteContext, _ member: SignedIn, site: Site, today: Day
    ) async throws -> OpenedApproach {
        let id = try context.parameters.require("approach")
        guard let approach = try await site.store.approach(id, of: member.municipality.id) else {
            throw Mistake.noSuchPage
        }
        return try await open(approach, member, site: site, today: today)
    }

    /// An approach that is known to be the member's municipality's.
    static func open(
        _ approach: Approach, _ member: SignedIn, site: Site, today: Day
    ) async throws -> OpenedApproach {
        let id = approach.id
        let path = try await site.store.path(of: id)
        let kept = try await site.store.planning(of: id)
        let planning = approach.meeting.map {
            Planning(meeting: $0, drawn: kept.drawn, marks: kept.marks, leavingOut: path.leftOut)
        }
        return OpenedApproach(
            member: member, site: site, today: today, approach: approach, path: path, kept: kept, planning: planning,
            warnings: warnings(planning, kept: kept, path: path, today: today),
            tasks: try await site.store.tasks(of: id))
    }

    /// What does not fit; a finished approach warns of nothing.
    private static func warnings(
        _ planning: Planning?, kept: KeptPlanning, path: Path, today: Day
    ) -> [PlanningWarning] {
        guard let planning, !planning.warnings(on: today, otherMeeting: nil).isEmpty else { return [] }
        let other =
            planning.fits(on: today)
            ? nil
            : Planning.firstMeeting(
                from: today, today: today, marks: kept.marks, leavingOut: path.leftOut)
        return planning.warnings(on: today, otherMeeting: other)
    }

    var id: Approach.ID { approach.id }

    /// Whether the member may change something here.
    var mayChange: Bool { member.isCoordinator && approach.finished == nil }

    var act: Act { member.act(at: site.clock()) }

    /// A page of this approach, with the steps above it.
    ///
    /// - Parameter here: the step whose page it is.
    func page(_ title: String, here: Step? = nil, width: Page.Width = .page, content: HTML) -> Page {
        Page(
            title, for: member, site: site, width: width, bar: bar(here: here).html,
            content: """
                \(approach.finished.map(finishedNotice) ?? HTML())
                \(content)
                """)
    }

    /// The steps, and in the same words what there is to say of each.
    func bar(here: Step? = nil) -> StepBar {
        let progress = Dictionary(grouping: tasks, by: \.step).mapValues { tasks in
            Double(tasks.count { $0.done != nil }) / Double(tasks.count)
        }
        return StepBar(
            approach: id, path: path, planning: planning, progress: progress, here: here, today: today)
    }

    private func finishedNotice(_ day: Day) -> HTML {
        """
        <div class="utrecht-alert kring-notice"><div class="utrecht-alert__content"><p class="utrecht-paragraph">Deze \
        aanpak is afgerond op \(day.written(in: .dutch)). U kunt alles nog lezen, maar niets meer veranderen.</p></div></div>
        """
    }

    /// Where the page of the approach as a whole is, above a heading.
    var back: HTML {
        "<p class=\"kring-kicker\"><a class=\"utrecht-link\" href=\"\(Routes.approach(id))\">\(approach.name)</a></p>"
    }
}
