import Domain
import Foundation
import Store
import Synchronization

/// The factsheet of a survey in the field, kept up to date in memory as answers come in.
///
/// The columns hold every response up to a change counter. A request asks the store for the counter and reads only what
/// came after it, whichever process wrote it.
actor LiveFactsheet {
    private let store: Store
    private let id: Survey.ID
    private let questionnaire: Questionnaire
    /// The question whose groups are compared; `nil` for none.
    private let grouping: String?
    private var columns: ResponseColumns
    private var tally: Tally
    /// The organisation that each response names, by place.
    private var organisations: [String] = []
    /// What respondents say of their own organisation's partners, and how many say just that.
    private var statements: [NetworkTies.Statement: Int] = [:]
    private var network: Network?
    /// The change with which each response came, by place.
    private var numbers: [Int] = []
    private var change = 0
    /// How many responses had been taken away when these were counted.
    private var erasures = 0
    private var made: Made?
    private var files: [FactsheetFile: [UInt8]] = [:]

    /// What was made last, and of what.
    private struct Made {
        var change: Int
        var day: Day
        var survey: Survey
        var municipality: Municipality
        var material: FactsheetMaterial
        var factsheet: Factsheet
    }

    /// Who works with whom as it was worked out last, and of what.
    private struct Network {
        var change: Int
        var mapRevision: Int
        var known: [KnownName]
        var initiatives: [Initiative]
        var summary: GatheredMaterial.NetworkSummary
    }

    /// Responses are read in slices, so that a large survey never stands in memory as text.
    private static let slice = 2_000
    /// The question whose answer names the organisation.
    private static let organisationQuestion = "q1"
    /// The question that asks with whom one works together; who says yes names them.
    private static let partnersQuestion = "q13"

    /// - Parameter grouping: the question whose groups are compared, or ``FactsheetComposition/noGroups``; `nil` for the
    ///   kind of organisation, where that is asked.
    init(store: Store, survey: Survey, grouping: String? = nil) {
        self.store = store
        id = survey.id
        questionnaire = survey.questionnaire
        let by = grouping ?? (survey.questionnaire.question("q2") == nil ? nil : "q2")
        self.grouping = by == FactsheetComposition.noGroups ? nil : by
        (columns, tally) = Self.nothingCounted(survey.questionnaire, by: self.grouping)
    }

    /// Everything that came in so far, and how far that is.
    ///
    /// - Throws: ``FactsheetProblem`` while too few people have answered.
    func material(
        of survey: Survey, _ municipality: Municipality, on day: Day
    ) async throws -> (material: FactsheetMaterial, progress: SurveyProgress) {
        let made = try await upToDate(survey, municipality, on: day)
        return (made.material, SurveyProgress(changes: made.change, erasures: erasures))
    }

    /// The factsheet of everything that came in so far.
    ///
    /// - Throws: ``FactsheetProblem`` while too few people have answered.
    func factsheet(of survey: Survey, _ municipality: Municipality, on day: Day) async throws -> Factsheet {
        try await upToDate(survey, municipality, on: day).factsheet
    }

    /// How an edition of everything that came in so far would tell people apart.
    ///
    /// - Parameters:
    ///   - before: the editions beside which it would stand.
    ///   - name: what an organisation is called.
    ///   - meaning: which organisation somebody meant by a name; asked once of each name.
    /// - Throws: ``FactsheetProblem`` while too few people have answered.
    func plan(
        of survey: Survey, _ municipality: Municipality, on day: Day, before: [EditionRule.Before],
        name: (Organisation.ID) -> String, meaning: (String) -> Organisation.ID?
    ) async throws -> EditionPlan {
        let made = try await upToDate(survey, municipality, on: day)
        var known: [String: Organisation.ID] = [:]
        for name in Set(organisations) where !name.isEmpty { known[name] = meaning(name) }
        return EditionPlan(
            columns, numbers: numbers, of: made.material.publication, before: before, name: name,
            organisation: { known[organisations[$0]] })
    }

    /// Who works with whom, by what came in so far and by joint initiatives; worked out once for as long as nothing
    /// changes.
    func network(
        _ map: SearchableMap, known: [KnownName], initiatives: [Initiative]
    ) async throws -> GatheredMaterial.NetworkSummary {
        try await catchUp()
        if let network, network.change == change, network.mapRevision == map.map.revision, network.known == known,
            network.initiatives == initiatives
        {
            return network.summary
        }
        let organisations = map.map.organisations
        let summary = GatheredMaterial.NetworkSummary(
            statements: statements, initiatives: initiatives, book: NameBook(map, known: known),
            name: { organisations[$0]?.name ?? "" })
        network = Network(
            change: change, mapRevision: map.map.revision, known: known, initiatives: initiatives, summary: summary)
        return summary
    }

    /// The factsheet as a file; made once for as long as nothing changes.
    func file(
        _ file: FactsheetFile, of survey: Survey, _ municipality: Municipality, on day: Day,
        documents: FactsheetDocuments
    ) async throws -> [UInt8] {
        let made = try await upToDate(survey, municipality, on: day)
        if let bytes = files[file] { return bytes }
        let bytes = try await documents.bytes(made.factsheet, as: file)
        // Answers may have come in while the file was made.
        if let now = self.made, now.change == made.change, now.day == made.day, now.survey == survey {
            files[file] = bytes
        }
        return bytes
    }

    private func upToDate(_ survey: Survey, _ municipality: Municipality, on day: Day) async throws -> Made {
        try await catchUp()
        if let made, made.change == change, made.day == day, made.survey == survey, made.municipality == municipality {
            return made
        }
        let named = OrganisationTables(columns) { [organisations] in organisations[$0] }
        let material = FactsheetMaterial(
            publication: try Publication(
                tally: tally, organisations: named, plan: survey.plan(by: grouping, respondents: tally.respondents)),
            municipality: municipality.name, period: nil, meeting: survey.introduction.meeting,
            fieldwork: FactsheetMaterial.Fieldwork(
                isOpen: survey.isOpen(on: day), closes: survey.closes, hasOpenLink: survey.openLink != nil),
            date: day, isDemonstration: survey.isDemonstration)
        let new = Made(
            change: change, day: day, survey: survey, municipality: municipality, material: material,
            factsheet: Factsheet(material))
        made = new
        files = [:]
        return new
    }

    private func catchUp() async throws {
        while true {
            let progress = try await store.surveyProgress(of: id)
            if progress.erasures > erasures { startAnew(erasures: progress.erasures) }
            guard progress.changes > change else { return }
            let counted = erasures
            let new = try await store.submitted(survey: id, after: change, limit: Self.slice)
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
        numbers.append(response.change)
        if case .single(1, _, let partners) = answers[Self.partnersQuestion], !partners.isEmpty {
            let name = response.answers[Self.organisationQuestion] ?? ""
            statements[.init(name: name, partners: partners), default: 0] += 1
        }
    }

    /// Forgets what was counted: a response among it was erased, and nothing of it may be left here.
    private func startAnew(erasures: Int) {
        (columns, tally) = Self.nothingCounted(questionnaire, by: grouping)
        (organisations, numbers, statements, change) = ([], [], [:], 0)
        (made, files, network) = (nil, [:], nil)
        self.erasures = erasures
    }

    private static func nothingCounted(
        _ questionnaire: Questionnaire, by grouping: String?
    ) -> (ResponseColumns, Tally) {
        let layout = ColumnLayout(questionnaire)
        let crossings = Publication.crossings(layout, plan: TabulationPlan(by: grouping))
        return (ResponseColumns(layout: layout), Tally(layout: layout, crossings: crossings))
    }
}

extension Survey {
    /// How its tables are made.
    ///
    /// Where an open link was passed on so widely that more answered than were invited, there is no response rate.
    fileprivate func plan(by grouping: String?, respondents: Int) -> TabulationPlan {
        let invited = invited.flatMap { $0 >= respondents ? $0 : nil }
        return TabulationPlan(
            by: grouping, invited: invited, wholeFrame: wholeFrame && invited != nil && openLink == nil,
            minimumGroup: minimumGroup)
    }
}

/// The live factsheets in use, by survey and by the groups that are compared.
final class LiveFactsheets: Sendable {
    private let store: Store
    private let kept = Mutex<[Key: LiveFactsheet]>([:])

    private struct Key: Hashable {
        var survey: Survey.ID
        var grouping: String?
    }

    init(store: Store) { self.store = store }

    func factsheet(_ survey: Survey, grouping: String? = nil) -> LiveFactsheet {
        kept.withLock { kept in
            let key = Key(survey: survey.id, grouping: grouping)
            if let known = kept[key] { return known }
            let new = LiveFactsheet(store: store, survey: survey, grouping: grouping)
            kept[key] = new
            return new
        }
    }
}
