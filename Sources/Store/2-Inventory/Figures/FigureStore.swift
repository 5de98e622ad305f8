import Domain

/// What became of saving a figure.
public enum FigureSave: Sendable, Equatable {
    case saved
    /// Somebody else saved it meanwhile, and this is what they left; nothing was changed.
    case outdated(LocalFigure)
    /// There is another figure of the same measurement; nothing was changed.
    case double(LocalFigure)
    /// There is no room for another figure.
    case full
}

extension Store {
    /// The figures of an approach that count now, the latest year first.
    public func figures(of approach: Approach.ID) async throws -> [LocalFigure] {
        try await engine.rows(
            """
            \(LocalFigure.selection) WHERE approach = \(approach) AND standing = 'current'
            ORDER BY year DESC, area_code, area_name, indicator, age, sex, id
            """
        ).map(LocalFigure.init)
    }

    /// One of an approach's figures; `nil` for another's, and for one that does not count now.
    public func figure(_ id: LocalFigure.ID, of approach: Approach.ID) async throws -> LocalFigure? {
        try await engine.rows(
            "\(LocalFigure.selection) WHERE id = \(id) AND approach = \(approach) AND standing = 'current'"
        ).first.map(LocalFigure.init)
    }

    /// One that was removed and can be put back.
    public func removedFigure(_ id: LocalFigure.ID, of approach: Approach.ID) async throws -> LocalFigure? {
        try await engine.rows(
            "\(LocalFigure.selection) WHERE id = \(id) AND approach = \(approach) AND standing = 'removed'"
        ).first.map(LocalFigure.init)
    }

    /// Adds a figure that was typed in. Doing so again with the same id and words changes nothing.
    ///
    /// - Throws: ``ApproachRefusal``
    public func add(_ figure: LocalFigure, in approach: Approach.ID, _ act: Act) async throws -> FigureSave {
        try await engine.write { connection in
            try connection.changing(approach, act)
            var added = figure
            added.version = 1
            if let double = try connection.figure(like: figure, of: approach) {
                return double == added ? .saved : .double(double)
            }
            guard try connection.countFigures(of: approach) < FigureLimits.figures else { return .full }
            guard try connection.insert(added, standing: "current", of: approach) else {
                throw ApproachRefusal.unknown
            }
            try connection.record(Change(added: "figure", "\(approach)/\(figure.id)", added.fields), act)
            return .saved
        }
    }

    /// Changes a figure. From then on it is the municipality's own: undoing the import that it came from leaves it alone.
    ///
    /// - Throws: ``ApproachRefusal``
    public func save(_ figure: LocalFigure, in approach: Approach.ID, _ act: Act) async throws -> FigureSave {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let kept = try connection.run(
                "\(LocalFigure.selection) WHERE id = \(figure.id) AND approach = \(approach) AND standing = 'current'"
            ).first.map(LocalFigure.init)
            guard let kept else { throw ApproachRefusal.unknown }
            guard let change = Change("figure", "\(approach)/\(figure.id)", from: kept.fields, to: figure.fields) else {
                return .saved
            }
            guard kept.version == figure.version else { return .outdated(kept) }
            if let double = try connection.figure(like: figure, of: approach), double.id != figure.id {
                return .double(double)
            }
            try connection.run(
                """
                UPDATE figure SET indicator = \(figure.indicator.rawValue), area_code = \(figure.area.code),
                    area_name = \(figure.area.name), age = \(figure.age.code), sex = \(figure.sex.rawValue),
                    year = \(figure.year), share = \(figure.value), low = \(figure.margins?.low),
                    high = \(figure.margins?.high), base = \(figure.base), series = \(figure.series.rawValue),
                    source = \(figure.source), scale = \(figure.scale.rawValue), cut_off = \(figure.cutOff ?? 0),
                    basis = \(figure.basis.rawValue), version = \(figure.version + 1), imported_by = NULL
                WHERE id = \(figure.id) AND approach = \(approach)
                """)
            try connection.record(change, act)
            return .saved
        }
    }

    /// Takes a figure away, or puts it back. What was removed long ago is forgotten.
    ///
    /// - Returns: `false` where another figure of the same measurement took its place meanwhile.
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func setRemoved(
        _ isRemoved: Bool, figure id: LocalFigure.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let (before, after) = isRemoved ? ("current", "removed") : ("removed", "current")
            let kept = try connection.run(
                "\(LocalFigure.selection) WHERE id = \(id) AND approach = \(approach) AND standing = \(before)"
            ).first.map(LocalFigure.init)
            guard let kept else { throw ApproachRefusal.unknown }
            if !isRemoved, try connection.figure(like: kept, of: approach) != nil { return false }
            let day: Day? = isRemoved ? Day(at: act.at) : nil
            try connection.run(
                "UPDATE figure SET standing = \(after), removed_on = \(day) WHERE id = \(id) AND approach = \(approach)"
            )
            try connection.run(
                """
                DELETE FROM figure WHERE approach = \(approach) AND standing = 'removed'
                    AND removed_on < \(Day(at: act.at).adding(days: -RecentlyRemoved.days))
                """)
            try connection.record(Change(isRemoved ? .removed : .added, "figure", "\(approach)/\(id)"), act)
            return true
        }
    }
}

