import Domain

/// One policy document: to fill in for who may, to read for everybody else, with its file.
struct PolicyPage: Sendable {
    let opened: OpenedApproach
    /// `nil` for a new one.
    var document: PolicyDocument?
    var form: EntryForm
    var notice = HTML()
    /// What is wrong with the file that was given.
    var fileProblems: [String] = []

    var page: Page {
        let title = document?.title ?? "Een stuk toevoegen"
        let isWrong = form.isWrong || !fileProblems.isEmpty
        return opened.page(
            "\(isWrong ? "Niet opgeslagen: " : "")\(title)", here: .inventory,
            content: """
                \(form.problems)\(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.policies(of: opened.id))">Beleidsstukken</a></p>
                <h1 class="utrecht-heading-1">\(title)</h1>
                </div>
                \(opened.mayChange ? form.html : FieldList(fields: form.sections.flatMap(\.fields)).html)
                \(file)
                \(when: opened.mayChange && document != nil, remove)
                """)
    }

    private var file: HTML {
        guard let document else { return HTML() }
        let there: HTML =
            document.file.map { file in
                """
                <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.policyFile(document.id, of: opened.id))" \
                download>\(file.name)</a> (\(file.type.rawValue.uppercased()), \(file.writtenSize))</p>
                """
            } ?? "<p class=\"utrecht-paragraph\">Er is nog geen bestand bij.</p>"
        let hint =
            "Een PDF, DOCX of ODT van hoogstens \(PolicyFile.mostBytes >> 20) MB. Een bestand met macro’s bewaren wij niet."
        let give: HTML = """
            <form class="kring-form" action="\(Routes.policyFile(document.id, of: opened.id))" method="post" \
            enctype="multipart/form-data">
            \(FigureFields.file("stuk", document.file == nil ? "Bestand" : "Een ander bestand", accept: ".pdf,.docx,.odt", hint: hint, problems: fileProblems))
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Bewaar het bestand</button></div>
            </form>
            \(when: document.file != nil, FigureParts.button("Haal het bestand weg", Routes.removePolicyFile(document.id, of: opened.id), style: " utrecht-button--subtle"))
            """
        return """
            <section class="kring-section-apart" aria-labelledby="bestand">
            <h2 class="utrecht-heading-2" id="bestand">Het bestand</h2>
            \(there)
            \(when: opened.mayChange, give)
            </section>
            """
    }

    private var remove: HTML {
        guard let document else { return HTML() }
        return """
            <section class="kring-section-apart" aria-labelledby="weghalen">
            <h2 class="utrecht-heading-2" id="weghalen">Haal van de lijst</h2>
            <p class="utrecht-paragraph">U kunt het daarna nog terugzetten, met het bestand erbij.</p>
            \(FigureParts.button("Haal van de lijst", Routes.removePolicy(document.id, of: opened.id), style: " utrecht-button--danger"))
            </section>
            """
    }
}
