import Domain
import Hummingbird
import Store

/// The versions of a survey: who changed what, and the way back to an earlier one.
struct SurveyVersionPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/versies`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        let versions = try await site.store.versions(of: opened.survey.id)
        return Response(SurveyVersionPage(opened: opened, versions: versions).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/versies/{version}`: goes back to a version. That makes a new one, so
    /// nothing is lost.
    func goBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        let seen = Int(try await Form(of: request)[ComposingFormPage.versionName] ?? "")
        guard let number = Int(try context.parameters.require("version")),
            let earlier = try await site.store.composition(of: opened.survey.id, version: number)
        else { throw Mistake.noSuchPage }
        switch try await opened.save(.restore(earlier), seen: seen) {
        case .saved: return .seeOther(Routes.survey(opened).asking("gebeurd", "ja"))
        case .outdated, .frozen: return .seeOther(Routes.survey(opened).asking("gebeurd", "niet"))
        }
    }
}

struct SurveyVersionPage: Sendable {
    let opened: OpenedSurvey
    /// The latest first.
    var versions: [SurveyVersion]

    var page: Page {
        opened.page(
            "Versies van \(opened.name)",
            content: """
                <div class="kring-title">
                \(opened.back)
                <h1 class="utrecht-heading-1">Versies</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Elke verandering is een versie. U kunt altijd terug: ook dat \
                wordt een nieuwe versie.</p>
                </div>
                <ol class="kring-approaches" reversed>
                \(versions.enumerated().map(row))</ol>
                """)
    }

    private func row(_ index: Int, _ version: SurveyVersion) -> HTML {
        let before = versions.indices.contains(index + 1) ? versions[index + 1].composition : nil
        let changes =
            before.map { version.composition.differences(from: $0, in: opened.survey.original) } ?? [
                "Zo begon de peiling."
            ]
        let back: HTML = """
            <form action="\(Routes.survey(opened, .versions, String(version.number)))" method="post">\
            <input type="hidden" name="\(ComposingFormPage.versionName)" value="\(opened.survey.version)">\
            <button class="utrecht-button utrecht-button--subtle" type="submit">Ga terug naar versie \(version.number)\
            </button></form>
            """
        let day = Day(at: version.at)
        let when = day == opened.opened.today ? "Vandaag" : capitalized(day.dutchWithWeekday(from: opened.opened.today))
        return """
            <li class="kring-approaches__item" value="\(version.number)">
            <h2 class="utrecht-heading-4">Versie \(version.number)\(when: index == 0, ", zo is het nu")</h2>
            <p class="kring-note">\(when), \(version.member ?? "iemand die er niet meer is")</p>
            <ul class="utrecht-unordered-list">\(changes.map { "<li>\($0)</li>\n" as HTML })</ul>
            \(when: opened.mayChange && index > 0, back)
            </li>

            """
    }
}
