import Domain
import Questionnaires
import Store

/// `overleggen`: where organisations and their people meet.
struct ConsultationSection: Sendable {
    let consultations: [ConsultationBody]

    /// - Parameter organisations: those that can meet, with their people.
    init(_ root: Entry, _ organisations: OrganisationSection) {
        let known = ["naam", "soort", "doel", "wanneer", "leden", "mensen"]
        let all = organisations.listed.map(\.organisation)
        let people = organisations.listed.flatMap(\.people)
        consultations = root.entries("overleggen", each: "a consultation", known: known).map { entry in
            ConsultationBody(
                id: newID(), municipality: "", name: entry.prose("naam"),
                kind: entry.choice(
                    "soort", of: OrganisationKind.standard.filter(\.isConsultation), called: \.name)?.id,
                purpose: entry.optionalProse("doel"), rhythm: entry.optionalProse("wanneer"),
                organisations: entry.choices("leden", of: all.map(\.name), called: \.self)
                    .reduce(into: []) { ids, name in ids.formUnion(all.filter { $0.name == name }.map(\.id)) },
                people: entry.choices("mensen", of: people.map(\.name), called: \.self)
                    .reduce(into: []) { ids, name in ids.formUnion(people.filter { $0.name == name }.map(\.id)) })
        }
    }

    /// Adds them, where the municipality has none; their members have to be there.
    func add(_ telling: Telling, _ act: Act) async throws {
        let map = try await telling.store.socialMap(of: telling.municipality)
        guard map.consultations.isEmpty else { return }
        for consultation in consultations {
            var consultation = consultation
            consultation.municipality = telling.municipality
            // A database from before may hold other organisations.
            consultation.organisations = consultation.organisations.filter { map.organisations[$0] != nil }
            consultation.people = consultation.people.filter { map.people[$0] != nil }
            let added = consultation
            try await telling.store.add(added, act)
        }
    }
}
