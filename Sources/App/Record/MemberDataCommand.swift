import ArgumentParser
import Domain
import Foundation
import Store

/// What is kept about somebody, for who asks for it.
struct MemberDataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Print everything that is kept about whoever has a mail address.",
        discussion: """
            Make sure that you give it to that person alone. To erase a member, use 'kring member remove': the record of \
            changes then keeps a number without a name.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var municipality: MunicipalityOption

    @Option(help: "The mail address.")
    var mail: MailAddress

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    func run() async throws {
        try await Failure.reporting {
            try await database.withStore { store in
                let municipality = try await municipality.find(in: store)
                let data = try await store.personalData(of: mail, in: municipality, at: Date())
                try Output.print(format == .text ? data.text : try data.json)
            }
        }
    }
}
