import ArgumentParser
import Documents
import Domain

struct TabulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tabulate",
        abstract: "Count a response file: every question with its base, percentages and intervals.",
        discussion: """
            This is the coordinator's own instrument: tables of everyone show every count. Tables by group follow the \
            small-group rule.
            """)

    @OptionGroup var input: ResponseInput
    @OptionGroup var options: PlanOptions

    @Option(help: "A single-choice question; its answers make the groups.")
    var by: String?

    @Option(help: "text, json or csv.")
    var format: Format = .text

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    func run() async throws {
        try await Failure.reporting {
            let responses = try await input.read()
            let tabulation = try Tabulation(responses.columns, plan: options.plan(by: by))
            let organisations = responses.organisations
            switch format {
            case .json: try Output.print(TabulationRecord(tabulation, organisations).text)
            case .csv:
                let bytes = CSVWriter().bytes(TabulationRows(tabulation).rows)
                try Output.print(String(decoding: bytes, as: UTF8.self))
            case .text: try Output.print(TabulationText(tabulation, organisations).text)
            }
        }
    }
}
