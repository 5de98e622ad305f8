import Domain
import Store

/// The organisations whose people answered, as an edition made now would have them.
struct FactsheetOrganisations: Sendable {
    let factsheet: OpenedFactsheet
    let material: FactsheetMaterial
    let plan: EditionPlan
    private let names: [Organisation.ID: String]

    static func open(_ factsheet: OpenedFactsheet, _ studio: StudioPages) async throws -> FactsheetOrganisations {
        let (survey, municipality) = (factsheet.survey, factsheet.municipality)
        let store = studio.site.store
        let map = try await studio.shelf.map(of: municipality.id)
        let book = NameBook(map, known: try await store.knownNames(of: municipality.id))
        let organisations = map.map.organisations
        // An anonymous survey does not ask who answers; where somebody wrote it nevertheless, nobody looks.
        let isNamed = survey.promise == .confidential
        let plan = try await studio.live.factsheet(survey, grouping: factsheet.draft.composition.grouping).plan(
            of: survey, municipality, on: factsheet.today, before: try await store.editionsBefore(factsheet.draft),
            name: { organisations[$0]?.name ?? "" },
            meaning: { name in
                guard isNamed, case .organisation(let id) = book.meaning(of: name) else { return nil }
                return id
            })
        return FactsheetOrganisations(
            factsheet: factsheet, material: try factsheet.made.material, plan: plan,
            names: Dictionary(
                uniqueKeysWithValues: plan.organisations.organisations.map { ($0.id, organisations[$0.id]?.name ?? "") }
            ))
    }

    func name(_ id: Organisation.ID) -> String { names[id] ?? "" }

    /// What an organisation sees; `nil` where it sees nothing.
    func sheet(_ id: Organisation.ID) -> Factsheet? {
        plan.organisations[id].map { Factsheet(ofOrganisation: name(id), $0, beside: material) }
    }

    /// What every organisation sees that sees something.
    var sheets: [Organisation.ID: Factsheet] {
        plan.organisations.organisations.reduce(into: [:]) { sheets, entry in sheets[entry.id] = sheet(entry.id) }
    }
}
