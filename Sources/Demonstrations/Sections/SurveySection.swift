import Assets
import Domain
import Questionnaires
import Store

/// `peiling`: the survey with the standard questionnaire, and the made-up responses to it.
struct SurveySection: Sendable {
    let id: String
    let openLink: String
    let invited: Int?
    let opens: Day
    let closes: Day?
    /// The name of the file with the responses.
    let answers: String?

    /// The response files that travel inside the binary.
    private static let files = ["pilot54.csv": Assets.pilot54]

    init(_ root: Entry, _ days: RelativeDays) {
        let keys = ["kenmerk", "adres", "uitgenodigd", "opent", "sluit", "antwoorden"]
        let entry = root.entry("peiling", known: keys)
        id = entry?.prose("kenmerk") ?? ""
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

    /// The survey, added with its responses where the store does not hold them yet.
    ///
    /// - Parameter approach: its approach, whose planning says when it closes where this section does not.
    func add(_ telling: Telling, of municipality: MunicipalitySection, in approach: ApproachSection) async throws
        -> Survey
    {
        let known = try await telling.store.survey(openLink: openLink)
        let survey = if let known { known } else { try await added(telling, of: municipality, in: approach) }
        // A start that was cut short left a survey without responses.
        if try await telling.store.changes(of: survey.id) == 0 { try await addResponses(to: survey, telling) }
        return survey
    }

    private func added(
        _ telling: Telling, of municipality: MunicipalitySection, in approach: ApproachSection
    ) async throws -> Survey {
        let closes = closes ?? approach.surveyCloses
        let survey = Survey(
            id: id, municipality: municipality.id, openLink: openLink,
            questionnaire: try StandardQuestionnaire.load().frozen(),
            introduction: IntroductionValues(
                municipality: municipality.name, meeting: approach.meeting, closes: closes,
                contact: municipality.settings.contact),
            invited: invited, minimumGroup: municipality.settings.minimumGroup, opens: opens, closes: closes,
            isDemonstration: true)
        try await telling.store.add(survey)
        return survey
    }

    private func addResponses(to survey: Survey, _ telling: Telling) async throws {
        guard let answers, let bytes = Self.files[answers] else { return }
        let questionnaire = survey.questionnaire
        let file = try await ResponseFile.read(bytes, name: answers, questionnaire: questionnaire)
        let responses = (0..<file.count).map { file.answers(at: $0).columns(of: questionnaire) }
        try await telling.store.addSubmitted(survey: survey.id, responses: responses, on: telling.days.today)
    }
}
