import Assets
import Domain
import Foundation
import Questionnaires
import Store

/// A made-up municipality in the middle of its approach, as its file tells it. Each section reads its own part of the file
/// and puts it into the store; a new section adds a file to `Sections`, and a line to each of the two lists here.
public struct Demonstration: Sendable {
    let days: RelativeDays
    let municipality: MunicipalitySection
    let members: MemberSection
    let organisations: OrganisationSection
    let consultations: ConsultationSection
    let survey: SurveySection
    let approach: ApproachSection
    let tasks: TaskSection
    let obstacles: ObstacleSection
    let vision: VisionSection
    let figures: FigureSection
    let initiatives: InitiativeSection
    let composedSurvey: ComposedSurveySection
    let mailings: MailingSection

    /// Heldermeer, whose file travels inside the binary.
    ///
    /// - Throws: ``UnreadableFile``, which a test rules out.
    public static func heldermeer(today: Day) throws(UnreadableFile) -> Demonstration {
        try Demonstration(bytes: Assets.heldermeer, file: "heldermeer.yaml", today: today)
    }

    /// The demonstration that a file tells; `heldermeer.yaml` explains its own words.
    ///
    /// - Parameters:
    ///   - file: the name that messages give.
    ///   - today: the day from which the file's days are told.
    /// - Throws: ``UnreadableFile`` with every problem in the file, not only the first.
    public init(bytes: [UInt8], file: String, today: Day) throws(UnreadableFile) {
        let root = try YAMLSource(file: file, bytes: bytes, kind: "a demonstration").root()
        let reading = Reading(file: file)
        let days = RelativeDays(today: today)
        let sections = [
            "gemeente", "leden", "organisaties", "overleggen", "peiling", "aanpak", "taken", "kansen en knelpunten",
            "visie", "cijfers", "initiatieven", "beleidsstukken", "peiling in de maak", "mailingen",
        ]
        guard let entry = Entry(root, as: "a demonstration", known: sections, reading: reading) else {
            throw UnreadableFile(problems: reading.problemsInOrder)
        }
        let approach = newID()
        self.days = days
        municipality = MunicipalitySection(entry)
        members = MemberSection(entry)
        organisations = OrganisationSection(entry, days)
        consultations = ConsultationSection(entry, organisations)
        survey = SurveySection(entry, days)
        self.approach = ApproachSection(entry, days, id: approach)
        tasks = TaskSection(entry, days, approach: approach)
        obstacles = ObstacleSection(entry, days, approach: approach)
        vision = VisionSection(entry, days)
        figures = FigureSection(entry, days)
        initiatives = InitiativeSection(entry, days, organisations, vision)
        composedSurvey = ComposedSurveySection(entry, days)
        mailings = MailingSection(entry, days)
        guard reading.problemsInOrder.isEmpty else { throw UnreadableFile(problems: reading.problemsInOrder) }
    }

    /// Who and what the demonstration lets somebody visit.
    public struct Visited: Sendable {
        public var survey: Survey
        /// Coordinators first.
        public var members: [Member]
        /// The organisation that a personal link is made for.
        public var partner: Organisation
    }

    /// Adds what the store does not hold yet: a second time changes nothing.
    public func add(to store: Store, at moment: Date) async throws -> Visited {
        let telling = Telling(store: store, municipality: municipality.id, days: days, moment: moment)
        let begun = telling.act(on: approach.begun, by: .operator)
        try await municipality.add(telling, begun)
        let members = try await members.add(telling, begun)
        let coordinator = members.first { $0.role == .coordinator } ?? members[0]
        let partner = try await organisations.add(telling, by: coordinator, begun)
        try await consultations.add(telling, begun)
        if try await approach.add(telling, tasks: tasks.tasks, by: coordinator) {
            try await vision.add(telling, to: approach.id, by: coordinator)
            try await figures.add(telling, to: approach.id, by: coordinator)
            try await initiatives.add(telling, to: approach.id, by: coordinator)
            try await composedSurvey.add(telling, to: approach.id, by: coordinator)
            try await obstacles.add(telling, by: coordinator)
        }
        let survey = try await survey.add(telling, of: municipality, in: approach, by: coordinator)
        try await mailings.add(telling, by: coordinator)
        return Visited(survey: survey, members: members, partner: partner)
    }

    /// What step 1 of the approach came to.
    public var writtenVision: Vision { vision.vision }
}

/// Where a demonstration is told: what every section needs to put itself into a store.
struct Telling: Sendable {
    let store: Store
    let municipality: Municipality.ID
    let days: RelativeDays
    /// The moment that it is.
    let moment: Date

    /// Something done late in the morning of a day, but not later than now.
    func act(on day: Day, by actor: Actor) -> Act {
        Act(by: actor, for: municipality, at: min(moment, self.moment(on: day)))
    }

    /// What a member did.
    func act(on day: Day, by member: Member) -> Act { act(on: day, by: .member(member.id)) }

    private func moment(on day: Day) -> Date { Date(timeIntervalSince1970: Double(day.number) * 86_400 + 36_000) }
}

func newID() -> String { UUID().uuidString.lowercased() }
