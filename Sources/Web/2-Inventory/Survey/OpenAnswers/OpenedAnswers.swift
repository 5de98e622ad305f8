import Domain
import Hummingbird
import Store

/// The open answers of a survey as its coordinators may see them, with how they were coded.
struct OpenedAnswers: Sendable {
    let field: OpenedField
    /// Those that count, with what counts of them.
    let responses: [SubmittedResponse]
    let columns: [OpenColumn]
    private let themes: [OpenColumn.ID: [AnswerTheme]]
    private let codings: [OpenColumn.ID: [SubmittedResponse.ID: OpenAnswers.Coding]]

    /// - Returns: `nil` where nobody may see single answers yet.
    static func open(_ field: OpenedField) async throws -> OpenedAnswers? {
        let (store, survey) = (field.site.store, field.survey)
        guard var responses = try await store.countedResponses(of: survey.id) else { return nil }
        for index in responses.indices {
            responses[index].answers = Answers.counted(responses[index].answers, in: survey.questionnaire)
        }
        return OpenedAnswers(
            field: field, responses: responses, columns: survey.questionnaire.openColumns(survey.promise),
            themes: try await store.themes(of: survey.id), codings: try await store.codings(of: survey.id))
    }

    /// To the page that says when single answers can be seen, while nobody may yet.
    static func notYet(
        _ context: SiteContext, _ member: SignedIn, site: Site, today: Day
    ) async throws -> Response {
        .seeOther(Routes.responses(try await OpenedSurvey.open(context, member, site: site, today: today)))
    }

    func answers(in column: OpenColumn) -> OpenAnswers {
        OpenAnswers(
            responses, column, themes: themes[column.id] ?? [], coding: codings[column.id] ?? [:])
    }
}

extension Routes {
    static func openAnswers(_ opened: OpenedSurvey) -> Address { survey(opened, .openAnswers) }
    static func openAnswers(_ column: OpenColumn.ID, _ opened: OpenedSurvey) -> Address {
        survey(opened, .openAnswers, column)
    }
    static func openAnswer(_ answer: OpenAnswer.ID, _ column: OpenColumn.ID, _ opened: OpenedSurvey) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "open-antwoorden", column, answer)
    }
    static func theme(_ theme: AnswerTheme.ID, _ column: OpenColumn.ID, _ opened: OpenedSurvey) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "open-antwoorden", column, "themas", theme)
    }
}
