/// What an anonymous file of answers to the scale comes to. The answers themselves are let go as soon as they are counted:
/// nothing here leads back to one person.
public struct ScaleFile: Sendable, Equatable {
    public var scale: LonelinessScale
    /// How many rows the file has.
    public var people: Int
    /// How many of them left too much open for a total.
    public var invalid: Int
    public var whole: Shares
    /// By the group's name, in its order; the small ones are not among them.
    public var groups: [(name: String, shares: Shares)]
    /// How many groups were too small to show, or were left out to keep a small one hidden.
    public var hiddenGroups: Int

    /// How many of those with a valid score count.
    public struct Share: Sendable, Equatable {
        public var count: Int
        public var base: Int
    }

    public typealias Shares = [Indicator: Share]

    /// Which number stands for which answer. Words (`ja`, `min of meer`, `nee`) are read as they are.
    public enum Coding: String, Sendable, CaseIterable {
        case yesFirst, noFirst

        public var name: String {
            switch self {
            case .yesFirst: "1 = ja, 2 = min of meer, 3 = nee"
            case .noFirst: "1 = nee, 2 = min of meer, 3 = ja"
            }
        }
    }

    public static let mostBytes = 8 << 20

    public static func == (a: ScaleFile, b: ScaleFile) -> Bool {
        a.scale == b.scale && a.people == b.people && a.invalid == b.invalid && a.whole == b.whole
            && a.hiddenGroups == b.hiddenGroups && a.groups.map(\.name) == b.groups.map(\.name)
            && a.groups.map(\.shares) == b.groups.map(\.shares)
    }

    /// Counts a file: a row for each person, a column for each question, whose name ends in the question's number.
    ///
    /// - Parameters:
    ///   - partCutOff: from how many questions of a part somebody counts as emotionally or socially lonely.
    ///   - group: the name of the column to part people by; empty for none.
    ///   - minimum: the fewest people that a share may rest on.
    /// - Throws: ``FigureFileRefused``
    public static func read(
        _ bytes: [UInt8], name: String, scale: LonelinessScale, coding: Coding, partCutOff: Int, group: String,
        minimum: Int
    ) throws(FigureFileRefused) -> ScaleFile {
        let table = try FigureTable(bytes, file: name)
        let items = try itemColumns(table, scale)
        var groupColumn: Int?
        if !group.isEmpty {
            groupColumn = table.header.firstIndex { $0.lowercased() == group.lowercased() }
            guard groupColumn != nil else {
                throw FigureFileRefused([
                    FigureFileProblem(
                        file: name, line: 1, found: "er is geen kolom ‘\(group)’",
                        expected: "een van: \(table.header.prefix(20).joined(separator: ", "))")
                ])
            }
        }
        var problems: [FigureFileProblem] = []
        var (whole, groups, invalid) = (Shares(), [String: Shares](), 0)
        for row in table.rows {
            var answers: [Int: LonelinessScore.Answer] = [:]
            for (item, column) in items {
                switch AnswerCell(row.cells[column], coding) {
                case .answer(let answer): answers[item] = answer
                case .missing: break
                case nil:
                    problems.append(
                        table.problem(
                            row, column, expected: "ja, min of meer, nee, 1, 2, 3, of niets voor geen antwoord"))
                }
            }
            let score = LonelinessScore(answers, scale: scale)
            if score.total == nil { invalid += 1 }
            whole.add(score, scale, partCutOff)
            if let groupColumn {
                groups[String(row.cells[groupColumn].prefix(FigureLimits.name)), default: [:]].add(
                    score, scale, partCutOff)
            }
        }
        guard problems.isEmpty else { throw FigureFileRefused(problems) }
        guard Indicator.allCases.allSatisfy({ whole.mayShow($0, minimum: minimum) }) else {
            throw FigureFileRefused([
                FigureFileProblem(
                    file: name, found: "er zijn te weinig geldige antwoorden om te laten zien",
                    expected: "minstens \(minimum) mensen, die niet allemaal hetzelfde antwoorden")
            ])
        }
        let shown = shown(groups, minimum: minimum)
        return ScaleFile(
            scale: scale, people: table.rows.count, invalid: invalid, whole: whole,
            groups: shown.sorted().compactMap { name in groups[name].map { (name: name, shares: $0) } },
            hiddenGroups: groups.keys.count { !$0.isEmpty } - shown.count)
    }

    /// The groups that may be seen: each is large enough, and so is what is left when they are taken from the whole.
    /// People of no group are in what is left.
    private static func shown(_ groups: [String: Shares], minimum: Int) -> Set<String> {
        var shown = Set(
            groups.filter { name, shares in
                !name.isEmpty && Indicator.allCases.allSatisfy { shares.mayShow($0, minimum: minimum) }
            }.keys)
        func rest() -> Shares {
            groups.filter { !shown.contains($0.key) }.values.reduce(into: [:]) { $0.merge($1) }
        }
        func smallest() -> String? {
            shown.min { ((groups[$0]?[.lonely]?.base ?? 0), $0) < ((groups[$1]?[.lonely]?.base ?? 0), $1) }
        }
        while !Indicator.allCases.allSatisfy({ rest().isEmpty($0) || rest().mayShow($0, minimum: minimum) }),
            let next = smallest()
        {
            shown.remove(next)
        }
        return shown
    }

