import Domain
import Foundation
import Store

/// The factsheet of a survey in the field, kept up to date in memory as answers come in.
///
/// The columns hold every response up to a change counter. A request asks the store for the counter and reads only what
/// came after it, whichever process wrote it.
actor LiveFactsheet {
    private let store: Store
    private let survey: Survey
    private let municipality: Municipality
    private var columns: ResponseColumns
    private var tally: Tally
    /// The organisation that each response names, by place.
    private var organisations: [String] = []
    private var change = 0
    /// How many responses had been taken away when these were counted.
    private var erasures = 0
    private var made: (change: Int, day: Day, factsheet: Factsheet)?
    private var files: [FactsheetFile: [UInt8]] = [:]

    /// Responses are read in slices, so that a large survey never stands in memory as text.
    private static let slice = 2_000
    /// The question whose answer names the organisation.
    private static let organisationQuestion = "q1"

    init(store: Store, survey: Survey, municipality: Municipality) {
        self.store = store
        self.survey = survey
        self.municipality = municipality
        (columns, tally) = Self.nothingCounted(survey)
    }

    /// The factsheet of everything that came in so far.
    ///
    /// - Throws: ``FactsheetProblem`` while too few people have answered.
    func factsheet(on day: Day) async throws -> Factsheet {
        try await catchUp()
        if let made, made.change == change, made.day == day { return made.factsheet }
        let named = OrganisationTables(columns) { [organisations] in organisations[$0] }
        let material = FactsheetMaterial(
            publication: try Publication(
                tally: tally, organisations: named, plan: survey.plan(respondents: tally.respondents)),
            municipality: municipality.name, period: nil, meeting: survey.introduction.meeting,
            fieldwork: FactsheetMaterial.Fieldwork(
                isOpen: survey.isOpen(on: day), closes: survey.closes, hasOpenLink: survey.openLink != nil),
            date: day, isDemonstration: survey.isDemonstration)
        let factsheet = Factsheet(material)
        made = (change, day, factsheet)
        files = [:]
        return factsheet
    }

    /// The factsheet as a file; made once for as long as nothing changes.
    func file(_ file: FactsheetFile, on day: Day, documents: FactsheetDocuments) async throws -> [UInt8] {
        let factsheet = try await factsheet(on: day)
        let change = change
        if let bytes = files[file] { return bytes }
        let bytes = try await documents.bytes(factsheet, as: file)
        // Answers may have come in while the file was made.
        if made?.change == change, made?.day == day { files[file] = bytes }
        return bytes
    }

    private func catchUp() async throws {
        while true {
            let progress = try await store.surveyProgress(of: survey.id)
            if progress.erasures > erasures { startAnew(erasures: progress.erasures) }
            guard progress.changes > change else { return }
            let counted = erasures
            let new = try await store.submitted(survey: survey.id, after: change, limit: Self.slice)
            // Another request may have started anew while this one waited for the store.
            guard counted == erasures else { continue }
            // What came last may have been taken away.
            if new.isEmpty { change = max(change, progress.changes) }
            // Or another request may have caught up.
            for response in new where response.change > change { count(response) }
        }
    }

    private func count(_ response: SubmittedAnswers) {
        let (answers, _) = Answers.reading(response.answers, questions: columns.layout.questions)
        change = response.change
        // Who sent a questionnaire without an answer, in the days when that could be done, is no participant.
        guard !answers.isBlank else { return }
        let counted = CountedResponse(answers, layout: columns.layout)
        columns.append(counted)
        tally.add(counted)
        organisations.append(response.answers[Self.organisationQuestion] ?? "")
    }

    /// Forgets what was counted: a response among it was erased, and nothing of it may be left here.
    private func startAnew(erasures: Int) {
        (columns, tally) = Self.nothingCounted(survey)
        (organisations, change, made, files) = ([], 0, nil, [:])
        self.erasures = erasures
    }

    private static func nothingCounted(_ survey: Survey) -> (ResponseColumns, Tally) {
        let layout = ColumnLayout(survey.questionnaire)
        let crossings = Publication.crossings(layout, plan: survey.plan(respondents: 0))
        return (ResponseColumns(layout: layout), Tally(layout: layout, crossings: crossings))
    }
}

extension Survey {
    /// How its tables are made: by kind of organisation, where that is asked.
    ///
    /// Where an open link was passed on so widely that more answered than were invited, there is no response rate.
    fileprivate func plan(respondents: Int) -> TabulationPlan {
        let invited = invited.flatMap { $0 >= respondents ? $0 : nil }
        return TabulationPlan(
            by: questionnaire.question("q2") == nil ? nil : "q2", invited: invited,
            wholeFrame: wholeFrame && invited != nil && openLink == nil, minimumGroup: minimumGroup)
    }
}
