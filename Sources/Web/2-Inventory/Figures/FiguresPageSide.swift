import Domain
import Store

extension FiguresPage {
    /// What stands beside the figures: what was asked, the map, the files, and what to know.
    var side: HTML {
        let waiting = requests.filter { $0.received == nil }
        let lines = waiting.prefix(4).map { request -> HTML in
            let due = request.due.map { "uiterlijk \($0.dutch(from: opened.today))" } ?? "geen datum afgesproken"
            let isLate = request.due.map { $0 < opened.today } ?? false
            return """
                <li><a class="utrecht-link" href="\(Routes.figureRequest(request.id, of: opened.id))">\(request.askedOf)</a>\
                <span class="kring-recent__note">\(request.about), \(due)\(isLate ? ": te laat" : "")</span></li>

                """
        }
        let none: HTML = "<p class=\"utrecht-paragraph\">Er staat niets open.</p>"
        let taken = imports.filter { $0.state == .taken }.prefix(5).map { file -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.figureImport(file.id, of: opened.id))">\(file.file)</a>\
            <span class="kring-recent__note">ingelezen op \(file.made.written(in: .dutch))</span></li>

            """
        }
        let files: HTML = """
            <section aria-labelledby="bestanden">
            <h2 class="utrecht-heading-3" id="bestanden">Ingelezen bestanden</h2><ul class="kring-recent">\(Array(taken))</ul></section>
            """
        let downloads: HTML = """
            <section aria-labelledby="meenemen"><h2 class="utrecht-heading-3" id="meenemen">Alle cijfers als bestand</h2>
            <ul class="kring-files"><li><a class="utrecht-link" href="\(Routes.figuresFile(.xlsx, of: opened.id))">Excel (XLSX)</a></li>\
            <li><a class="utrecht-link" href="\(Routes.figuresFile(.csv, of: opened.id))">CSV</a></li></ul></section>
            """
        let chart: HTML =
            "<p class=\"utrecht-paragraph\">\(map.map { "Gemaakt van \($0.file)." } ?? "Er is nog geen kaart.")</p>"
        return """
            <section aria-labelledby="aanvragen">
            <h2 class="utrecht-heading-3" id="aanvragen">Aangevraagd</h2>
            \(waiting.isEmpty ? none : "<ul class=\"kring-recent\">\(Array(lines))</ul>")
            <p class="utrecht-paragraph kring-columns__more"><a class="utrecht-link" href="\(Routes.figureRequests(of: opened.id))">\
            Alle aanvragen</a></p>
            </section>
            <section aria-labelledby="kaart"><h2 class="utrecht-heading-3" id="kaart">Kaart</h2>\(chart)
            <p class="utrecht-paragraph kring-columns__more"><a class="utrecht-link" href="\(Routes.figureMap(of: opened.id))">\
            \(opened.mayChange ? "Kies een kaart" : "Over de kaart")</a></p></section>
            \(when: !taken.isEmpty, files)
            \(when: !isEmpty, downloads)
            <section aria-labelledby="landelijk"><h2 class="utrecht-heading-3" id="landelijk">De landelijke cijfers</h2>
            <p class="utrecht-paragraph">\(national.source), \(national.standing).</p></section>
            <section aria-labelledby="klein"><h2 class="utrecht-heading-3" id="klein">Kleine groepen</h2>
            <p class="utrecht-paragraph">Een cijfer over minder dan \(minimum) mensen laten wij niet zien.</p></section>
            """
    }
}
