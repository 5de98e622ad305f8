import Domain
import Questionnaires
import Store

/// `organisaties`: those whom the municipality works with, the one with a ready personal link first.
struct OrganisationSection: Sendable {
    let names: [String]

    init(_ root: Entry) {
        names = root.entries("organisaties", each: "an organisation", known: ["naam"]).map { $0.prose("naam") }
        if names.isEmpty {
            root.report("no organisation", expected: "one at least under 'organisaties'", at: "organisaties")
        }
    }

    /// Adds the organisations, where the municipality has none.
    ///
    /// - Returns: the file's first, or the store's where that one is not there any more.
    func add(_ telling: Telling, _ act: Act) async throws -> Organisation {
        let (store, municipality) = (telling.store, telling.municipality)
        var known = try await store.organisations(of: municipality)
        if known.isEmpty {
            known = names.map { Organisation(id: newID(), municipality: municipality, name: $0) }
            for organisation in known { try await store.add(organisation, act) }
        }
        return known.first { $0.name == names[0] } ?? known[0]
    }
}
