/// What taking a file in would do to a social map, row by row.
public struct MapImportPlan: Sendable {
    public private(set) var rows: [Row] = []
    public private(set) var newOrganisations: [Organisation] = []
    public private(set) var newPeople: [ContactPerson] = []
    /// As they will be, with the version that is there now.
    public private(set) var changedOrganisations: [Organisation] = []
    public private(set) var changedPeople: [ContactPerson] = []

    public struct Row: Sendable, Equatable {
        /// The number of the line in the file.
        public var number: Int
        public var organisation: String
        /// Empty where it names nobody.
        public var person: String
        /// Why it is not taken in; empty where it is.
        public var problems: [MapRowProblem]
        public var standing: Standing
        public var personStanding: PersonStanding
        /// What is otherwise than on the map.
        public var differences: [MapDifference]
        /// What was chosen for it, or goes for all.
        public var choice: MapChoice
    }

    public enum Standing: Sendable, Equatable {
        case wrong
        case new
        /// On the map already, by this name.
        case known(String)
        /// Looks like one that is on the map: somebody has to say whether it is.
        case alike(String)
        /// About the same organisation as an earlier row.
        case earlier(Int)
    }

    public enum PersonStanding: Sendable, Equatable {
        case nobody, new, known
    }

    /// How many rows are in each state.
    public func count(_ isCounted: (Standing) -> Bool) -> Int { rows.count { isCounted($0.standing) } }

    public var wrong: [Row] { rows.filter { $0.standing == .wrong } }
    public var changesNothing: Bool {
        newOrganisations.isEmpty && newPeople.isEmpty && changedOrganisations.isEmpty && changedPeople.isEmpty
    }

    /// - Parameters:
    ///   - choice: what goes for all that is there already.
    ///   - choices: what goes for single rows, by their number.
    ///   - newID: gives each new organisation and person an id.
    public init(
        _ table: CellTable, as meanings: [MapColumn], onto map: SocialMap, of municipality: Municipality.ID,
        choice: MapChoice, choices: [Int: MapChoice], today: Day, newID: () -> String
    ) {
        let kinds = map.kinds
        let recognition = MapRecognition(map.organisations.values)
        // What the file itself has brought so far, which later rows may be about.
        var own = MapRecognition([])
        var targets: [Organisation.ID: Target] = [:]
        var people: [Organisation.ID: [Somebody]] = [:]
        var order: [Organisation.ID] = []

        for row in table.rows {
            let read = MapRowReading(
                row, of: table, as: meanings, blank: Organisation(id: "", municipality: municipality), today: today,
                kinds: kinds)
            var line = Row(
                number: row.number, organisation: read.organisation.name, person: read.person?.name ?? "",
                problems: read.problems, standing: .wrong, personStanding: .nobody, differences: [],
                choice: choices[row.number] ?? choice)
            defer { rows.append(line) }
            guard read.problems.isEmpty else { continue }

            let onMap: MapRecognition.Found?
            let id: Organisation.ID
            if case .same(let earlier)? = own.find(read.organisation), let target = targets[earlier] {
                (onMap, id) = (nil, earlier)
                line.standing = .earlier(target.row)
                // Whoever chose for the first row chose for the organisation.
                if choices[row.number] == nil { line.choice = target.choice }
            } else {
                onMap = recognition.find(read.organisation)
                switch onMap {
                case .same(let there)?:
                    line.standing = .known(map.organisations[there]?.name ?? "")
                    if line.choice == .add { line.choice = choice == .add ? .fill : choice }
                    id = there
                case .alike(let there)?:
                    line.standing = .alike(map.organisations[there]?.name ?? "")
                    // Until somebody says that they are one, they are two.
                    line.choice = choices[row.number] ?? .add
                    id = line.choice == .add ? newID() : there
                case nil:
                    line.standing = .new
                    line.choice = .add
                    id = newID()
                }
                if targets[id] == nil {
                    order.append(id)
                    let kept = map.organisations[id]
                    var fresh = read.organisation
                    fresh.id = id
                    targets[id] = Target(
                        row: row.number, organisation: kept ?? fresh, kept: kept, choice: line.choice)
                    for person in map.people(of: id, confidential: true) {
                        people[id, default: []].append(Somebody(person: person, kept: person))
                    }
                }
                var named = read.organisation
                named.id = id
                own.add(named)
            }
            guard line.choice != .skip else { continue }
            guard var target = targets[id] else { continue }
            let how: MapChoice = target.kept == nil ? .fill : line.choice
            let differences = target.organisation.take(read.organisation, how, kinds: kinds)
            if target.kept != nil || !differences.isEmpty { line.differences = differences }
            targets[id] = target
            guard var person = read.person else { continue }
            person.organisation = id
            let there = people[id, default: []].firstIndex { $0.isSame(as: person) }
            if let there {
                line.personStanding = .known
                let isNew = people[id, default: []][there].kept == nil
                line.differences += people[id, default: []][there].person.take(person, isNew ? .fill : how)
            } else {
                line.personStanding = .new
                person.id = newID()
                people[id, default: []].append(Somebody(person: person, kept: nil))
            }
        }

        for id in order {
            guard let target = targets[id] else { continue }
            if let kept = target.kept {
                if target.organisation != kept { changedOrganisations.append(target.organisation) }
            } else if target.choice != .skip {
                newOrganisations.append(target.organisation)
            }
            for somebody in people[id] ?? [] {
                if let kept = somebody.kept {
                    if somebody.person != kept { changedPeople.append(somebody.person) }
                } else {
                    newPeople.append(somebody.person)
                }
            }
        }
    }

    private struct Target {
        /// The first row about it.
        var row: Int
        var organisation: Organisation
        /// What the map has; `nil` for a new one.
        var kept: Organisation?
        var choice: MapChoice
    }

    private struct Somebody {
        var person: ContactPerson
        var kept: ContactPerson?

        /// One mail address is one person; one name is, unless the addresses say otherwise.
        func isSame(as other: ContactPerson) -> Bool {
            if let mail = person.mail, let others = other.mail {
                return mail == others && (Self.shares(person.name, other.name))
            }
            return FoldedText.fold(person.name) == FoldedText.fold(other.name)
        }

        /// Two who share the address of an office have no word of their names in common.
        private static func shares(_ a: String, _ b: String) -> Bool {
            !Set(FoldedText.words(of: a)).isDisjoint(with: FoldedText.words(of: b))
        }
    }
}

extension MapImportPlan {
    /// The rows that are not taken in, as they stood in the file, with a column that says what is wrong.
    public static func mending(_ table: CellTable, _ wrong: [Row]) -> [[String]] {
        let words = Dictionary(
            wrong.map { ($0.number, $0.problems.map(\.words).joined(separator: " ")) }, uniquingKeysWith: { $1 })
        // A file that was mended before and is wrong again has the column already.
        let last = table.header.last == mendingHeader ? table.header.count - 1 : table.header.count
        return [Array(table.header[..<last]) + [mendingHeader]]
            + table.rows.compactMap { row in words[row.number].map { Array(row.cells[..<last]) + [$0] } }
    }

    public static let mendingHeader = "wat er mis is"
}
