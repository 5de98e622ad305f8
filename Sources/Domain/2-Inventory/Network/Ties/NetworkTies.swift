/// Who works with whom: by what organisations say of it in a survey, and by the initiatives that they carry out together.
public struct NetworkTies: Sendable, Equatable {
    /// What a respondent says of its own organisation.
    public struct Statement: Sendable, Hashable {
        /// What the organisation calls itself.
        public var name: String
        /// With whom it works, in its words.
        public var partners: String

        public init(name: String, partners: String) {
            self.name = name
            self.partners = partners
        }
    }

    /// Why two organisations are tied.
    public struct Tie: Sendable, Equatable {
        /// Which of the two named the other.
        public var namedBy: Set<Organisation.ID> = []
        /// What they carry out together, by name.
        public var initiatives: [String] = []
    }

    /// A name that nobody tied to an organisation yet.
    public struct UnknownName: Sendable, Equatable {
        public var name: String
        /// How many respondents named it as a partner.
        public var mentions: Int
        /// How many respondents called themselves so.
        public var respondents: Int
    }

    public private(set) var ties: [OrganisationPair: Tie] = [:]
    /// What to tie first comes first.
    public private(set) var unknown: [UnknownName] = []

    public init(statements: [Statement], initiatives: [Initiative], book: NameBook) {
        var found: [String: UnknownName] = [:]
        for statement in statements {
            let respondent = book.meaning(of: statement.name)
            let partners = book.names(in: statement.partners)
            // Who says nothing of others ties nobody, whatever it is called.
            if respondent == .unknown, !partners.isEmpty {
                found[
                    FoldedText.fold(statement.name), default: .init(name: statement.name, mentions: 0, respondents: 0)
                ]
                .respondents += 1
            }
            for name in partners {
                switch (respondent, book.meaning(of: name)) {
                case (.organisation(let from), .organisation(let to)) where from != to:
                    ties[OrganisationPair(from, to), default: Tie()].namedBy.insert(from)
                case (_, .unknown):
                    found[FoldedText.fold(name), default: .init(name: name, mentions: 0, respondents: 0)].mentions += 1
                default: break
                }
            }
        }
        for initiative in initiatives where initiative.status == .running || initiative.status == .planned {
            let carriers = initiative.organisations.sorted()
            for (place, first) in carriers.enumerated() {
                for second in carriers[(place + 1)...] {
                    ties[OrganisationPair(first, second), default: Tie()].initiatives.append(initiative.name)
                }
            }
        }
        unknown = found.values.sorted {
            let (mine, others) = ($0.mentions + $0.respondents, $1.mentions + $1.respondents)
            return mine != others ? mine > others : FoldedText.fold($0.name) < FoldedText.fold($1.name)
        }
    }

    /// With whom each organisation is tied.
    public var partners: [Organisation.ID: Set<Organisation.ID>] {
        var partners: [Organisation.ID: Set<Organisation.ID>] = [:]
        for pair in ties.keys {
            partners[pair.first, default: []].insert(pair.second)
            partners[pair.second, default: []].insert(pair.first)
        }
        return partners
    }

    /// The organisations in an order that puts partners near each other: from the one with most partners on, and from each
    /// to its own, the best tied first.
    ///
    /// - Parameter name: decides where two have equally many.
    public func circle(name: (Organisation.ID) -> String) -> [Organisation.ID] {
        let partners = partners
        let ranked = partners.keys.sorted {
            let (mine, others) = (partners[$0]?.count ?? 0, partners[$1]?.count ?? 0)
            return mine != others ? mine > others : (name($0), $0) < (name($1), $1)
        }
        let rank = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, $0) })
        var (order, seen): ([Organisation.ID], Set<Organisation.ID>) = ([], [])
        func visit(_ id: Organisation.ID) {
            guard seen.insert(id).inserted else { return }
            order.append(id)
            for partner in (partners[id] ?? []).sorted(by: { (rank[$0] ?? 0) < (rank[$1] ?? 0) }) { visit(partner) }
        }
        for id in ranked { visit(id) }
        return order
    }
}
