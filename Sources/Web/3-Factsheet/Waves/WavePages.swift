import Domain
import Foundation
import Hummingbird
import Store

/// A later survey beside an earlier one, and goals beside their baseline.
struct WavePages: Sendable {
    let site: Site
    let live: LiveFactsheets
    let today: Today

    /// `GET /aanpak/{approach}/factsheets/vergelijken?eerder=SURVEY&later=SURVEY`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let municipality = member.municipality
        var waves: [Wave] = []
        for survey in try await site.store.surveys(of: municipality.id) {
            guard survey.promise == .confidential || survey.released != nil else { continue }
            do {
                let (material, _) = try await live.factsheet(survey).material(of: survey, municipality, on: today.day)
                waves.append(Wave(survey: survey, publication: material.publication))
            } catch FactsheetProblem.tooFew {
                continue
            }
        }
        let minimum = try await FigureMinimum.of(opened)
        let figures = try await site.store.figures(of: opened.id)
        let vision = try await site.store.vision(of: opened.id, municipality: municipality.id)
        let goals = (vision?.goals ?? []).map {
            GoalProgress($0, figures: figures, home: municipality.area, minimum: minimum)
        }
        let earlier = waves.first { $0.survey.id == request.asked("eerder") } ?? waves.dropLast().last
        let later = waves.first { $0.survey.id == request.asked("later") } ?? waves.last
        return Response(
            WavePage(opened: opened, waves: waves, earlier: earlier, later: later, goals: goals).page.html)
    }
}

extension WavePages {
    /// The address of this page.
    func add(to routes: inout RouteTable) {
        routes.get("/aanpak/{approach}/factsheets/vergelijken", for: .coordinator, show)
    }
}

extension Routes {
    static func waves(of id: Approach.ID) -> Address { .within("aanpak", id, "factsheets", "vergelijken") }
}

/// A survey of which the figures may be seen.
struct Wave: Sendable {
    let survey: Survey
    let publication: Publication

    func name(from today: Day) -> String {
        "\(survey.questionnaire.title[.dutch]), begonnen op \(survey.opens.dutch(from: today))"
    }
}

/// The comparison as a page.
struct WavePage: Sendable {
    let opened: OpenedApproach
    /// The first to open first.
    let waves: [Wave]
    let earlier: Wave?
    let later: Wave?
    let goals: [GoalProgress]

    var page: Page {
        opened.page(
            "Vergelijk twee peilingen", here: .factsheet,
            content: """
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.factsheets(of: opened.id))">Factsheets</a></p>
                <h1 class="utrecht-heading-1">Vergelijk twee peilingen</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Wat is er veranderd, en wat kan toeval zijn? Alleen vragen die \
                in beide peilingen precies hetzelfde zijn, staan naast elkaar.</p>
                </div>
                \(content)
                \(when: !goals.isEmpty, goalTable)
                """)
    }

    private var content: HTML {
        guard waves.count > 1, let earlier, let later else {
            return """
                <div class="kring-empty">
                <h2 class="utrecht-heading-3">Er is nog maar één peiling met genoeg antwoorden</h2>
                <p class="utrecht-paragraph">Houdt u later dezelfde vragenlijst nog eens, dan zet Kring ze hier naast elkaar.</p>
                </div>
                """
        }
        guard earlier.survey.id != later.survey.id else {
            return "\(chooser)<p class=\"utrecht-paragraph\" role=\"alert\">Kies twee verschillende peilingen.</p>"
        }
        let comparison = WaveComparison(earlier: earlier.publication, later: later.publication)
        return "\(chooser)\(summary(comparison))\(table(comparison))\(changed(comparison))"
    }

    private var chooser: HTML {
        let choices = waves.map { FormField.Choice(value: $0.survey.id, label: $0.name(from: opened.today)) }
        let fields = [
            FormField(
                name: "eerder", label: "Eerdere peiling", value: earlier?.survey.id ?? "", kind: .select(choices)),
            FormField(name: "later", label: "Latere peiling", value: later?.survey.id ?? "", kind: .select(choices)),
        ]
        return """
            <form class="kring-form" action="\(Routes.waves(of: opened.id))" method="get">
            \(fields.map(\.html))
            <button class="utrecht-button" type="submit">Vergelijk</button>
            </form>

            """
    }

