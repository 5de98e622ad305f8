import Domain

/// What was decided about a factsheet, and by whom.
struct FactsheetVersionsPage: Sendable {
    let factsheet: OpenedFactsheet
    /// The latest first.
    let versions: [FactsheetVersion]

    var page: Page {
        factsheet.page(
            "Versies van de factsheet",
            content: """
                <div class="kring-title">
                \(factsheet.back)
                <h1 class="utrecht-heading-1">Versies</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Elke verandering is een versie. U kunt altijd terug: ook dat \
                wordt een nieuwe versie. De cijfers zijn in elke versie die van nu.</p>
                </div>
                <ol class="kring-approaches" reversed>
                \(versions.enumerated().map(row))</ol>
                """)
    }

    private func row(_ index: Int, _ version: FactsheetVersion) -> HTML {
        let before = versions.indices.contains(index + 1) ? versions[index + 1].composition : nil
        let changes = before.map { version.composition.differences(from: $0) } ?? ["Zo begon de factsheet."]
        let day = Day(at: version.at)
        let when = day == factsheet.today ? "Vandaag" : capitalized(day.dutchWithWeekday(from: factsheet.today))
        let acts: HTML = """
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.studio(factsheet, .versions, String(version.number)))">\
            Zet versie \(version.number) naast die van nu</a></p>
            """
        return """
            <li class="kring-approaches__item" value="\(version.number)">
            <h2 class="utrecht-heading-4">Versie \(version.number)\(when: index == 0, ", zo is het nu")</h2>
            <p class="kring-note">\(when), \(version.member ?? "iemand die er niet meer is")</p>
            <ul class="utrecht-unordered-list">\(changes.map { "<li>\($0)</li>\n" as HTML })</ul>
            \(when: index > 0, acts)
            </li>

            """
    }
}

/// A version beside the factsheet as it is now, part by part, where they differ.
struct FactsheetComparisonPage: Sendable {
    let factsheet: OpenedFactsheet
    let made: OpenedFactsheet.Made
    let version: FactsheetVersion

    var page: Page {
        let then = ComposedFactsheet(made.material, version.composition).factsheet
        let now = made.composed.factsheet
        let ids =
            now.sections.map(\.id) + then.sections.map(\.id).filter { id in !now.sections.contains { $0.id == id } }
        let differing = ids.filter { id in then.sections.first { $0.id == id } != now.sections.first { $0.id == id } }
        let rows = differing.map { id in row(then.sections.first { $0.id == id }, now.sections.first { $0.id == id }) }
        let isMoved = then.sections.map(\.id) != now.sections.map(\.id)
        let head: HTML =
            then.title == now.title && then.lead == now.lead
            ? HTML()
            : pair(
                "Titel", "<p class=\"utrecht-paragraph\"><strong>\(then.title)</strong><br>\(then.lead)</p>",
                "<p class=\"utrecht-paragraph\"><strong>\(now.title)</strong><br>\(now.lead)</p>")
        let same: HTML = "<p class=\"utrecht-paragraph\">De tekst is in allebei dezelfde.</p>"
        let order: HTML =
            "<p class=\"utrecht-paragraph\">De onderdelen staan in een andere volgorde, of het zijn andere.</p>"
        let number = version.number
        let back: HTML = """
            <form action="\(Routes.studio(factsheet, .versions, String(number)))" method="post">\
            <input type="hidden" name="versie" value="\(factsheet.draft.version)"><button class="utrecht-button" \
            type="submit">Ga terug naar versie \(number)</button></form>
            """
        return factsheet.page(
            "Versie \(number) naast die van nu",
            content: """
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.studio(factsheet, .versions))">Versies</a></p>
                <h1 class="utrecht-heading-1">Versie \(number) naast die van nu</h1>
                </div>
                \(when: factsheet.mayChange, back)
                \(when: isMoved, order)
                \(head)
                \(rows)
                \(when: rows.isEmpty && head == HTML(), same)
                """)
    }

    private func row(_ then: Factsheet.Section?, _ now: Factsheet.Section?) -> HTML {
        pair(now?.title ?? then?.title ?? "", side(then), side(now))
    }

    private func pair(_ title: String, _ then: HTML, _ now: HTML) -> HTML {
        """
        <section class="kring-section-apart">
        <h2 class="utrecht-heading-3">\(title)</h2>
        <div class="kring-beside">
        <div><h3 class="utrecht-heading-4">Versie \(version.number)</h3>\(then)</div>
        <div><h3 class="utrecht-heading-4">Nu</h3>\(now)</div>
        </div>
        </section>

        """
    }

    private func side(_ section: Factsheet.Section?) -> HTML {
        guard let section else { return "<p class=\"kring-note\">Staat er niet in.</p>" }
        let blocks = section.blocks.map { block -> HTML in
            switch block {
            case .paragraph(let prose), .closing(let prose), .note(let prose):
                "<p class=\"utrecht-paragraph\">\(prose.text)</p>\n"
            case .quote(_, let text): "<p class=\"utrecht-paragraph\">‘\(text)’</p>\n"
            case .likert, .bars, .compared: "<p class=\"kring-note\">Grafiek</p>\n"
            }
        }
        return "<p class=\"utrecht-paragraph\"><strong>\(section.title)</strong></p>\(blocks)"
    }
}

extension FactsheetComposition {
    /// What is otherwise than in an earlier version, a line each.
    fileprivate func differences(from earlier: FactsheetComposition) -> [String] {
        var lines: [String] = []
        if title != earlier.title || lead != earlier.lead { lines.append("Titel of inleidende regel veranderd.") }
        if order != earlier.order { lines.append("Volgorde veranderd.") }
        for id in leftOut where !earlier.leftOut.contains(id) { lines.append("‘\(id)’ weggelaten.") }
        for id in earlier.leftOut where !leftOut.contains(id) { lines.append("‘\(id)’ weer opgenomen.") }
        for id in Set(rewritten.keys).union(earlier.rewritten.keys).sorted()
        where rewritten[id] != earlier.rewritten[id] {
            lines.append(
                rewritten[id].map { "‘\($0.title)’ herschreven." }
                    ?? "‘\(earlier.rewritten[id]?.title ?? id)’ weer in de woorden van Kring.")
        }
        for part in own where earlier.own.first(where: { $0.id == part.id }) != part {
            let isNew = !earlier.own.contains { $0.id == part.id }
            lines.append("Eigen onderdeel ‘\(part.words.title)’ \(isNew ? "toegevoegd" : "veranderd").")
        }
        for part in earlier.own where !own.contains(where: { $0.id == part.id }) {
            lines.append("Eigen onderdeel ‘\(part.words.title)’ weggehaald.")
        }
        if chartsLeftOut != earlier.chartsLeftOut { lines.append("Grafieken weggelaten of teruggezet.") }
        if grouping != earlier.grouping { lines.append("Andere groepen vergeleken.") }
        return lines.isEmpty ? ["Zo begon de factsheet."] : lines
    }
}