    /// The column of each question: those whose names begin alike and end in its number.
    private static func itemColumns(
        _ table: FigureTable, _ scale: LonelinessScale
    ) throws(FigureFileRefused) -> [(item: Int, column: Int)] {
        let items = LonelinessScore.items(of: scale)
        var families: [String: [Int: Int]] = [:]
        for (column, name) in table.header.enumerated() {
            let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
            guard let number = Int(digits) else { continue }
            families[name.dropLast(digits.count).lowercased(), default: [:]][number] = column
        }
        let whole = families.values.filter { family in items.allSatisfy { family[$0] != nil } }
        guard whole.count == 1, let columns = whole.first else {
            let numbers = items.map(String.init).joined(separator: ", ")
            throw FigureFileRefused([
                FigureFileProblem(
                    file: table.file, line: 1,
                    found: whole.isEmpty
                        ? "niet elke vraag heeft een kolom"
                        : "er zijn \(whole.count) reeksen kolommen met deze nummers",
                    expected: "één reeks kolommen met gelijke namen die eindigen op \(numbers), zoals vraag3")
            ])
        }
        return items.compactMap { item in columns[item].map { (item, $0) } }
    }
}

/// What a cell with an answer says.
private enum AnswerCell {
    case answer(LonelinessScore.Answer)
    case missing

    init?(_ text: String, _ coding: ScaleFile.Coding) {
        switch text.lowercased() {
        case "", ".", "-", "9", "99", "geen antwoord": self = .missing
        case "ja", "ja!": self = .answer(.yes)
        case "min of meer", "mom": self = .answer(.moreOrLess)
        case "nee", "nee!": self = .answer(.no)
        case "1": self = .answer(coding == .yesFirst ? .yes : .no)
        case "2": self = .answer(.moreOrLess)
        case "3": self = .answer(coding == .yesFirst ? .no : .yes)
        default: return nil
        }
    }
}

extension ScaleFile.Shares {
    /// Under this base, a share of none or all says what each of them answered.
    private static var smallestWithoutNoneOrAll: Int { 10 }

    fileprivate mutating func add(_ score: LonelinessScore, _ scale: LonelinessScale, _ partCutOff: Int) {
        for indicator in Indicator.allCases {
            var share = self[indicator] ?? ScaleFile.Share(count: 0, base: 0)
            if let value = score.score(indicator) {
                share.base += 1
                if value >= scale.cutOff(indicator) ?? partCutOff { share.count += 1 }
            }
            self[indicator] = share
        }
    }

    fileprivate mutating func merge(_ other: ScaleFile.Shares) {
        for (indicator, share) in other {
            let own = self[indicator] ?? ScaleFile.Share(count: 0, base: 0)
            self[indicator] = ScaleFile.Share(count: own.count + share.count, base: own.base + share.base)
        }
    }

    fileprivate func isEmpty(_ indicator: Indicator) -> Bool { (self[indicator]?.base ?? 0) == 0 }

    fileprivate func mayShow(_ indicator: Indicator, minimum: Int) -> Bool {
        guard let share = self[indicator], share.base >= minimum else { return false }
        return share.base >= Self.smallestWithoutNoneOrAll || (share.count > 0 && share.count < share.base)
    }
}

extension ScaleFile {
    /// The shares as figures, with Wilson's 95% interval as their margins.
    ///
    /// - Parameters:
    ///   - area: where the whole group lives. A group of which the name is a CBS code or another name is a place within it.
    ///   - newID: makes an id for each.
    public func localFigures(
        area: FigureArea, age: AgeRange, year: Int, source: String, partCutOff: Int, newID: () -> LocalFigure.ID
    ) -> [LocalFigure] {
        let places = [(area, whole)] + groups.map { (Self.area(named: $0.name), $0.shares) }
        return places.flatMap { place, shares in
            Indicator.allCases.compactMap { indicator -> LocalFigure? in
                guard let share = shares[indicator], let interval = Interval.wilson(share.count, of: share.base) else {
                    return nil
                }
                return LocalFigure(
                    id: newID(), indicator: indicator, area: place, age: age, year: year,
                    value: Quantity(hundredths: (20_000 * share.count + share.base) / (2 * share.base)),
                    margins: LocalFigure.Margins(
                        low: Self.hundredths(interval.low), high: Self.hundredths(interval.high)),
                    base: share.base, series: .own, source: source, scale: scale,
                    cutOff: scale.cutOff(indicator) ?? partCutOff, basis: .observed)
            }
        }
    }

    private static func hundredths(_ share: Double) -> Quantity {
        Quantity(hundredths: Int((share * 10_000 + 0.5).rounded(.down)))
    }

    private static func area(named name: String) -> FigureArea {
        let code = name.uppercased()
        return FigureArea.kind(of: code) == nil ? FigureArea(code: "", name: name) : FigureArea(code: code, name: "")
    }
}
