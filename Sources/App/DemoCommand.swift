import ArgumentParser
import Demonstrations
import Documents
import Domain
import Foundation
import Store
import Web

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve a made-up municipality: the questionnaire, and the factsheet of 54 made-up responses.",
        discussion: """
            Prints one address a line, each after a word that says what it is, and keeps running. The ways in of a \
            coordinator and a viewer work as long as it runs, from this machine alone.
            """)

    @OptionGroup var listening: Listening
    @OptionGroup var logging: LogOptions
    @OptionGroup(title: "Mail") var mail: MailOptions

    @Option(help: "A SQLite file, or postgres://...; made when it is not there.")
    var database: String = "demo.sqlite"

    func run() async throws {
        try await Failure.reporting {
            // The command line alone: made-up data is not for the database that a server's settings name.
            var sources = SettingSources()
            let place = listening.place(&sources)
            let logger = logging.logger(&sources)
            let mail = mail.settings(&sources)
            let address = sources.read(.database, option: database) ?? .sqlite(path: database)
            try sources.check()
            let store = try await listening.open(address)
            let moment = Date()
            let visited = try await Demonstration.heldermeer(today: Day(at: moment)).add(to: store, at: moment)
            let members = visited.members.map { (token: Token(), member: $0) }
            let partner = Token()
            try await store.makePartnerLink(for: visited.partner.id, partner, at: moment)
            var site = Site(
                store: store, documents: FactsheetDocuments(paths: .find()),
                demonstration: DemonstrationLinks(members), isDemonstration: true)
            site.sendsMail = mail.isSending
            site.mailSignInLinks()
            let link = visited.survey.openLink ?? ""
            // 'localhost' is the name that people type; the addresses work with both.
            let host = place.host == "127.0.0.1" ? "localhost" : place.host
            let origin = Origin()
            try await place.run(site, mail: mail, origin, logger: logger) { port in
                guard let address = PublicAddress("http://\(host):\(port)") else { return }
                origin.become(address.origin)
                let ways = members.map { "\($0.member.role.rawValue) \(address.signInLink($0.token))\n" }
                try? Output.print(
                    """
                    vragenlijst \(address.origin)/vragenlijst/\(link)
                    factsheet \(address.origin)/factsheet/\(link)
                    \(ways.joined())partner \(address.partnerLink(partner))

                    """)
            }
        }
    }
}
