import Domain
import Foundation
import TestDatabases

@testable import Store

/// A survey in the field of Heldermeer's approach, with one organisation and two people to ask.
struct FieldSample: Sendable {
    let store: Store
    let approach: Approach.ID
    let composed: ComposedSurvey.ID
    let survey: Survey
    let organisation: Organisation
    let people: [ContactPerson]

    static let act = Act(by: .operator, for: "heldermeer", at: noon)

    init(_ store: Store, promise: SurveyPromise = .confidential, links: SurveyLinks? = nil, closes: Day = tuesday)
        async throws
    {
        self.store = store
        try await store.add(Municipality.heldermeer)
        let approach = Approach(id: newID(), municipality: "heldermeer", name: "Samen", begun: monday)
        try await store.add(approach, path: Path(), tasks: [], Self.act)
        self.approach = approach.id
        var survey = Survey.sample(newID())
        survey.promise = promise
        survey.links = links ?? promise.usualLinks
        survey.isDemonstration = false
        survey.invited = nil
        survey.closes = closes
        survey.questionnaire = Self.questionnaire
        let draft = ComposedSurvey(
            id: newID(), approach: approach.id, original: survey.questionnaire,
            composition: SurveyComposition(name: "Peiling", languages: [.dutch]), begun: monday)
        try await store.add(draft, Self.act)
        _ = try await store.open(draft.id, of: approach.id, version: 1, as: survey, Self.act)
        composed = draft.id
        self.survey = survey
        var organisation = Organisation(id: newID(), municipality: "heldermeer", name: "De Linde", kind: "welfare")
        organisation.mail = MailAddress("info@linde.example")
        self.organisation = organisation
        people = ["Anna", "Bram"].map { name in
            ContactPerson(
                id: newID(), organisation: organisation.id, name: name,
                mail: MailAddress("\(name.lowercased())@linde.example"), consented: monday)
        }
        try await store.add(organisations: [organisation], people: people, Self.act)
    }

    /// A question in text, and one with two answers.
    private static let questionnaire: Questionnaire = {
        var questionnaire = Survey.sample().questionnaire
        questionnaire.parts[0].questions.append(
            Question(
                id: "q2", number: "2", text: Localized(nl: "Ziet u eenzaamheid?", en: "Do you see loneliness?"),
                kind: .text(lines: 1)))
        return questionnaire
    }()

    var candidates: [RecipientCandidate] {
        people.map { RecipientCandidate(organisation: organisation, person: $0) }
            + [RecipientCandidate(organisation: organisation, person: nil)]
    }

    /// Puts both people and the organisation on the list, and gives their places by name.
    func invite() async throws -> [String: SurveyRecipient] {
        _ = try await store.add(candidates, to: survey.id, of: approach, Self.act)
        return try await recipients()
    }

    func recipients() async throws -> [String: SurveyRecipient] {
        let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
        return Dictionary(
            uniqueKeysWithValues: try await store.recipients(of: survey.id).map { recipient in
                (recipient.person.flatMap { names[$0] } ?? "De Linde", recipient)
            })
    }

    /// A personal link for a recipient.
    func link(for recipient: SurveyRecipient) async throws -> Token {
        let token = Token()
        let isMade = try await store.makeSurveyLink(for: recipient.id, token)
        guard isMade else { throw StoreError.violates(.foreignKey) }
        return token
    }

    /// Begins by a link, and sends these answers.
    func answer(_ link: Token, _ text: String) async throws -> SaveOutcome {
        _ = try await store.startResponse(forRecipientBy: link, language: .dutch, on: monday)
        return try await store.submit(["q1": text], part: "I", language: .dutch, on: monday, link: link)
    }

    /// Begins by the open link, and sends these answers.
    func answerOpenly(_ text: String, on day: Day = monday, language: Language = .dutch) async throws {
        let link = Token()
        try await store.startResponse(survey: survey.id, language: language, on: day, link: link)
        _ = try await store.save(["q2": text], part: "II", language: language, link: link)
        _ = try await store.submit(["q1": text], part: "I", language: language, on: day, link: link)
    }

    func mails(_ mailing: String) async throws -> [SurveyRecipient.ID: Mail] {
        var mails: [SurveyRecipient.ID: Mail] = [:]
        for recipient in try await store.recipients(of: survey.id) {
            mails[recipient.id] = Mail(
                id: newID(), municipality: "heldermeer", purpose: .mailing(mailing),
                to: MailAddress("\(recipient.id.prefix(8))@linde.example")!,
                letter: Letter(subject: "Peiling", salutation: "Beste,", paragraphs: ["Doe mee."], closing: ["Groet"]))
        }
        return mails
    }

    func send(_ kind: SurveyLetter.Kind, mailing: String = newID()) async throws -> SurveyMailOutcome {
        try await store.send(
            kind, of: survey.id, in: approach,
            Mailing(id: mailing, municipality: "heldermeer", title: kind.name, made: noon), try await mails(mailing),
            Self.act)
    }
}
