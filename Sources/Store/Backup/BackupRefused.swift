/// Why a backup can't be made, or can't be restored. No case carries a stored value.
public enum BackupRefused: Error, Sendable, Equatable {
    /// The file can't be read; the reason is the system's.
    case unreadable(reason: String)
    /// The file can't be written; the reason is the system's.
    case unwritable(reason: String)
    /// The file does not begin as a backup does.
    case notABackup
    /// The file is of a form that only a later version knows.
    case otherForm(found: Int)
    /// The file ends before the line that says that it is whole.
    case cutShort
    /// The file is not what was written: its sum is another, or a line is none of a backup.
    case altered(line: Int)
    /// The backup was made by a later version of Kring.
    case newerThanThisVersion(found: Int, known: Int)
    /// The database to restore into has rows already.
    case hasRows(table: String)
    /// The database to restore into holds tables that are not Kring's.
    case tablesOfOthers
    /// The backup's tables are not those of the migration that it names.
    case otherTables
    /// There is nothing to back up: no Kring was here before.
    case noTables
}

extension BackupRefused: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let reason): "the file can't be read: \(reason)"
        case .unwritable(let reason): "the file can't be written: \(reason)"
        case .notABackup: "this is not a backup of Kring"
        case .otherForm(let found): "this backup has form \(found), which this version of Kring does not know"
        case .cutShort: "this backup is not whole: its end is missing"
        case .altered(let line): "this backup is not what was written: line \(line) or one before it was altered"
        case .newerThanThisVersion(let found, let known):
            "this backup is at migration \(found) and this version of Kring knows \(known): use a later version"
        case .hasRows(let table):
            "the database holds data already (table \(table)); restore into a new or an empty database"
        case .tablesOfOthers: "the database holds tables of another program"
        case .otherTables: "this backup does not have the tables of its migration"
        case .noTables: "the database holds nothing of Kring"
        }
    }
}
