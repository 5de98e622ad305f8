import Domain

extension Store {
    /// Keeps what was read from a file, to be looked at. None of it counts yet; what was looked at earlier and never taken
    /// in goes.
    ///
    /// - Throws: ``ApproachRefusal``
    public func preview(
        _ figures: [LocalFigure], of file: FigureImport, in approach: Approach.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            try connection.run("DELETE FROM figure WHERE approach = \(approach) AND standing = 'previewed'")
            try connection.run("DELETE FROM figure_import WHERE approach = \(approach) AND state = 'previewed'")
            try connection.run(
                """
                INSERT INTO figure_import (id, approach, kind, file, summary, made_on, state)
                VALUES (\(file.id), \(approach), \(file.kind.rawValue), \(file.file), \(file.summary), \(file.made),
                    'previewed')
                """)
            for figure in figures {
                guard try connection.insert(figure, standing: "previewed", of: approach, importedBy: file.id) else {
                    throw ApproachRefusal.unknown
                }
            }
        }
    }

    /// The files that an approach's figures were read from, the latest first.
    public func figureImports(of approach: Approach.ID) async throws -> [FigureImport] {
        try await engine.rows(
            "\(FigureImport.selection) WHERE approach = \(approach) ORDER BY made_on DESC, id DESC"
        ).map(FigureImport.init)
    }

    public func figureImport(_ id: FigureImport.ID, of approach: Approach.ID) async throws -> FigureImport? {
        try await engine.rows("\(FigureImport.selection) WHERE id = \(id) AND approach = \(approach)")
            .first.map(FigureImport.init)
    }

    /// What a file holds and how that compares with the figures that count now.
    public func preview(of id: FigureImport.ID, in approach: Approach.ID) async throws -> FigurePreview {
        let read = try await engine.rows(
            """
            \(LocalFigure.selection) WHERE approach = \(approach) AND imported_by = \(id) AND standing = 'previewed'
            ORDER BY id
            """
        ).map(LocalFigure.init)
        return FigurePreview(read: read, kept: try await figures(of: approach))
    }

    /// Makes what was looked at count. Where another value is there already it stays, unless `replacing`: then the old one
    /// is put aside, and comes back when the import is undone. Taking in again changes nothing.
    ///
    /// - Returns: `false` where there is no room for so many figures.
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func take(
        _ id: FigureImport.ID, replacing: Bool, in approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let file = try connection.figureImport(id, of: approach)
            guard file.state == .previewed else {
                if file.state == .taken { return true }
                throw ApproachRefusal.unknown
            }
            let read = try connection.run(
                "\(LocalFigure.selection) WHERE imported_by = \(id) AND standing = 'previewed' ORDER BY id"
            ).map(LocalFigure.init)
            let kept = try connection.run(
                "\(LocalFigure.selection) WHERE approach = \(approach) AND standing = 'current'"
            ).map(LocalFigure.init)
            let preview = FigurePreview(read: read, kept: kept)
            guard kept.count + preview.new.count <= FigureLimits.figures else { return false }
            if replacing {
                for difference in preview.different {
                    try connection.run(
                        """
                        UPDATE figure SET standing = 'replaced', replaced_by = \(id) WHERE id = \(difference.kept.id)
                        """)
                }
            }
            for left in preview.same + (replacing ? [] : preview.different.map(\.read)) {
                try connection.run("DELETE FROM figure WHERE id = \(left.id)")
            }
            try connection.run(
                "UPDATE figure SET standing = 'current' WHERE imported_by = \(id) AND standing = 'previewed'")
            try connection.run("UPDATE figure_import SET state = 'taken' WHERE id = \(id)")
            let taken = preview.new.count + (replacing ? preview.different.count : 0)
            try connection.record(
                Change(
                    .added, "figure_import", "\(approach)/\(id)",
                    after: [
                        "kind": .value(file.kind.rawValue), "figures": .value(taken),
                        "replaced": .value(replacing ? preview.different.count : 0),
                    ]), act)
            return true
        }
    }

    /// Takes away what an import brought and brings back what it replaced; what was changed by hand since then stays.
    /// What was only looked at goes.
    ///
    /// - Throws: ``ApproachRefusal``
    public func undo(_ id: FigureImport.ID, in approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let file = try connection.figureImport(id, of: approach)
            try connection.run("DELETE FROM figure WHERE imported_by = \(id) AND standing <> 'replaced'")
            guard file.state == .taken else {
                if file.state == .previewed { try connection.run("DELETE FROM figure_import WHERE id = \(id)") }
                return
            }
            let replaced = try connection.run(
                "\(LocalFigure.selection) WHERE replaced_by = \(id) AND standing = 'replaced' ORDER BY id"
            ).map(LocalFigure.init)
            for figure in replaced {
                let isBack = try connection.figure(like: figure, of: approach) == nil
                try connection.run(
                    """
                    UPDATE figure SET standing = \(isBack ? "current" : "removed"), replaced_by = NULL,
                        removed_on = \(isBack ? nil : Day(at: act.at))
                    WHERE id = \(figure.id)
                    """)
            }
            // What a later import replaced can no longer come back once the import that brought it is undone.
            try connection.run("DELETE FROM figure WHERE imported_by = \(id) AND standing = 'replaced'")
            try connection.run("UPDATE figure_import SET state = 'undone' WHERE id = \(id)")
            try connection.record(Change(.removed, "figure_import", "\(approach)/\(id)"), act)
        }
    }
}

extension Connection {
    fileprivate func figureImport(_ id: FigureImport.ID, of approach: Approach.ID) throws -> FigureImport {
        let found = try run("\(FigureImport.selection) WHERE id = \(id) AND approach = \(approach)")
            .first.map(FigureImport.init)
        guard let found else { throw ApproachRefusal.unknown }
        return found
    }
}

extension FigureImport {
    fileprivate static let selection: SQL = "SELECT id, kind, file, summary, made_on, state FROM figure_import"

    fileprivate init(_ row: Row) throws {
        let (kind, state): (String, String) = (try row["kind"], try row["state"])
        self.init(
            id: try row["id"], kind: try ChosenWords.choice(kind, of: Kind.self), file: try row["file"],
            summary: try row["summary"], made: try row["made_on"],
            state: try ChosenWords.choice(state, of: State.self))
    }
}
