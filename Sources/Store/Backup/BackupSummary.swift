import Foundation

/// What a backup holds.
public struct BackupSummary: Sendable, Equatable {
    /// The moment of which it shows the database.
    public let made: Date
    /// The migration at which the database was.
    public let migration: Int
    /// The number of rows by table.
    public let rows: [String: Int]

    public var total: Int { rows.values.reduce(0, +) }
}
