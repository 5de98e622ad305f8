/// How far a part of a vision has come.
public enum VisionProgress: Sendable, Equatable {
    case empty
    /// There is something; the text says what is still wanted.
    case begun(next: String)
    case filled

    public var word: String {
        switch self {
        case .empty: "nog leeg"
        case .begun: "begonnen"
        case .filled: "ingevuld"
        }
    }
}

extension Vision {
    public func progress(of part: VisionPart) -> VisionProgress {
        switch part {
        case .occasion: return occasion.text.isEmpty ? .empty : .filled
        case .role:
            if role.roles.isEmpty { return role.words.isEmpty ? .empty : .begun(next: "Kies een of meer rollen.") }
            return .filled
        case .forms:
            if forms.forms.isEmpty { return forms.words.isEmpty ? .empty : .begun(next: "Kies een of twee vormen.") }
            return .filled
        case .groups:
            if groups.isEmpty { return .empty }
            let unexplained = groups.count { $0.reason.isEmpty }
            return unexplained == 0
                ? .filled
                : .begun(next: "Schrijf bij \(Self.count(unexplained, "groep", "groepen")) waarom die voorgaat.")
        case .goals:
            if goals.isEmpty { return .empty }
            let unmeasured = goals.count { !$0.isMeasurable }
            return unmeasured == 0
                ? .filled
                : .begun(
                    next: "Vul bij \(Self.count(unmeasured, "doel", "doelen")) aan waaraan u het ziet, en wanneer.")
        case .preconditions:
            let unseen = preconditions.count { $0.state == nil }
            if unseen == preconditions.count { return .empty }
            return unseen == 0
                ? .filled
                : .begun(next: "Kijk nog naar \(Self.count(unseen, "randvoorwaarde", "randvoorwaarden")).")
        case .participation:
            if !participation.ways.isEmpty { return .filled }
            return participation.words.isEmpty ? .empty : .begun(next: "Kies hoe mensen meedoen.")
        case .means:
            if means.money == nil, means.hours == nil { return .empty }
            if means.money == nil { return .begun(next: "Vul in hoeveel geld er is; 0 mag ook.") }
            if means.hours == nil { return .begun(next: "Vul in hoeveel uren er zijn; 0 mag ook.") }
            return means.until == nil ? .begun(next: "Vul in tot wanneer geld en uren er zijn.") : .filled
        case .council:
            if council.request == nil, council.whyNow.isEmpty { return .empty }
            if council.request == nil { return .begun(next: "Kies wat u de raad vraagt.") }
            return council.whyNow.isEmpty ? .begun(next: "Schrijf op waarom dit nu nodig is.") : .filled
        }
    }

    /// The first part that is not filled: what to do now; `nil` when all are.
    public var nextPart: VisionPart? { VisionPart.allCases.first { progress(of: $0) != .filled } }

    /// The parts that are filled.
    public var filledParts: Int { VisionPart.allCases.count { progress(of: $0) == .filled } }

    /// Whether the vision says all that step 1 asks for. A precondition may still be open: it comes back later.
    public var isComplete: Bool { nextPart == nil }

    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(many)"
    }
}
