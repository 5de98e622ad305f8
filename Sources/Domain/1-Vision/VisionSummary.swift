extension Vision {
    /// What a part holds, on one line; `nil` where it holds nothing.
    public func summary(of part: VisionPart) -> String? {
        switch part {
        case .occasion: return Self.beginning(of: occasion.text)
        case .role:
            let names = role.ordered.map(\.name.lowercasedFirst)
            return names.isEmpty ? Self.beginning(of: role.words) : names.enumerated().capitalisedFirst
        case .forms:
            switch forms.forms {
            case [.social, .emotional]: return "Sociale en emotionele eenzaamheid"
            case let chosen: return chosen.first?.name ?? Self.beginning(of: forms.words)
            }
        case .groups: return groups.isEmpty ? nil : groups.map(\.name).joined(separator: " · ")
        case .goals:
            guard !goals.isEmpty else { return nil }
            let measurable = goals.count { $0.isMeasurable }
            return "\(Self.count(goals.count, "doel", "doelen")), waarvan \(measurable) meetbaar"
        case .preconditions:
            func count(_ state: Precondition.State) -> Int { preconditions.count { $0.state == state } }
            let (inOrder, inHand, open) = (count(.inOrder), count(.inHand), count(.open))
            let counts = [
                inOrder == 0 ? nil : "\(inOrder) in orde", inHand == 0 ? nil : "aan \(inHand) wordt gewerkt",
                open == 0 ? nil : open == 1 ? "1 staat nog open" : "\(open) staan nog open",
            ].compactMap(\.self)
            return counts.isEmpty ? nil : counts.joined(separator: ", ").capitalisedFirst
        case .participation:
            return participation.ways.isEmpty
                ? Self.beginning(of: participation.words)
                : "Mensen met ervaring \(participation.ordered.map(\.clause).enumerated())"
        case .means:
            let money = means.money.map { $0 == 0 ? "geen apart budget" : "€ \(Quantity($0)) per jaar" }
            let hours = means.hours.map { "\($0) uur per week" }
            let both = [money, hours].compactMap(\.self)
            return both.isEmpty ? nil : both.joined(separator: ", ").capitalisedFirst
        case .council: return council.request?.name ?? Self.beginning(of: council.whyNow)
        }
    }

    /// The first words of a text, at a word's end.
    private static func beginning(of text: String, most: Int = 110) -> String? {
        let line = WrittenDocument.oneLine(text)
        guard !line.isEmpty else { return nil }
        guard line.count > most else { return line }
        let cut = line.prefix(most)
        return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
    }
}
