import ArgumentParser
import Documents
import Domain
import Foundation
import Questionnaires

/// A reason to stop, with what to print and the exit status (sysexits.h).
struct Failure: Error {
    var lines: [String]
    var status: Int32

    static func usage(_ line: String) -> Failure { Failure(lines: ["kring: \(line)"], status: 64) }
    static func data(_ lines: [String]) -> Failure { Failure(lines: lines, status: 65) }
    static func noInput(_ line: String) -> Failure { Failure(lines: [line], status: 66) }
    static func unavailable(_ line: String) -> Failure { Failure(lines: ["kring: \(line)"], status: 69) }
    static func output(_ line: String) -> Failure { Failure(lines: ["kring: \(line)"], status: 73) }

    /// Prints to standard error, one problem a line.
    static func print(_ lines: some Sequence<String>) {
        var text = ""
        for line in lines { text += line.withVisibleControls + "\n" }
        // Where not even this can be written, nobody is there to be told.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Runs a command's work; what goes wrong is printed and becomes the exit status.
    static func reporting(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as Failure {
            print(failure.lines)
            throw ExitCode(failure.status)
        } catch let refused as ResponseFileRefused {
            print(refused.problems.map(\.description))
            throw ExitCode(65)
        } catch let unreadable as UnreadableFile {
            print(["\(unreadable)"])
            throw ExitCode(65)
        } catch let problem as TabulationPlan.Problem {
            try await reporting { throw Failure(problem) }
        } catch FactsheetProblem.plan(let problem) {
            try await reporting { throw Failure(problem) }
        } catch FactsheetProblem.tooFew(let problem) {
            print(["kring: \(problem)"])
            throw ExitCode(65)
        } catch let missing as ConverterMissing {
            print(["kring: \(missing)"])
            throw ExitCode(69)
        } catch let failure as ProgramFailure {
            print(["kring: \(failure)"])
            throw ExitCode(69)
        } catch let problems as DocumentProblems {
            print(["kring: \(problems)"])
            throw ExitCode(70)
        } catch let failure as WorkbookFailure {
            print(["kring: \(failure)"])
            throw ExitCode(70)
        }
    }
}

extension String {
    /// The text with control characters as `\u{1B}`: what stands in a file must not command a terminal.
    fileprivate var withVisibleControls: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
    }
}

extension Failure {
    /// A plan that the options ask for and that can't be: wrong usage.
    init(_ problem: TabulationPlan.Problem) {
        switch problem {
        case .unknownQuestion, .notSingleChoice: self = .usage("--by: \(problem)")
        case .minimumTooLow: self = .usage("--minimum-group: \(problem)")
        case .wholeFrameWithoutInvited: self = .usage("--whole-frame: \(problem)")
        case .population: self = .usage("--invited: \(problem)")
        }
    }
}
