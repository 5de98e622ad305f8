import Domain

/// The columns of a file, to say what each is.
struct FigureColumnsPage: Sendable {
    var opened: OpenedApproach
    var file: MappedFile
    var meanings: [MappedFile.Meaning]
    var fields: FigureFields
    /// What is wrong with the file, read so.
    var refused: [String] = []

    init(opened: OpenedApproach, file: MappedFile) {
        self.opened = opened
        self.file = file
        meanings = file.guesses
        fields = FigureFields(
            typed: TypedFields([
                "geslacht": [Sex.all.rawValue], "reeks": [FigureSeries.other.rawValue],
                "schaal": [LonelinessScale.unknown.rawValue], "hoe": [FigureBasis.observed.rawValue],
            ]))
    }

    private var columns: [FormField] {
        file.header.enumerated().map { index, name in
            let examples = file.rows.prefix(3).map { $0[index] }.filter { !$0.isEmpty }
            return FormField(
                name: "kolom-\(index)", label: name.isEmpty ? "Kolom \(index + 1)" : name,
                value: meanings[index].rawValue,
                hint: examples.isEmpty
                    ? "De eerste regels zijn hier leeg." : "Bijvoorbeeld: \(examples.joined(separator: ", "))",
                problem: fields.problems.first { $0.field == "kolom-\(index)" }?.message,
                kind: .select(
                    MappedFile.Meaning.allCases.map { .init(value: $0.rawValue, label: capitalized($0.name)) }))
        }
    }

    private var shared: [FormField] {
        var year = fields.year
        year.hint = "Leeg: het jaar staat in een kolom."
        return [year] + fields.ages + [fields.sex] + fields.origin
    }

    var page: Page {
        let problems = refused.map { "<li>\($0)</li>\n" as HTML }
        return opened.page(
            "Welke kolom is wat?", here: .inventory,
            content: """
                \((columns + shared).problems)
                \(when: !refused.isEmpty, FigureParts.warning("Zo kunnen wij het bestand niet lezen", "<ul class=\"utrecht-unordered-list\">\(problems)</ul>"))
                \(FigureParts.title("Welke kolom is wat?", lead: "\(file.name) heeft \(file.header.count) kolommen en \(file.rows.count) regels.", of: opened))
                <form class="kring-form kring-form--long" action="\(Routes.readMappedFigures(of: opened.id))" method="post" novalidate>
                <input type="hidden" name="naam" value="\(file.name)"><input type="hidden" name="bestand" value="\(file.text)">
                <h2 class="utrecht-heading-2">De kolommen</h2>
                \(columns.map(\.html))
                <h2 class="utrecht-heading-2 kring-heading-apart">Voor het hele bestand</h2>
                \(shared.map(\.html))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
                Bekijk wat erin staat</button><a class="utrecht-link" href="\(Routes.readFigures(of: opened.id))">Annuleren</a></div>
                </form>
                """)
    }
}
