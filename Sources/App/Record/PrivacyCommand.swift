import ArgumentParser
import Store

struct PrivacyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy",
        abstract: "Print what is kept, why and how long: the base for a register of processing and a DPIA.",
        discussion: "It is docs/privacy.md, in Dutch, with the periods that a municipality starts with.")

    func run() async throws {
        try await Failure.reporting { try Output.print(PrivacyDocument.markdown()) }
    }
}