extension Connection {
    /// The figure of the same measurement that counts now.
    func figure(like figure: LocalFigure, of approach: Approach.ID) throws -> LocalFigure? {
        try run(
            """
            \(LocalFigure.selection) WHERE approach = \(approach) AND standing = 'current' AND year = \(figure.year)
                AND indicator = \(figure.indicator.rawValue) AND age = \(figure.age.code)
                AND sex = \(figure.sex.rawValue) AND series = \(figure.series.rawValue)
                AND scale = \(figure.scale.rawValue) AND cut_off = \(figure.cutOff ?? 0)
            ORDER BY id
            """
        ).map(LocalFigure.init).first { $0.key == figure.key }
    }

    func countFigures(of approach: Approach.ID) throws -> Int {
        try run("SELECT COUNT(*) AS found FROM figure WHERE approach = \(approach) AND standing = 'current'")[0][
            "found"]
    }

    /// - Returns: `false` where the id is taken.
    func insert(
        _ figure: LocalFigure, standing: String, of approach: Approach.ID, importedBy: FigureImport.ID? = nil
    ) throws -> Bool {
        let rows = try run(
            """
            INSERT INTO figure (id, approach, imported_by, standing, indicator, area_code, area_name, age, sex, year,
                share, low, high, base, series, source, scale, cut_off, basis, version)
            VALUES (\(figure.id), \(approach), \(importedBy), \(standing), \(figure.indicator.rawValue),
                \(figure.area.code), \(figure.area.name), \(figure.age.code), \(figure.sex.rawValue), \(figure.year),
                \(figure.value), \(figure.margins?.low), \(figure.margins?.high), \(figure.base),
                \(figure.series.rawValue), \(figure.source), \(figure.scale.rawValue), \(figure.cutOff ?? 0),
                \(figure.basis.rawValue), 1)
            ON CONFLICT (id) DO NOTHING RETURNING id
            """)
        return !rows.isEmpty
    }
}

extension LocalFigure {
    static let selection: SQL = """
        SELECT id, indicator, area_code, area_name, age, sex, year, share, low, high, base, series, source, scale,
            cut_off, basis, version FROM figure
        """

    init(_ row: Row) throws {
        let (indicator, sex, series): (String, String, String) = (
            try row["indicator"], try row["sex"], try row["series"]
        )
        let (scale, basis, age): (String, String, String) = (try row["scale"], try row["basis"], try row["age"])
        let (low, high): (Quantity?, Quantity?) = (try row["low"], try row["high"])
        let cutOff: Int = try row["cut_off"]
        guard let ages = AgeRange(code: age) else {
            throw StoreError.damaged(reason: "a figure has ages that are none")
        }
        self.init(
            id: try row["id"], indicator: try ChosenWords.choice(indicator, of: Indicator.self),
            area: FigureArea(code: try row["area_code"], name: try row["area_name"]), age: ages,
            sex: try ChosenWords.choice(sex, of: Sex.self), year: try row["year"], value: try row["share"],
            margins: low.flatMap { low in high.map { Margins(low: low, high: $0) } }, base: try row["base"],
            series: try ChosenWords.choice(series, of: FigureSeries.self), source: try row["source"],
            scale: try ChosenWords.choice(scale, of: LonelinessScale.self), cutOff: cutOff == 0 ? nil : cutOff,
            basis: try ChosenWords.choice(basis, of: FigureBasis.self), version: try row["version"])
    }

    fileprivate var fields: [String: RecordedField] {
        [
            "indicator": .value(indicator.rawValue), "area": .words(area.key), "area_name": .words(area.name),
            "age": .value(age.code), "sex": .value(sex.rawValue), "year": .value(String(year)),
            "share": .value("\(value)%"), "low": .value(margins.map { "\($0.low)%" }),
            "high": .value(margins.map { "\($0.high)%" }), "base": .value(base.map(String.init)),
            "series": .value(series.rawValue), "source": .words(source), "scale": .value(scale.rawValue),
            "cut_off": .value(cutOff.map(String.init)), "basis": .value(basis.rawValue),
        ]
    }
}
