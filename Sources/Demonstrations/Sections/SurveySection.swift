import Assets
import Domain
import Questionnaires
import Store

/// `peiling`: the survey with the standard questionnaire, and the made-up responses to it.
struct SurveySection: Sendable {
    let id: String
    /// What members call it.
    let name: String
    let openLink: String
    let invited: Int?
    let opens: Day
    let closes: Day?
    /// The name of the file with the responses.
    let answers: String?

    /// The response files that travel inside the binary.
    private static let files = ["pilot54.csv": Assets.pilot54]

    init(_ root: Entry, _ days: RelativeDays) {
        let keys = ["kenmerk", "naam", "adres", "uitgenodigd", "opent", "sluit", "antwoorden"]
        let entry = root.entry("peiling", known: keys)
        id = entry?.prose("kenmerk") ?? ""
        name = entry?.prose("naam") ?? ""
        openLink = entry?.prose("adres") ?? ""
        invited = entry?.value("uitgenodigd", expected: "a whole number, 1 or more") { word in
            Int(word).flatMap { $0 > 0 ? $0 : nil }
        }
        opens = entry?.neededDay("opent", days) ?? days.today
        closes = entry?.day("sluit", days)
        answers = entry?.choice("antwoorden", of: Self.files.keys.sorted(), called: \.self)
        if let closes, closes < opens {
            entry?.report("'sluit' before 'opent'", expected: "a day on which it has opened", at: "sluit")
        }
    }

    /// The survey, opened by the coordinator and added with its responses where the store does not hold them yet.
    ///
    /// - Parameter approach: its approach, whose planning says when it closes where this section does not.
    func add(
        _ telling: Telling, of municipality: MunicipalitySection, in approach: ApproachSection, by coordinator: Member
    ) async throws -> Survey {
        let known = try await telling.store.survey(openLink: openLink)
        let survey =
            if let known { known } else { try await opened(telling, of: municipality, in: approach, by: coordinator) }
        try await addResponses(to: survey, telling)
        return survey
    }

    private func opened(
        _ telling: Telling, of municipality: MunicipalitySection, in approach: ApproachSection, by coordinator: Member
    ) async throws -> Survey {
        let store = telling.store
        let closes = closes ?? approach.surveyCloses
        let survey = Survey(
            id: id, municipality: municipality.id, openLink: openLink,
            questionnaire: try StandardQuestionnaire.load().frozen(),
            introduction: IntroductionValues(
                municipality: municipality.name, meeting: approach.meeting, closes: closes,
                contact: municipality.settings.contact),
            invited: invited, minimumGroup: municipality.settings.minimumGroup, opens: opens, closes: closes,
            isDemonstration: true)
        let act = telling.act(on: opens, by: coordinator)
        // A start that was cut short left the approach under an id of that time.
        let home = try await store.approaches(of: municipality.id).first?.id ?? approach.id
        let draft = ComposedSurvey(
            id: newID(), approach: home, original: survey.questionnaire,
            composition: SurveyComposition(name: name, languages: survey.questionnaire.languages), begun: opens)
        try await store.add(draft, act)
        _ = try await store.open(draft.id, of: home, version: draft.version, as: survey, act)
        let map = try await store.socialMap(of: municipality.id)
        let recipients = map.organisations.values.flatMap { RecipientCandidate.usual(of: $0, in: map) }
        _ = try await store.add(recipients, to: survey.id, of: home, act)
        return survey
    }

    private func addResponses(to survey: Survey, _ telling: Telling) async throws {
        guard let answers, let bytes = Self.files[answers] else { return }
        let questionnaire = survey.questionnaire
        let file = try await ResponseFile.read(bytes, name: answers, questionnaire: questionnaire)
        // Most answer soon. Those that are there already are of a start that was cut short.
        let span = Double(telling.days.today.number - opens.number)
        let days = (0..<file.count).map { index in
            let share = Double(index) / Double(file.count)
            return opens.adding(days: Int(span * share * share))
        }
        let known = try await telling.store.changes(of: survey.id)
        for day in Set(days).sorted() {
            let indices = days.indices.filter { days[$0] == day && $0 >= known }
            guard !indices.isEmpty else { continue }
            try await telling.store.addSubmitted(
                survey: survey.id, responses: indices.map { file.answers(at: $0).columns(of: questionnaire) },
                from: .link, on: day)
        }
    }
}
