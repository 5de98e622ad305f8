import ArgumentParser
import Domain
import Foundation
import Store

/// The people who work with Kring for a municipality.
struct MemberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "Add, remove or list the members of a municipality.",
        subcommands: [Add.self, Remove.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a member.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var municipality: MunicipalityOption

        @Option(help: "The member's name.")
        var name: String

        @Option(help: "The member's mail address, to which sign-in links go.")
        var mail: MailAddress

        @Option(help: "coordinator or viewer.")
        var role: Member.Role

        func validate() throws {
            if name.allSatisfy(\.isWhitespace) { throw ValidationError("--name: a member has a name") }
        }

        func run() async throws {
            try await Failure.reporting {
                try await database.withStore { store in
                    let municipality = try await municipality.find(in: store)
                    let member = Member(
                        id: UUID().uuidString.lowercased(), municipality: municipality.id, name: name, mail: mail,
                        role: role)
                    do {
                        try await store.add(member)
                    } catch StoreError.violates(.unique) {
                        let message = "kring: \(municipality.name) has a member with the address \(mail) already"
                        throw Failure.data([message])
                    }
                    try Output.print("added \(role.rawValue) \(mail) to \(municipality.name)\n")
                }
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a member. A municipality's last coordinator can't be removed.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var municipality: MunicipalityOption

        @Option(help: "The member's mail address.")
        var mail: MailAddress

        func run() async throws {
            try await Failure.reporting {
                try await database.withStore { store in
                    let municipality = try await municipality.find(in: store)
                    switch try await store.removeMember(mail, of: municipality.id) {
                    case .removed: try Output.print("removed \(mail) from \(municipality.name)\n")
                    case .unknown:
                        throw Failure.data(["kring: \(municipality.name) has no member with the address \(mail)"])
                    case .lastCoordinator:
                        throw Failure.data([
                            "kring: \(mail) is the last coordinator of \(municipality.name); add another one first"
                        ])
                    }
                }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the members, one a line: role, mail address and name, with tabs between.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var municipality: MunicipalityOption

        func run() async throws {
            try await Failure.reporting {
                try await database.withStore { store in
                    let municipality = try await municipality.find(in: store)
                    let lines = try await store.members(of: municipality.id)
                        .map { "\($0.role.rawValue)\t\($0.mail)\t\($0.name)\n" }
                    try Output.print(lines.joined())
                }
            }
        }
    }
}

extension MailAddress: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Member.Role: ExpressibleByArgument {}
