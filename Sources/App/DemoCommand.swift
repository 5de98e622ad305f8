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
        discussion: "Prints one address a line, each after a word that says what it is, and keeps running.")

    @OptionGroup var listening: Listening

    @Option(help: "A SQLite file, or postgres://...; made when it is not there.")
    var database: String = "demo.sqlite"

    func run() async throws {
        try await Failure.reporting {
            let store = try await listening.open(database)
            let survey = try await Demonstration(store: store).survey(today: Day(at: Date()))
            let site = Site(store: store, documents: FactsheetDocuments(paths: .find()), isDemonstration: true)
            let link = survey.openLink ?? ""
            // 'localhost' is the name that people type; the addresses work with both.
            let host = listening.host == "127.0.0.1" ? "localhost" : listening.host
            try await listening.run(site) { port in
                try? Output.print(
                    """
                    vragenlijst http://\(host):\(port)/vragenlijst/\(link)
                    factsheet http://\(host):\(port)/factsheet/\(link)

                    """)
            }
        }
    }
}

/// The made-up municipality Heldermeer and its survey.
struct Demonstration {
    let store: Store

    private static let municipality = Municipality(
        id: "heldermeer", name: "Heldermeer", contact: "contactpersoon eenzaamheid, eenzaamheid@heldermeer.example")

    /// The survey of the demonstration, added with its 54 responses when the database does not hold them yet.
    func survey(today: Day) async throws -> Survey {
        let known = try await store.survey(openLink: Self.municipality.id)
        let survey = if let known { known } else { try await added(today: today) }
        // A start that was cut short left a survey without responses.
        if try await store.changes(of: survey.id) == 0 { try await addResponses(to: survey, today: today) }
        return survey
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
