import Domain

/// What became of changing a theme.
public enum ThemeChange: Sendable, Equatable {
    case done
    /// Nothing was changed: another theme of the column has that name.
    case nameTaken
    /// Nothing was changed: it is not there any more, or the survey's answers are not to be seen yet.
    case unknown
}

extension Store {
    /// Gives a theme another name.
    ///
    /// - Throws: ``ApproachRefusal``; ``StoreError/holdsNUL``
    public func rename(
        theme id: AnswerTheme.ID, to name: String, survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> ThemeChange {
        try await engine.write { connection in
            guard let theme = try connection.held(theme: id, survey: survey, of: approach, act) else { return .unknown }
            let others: [String] = try connection.run(
                """
                SELECT name FROM theme WHERE survey = \(survey) AND answer_column = \(theme.column) AND id <> \(id)
                    AND is_removed = FALSE
                """
            ).map { try $0["name"] }
            guard !others.contains(where: { FoldedText.fold($0) == FoldedText.fold(name) }) else { return .nameTaken }
            guard theme.name != name else { return .done }
            try connection.run("UPDATE theme SET name = \(name) WHERE id = \(id)")
            try connection.record(
                Change(
                    .changed, "theme", "\(approach)/\(id)", before: ["name": .withheld], after: ["name": .withheld]),
                act)
            return .done
        }
    }

    /// Puts all answers with a theme under another as well, and takes the first away.
    ///
    /// - Throws: ``ApproachRefusal``
    public func merge(
        theme id: AnswerTheme.ID, into other: AnswerTheme.ID, survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> ThemeChange {
        try await engine.write { connection in
            guard id != other, let theme = try connection.held(theme: id, survey: survey, of: approach, act),
                let kept = try connection.held(theme: other, survey: survey, of: approach, act),
                theme.column == kept.column
            else { return .unknown }
            try connection.run(
                """
                INSERT INTO answer_theme (response, theme)
                SELECT response, \(other) FROM answer_theme WHERE theme = \(id)
                ON CONFLICT DO NOTHING
                """)
            try connection.setRemoved(true, theme, of: approach, act)
            return .done
        }
    }

    /// Takes a theme away, or puts it back with the answers that it had.
    ///
    /// - Throws: ``ApproachRefusal``
    public func setRemoved(
        _ isRemoved: Bool, theme id: AnswerTheme.ID, survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> ThemeChange {
        try await engine.write { connection in
            guard
                let theme = try connection.held(
                    theme: id, survey: survey, of: approach, isRemoved: !isRemoved, act)
            else { return .unknown }
            try connection.setRemoved(isRemoved, theme, of: approach, act)
            return .done
        }
    }
}

extension Connection {
    fileprivate func held(
        theme id: AnswerTheme.ID, survey: Survey.ID, of approach: Approach.ID, isRemoved: Bool = false, _ act: Act
    ) throws -> AnswerTheme? {
        guard try mayCode(survey, of: approach, act) else { return nil }
        return try run(
            """
            SELECT id, answer_column, name FROM theme
            WHERE id = \(id) AND survey = \(survey) AND is_removed = \(isRemoved)\(lockingRows)
            """
        ).first.map { AnswerTheme(id: try $0["id"], column: try $0["answer_column"], name: try $0["name"]) }
    }

    fileprivate func setRemoved(_ isRemoved: Bool, _ theme: AnswerTheme, of approach: Approach.ID, _ act: Act) throws {
        try run("UPDATE theme SET is_removed = \(isRemoved) WHERE id = \(theme.id)")
        try record(
            Change(
                isRemoved ? .removed : .added, "theme", "\(approach)/\(theme.id)",
                before: isRemoved ? ["name": .withheld] : [:], after: isRemoved ? [:] : ["name": .withheld]), act)
    }
}
