import Domain

/// What closing a survey does, before it is done.
struct ClosingPage: Sendable {
    let field: OpenedField
    let progress: FieldProgress

    var page: Page {
        let opened = field.opened
        let filledIn = Amount.of(progress.total, "vragenlijst is", "vragenlijsten zijn")
        return field.page(
            "Sluit de peiling",
            content: """
                <div class="kring-title">
                \(field.back)
                <h1 class="utrecht-heading-1">Sluit de peiling</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(filledIn) ingevuld en \
                \(progress.total == 1 ? "telt" : "tellen") mee.</p>
                </div>
                <ul class="utrecht-unordered-list">
                <li>Niemand kan nog antwoorden, ook niet met een pagina die al open stond.</li>
                \(when: progress.drafts > 0, drafts)
                \(ties)
                </ul>
                <form action="\(Routes.field(opened, .close))" method="post">
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--danger" type="submit">Sluit de \
                peiling</button><a class="utrecht-link" href="\(Routes.field(opened))">Laat open</a></div>
                </form>
                """)
    }

    private var drafts: HTML {
        progress.drafts == 1
            ? "<li>Eén vragenlijst is begonnen en niet verstuurd. Die wordt gewist.</li>"
            : "<li>\(progress.drafts) vragenlijsten zijn begonnen en niet verstuurd. Die worden gewist.</li>"
    }

    private var marks: HTML {
        """
        <li>Op de lijst van genodigden staat daarna niet meer wie heeft geantwoord. Wilt u hen apart bedanken? Doe dat dan \
        eerst.</li>
        """
    }

    private var ties: HTML {
        switch field.survey.promise {
        case .confidential:
            """
            <li>De links gaan los van de antwoorden: niemand kan de eigen antwoorden nog zien, veranderen of wissen. Wie \
            heeft geantwoord, blijft op de lijst van genodigden staan.</li>
            """
        case .anonymous:
            """
            <li>De antwoorden krijgen een willekeurige volgorde. Daarna kan niemand meer zien wie wat antwoordde. Dat is niet \
            terug te draaien.</li>
            \(when: field.survey.links == .personal, marks)
            """
        }
    }
}
