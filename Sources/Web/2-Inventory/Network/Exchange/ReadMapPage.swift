import Domain
import Store

/// Where a file for the social map is given, with those that were read lately; and where the map is taken out as a file.
struct ReadMapPage: Sendable {
    var opened: OpenedMap
    var files: [MapImport]
    var refused: [String] = []
    var notice = HTML()

    var page: Page {
        opened.page(
            "Inlezen", tab: .files,
            content: """
                \(notice)
                <h1 class="utrecht-heading-1">Lees een lijst in</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Hebt u al een lijst met organisaties of contactpersonen? \
                U ziet eerst wat erin staat. Pas daarna neemt u het over, en ook dat kunt u ongedaan maken.</p>
                <form class="kring-form kring-form--long" action="\(Routes.readMap)" method="post" enctype="multipart/form-data" novalidate>
                \(FigureFields.file("bestand", "Bestand", accept: ".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", hint: "Excel (XLSX) of CSV. Op de eerste regel staan de namen van de kolommen.", problems: refused))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
                Bekijk wat erin staat</button></div>
                </form>
                \(when: !files.isEmpty, list)
                \(MapFilesSection(isCoordinator: true).html)
                """)
    }

    private var list: HTML {
        let items = files.map { file -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.mapImport(file.id))">\(file.file)</a> \
            <span class="kring-note">\(file.state.words), \(opened.written(file.made))</span></li>

            """
        }
        return """
            <section class="kring-section-apart" aria-labelledby="eerder">
            <h2 class="utrecht-heading-2" id="eerder">Eerder gekozen bestanden</h2>
            <ul class="utrecht-unordered-list">
            \(items)</ul>
            <p class="kring-note">Na \(Removal.days) dagen halen wij een bestand uit deze lijst. Wat u overnam, blijft.</p>
            </section>
            """
    }
}

/// The map as files to take along.
struct MapFilesSection: Sendable {
    var isCoordinator: Bool

    var html: HTML {
        let items = SocialMapFile.Format.allCases.map { format -> HTML in
            "<li><a class=\"utrecht-link\" href=\"\(Routes.socialMapFile(format))\">\(format.title)</a></li>\n"
        }
        let about =
            isCoordinator
            ? "In CSV en Excel staan ook vertrouwelijke contactpersonen: ga er zorgvuldig mee om. In het adresboek en de open gegevens staan zij niet."
            : "Contactpersonen die vertrouwelijk zijn, staan er niet in."
        return """
            <section class="kring-section-apart" aria-labelledby="meenemen">
            <h2 class="utrecht-heading-2" id="meenemen">Neem de sociale kaart mee</h2>
            <p class="utrecht-paragraph">\(about)</p>
            <ul class="utrecht-unordered-list">
            \(items)</ul>
            </section>

            """
    }
}

extension MapImport.State {
    var words: String {
        switch self {
        case .previewed: "nog niet overgenomen"
        case .taking: "wordt overgenomen"
        case .taken: "overgenomen"
        case .undone: "ongedaan gemaakt"
        }
    }
}

/// The columns of a file, to say what each is.
struct MapColumnsPage: Sendable {
    var opened: OpenedMap
    var file: MapImport
    var table: CellTable
    var problem: String?

    var page: Page {
        let fields = table.header.enumerated().map { index, name -> FormField in
            let examples = table.rows.prefix(20).map { $0.cells[index] }.filter { !$0.isEmpty }.prefix(3)
            return FormField(
                name: "kolom-\(index)", label: name.isEmpty ? "Kolom \(index + 1)" : name,
                value: file.meanings.indices.contains(index) ? file.meanings[index].rawValue : "",
                hint: examples.isEmpty
                    ? "De eerste regels zijn hier leeg."
                    : "Bijvoorbeeld: \(examples.map { String($0.prefix(60)) }.joined(separator: ", "))",
                problem: index == 0 ? problem : nil,
                kind: .select(MapColumn.allCases.map { .init(value: $0.rawValue, label: $0.name) }))
        }
        return opened.page(
            "Welke kolom is wat?", tab: .files,
            content: """
                \(fields.problems)
                <h1 class="utrecht-heading-1">Welke kolom is wat?</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(file.file) heeft \
                \(Amount.of(table.header.count, "kolom", "kolommen")) en \(Amount.of(table.rows.count, "regel", "regels")). \
                Wat wij herkenden, staat al goed. Verander wat niet klopt.</p>
                <form class="kring-form kring-form--long" action="\(Routes.mapImportColumns(file.id))" method="post" novalidate>
                \(fields.map(\.html))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
                Bekijk de regels</button><a class="utrecht-link" href="\(Routes.readMap)">Ander bestand</a></div>
                </form>
                """)
    }
}
