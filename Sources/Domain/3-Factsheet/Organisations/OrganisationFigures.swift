/// Which organisations may see their own people's answers beside everybody's, and the figures of each.
///
/// An organisation's figures stand beside those of everybody and of the groups that a factsheet compares. So
/// 1. the people whom it has in each of those groups are none or at least the minimum, and so are the people of the group
///    whose organisation has no figures of its own;
/// 2. a question is shown to as many organisations only as leave none or at least the minimum of answers, of everybody and of
///    each group, with those to whom it is not (``SmallGroups/hidden(bases:minimum:)``).
///
/// Whatever is subtracted from whatever, nothing smaller than the minimum remains.
public struct OrganisationFigures: Sendable {
    /// Those of whom somebody answered, the largest first.
    public private(set) var organisations: [Entry] = []
    /// By organisation, where it has figures of its own.
    private var shown: [Organisation.ID: Shown] = [:]

    public struct Entry: Sendable, Equatable, Identifiable {
        public var id: Organisation.ID
        public var respondents: Int
        public var verdict: Verdict
    }

    public enum Verdict: Sendable, Equatable {
        case shown
        case tooFew
        /// Beside everybody's figures, its own would tell of a few others.
        case wouldTell
    }

    /// One organisation's tables: of the questions that may be shown beside everybody's.
    public struct Shown: Sendable, Equatable {
        public var respondents: Int
        public var tables: [QuestionTable]

        public func table(_ question: String) -> QuestionTable? { tables.first { $0.question.id == question } }
    }

    /// - Parameters:
    ///   - columns: every response that the publication counts.
    ///   - organisation: of the response at a place; `nil` for one that is of none that is known.
    ///   - name: decides between two of the same size.
    ///   - refused: organisations that may not be shown for another reason.
    public init(
        _ columns: ResponseColumns, of publication: Publication, refused: Set<Organisation.ID> = [],
        name: (Organisation.ID) -> String, organisation: (Int) -> Organisation.ID?
    ) {
        let layout = columns.layout
        let minimum = publication.minimum
        var places: [Organisation.ID: [Int]] = [:]
        for place in 0..<columns.count {
            if let id = organisation(place) { places[id, default: []].append(place) }
        }
        let ranked = places.keys.sorted {
            let (mine, others) = (places[$0]?.count ?? 0, places[$1]?.count ?? 0)
            return mine != others ? mine > others : (name($0), $0) < (name($1), $1)
        }
        let crossing = publication.groups.map { [(by: $0.question.id, of: layout.questions.map(\.id))] } ?? []
        var tallies: [Organisation.ID: Tally] = [:]
        for id in ranked where (places[id]?.count ?? 0) >= minimum && !refused.contains(id) {
            var tally = Tally(layout: layout, crossings: crossing)
            for place in places[id] ?? [] { tally.add(columns.response(at: place)) }
            tallies[id] = tally
        }
        let whole = Tally(columns, crossings: crossing)
        let codes = publication.groups?.groups.map(\.codes) ?? []
        let sizes = tallies.mapValues { $0.sizes(of: codes) }
        func isSeen(_ count: Int) -> Bool { count > 0 && count < minimum }
        var chosen = ranked.filter { sizes[$0].map { !$0.contains(where: isSeen) } ?? false }
        let all = whole.sizes(of: codes)
        // With none shown nobody is left out, so that this ends.
        while let group = all.indices.first(where: { group in
            isSeen(chosen.reduce(all[group]) { $0 - (sizes[$1]?[group] ?? 0) })
        }) {
            guard let least = chosen.lastIndex(where: { (sizes[$0]?[group] ?? 0) > 0 }) else { break }
            chosen.remove(at: least)
        }
        organisations = ranked.map { id in
            let count = places[id]?.count ?? 0
            return Entry(
                id: id, respondents: count,
                verdict: chosen.contains(id) ? .shown : count < minimum ? .tooFew : .wouldTell)
        }
        for id in chosen { shown[id] = Shown(respondents: places[id]?.count ?? 0, tables: []) }
        addTables(chosen.compactMap { id in tallies[id].map { (id, $0) } }, whole, publication, groups: codes)
    }

