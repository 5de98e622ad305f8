import Documents
import Domain
import Foundation
import Store

/// The days of a municipality's approaches as a calendar.
struct ApproachCalendar {
    private let full: (Address) -> String
    private var events: [CalendarFile.Event] = []

    /// - Parameter full: a page's address with the site's own in front.
    init(full: @escaping (Address) -> String) { self.full = full }

    func file(name: String) -> CalendarFile {
        CalendarFile(name: name, product: "-//Kring//Planning//NL", events: events)
    }

    /// Adds an approach: its milestones, the tasks that have a day and are not done, and when figures that were asked for
    /// are due.
    ///
    /// - Parameter isOnly: whether its name is not needed to tell its days from another's.
    mutating func add(
        _ approach: Approach, path: Path, kept: KeptPlanning, tasks: [StepTask], requests: [FigureRequest] = [],
        isOnly: Bool, today: Day
    ) {
        let prefix = isOnly ? "" : "\(approach.name): "
        let planning = approach.meeting.map {
            Planning(meeting: $0, drawn: kept.drawn, marks: kept.marks, leavingOut: path.leftOut)
        }
        for milestone in planning?.milestones ?? [] {
            let done = milestone.done.map { " Gedaan op \($0.written(in: .dutch))." } ?? ""
            add(
                uid: "\(milestone.kind.rawValue).\(approach.id)", on: milestone.day, step: milestone.kind.step,
                summary: prefix + milestone.kind.title, note: milestone.kind.reason + done,
                address: Routes.milestone(milestone.kind, of: approach.id), kept: kept,
                venue: milestone.kind == .meeting ? approach.venue : Venue())
        }
        for task in tasks where task.done == nil && !path[task.step].isSettled {
            guard let due = task.due else { continue }
            add(
                uid: "taak.\(task.id)", on: due, step: task.step, summary: prefix + task.title,
                // The note of a task may be about people; it stays within Kring.
                note: task.owner.isEmpty ? "" : "Door \(task.owner).", address: Routes.task(task.id, of: approach.id),
                kept: kept)
        }
        for request in requests where request.received == nil && !path[.inventory].isSettled {
            guard let due = request.due else { continue }
            add(
                uid: "cijfers.\(request.id)", on: due, step: .inventory,
                summary: "\(prefix)Cijfers van \(request.askedOf)",
                note: "", address: Routes.figureRequest(request.id, of: approach.id), kept: kept)
        }
    }

    private mutating func add(
        uid: String, on day: Day, step: Step, summary: String, note: String, address: Address, kept: KeptPlanning,
        venue: Venue = Venue()
    ) {
        let hours = venue.starts.map { start in
            CalendarFile.Hours(
                starts: (start.hour, start.minute), ends: venue.ends.map { ($0.hour, $0.minute) })
        }
        events.append(
            CalendarFile.Event(
                uid: "\(uid)@kring", stamp: kept.revised, sequence: kept.revision,
                day: Date(timeIntervalSince1970: Double(day.number) * 86_400 + 43_200), summary: summary,
                note: "Stap \(step.number): \(step.name). \(note)".trimmingCharacters(in: .whitespaces),
                categories: ["Stap \(step.number)"], url: full(address), hours: hours, place: venue.place))
    }
}
