import Domain

/// Who works with whom: the picture, and the table that says the same in words.
struct NetworkPage: Sendable {
    let network: OpenedNetwork

    private var opened: OpenedMap { network.opened }

    var page: Page {
        opened.page(
            "Wie werkt met wie", tab: .network,
            content: """
                <h1 class="utrecht-heading-1">Wie werkt met wie</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                \(unknown)
                \(network.order.isEmpty ? empty : picture)
                """)
    }

    private var lead: String {
        let count = Amount.of(network.ties.ties.count, "verband", "verbanden")
        let sources: String =
            network.survey.map { "uit ‘\($0)’ en uit initiatieven die organisaties samen uitvoeren" }
            ?? "uit initiatieven die organisaties samen uitvoeren"
        return network.order.isEmpty
            ? "Hier komt een beeld van wie met wie samenwerkt tegen eenzaamheid." : "\(count), \(sources)."
    }

    private var empty: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Er is nog geen verband bekend</h2>
        <p class="utrecht-paragraph">Twee dingen maken het zichtbaar: een peiling die vertrouwelijk is en vraagt met wie \
        organisaties samenwerken, en initiatieven met meer dan één uitvoerder.</p></div>
        """
    }

    private var unknown: HTML {
        let count = network.ties.unknown.count
        guard opened.mayChange, count > 0 else { return HTML() }
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-notice"><div class="utrecht-alert__icon">\
            \(Icon.attention)</div><div class="utrecht-alert__content kring-line"><p class="utrecht-paragraph">\
            \(count == 1 ? "Eén naam herkennen" : "\(count) namen herkennen") wij niet. Daarom ontbreken er verbanden.</p>
            <a class="utrecht-button-link" href="\(Routes.networkNames)">Leg de namen uit</a></div></div>

            """
    }

    private func drawing(hasNames: Bool) -> NetworkDrawing {
        let organisations = opened.map.organisations
        return NetworkDrawing(
            id: hasNames ? "netwerk" : "netwerk-klein", ties: network.ties, order: network.order,
            name: { organisations[$0]?.name ?? "" }, hasNames: hasNames)
    }

    private var picture: HTML {
        let left = network.order.count - NetworkDrawing.mostShown
        let more: HTML =
            left > 0
            ? " Het beeld toont de \(NetworkDrawing.mostShown) met de meeste verbanden; de tabel heeft ze alle."
            : HTML()
        let names: HTML =
            opened.mayChange && !network.known.isEmpty
            ? " <a class=\"utrecht-link\" href=\"\(Routes.networkNames)\">Bekijk hoe namen zijn uitgelegd</a>" : HTML()
        return """
            <figure class="kring-map__figure">
            \(drawing(hasNames: true).svg)\(drawing(hasNames: false).svg)
            <figcaption class="kring-note">Een dikke lijn: beide noemen elkaar, of zij voeren samen iets uit. Een dunne lijn: één \
            van de twee noemt de ander.\(more)</figcaption>
            </figure>
            <section class="kring-section-apart" aria-labelledby="tabel">
            <h2 class="utrecht-heading-2" id="tabel">In woorden</h2>
            <table class="utrecht-table kring-cards" aria-labelledby="tabel">
            <thead class="utrecht-table__header"><tr>\
            <th class="utrecht-table__header-cell" scope="col">Nummer</th>\
            <th class="utrecht-table__header-cell" scope="col">Organisatie</th>\
            <th class="utrecht-table__header-cell" scope="col">Werkt met</th></tr></thead>
            <tbody class="utrecht-table__body">
            \(network.order.enumerated().map { row($1, place: $0) })</tbody>
            </table>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.networkFile)" download>De verbanden als CSV</a>\
            \(names)</p>
            </section>

            """
    }

    private func row(_ id: Organisation.ID, place: Int) -> HTML {
        let partners = network.partners(of: id).map { partner -> HTML in
            "<li>\(network.name(partner.id)) <span class=\"kring-note\">(\(Self.reason(partner.tie, for: id)))</span></li>\n"
        }
        return """
            <tr class="utrecht-table__row">\
            <td class="utrecht-table__cell"><span class="kring-cards__label">Nummer</span>\(place + 1)</td>\
            <th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row"><a class="utrecht-link" \
            href="\(Routes.organisation(id))">\(network.name(id))</a></th>\
            <td class="utrecht-table__cell"><span class="kring-cards__label">Werkt met</span>\
            <ul class="utrecht-unordered-list">\(partners)</ul></td></tr>

            """
    }

    /// Why two are tied, as seen by one of them.
    private static func reason(_ tie: NetworkTies.Tie, for id: Organisation.ID) -> String {
        let named: [String] =
            switch (tie.namedBy.contains(id), tie.namedBy.count) {
            case (_, 2): ["zeggen beide"]
            case (true, _): ["zegt zij zelf"]
            case (false, 1): ["zegt de ander"]
            default: []
            }
        return (named + (tie.initiatives.isEmpty ? [] : ["samen: \(tie.initiatives.joined(separator: ", "))"]))
            .joined(separator: "; ")
    }
}
