import Domain
import Store

/// How far the municipality's survey is, for every member: how many have answered, until when, and where to look.
struct SurveyState: Sendable {
    var survey: Survey
    var answered: Int

    /// The survey that opened last; `nil` where none has.
    static func current(_ opened: OpenedApproach) async throws -> SurveyState? {
        let store = opened.site.store
        let surveys = try await store.surveys(of: opened.approach.municipality).filter { $0.opens <= opened.today }
        guard let survey = surveys.last else { return nil }
        return SurveyState(survey: survey, answered: try await store.answered(of: survey.id))
    }

    /// `54 van de 120 hebben geantwoord.`
    private var count: String {
        guard let invited = survey.invited else {
            return answered == 1 ? "1 heeft geantwoord." : "\(answered) hebben geantwoord."
        }
        return "\(answered) van de \(invited) \(answered == 1 ? "heeft" : "hebben") geantwoord."
    }

    func html(on today: Day) -> HTML {
        let until =
            survey.closes.map {
                $0 < today
                    ? " Gesloten op \($0.dutchWithWeekday(from: today))."
                    : " Antwoorden kan tot en met \($0.dutchWithWeekday(from: today))."
            } ?? ""
        let links = survey.openLink.map { link -> HTML in
            let figures: HTML = """
                <a class="utrecht-link" href="\(Routes.factsheet(link))">Bekijk de tussenstand</a> · \

                """
            return """
                <br>\(when: survey.isDemonstration, figures)\
                <a class="utrecht-link" href="\(Routes.questionnaire(link))">Bekijk de vragenlijst</a>
                """
        }
        return """
            <section class="kring-section-apart" aria-labelledby="peiling">
            <h2 class="utrecht-heading-2" id="peiling">Zo staat de peiling ervoor</h2>
            <p class="utrecht-paragraph">\(count)\(until)\(links ?? HTML())</p>
            </section>
            """
    }
}
