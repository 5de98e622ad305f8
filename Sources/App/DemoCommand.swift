import ArgumentParser
import Assets
import Documents
import Domain
import Foundation
import Questionnaires
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
            let demonstration = Demonstration(store: store)
            let survey = try await demonstration.survey(today: Day(at: Date()))
            let people = try await demonstration.people(at: Date())
            if let coordinator = people.members.first(where: { $0.member.role == .coordinator })?.member {
                try await DemonstrationApproach(store: store, coordinator: coordinator, today: Day(at: Date())).add()
            }
            try await demonstration.addMailing(at: Date())
            var site = Site(
                store: store, documents: FactsheetDocuments(paths: .find()),
                demonstration: DemonstrationLinks(people.members), isDemonstration: true)
            site.mailSignInLinks()
            let link = survey.openLink ?? ""
            // 'localhost' is the name that people type; the addresses work with both.
            let host = place.host == "127.0.0.1" ? "localhost" : place.host
            let origin = Origin()
            try await place.run(site, mail: mail, origin, logger: logger) { port in
                guard let address = PublicAddress("http://\(host):\(port)") else { return }
                origin.become(address.origin)
                let ways = people.members.map { "\($0.member.role.rawValue) \(address.signInLink($0.token))\n" }
                try? Output.print(
                    """
                    vragenlijst \(address.origin)/vragenlijst/\(link)
                    factsheet \(address.origin)/factsheet/\(link)
                    \(ways.joined())partner \(address.partnerLink(people.partner))

                    """)
            }
        }
    }
}

/// The made-up municipality Heldermeer and its survey.
struct Demonstration {
    let store: Store

    static let municipality = Municipality(
        id: "heldermeer", name: "Heldermeer", contact: "contactpersoon eenzaamheid, eenzaamheid@heldermeer.example")

    /// The survey of the demonstration, added with its 54 responses when the database does not hold them yet.
    func survey(today: Day) async throws -> Survey {
        let known = try await store.survey(openLink: Self.municipality.id)
        let survey = if let known { known } else { try await added(today: today) }
        // A start that was cut short left a survey without responses.
        if try await store.changes(of: survey.id) == 0 { try await addResponses(to: survey, today: today) }
        return survey
    }

    /// The members and the organisation that have ready ways in.
    struct People: Sendable {
        var members: [(token: Token, member: Member)]
        var partner: Token
    }

    /// The people of the demonstration, added when the database does not hold them yet, with new links.
    func people(at moment: Date) async throws -> People {
        let act = Act(by: .operator, for: Self.municipality.id, at: moment)
        if try await store.members(of: Self.municipality.id).isEmpty {
            for (name, mail, role) in [
                ("Sanne de Wit", "sanne@heldermeer.example", Member.Role.coordinator),
                ("Karim Haddad", "karim@heldermeer.example", .viewer),
            ] {
                guard let mail = MailAddress(mail) else { continue }
                let member = Member(
                    id: UUID().uuidString.lowercased(), municipality: Self.municipality.id, name: name, mail: mail,
                    role: role)
                try await store.add(member, act)
            }
        }
        let partner: Organisation
        if let known = try await store.organisations(of: Self.municipality.id).first {
            partner = known
        } else {
            partner = Organisation(
                id: UUID().uuidString.lowercased(), municipality: Self.municipality.id, name: "Stichting De Tafel")
            try await store.add(partner, act)
        }
        let link = Token()
        try await store.makePartnerLink(for: partner.id, link, at: moment)
        let members = try await store.members(of: Self.municipality.id).map { (token: Token(), member: $0) }
        return People(members: members, partner: link)
    }

    private func addResponses(to survey: Survey, today: Day) async throws {
        let questionnaire = survey.questionnaire
        let file = try await ResponseFile.read(Assets.pilot54, name: "pilot54.csv", questionnaire: questionnaire)
        let responses = (0..<file.count).map { file.answers(at: $0).columns(of: questionnaire) }
        try await store.addSubmitted(survey: survey.id, responses: responses, on: today)
    }

    private func added(today: Day) async throws -> Survey {
        let municipality = Self.municipality
        let questionnaire = try StandardQuestionnaire.load().frozen()
        let survey = Survey(
            id: "heldermeer-1", municipality: municipality.id, openLink: municipality.id, questionnaire: questionnaire,
            introduction: IntroductionValues(
                municipality: municipality.name, meeting: today.adding(days: 56), contact: municipality.contact),
            invited: 120, opens: today.adding(days: -21), isDemonstration: true)
        if try await store.municipality(municipality.id) == nil { try await store.add(municipality) }
        try await store.add(survey)
        return survey
    }
}
