import Domain

/// The form to search the social map, wherever organisations are chosen from it.
struct MapSearch: Sendable {
    /// The page that shows what is found.
    let action: Address
    let query: String
    let fields: [FormField]
    /// What stands beside the button.
    var beside = HTML()

    var html: HTML {
        """
        <form class="kring-filter kring-filter--map" action="\(action)" method="get" role="search" \
        aria-label="Organisaties zoeken">
        <div class="utrecht-form-field kring-filter__search">
        <label class="utrecht-form-label" for="zoek">Zoek een organisatie of contactpersoon</label>
        <input class="utrecht-textbox" id="zoek" name="zoek" type="search" value="\(query)" autocomplete="off">
        </div>
        \(fields.map(\.html))
        <div class="kring-filter__go"><button class="utrecht-button" type="submit">Zoek</button>\(beside)</div>
        </form>

        """
    }

    /// The kinds of which there is one, and the one that was chosen.
    static func kinds(of map: SocialMap, chosen: OrganisationKind.ID?) -> FormField {
        let used = Set(map.organisations.values.compactMap(\.kind))
        let kinds = map.kinds.filter { used.contains($0.id) || $0.id == chosen }
        return FormField(
            name: "soort", label: "Soort", value: chosen ?? "",
            kind: .select(
                [.init(value: "", label: "Alle soorten")] + kinds.map { .init(value: $0.id, label: $0.name) }))
    }

    static func areas(of map: SocialMap, chosen: String?) -> FormField {
        FormField(
            name: "wijk", label: "Werkgebied", value: chosen ?? "",
            kind: .select([.init(value: "", label: "Alle gebieden")] + map.areas.map { .init(value: $0, label: $0) }))
    }
}
