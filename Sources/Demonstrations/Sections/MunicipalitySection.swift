import Domain
import Questionnaires
import Store

/// `gemeente`: the municipality and what it set for itself.
struct MunicipalitySection: Sendable {
    let id: Municipality.ID
    let name: String
    let settings: MunicipalitySettings

    init(_ root: Entry) {
        let keys = ["kenmerk", "naam", "contact", "antwoordadres", "privacy", "privacymail", "kleinste groep"]
        let entry = root.entry("gemeente", known: keys)
        id = entry?.prose("kenmerk") ?? ""
        name = entry?.prose("naam") ?? ""
        let groups = MunicipalitySettings.minimumGroups
        settings = MunicipalitySettings(
            contact: entry?.prose("contact") ?? "", replyTo: entry?.mail("antwoordadres"),
            privacyContact: entry?.optionalProse("privacy") ?? "", privacyMail: entry?.mail("privacymail"),
            minimumGroup: entry?.value(
                "kleinste groep", expected: "a whole number from \(groups.lowerBound) to \(groups.upperBound)",
                reading: { Int($0).flatMap { groups.contains($0) ? $0 : nil } }) ?? 5)
    }

    /// Adds the municipality with its settings, unless it is there.
    func add(_ telling: Telling, _ act: Act) async throws {
        guard try await telling.store.municipality(id) == nil else { return }
        try await telling.store.add(Municipality(id: id, name: name, contact: settings.contact))
        try await telling.store.change(settings, of: id, act)
    }
}
