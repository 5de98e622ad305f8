import Domain

/// Where a file of responses is chosen, and which were read before.
struct ReadResponsesPage: Sendable {
    let field: OpenedField
    /// The last first.
    let files: [ReadResponseFile]
    var problems: [String] = []
    /// How many responses were taken in just now, or that a file was taken back.
    var done: String?

    private var opened: OpenedSurvey { field.opened }
    /// An anonymous survey that has closed takes nothing more.
    private var takes: Bool { field.readsResponses || field.survey.ended == nil }

    var page: Page {
        field.page(
            "\(problems.isEmpty ? "" : "Niet ingelezen: ")Antwoorden inlezen",
            content: """
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.responses(opened))">Antwoorden</a></p>
                <h1 class="utrecht-heading-1">Antwoorden inlezen</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Hebt u antwoorden uit een ander programma? Kies het bestand. \
                U ziet eerst wat erin staat; daarna telt het pas mee.</p>
                </div>
                \(takes ? form : closed)
                \(when: !files.isEmpty, list)
                """)
    }

    private var notice: HTML {
        if let count = done.flatMap(Int.init) {
            return DoneNotice.html("\(Amount.of(count, "vragenlijst", "vragenlijsten")) ingelezen. Ze tellen nu mee.")
        }
        return done == "ongedaan" ? DoneNotice.html("Het inlezen is ongedaan gemaakt.") : HTML()
    }

    private var closed: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Deze peiling is gesloten</h2>
        <p class="utrecht-paragraph">Bij een anonieme peiling kan er dan niets meer bij: wat later komt, zou te onderscheiden \
        zijn van de rest.</p></div>
        """
    }

    private var form: HTML {
        let hint =
            "CSV of XLSX, met op de eerste regel de vragen. Van Microsoft Forms, LimeSurvey, of het antwoordenbestand van Kring zelf."
        return """
            <form class="kring-form" action="\(Routes.readResponses(opened))" method="post" enctype="multipart/form-data">
            \(FigureFields.file("antwoorden", "Bestand met antwoorden", accept: ".csv,.xlsx", hint: hint, problems: problems))
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
            type="submit">Bekijk wat erin staat</button></div>
            </form>
            """
    }

    private var list: HTML {
        let rows = files.map { file -> HTML in
            let undo: HTML = """
                <form action="\(Routes.takeBackResponses(file.id, opened))" method="post"><button \
                class="utrecht-button utrecht-button--subtle" type="submit">Maak ongedaan<span class="kring-hidden">: \
                \(file.name)</span></button></form>
                """
            return """
                <li class="kring-line"><span>\(file.name): \(Amount.of(file.responses, "vragenlijst", "vragenlijsten")), op \
                \(file.taken.written(in: .dutch))</span>\(when: takes, undo)</li>

                """
        }
        return """
            <section class="kring-section-apart" aria-labelledby="eerder">
            <h2 class="utrecht-heading-2" id="eerder">Eerder ingelezen</h2>
            <p class="kring-note">Ongedaan maken wist wat uit dat bestand kwam, ook als u er daarna iets in verbeterde.</p>
            <ul class="kring-recent">
            \(rows)</ul>
            </section>
            """
    }
}
