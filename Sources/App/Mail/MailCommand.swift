import ArgumentParser
import Domain
import Foundation
import Post
import Store

/// The mail of an installation, for the operator: sign-in mails are seen here alone.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "List the mail that goes out, show one, or note what came back.",
        subcommands: [List.self, Show.self, Bounces.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                List the mails of all municipalities, the latest first, one a line: id, state, purpose, address and \
                subject, with tabs between.
                """)

        @OptionGroup var database: DatabaseOption

        @Option(help: "Only those in a state: \(MailState.allCases.map(\.rawValue).joined(separator: ", ")).")
        var state: MailState?

        @Option(help: "The most that are listed.")
        var limit: Int = 1_000

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit: \(limit) is not a number from 1") }
        }

        func run() async throws {
            try await Failure.reporting {
                try await database.withStore { store in
                    let lines = try await store.mailsForOperator(in: state, limit: limit).map { kept in
                        [
                            kept.mail.id, kept.state.rawValue, kept.mail.purpose.word, kept.mail.recipient.text,
                            kept.mail.letter.subject.onOneLine,
                        ].joined(separator: "\t") + "\n"
                    }
                    try Output.print(lines.joined())
                }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one mail as it is sent, without the tokens in its links: those are not kept anywhere.")

        @OptionGroup var database: DatabaseOption

        @Argument(help: "The mail's id, as 'kring mail list' gives it.")
        var id: String

        func run() async throws {
            try await Failure.reporting {
                try await database.withStore { store in
                    guard let kept = try await store.mailForOperator(id.lowercased()),
                        let municipality = try await store.municipality(kept.mail.municipality)
                    else { throw Failure.data(["kring: there is no mail \(id)"]) }
                    let links = LetterLinks.masked(for: kept.mail, origin: "https://…")
                    let why = [kept.reason?.rawValue, kept.detail?.onOneLine].compactMap { $0 }.joined(separator: ": ")
                    var head = """
                        state: \(kept.state.rawValue)\(why.isEmpty ? "" : " (\(why))")
                        tries: \(kept.tries)
                        to: \(kept.mail.recipient)
                        subject: \(kept.mail.letter.subject.onOneLine)

                        """
                    if kept.mail.letter.button?.destination.holdsToken ?? false {
                        head += "note: a token is made when the mail is sent, and kept nowhere\n"
                    }
                    try Output.print(head + "\n" + kept.mail.letter.text(links, from: municipality))
                }
            }
        }
    }

    struct Bounces: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Note the mails that came back, from a mailbox file or from one mail.",
            discussion: "A mail server can pipe what comes to the bounce address into 'kring mail bounces -'.")

        @OptionGroup var database: DatabaseOption

        @Option(help: "The address to which undeliverable mail comes back, as 'kring serve' has it.")
        var bounceAddress: MailAddress

        @Argument(help: "A mailbox file (mbox), or a file with one mail; '-' for standard input.")
        var file: String

        func validate() throws {
            if ReturnAddress(bounceAddress) == nil {
                throw ValidationError("--bounce-address: expected at most 31 characters and no '+' before the '@'")
            }
        }

        func run() async throws {
            try await Failure.reporting {
                guard let returnAddress = ReturnAddress(bounceAddress) else { return }
                let bytes = try file == "-" ? InputFile.standardInput() : InputFile.bytes(file)
                let found = BounceBox.bounces(in: bytes, to: returnAddress)
                try await database.withStore { store in
                    var noted = 0
                    for bounce in found where try await store.bounce(bounce, at: Date()) { noted += 1 }
                    try Output.print("\(noted) mail(s) noted as come back\n")
                }
            }
        }
    }
}

extension MailState: ExpressibleByArgument {}

extension Mail.Purpose {
    fileprivate var word: String {
        switch self {
        case .signIn: "sign-in"
        case .personal: "personal"
        case .mailing: "mailing"
        }
    }
}

extension String {
    /// Without characters that end a line or a column, or command a terminal.
    fileprivate var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
