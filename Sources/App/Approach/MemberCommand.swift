import ArgumentParser
import Domain
import Foundation
import Store
import Web

/// The people who work with Kring for a municipality.
struct MemberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "Add, remove or list the members of a municipality.",
        subcommands: [Add.self, Remove.self, List.self, Link.self, ResetSecondFactor.self, MemberDataCommand.self])

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
                        try await store.add(member, Act(by: .operator, for: municipality.id, at: Date()))
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
                    let act = Act(by: .operator, for: municipality.id, at: Date())
                    switch try await store.removeMember(mail, of: municipality.id, act) {
                    case .done: try Output.print("removed \(mail) from \(municipality.name)\n")
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

    struct Link: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a sign-in link for a member: valid 15 minutes, once.",
            discussion: "For the first coordinator, or where no mail can be sent. Give it to nobody but the member.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var municipality: MunicipalityOption

        @Option(help: "The member's mail address.")
        var mail: MailAddress

        @Option(help: "The address at which the world reaches the site. http://localhost:8080 unless said otherwise.")
        var publicAddress: String?

        func run() async throws {
            try await Failure.reporting {
                var sources = try database.config.sources()
                let given = sources.read(.publicAddress, option: publicAddress)
                try sources.check()
                try await database.withStore { store in
                    guard let address = given ?? PublicAddress("http://localhost:8080") else { return }
                    let member = try await municipality.member(mail, in: store)
                    let token = Token()
                    try await store.makeSignInLink(for: member.id, token, destination: nil, at: Date())
                    try Output.print("\(address.signInLink(token))\n")
                }
            }
        }
    }

    struct ResetSecondFactor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a member's second factor away, for who lost phone and recovery codes.",
            discussion: "The member's sessions end; at the next sign-in a new second factor is set up.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var municipality: MunicipalityOption

        @Option(help: "The member's mail address.")
        var mail: MailAddress

        func run() async throws {
            try await Failure.reporting {
                try await database.withStore { store in
                    let member = try await municipality.member(mail, in: store)
                    let act = Act(by: .operator, for: member.municipality, at: Date())
                    try await store.resetSecondFactor(of: member.id, act)
                    try Output.print("reset the second factor of \(mail)\n")
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

extension MunicipalityOption {
    /// The municipality's member with an address.
    func member(_ mail: MailAddress, in store: Store) async throws -> Member {
        let municipality = try await find(in: store)
        guard let member = try await store.members(of: municipality.id).first(where: { $0.mail == mail }) else {
            throw Failure.data(["kring: \(municipality.name) has no member with the address \(mail)"])
        }
        return member
    }
}

extension MailAddress: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Member.Role: ExpressibleByArgument {}