    private mutating func addTables(
        _ chosen: [(id: Organisation.ID, tally: Tally)], _ whole: Tally, _ publication: Publication, groups: [[Int?]]
    ) {
        let (layout, minimum) = (whole.layout, publication.minimum)
        for (position, question) in layout.questions.enumerated() where publication.table(question.id) != nil {
            let tables = chosen.map { $0.tally.table(at: position) }
            let rest = whole.table(at: position).base - tables.reduce(0) { $0 + $1.base }
            var hidden = SmallGroups.hidden(bases: tables.map(\.base) + (rest > 0 ? [rest] : []), minimum: minimum)
            let bases = chosen.map { $0.tally.bases(at: position, of: groups) }
            for (group, all) in whole.bases(at: position, of: groups).enumerated() {
                while true {
                    let shown = chosen.indices.filter { !hidden.contains($0) && bases[$0][group] > 0 }
                    let left = shown.reduce(all) { $0 - bases[$1][group] }
                    guard left > 0, left < minimum,
                        let next = shown.min(by: { bases[$0][group] < bases[$1][group] })
                    else { break }
                    hidden.insert(next)
                }
            }
            for (place, table) in tables.enumerated() where !hidden.contains(place) {
                shown[chosen[place].id]?.tables.append(table)
            }
        }
    }

    /// The figures of an organisation; `nil` where it has none of its own.
    public subscript(id: Organisation.ID) -> Shown? { shown[id] }
}

extension Tally {
    /// How many respondents each group has; all of them where there are no groups.
    fileprivate func sizes(of groups: [[Int?]]) -> [Int] {
        guard let crossing = crossings.first, !groups.isEmpty else { return [respondents] }
        return groups.map { parts(of: $0, in: crossing).reduce(0) { $0 + crossing.respondents[$1] } }
    }

    /// How many of each group answered the question at this place.
    fileprivate func bases(at position: Int, of groups: [[Int?]]) -> [Int] {
        guard let crossing = crossings.first, !groups.isEmpty else { return [table(at: position).base] }
        return groups.map { group in
            parts(of: group, in: crossing).reduce(0) { sum, part in
                let table = QuestionTable(
                    position: position, layout: layout, respondents: crossing.respondents[part],
                    counts: crossing.counts[part], population: nil)
                return sum + table.base
            }
        }
    }

    /// Where a crossing has the codes of a group.
    private func parts(of group: [Int?], in crossing: Crossing) -> [Int] {
        let codes = layout.planes[crossing.by].codes
        return group.map { code in code.flatMap { codes.firstIndex(of: $0) }.map { $0 + 1 } ?? 0 }
    }

    /// The table of the question at this place.
    fileprivate func table(at position: Int) -> QuestionTable {
        QuestionTable(position: position, layout: layout, respondents: respondents, counts: counts, population: nil)
    }
}

extension ResponseColumns {
    /// A response as it was counted, from its place.
    func response(at place: Int) -> CountedResponse {
        let (block, row) = position(of: place)
        return CountedResponse(planes: (0..<layout.planeCount).filter { block.isSet($0, row: row) })
    }

    /// The code that the response at a place gave at a single-choice question; `nil` where it gave none.
    public func code(of question: String, at place: Int) -> Int? {
        guard let question = layout.position(of: question) else { return nil }
        let (block, row) = position(of: place)
        let planes = layout.planes[question]
        return zip(planes.options, planes.codes).first { block.isSet($0.0, row: row) }?.1
    }

    private func position(of place: Int) -> (block: Block, row: Int) {
        var row = place
        for block in blocks {
            if row < block.count { return (block, row) }
            row -= block.count
        }
        preconditionFailure("there is no response at place \(place)")
    }
}

extension ResponseColumns.Block {
    fileprivate func isSet(_ plane: Int, row: Int) -> Bool {
        words[plane * ResponseColumns.wordsPerPlane + row >> 6] & (1 << UInt64(row & 63)) != 0
    }
}
