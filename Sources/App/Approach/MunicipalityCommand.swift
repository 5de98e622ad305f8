import ArgumentParser
import Domain
import Foundation
import Store

/// The municipalities of an installation.
struct MunicipalityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "municipality", abstract: "Add a municipality, change its settings, or list them.",
        subcommands: [Add.self, MunicipalitySetCommand.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a municipality.")

        @OptionGroup var database: DatabaseOption

        @Option(help: "Its name, without 'gemeente'.")
        var name: String

        @Option(help: "Its code at CBS, such as GM0416.")
        var code: MunicipalityCode

        @Option(help: "Whom respondents can ask: a name or desk, with a mail address or phone number.")
        var contact: String?

        func validate() throws {
            if name.allSatisfy(\.isWhitespace) { throw ValidationError("--name: a municipality has a name") }
        }

        func run() async throws {
            try await Failure.reporting {
                try await database.withStore { store in
                    do {
                        try await store.add(
                            Municipality(
                                id: UUID().uuidString.lowercased(), name: name, code: code,
                                contact: contact ?? IntroductionValues.usualContact(name, in: .dutch)))
                    } catch StoreError.violates(.unique) {
                        throw Failure.data(["kring: there is a municipality with the code \(code) already"])
                    }
                    try Output.print("added \(code) \(name)\n")
                }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the municipalities, one a line: code, name and contact, with tabs between.")

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await Failure.reporting {
                try await database.withStore { store in
                    let lines = try await store.municipalities().map {
                        "\($0.code?.text ?? "-")\t\($0.name)\t\($0.contact)\n"
                    }
                    try Output.print(lines.joined())
                }
            }
        }
    }
}

/// The municipality that a command is about.
struct MunicipalityOption: ParsableArguments {
    @Option(help: "The municipality's code, such as GM0416; may be left out where there is only one.")
    var municipality: MunicipalityCode?

    func find(in store: Store) async throws -> Municipality {
        let all = try await store.municipalities()
        if let municipality {
            guard let found = all.first(where: { $0.code == municipality }) else {
                throw Failure.data(["kring: --municipality: there is no municipality with the code \(municipality)"])
            }
            return found
        }
        guard let only = all.first else {
            throw Failure.data(["kring: there is no municipality yet; add one with 'kring municipality add'"])
        }
        guard all.count == 1 else {
            throw Failure.usage("--municipality: there are \(all.count) municipalities; expected the code of one")
        }
        return only
    }
}

extension MunicipalityCode: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