    private func summary(_ comparison: WaveComparison) -> HTML {
        let found = comparison.rows.filter { $0.verdict != .none }
        let lines = found.map { row -> HTML in
            """
            <li>\(row.question.label), ‘\(row.label)’: \(row.verdict == .more ? "meer" : "minder") dan toen, \
            \(row.earlier.percentText) en nu \(row.later.percentText).</li>

            """
        }
        let list: HTML = """
            <p class="utrecht-paragraph">Dit is aantoonbaar veranderd:</p>
            <ul class="utrecht-unordered-list">
            \(lines)</ul>
            """
        let none: HTML = """
            <p class="utrecht-paragraph">Van geen enkele vraag is aantoonbaar dat er anders geantwoord is. Dat betekent niet dat er \
            niets veranderde: met weinig antwoorden is alleen een groot verschil te zien.</p>
            """
        return """
            <section aria-labelledby="veranderd">
            <h2 class="utrecht-heading-2" id="veranderd">Wat is er veranderd?</h2>
            \(found.isEmpty ? none : list)
            <p class="kring-note">Toen \(comparison.earlier) en nu \(comparison.later) deelnemers. Wie aan beide meedeed, weet Kring \
            niet. Ook kunnen er andere mensen hebben geantwoord: dan verandert een cijfer zonder dat iemand van mening veranderde.</p>
            </section>

            """
    }

    private func table(_ comparison: WaveComparison) -> HTML {
        let rows = comparison.rows.map { row -> HTML in
            FieldTable.row(
                "\(row.question.number.isEmpty ? "" : "\(row.question.number). ")\(row.question.label): \(row.label)",
                [
                    row.earlier.percentText, row.later.percentText,
                    "\(signed(row.difference.points)) (\(signed(row.difference.low)) tot \(signed(row.difference.high)))",
                    row.verdict == .none ? "niet aantoonbaar" : row.verdict == .more ? "meer" : "minder",
                ])
        }
        return FieldTable.html(
            "Alle vragen die hetzelfde zijn, met het verschil in procentpunten en de 95%-marge daarvan",
            head: ["Wat", "Toen", "Nu", "Verschil", "Verschil aantoonbaar?"], rows: rows)
    }

    private func signed(_ points: Double) -> String {
        let whole = Int(points.rounded())
        return whole > 0 ? "+\(whole)" : whole < 0 ? "−\(-whole)" : "0"
    }

    private func changed(_ comparison: WaveComparison) -> HTML {
        guard !comparison.changed.isEmpty else { return HTML() }
        let names = comparison.changed.map { "<li>\($0.label)</li>\n" as HTML }
        return """
            <details class="kring-data"><summary>Niet te vergelijken: de vraag of de antwoorden zijn anders (\
            \(comparison.changed.count))</summary>
            <ul class="utrecht-unordered-list">
            \(names)</ul>
            </details>

            """
    }

    private var goalTable: HTML {
        let rows = goals.map { progress -> HTML in
            let goal = progress.goal
            let sign = goal.unit == .percent ? "%" : ""
            let then =
                goal.baseline.map { "\($0)\(sign)\(goal.baselineYear.map { " (\($0))" } ?? "")" } ?? "niet bekend"
            let now = progress.latest.map { "\($0.percent) (\($0.year))" } ?? "nog niet gemeten"
            let target = goal.target.map { "\($0)\(sign)\(goal.due.map { " (\($0.year))" } ?? "")" } ?? "niet bepaald"
            let said =
                switch progress.change {
                case .unknown: "nog niet te zeggen"
                case .withinMargin: "verschil binnen de marge: geen verandering te zien"
                case .better: "dichter bij het doel"
                case .worse: "verder van het doel"
                }
            return FieldTable.row(goal.title, [then, now, target, said])
        }
        return """
            <section class="kring-section-apart" aria-labelledby="doelen">
            <h2 class="utrecht-heading-2" id="doelen">Doelen naast hun beginstand</h2>
            \(FieldTable.html("Doelen uit de visie", head: ["Doel", "Toen", "Nu", "Streven", "Wat te zeggen is"], rows: rows))
            </section>

            """
    }
}
