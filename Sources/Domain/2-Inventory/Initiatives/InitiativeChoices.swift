/// Whether an initiative is there.
public enum InitiativeStatus: String, Sendable, CaseIterable {
    /// Somebody named it, and nobody looked at it yet.
    case proposed
    case planned, running, ended

    public var name: String {
        switch self {
        case .proposed: "Genoemd, nog niet bekeken"
        case .planned: "Gepland"
        case .running: "Loopt"
        case .ended: "Gestopt"
        }
    }
}

/// What an initiative is for. The first four are the step plan's (step 2); training is what the approach at meso level
/// asks for.
public enum InitiativeGoal: String, Sendable, CaseIterable {
    case isolation, meeting, buddies, specificGroups, training

    public var name: String {
        switch self {
        case .isolation: "Mensen uit een isolement halen"
        case .meeting: "Laagdrempelige ontmoeting"
        case .buddies: "Maatjes of buddy’s"
        case .specificGroups: "Er zijn voor een bepaalde groep"
        case .training: "Beroepskrachten en vrijwilligers scholen"
        }
    }
}

/// What makes an initiative work: the seven elements that Movisie tells apart.
public enum ActiveElement: String, Sendable, CaseIterable {
    case pastime, encounters, practicalSupport, meaningfulContact, socialSkills, realisticExpectations, meaningfulRole

    public var name: String {
        switch self {
        case .pastime: "Bezigheden"
        case .encounters: "Ontmoeten"
        case .practicalSupport: "Praktisch ondersteunen"
        case .meaningfulContact: "Betekenisvol contact"
        case .socialSkills: "Sociale vaardigheden"
        case .realisticExpectations: "Realistische verwachtingen"
        case .meaningfulRole: "Een betekenisvolle rol"
        }
    }
}

/// At whom an initiative is aimed (the step plan's introduction).
public enum InitiativeLevel: String, Sendable, CaseIterable {
    case micro, meso, macro

    public var name: String {
        switch self {
        case .micro: "Micro: mensen die eenzaam zijn of dat kunnen worden"
        case .meso: "Meso: wie met hen omgaat, zoals beroepskrachten en vrijwilligers"
        case .macro: "Macro: alle inwoners, de samenleving"
        }
    }
}

/// How people come into an initiative.
public enum InitiativeEntry: String, Sendable, CaseIterable {
    case byThemselves, outreach, referral

    public var name: String {
        switch self {
        case .byThemselves: "Zij komen zelf"
        case .outreach: "Iemand zoekt hen op"
        case .referral: "Zij worden verwezen"
        }
    }
}

/// The levels of Movisie's database of social interventions, and that one is not in it.
public enum InterventionEvidence: String, Sendable, CaseIterable {
    case notListed, described, founded, effective

    public var name: String {
        switch self {
        case .notListed: "Staat er niet in"
        case .described: "Goed beschreven"
        case .founded: "Goed onderbouwd"
        case .effective: "Effectief"
        }
    }
}
