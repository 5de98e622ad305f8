/// All that stands on a municipality's social map at one moment.
public struct SocialMap: Sendable, Equatable {
    /// How often the map was changed; two maps of one municipality with the same number are the same.
    public private(set) var revision = 0
    public private(set) var organisations: [Organisation.ID: Organisation] = [:]
    public private(set) var consultations: [ConsultationBody.ID: ConsultationBody] = [:]
    /// The municipality's own kinds.
    public private(set) var ownKinds: [OrganisationKind.ID: OrganisationKind] = [:]
    public private(set) var people: [ContactPerson.ID: ContactPerson] = [:]
    private var peopleByOrganisation: [Organisation.ID: Set<ContactPerson.ID>] = [:]

    public init() {}

    /// The people of an organisation, by name.
    ///
    /// - Parameter confidential: whether to give those whom only coordinators may see.
    public func people(of organisation: Organisation.ID, confidential: Bool) -> [ContactPerson] {
        (peopleByOrganisation[organisation] ?? []).compactMap { people[$0] }
            .filter { confidential || !$0.isConfidential }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    public func hasPeople(_ organisation: Organisation.ID) -> Bool {
        !(peopleByOrganisation[organisation] ?? []).isEmpty
    }

    /// The standard kinds and then the municipality's own, by name.
    public var kinds: [OrganisationKind] {
        OrganisationKind.standard + ownKinds.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    public func kind(_ id: OrganisationKind.ID?) -> OrganisationKind? {
        id.flatMap { ownKinds[$0] ?? OrganisationKind.standard($0) }
    }

    /// The consultation bodies by name.
    public var orderedConsultations: [ConsultationBody] {
        consultations.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    public func consultations(with organisation: Organisation.ID) -> [ConsultationBody] {
        let people = peopleByOrganisation[organisation] ?? []
        return orderedConsultations.filter {
            $0.organisations.contains(organisation) || !$0.people.isDisjoint(with: people)
        }
    }

    /// The kinds that the step plan names and of which the map has none yet, in the order of the step plan.
    public var gaps: [ExpectedKind] {
        var present = Set(organisations.values.compactMap(\.kind))
        present.formUnion(consultations.values.compactMap(\.kind))
        return ExpectedKind.all.filter { $0.kinds.isDisjoint(with: present) }
    }

    /// The areas in which organisations work, by name.
    public var areas: [String] {
        var seen: [String: String] = [:]
        for organisation in organisations.values where !organisation.area.isEmpty {
            for area in organisation.areas { seen[FoldedText.fold(area)] = area }
        }
        return seen.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// What changed on a map after a revision: what is there now, and what is gone.
public struct SocialMapChanges: Sendable, Equatable {
    public var revision: Int
    public var organisations: [Organisation] = []
    public var people: [ContactPerson] = []
    public var consultations: [ConsultationBody] = []
    public var kinds: [OrganisationKind] = []
    /// Ids of anything that is not on the map any more.
    public var gone: Set<String> = []

    public init(revision: Int) { self.revision = revision }
}

extension SocialMap {
    /// Brings the map up to date; changes that it knows already change nothing.
    ///
    /// - Returns: the organisations that look different now, in themselves or in their people.
    @discardableResult
    public mutating func apply(_ changes: SocialMapChanges) -> Set<Organisation.ID> {
        guard changes.revision > revision else { return [] }
        revision = changes.revision
        var touched = Set(changes.organisations.map(\.id))
        for id in changes.gone {
            if organisations.removeValue(forKey: id) != nil { touched.insert(id) }
            consultations[id] = nil
            ownKinds[id] = nil
            if let person = people.removeValue(forKey: id) {
                peopleByOrganisation[person.organisation]?.remove(id)
                touched.insert(person.organisation)
            }
        }
        for organisation in changes.organisations { organisations[organisation.id] = organisation }
        for consultation in changes.consultations { consultations[consultation.id] = consultation }
        for kind in changes.kinds {
            ownKinds[kind.id] = kind
            touched.formUnion(organisations.values.filter { $0.kind == kind.id }.map(\.id))
        }
        for person in changes.people {
            if let before = people[person.id] {
                peopleByOrganisation[before.organisation]?.remove(person.id)
                touched.insert(before.organisation)
            }
            people[person.id] = person
            peopleByOrganisation[person.organisation, default: []].insert(person.id)
            touched.insert(person.organisation)
        }
        return touched
    }
}
