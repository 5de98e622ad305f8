import Domain

extension Migration {
    /// Where a respondent stopped, so that the personal link opens that page again.
    static let stoppedAt = Migration(
        number: 15,
        name: "stopped at",
        statements: [
            "ALTER TABLE response ADD COLUMN stopped_at TEXT CHECK (length(stopped_at) > 0)"
        ])
}
