import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Questionnaires
import Store
import TestDatabases
import Testing

@testable import Web

/// Somebody whose survey of parts I and II is about to open, with one organisation and two people on the social map.
struct FieldVisit: Sendable {
    let desk: ApproachVisit
    let id: String
    let organisation: Organisation
    let people: [ContactPerson]

    init(_ visit: Visit) async throws {
        desk = try await ApproachVisit(visit)
        id = UUID().uuidString.lowercased()
        var composition = SurveyComposition(name: "Peiling 2027", languages: [.dutch, .english])
        for part in ["III", "IV", "V"] { composition.setLeftOut(true, part: part) }
        let draft = ComposedSurvey(
            id: id, approach: desk.approach.id, original: try StandardQuestionnaire.load(), composition: composition,
            begun: Visit.today)
        try await desk.store.add(draft, visit.act())
        var organisation = Organisation(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: "De Notenboom", kind: "welfare",
            street: "Dorpsstraat 1", postcode: "1234 AB", town: "Heldermeer")
        organisation.mail = MailAddress("info@notenboom.example")
        self.organisation = organisation
        people = ["Anna", "Bram"].map { name in
            ContactPerson(
                id: UUID().uuidString.lowercased(), organisation: organisation.id, name: name,
                mail: MailAddress("\(name.lowercased())@notenboom.example"),
                consented: name == "Anna" ? Visit.today : nil)
        }
        try await desk.store.add(organisations: [organisation], people: people, visit.act())
    }

    var store: Store { desk.store }
    var closes: Day { Visit.today.adding(days: 28) }

    func get(_ page: String = "") async throws -> TestResponse { try await desk.get("peilingen/\(id)/veld\(page)") }

    func post(_ page: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestResponse {
        try await desk.post("peilingen/\(id)/veld\(page)", fields)
    }

    func open(_ promise: SurveyPromise = .confidential) async throws -> TestResponse {
        try await open(as: promise.rawValue)
    }

    /// - Parameter kind: as the form calls it.
    func open(as kind: String) async throws -> TestResponse {
        try await post(
            "/openen",
            [
                "versie": "1", "belofte": kind, "opent": Visit.today.description,
                "sluit": closes.description, "open-link": "ja", "gezien": "ja",
            ])
    }

    func survey() async throws -> Survey {
        let kept = try #require(try await store.composedSurvey(id, of: desk.approach.id))
        let opened = try #require(kept.survey)
        return try #require(try await store.survey(opened))
    }

    /// Puts Anna on the list, and gives her place.
    func choose(_ candidate: String? = nil) async throws -> SurveyRecipient {
        let response = try await post("/kiezen", ["wie": candidate ?? "p-\(people[0].id)"])
        #expect(response.status == .seeOther)
        let survey = try await survey()
        return try #require(try await store.recipients(of: survey.id).first)
    }
}

/// Runs `test` with a survey that is about to open.
func fielding(
    engines: [EngineKind] = EngineKind.allCases, _ test: @Sendable (FieldVisit) async throws -> Void
) async throws {
    try await visiting(engines: engines) { visit async throws in
        try await test(try await FieldVisit(visit))
    }
}

extension Visit {
    /// Opens a draft, for whoever is invited.
    func open(_ draft: ComposedSurvey) async throws -> Survey {
        let survey = Survey(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", openLink: nil,
            questionnaire: draft.questionnaire,
            introduction: IntroductionValues(municipality: "Heldermeer", contact: "de gemeente"), opens: Self.today,
            closes: Self.today.adding(days: 28))
        let opening = try await store.open(draft.id, of: draft.approach, version: draft.version, as: survey, act())
        #expect(opening == .opened)
        return survey
    }

    /// The personal link of somebody who is invited to a survey of its own.
    func invite() async throws -> Token {
        let approach = try await workedApproach().approach
        let draft = ComposedSurvey(
            id: UUID().uuidString.lowercased(), approach: approach.id, original: try StandardQuestionnaire.load(),
            composition: SurveyComposition(name: "Peiling", languages: [.dutch, .english]), begun: Self.today)
        try await store.add(draft, act())
        let survey = try await open(draft)
        let organisation = Organisation(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: "De Notenboom")
        try await store.add(organisations: [organisation], act())
        _ = try await store.add(
            [RecipientCandidate(organisation: organisation, person: nil)], to: survey.id, of: approach.id, act())
        let (recipient, link) = (try #require(try await store.recipients(of: survey.id).first), Token())
        #expect(try await store.makeSurveyLink(for: recipient.id, link))
        return link
    }
}
