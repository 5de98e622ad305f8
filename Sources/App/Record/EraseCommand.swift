import ArgumentParser
import Domain
import Foundation
import Store

struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase what is due now, as 'kring serve' does every day.",
        discussion: """
            After a restore, give the erasure list that 'kring serve --erasure-list' kept outside the backups: what was \
            erased on request and came back with the backup is erased again. Doing so twice does no harm.

            Exit status 69 where something could not be erased now.
            """)

    @OptionGroup var database: DatabaseOption

    @Option(help: "The erasure list to apply first.")
    var list: String?

    func run() async throws {
        try await Failure.reporting {
            let erasures = try list.map { try ErasureListFile.read($0) }
            try await database.withStore { store in
                if let erasures {
                    let applied = try await store.apply(erasures, at: Date())
                    try Output.print("\(applied.erased) of \(erasures.count) on the list erased again\n")
                    for name in applied.withoutCoordinator {
                        Failure.print(["kring: \(name) has no coordinator now; add one with 'kring member add'"])
                    }
                }
                let report = try await store.eraseDue(at: Date())
                try Output.print(report.lines)
                guard report.failed.isEmpty, report.hasNoTraces else {
                    throw Failure(lines: report.problems, status: 69)
                }
            }
        }
    }
}

extension ErasureReport {
    /// What was erased, one kind a line, with a tab between; `nothing was due` for nothing.
    fileprivate var lines: String {
        let lines = DueErasure.allCases.compactMap { due in erased[due].map { "\(due.rawValue)\t\($0)\n" } }
        return lines.isEmpty ? "nothing was due\n" : lines.joined()
    }

    /// What went wrong, a line each.
    var problems: [String] {
        let failures = DueErasure.allCases.compactMap { due in
            failed[due].map { "kring: \(due.rawValue) could not be erased now: \($0)" }
        }
        let traces = """
            kring: what was erased is still in the database's file or log, as somebody was reading or the disk is full; \
            try again later
            """
        return failures + (hasNoTraces ? [] : [traces])
    }
}
