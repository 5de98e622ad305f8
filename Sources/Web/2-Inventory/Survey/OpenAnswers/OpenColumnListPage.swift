import Domain

/// The open questions of a survey, with how many answers were put into themes.
struct OpenColumnListPage: Sendable {
    let opened: OpenedAnswers

    private var survey: OpenedSurvey { opened.field.opened }

    var page: Page {
        let answered = opened.columns.map(opened.answers).filter { $0.base > 0 }
        return opened.field.page(
            "Open antwoorden",
            content: """
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.responses(survey))">Antwoorden</a></p>
                <h1 class="utrecht-heading-1">Open antwoorden</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Geef elk antwoord in eigen woorden een of meer thema’s. \
                Dan kunt u tellen hoe vaak iets genoemd is.</p>
                </div>
                \(answered.isEmpty ? empty : table(answered))
                """)
    }

    private var empty: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Nog niets om in te delen</h2>
        <p class="utrecht-paragraph">Niemand schreef nog iets in eigen woorden op.</p></div>
        """
    }

    private func table(_ answered: [OpenAnswers]) -> HTML {
        let rows = answered.map { answers -> HTML in
            let left = answers.base - answers.coded
            let state = left == 0 ? "klaar" : answers.coded == 0 ? "nog niet begonnen" : "nog \(left)"
            return """
                <tr class="utrecht-table__row">\
                <th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row"><a class="utrecht-link" \
                href="\(Routes.openAnswers(answers.column.id, survey))">\(answers.column.title)</a></th>\
                <td class="utrecht-table__cell" data-label="Antwoorden">\(answers.base)</td>\
                <td class="utrecht-table__cell" data-label="Thema’s">\(answers.themes.count)</td>\
                <td class="utrecht-table__cell" data-label="Ingedeeld">\(state)</td></tr>

                """
        }
        return """
            <table class="utrecht-table kring-cards">
            <caption class="utrecht-table__caption"><span class="kring-hidden">Open vragen met hun antwoorden</span></caption>
            <thead class="utrecht-table__header"><tr>\
            <th class="utrecht-table__header-cell" scope="col">Vraag</th>\
            <th class="utrecht-table__header-cell" scope="col">Antwoorden</th>\
            <th class="utrecht-table__header-cell" scope="col">Thema’s</th>\
            <th class="utrecht-table__header-cell" scope="col">Ingedeeld</th></tr></thead>
            <tbody class="utrecht-table__body">
            \(rows)</tbody>
            </table>

            """
    }
}
