import Documents
import Domain
import Foundation
import Questionnaires

/// Loads and counts one file again and again, on command, so that Kring and its peers can take turns.
struct TableServer {
    private let file: String
    private let questionnaire: Questionnaire
    private let statements: [String]
    private var columns: ResponseColumns?

    init(file: String) throws {
        self.file = file
        let standard = try StandardQuestionnaire.load()
        statements = standard.questions.filter(\.isStatement).map(\.id)
        questionnaire = standard.withoutScales
    }

    struct Answer: Encodable {
        var seconds: Double
        /// The counts, after `tabulate`.
        var counts: Counts?
    }

    /// - Parameter command: `load`, from the file on disk to columns in memory; or `tabulate`, from the columns to
    ///   every question's table and the statements by kind of organisation.
    mutating func answer(_ command: String) async throws -> Answer {
        let clock = ContinuousClock()
        let start = clock.now
        switch command {
        case "load":
            columns = nil
            columns = try await ResponseFile.read(
                FileBytes.read(file), name: file, questionnaire: questionnaire
            ).columns
            return Answer(seconds: (clock.now - start).seconds)
        case "tabulate":
            guard let columns else { throw Unknown(command: "tabulate before load") }
            let tally = Tally(columns, crossings: [(by: Self.grouping, of: statements)])
            let tabulation = try Tabulation(tally, plan: TabulationPlan(by: Self.grouping))
            let seconds = (clock.now - start).seconds
            return Answer(seconds: seconds, counts: Counts(tabulation, statements: statements))
        default:
            throw Unknown(command: command)
        }
    }

    /// The kind of organisation.
    static let grouping = "q2"

    struct Unknown: Error {
        var command: String
    }
}

extension Questionnaire {
    /// The same questions without named shares, so that no differences are tested: the peers have no such test, and at
    /// this size it takes longer than all counting.
    var withoutScales: Questionnaire {
        var plain = self
        for part in plain.parts.indices {
            for index in plain.parts[part].questions.indices {
                switch plain.parts[part].questions[index].kind {
                case .single(var choice):
                    choice.scale = nil
                    plain.parts[part].questions[index].kind = .single(choice)
                case .text, .multiple: break
                }
            }
        }
        return plain
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }
}
