import Domain
import Questionnaires
import Store

/// `organisaties`: those on the social map with their people, the one with a ready personal link first.
struct OrganisationSection: Sendable {
    /// An organisation with its people, and the day on which somebody last said that all is right.
    struct Listed: Sendable {
        var organisation: Organisation
        var checkedByItself: Bool
        var people: [ContactPerson]
        /// What people call it in the survey.
        var otherNames: [String]
    }

    let listed: [Listed]

    var names: [String] { listed.map(\.organisation.name) }

    private static let known = [
        "naam", "soort", "doet", "werkgebied", "bereik", "bereikt", "straat", "postcode", "site", "telefoon", "mail",
        "kvk", "nagekeken", "nagekeken door", "mensen", "ook bekend als",
    ]

    init(_ root: Entry, _ days: RelativeDays) {
        listed = root.entries("organisaties", each: "an organisation", known: Self.known).map { entry in
            Self.read(entry, days)
        }
        if listed.isEmpty {
            root.report("no organisation", expected: "one at least under 'organisaties'", at: "organisaties")
        }
    }

    private static func read(_ entry: Entry, _ days: RelativeDays) -> Listed {
        var organisation = Organisation(id: newID(), municipality: "", name: entry.prose("naam"))
        organisation.kind = entry.choice("soort", of: OrganisationKind.standard, called: \.name)?.id
        organisation.activities = entry.optionalProse("doet")
        organisation.area = entry.optionalProse("werkgebied")
        organisation.scope = entry.choice("bereik", of: Organisation.Scope.allCases, called: \.name)
        organisation.reached = entry.choices("bereikt", of: ReachedGroup.allCases, called: \.name)
        organisation.street = entry.optionalProse("straat")
        organisation.postcode = entry.value("postcode", expected: "a postcode", reading: Postcode.written) ?? ""
        organisation.site = entry.value("site", expected: "a web address", reading: SiteAddress.written) ?? ""
        organisation.phone = entry.optionalProse("telefoon", most: NetworkLimits.phone)
        organisation.mail = entry.mail("mail")
        organisation.kvk =
            entry.value("kvk", expected: "eight digits") { $0.utf8.count == 8 && Int($0) != nil ? $0 : nil } ?? ""
        let byItself = entry.choice("nagekeken door", of: ["de organisatie"], called: \.self) != nil
        organisation.checked = entry.pastDay("nagekeken", days).map {
            .init(on: $0, by: byItself ? .organisation : .installation)
        }
        let people = entry.entries(
            "mensen", each: "a contact person",
            known: ["naam", "taak", "inzet", "mail", "telefoon", "mailingen sinds", "vertrouwelijk"]
        ).map { person in
            ContactPerson(
                id: newID(), organisation: organisation.id, name: person.prose("naam"),
                task: person.optionalProse("taak"), mail: person.mail("mail"),
                phone: person.optionalProse("telefoon", most: NetworkLimits.phone),
                engagement: person.choice("inzet", of: ContactPerson.Engagement.allCases, called: \.name),
                consented: person.pastDay("mailingen sinds", days),
                isConfidential: person.answer("vertrouwelijk") ?? false)
        }
        return Listed(
            organisation: organisation, checkedByItself: byItself, people: people,
            otherNames: entry.optionalLines("ook bekend als"))
    }

    /// Adds the organisations with their people, where the municipality has none.
    ///
    /// - Returns: the file's first, or the store's where that one is not there any more.
    func add(_ telling: Telling, by coordinator: Member, _ act: Act) async throws -> Organisation {
        let (store, municipality) = (telling.store, telling.municipality)
        var known = try await store.organisations(of: municipality)
        if known.isEmpty {
            known = listed.map { listed in
                var organisation = listed.organisation
                organisation.municipality = municipality
                organisation.town = "Heldermeer"
                if !listed.checkedByItself { organisation.checked?.by = .member(coordinator.id) }
                return organisation
            }
            try await store.add(organisations: known, people: listed.flatMap(\.people), act)
            for listed in listed {
                for name in listed.otherNames {
                    try await store.decide(
                        KnownName(id: newID(), name: name, organisation: listed.organisation.id), act)
                }
            }
        }
        return known.first { $0.name == names[0] } ?? known[0]
    }
}
