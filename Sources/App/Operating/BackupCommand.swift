import ArgumentParser
import Foundation
import Store

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write everything in the database to a file, as of one moment, while the site goes on.",
        discussion: """
            The file holds personal data and is readable by its owner only. It can be restored into SQLite and into \
            PostgreSQL, whichever it came from.
            """)

    @Argument(help: "The file to write; it is there whole or not at all.")
    var file: String

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Failure.reporting {
            let address = try database.address()
            let summary = try await Failure.naming(file) { try await Backup.write(address, to: file, made: Date()) }
            try Output.print("\(file): \(summary.words)\n")
        }
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup into a new or empty database: all of it, or nothing.",
        discussion: "A backup of an older version of Kring is brought up to date on the way.")

    @Argument(help: "The file that 'kring backup' wrote.")
    var file: String

    @OptionGroup var database: DatabaseOption

    @Flag(help: "Only look whether the file is whole, and say what it holds.")
    var check = false

    func run() async throws {
        try await Failure.reporting {
            let address = check ? nil : try database.address()
            let summary = try await Failure.naming(file) {
                if let address { return try await Backup.restore(file, into: address) }
                return try await Backup.check(file)
            }
            try Output.print("\(file): \(summary.words)\n")
        }
    }
}

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the database's tables up to date.",
        discussion: "'kring serve' does so itself when it starts; this does it beforehand.")

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Failure.reporting {
            let address = try database.address()
            let (from, to): (Int?, Int)
            do {
                (from, to) = try await Store.migrate(address)
            } catch {
                throw Failure.unavailable("\(error)")
            }
            let words =
                if let from { from == to ? "at migration \(to) already" : "from migration \(from) to \(to)" } else {
                    "new, at migration \(to)"
                }
            try Output.print("\(address): \(words)\n")
        }
    }
}

extension BackupSummary {
    fileprivate var words: String {
        let moment = made.formatted(Date.ISO8601FormatStyle())
        return "\(rows.count) tables, \(total) rows, migration \(migration), as of \(moment)"
    }
}

extension Failure {
    /// Says with what goes wrong with a backup which file it is about.
    fileprivate static func naming<T>(_ file: String, _ work: () async throws -> T) async throws -> T {
        do {
            return try await work()
        } catch let refused as BackupRefused {
            let line = "\(file): \(refused)"
            switch refused {
            case .unreadable: throw Failure.noInput(line)
            case .unwritable: throw Failure.output(line)
            default: throw Failure.data([line])
            }
        } catch StoreError.violates(let constraint) {
            throw Failure.data(["\(file): a row is refused by a \(constraint.rawValue) constraint"])
        } catch let error as StoreError {
            throw Failure.unavailable("\(error)")
        }
    }
}
