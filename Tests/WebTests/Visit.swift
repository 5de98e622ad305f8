import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Questionnaires
import Store
import TestDatabases
import Testing

@testable import Web

/// A site with one municipality and one survey on a database of its own, and somebody who visits it.
struct Visit: Sendable {
    let client: any TestClientProtocol
    let store: Store
    let survey: Survey
    let database: DatabaseAddress

    /// The day on which everything happens unless a test says otherwise.
    static let today = Day("2026-11-23")!

    /// Noon on a day, in the Netherlands.
    static func noon(_ day: Day) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam")!
        return calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day, hour: 12))!
    }
}

/// The municipality of every test, which has one survey unless a test says otherwise.
private let heldermeer = Municipality(
    id: "heldermeer", name: "Heldermeer", contact: "Sanne de Wit, samen@heldermeer.example")

/// A survey of three weeks with the whole questionnaire, altered where a test needs it otherwise.
func survey(_ change: (inout Survey) -> Void = { _ in }) throws -> Survey {
    var survey = Survey(
        id: "peiling", municipality: heldermeer.id, openLink: "samen-2026",
        questionnaire: try StandardQuestionnaire.load(),
        introduction: IntroductionValues(
            municipality: heldermeer.name, closes: Day("2026-12-13"), contact: heldermeer.contact),
        opens: Day("2026-11-02")!, closes: Day("2026-12-13"))
    change(&survey)
    return survey
}

/// Runs `test` against a fresh site, on SQLite and again on PostgreSQL.
///
/// - Parameter day: the day it is.
func visiting(
    on day: Day = Visit.today, engines: [EngineKind] = EngineKind.allCases,
    with survey: @autoclosure () throws -> Survey = try survey(),
    publicAddress: PublicAddress? = nil, trustedProxies: [TrustedProxy] = [],
    securityContact: SecurityContact? = nil, figures: RequestFigures? = nil, over setup: TestingSetup = .router,
    logger: Logger = Logger(label: "test") { _ in LogRecorder(log: Log()) },
    _ test: @Sendable (Visit) async throws -> Void
) async throws {
    let survey = try survey()
    for engine in engines {
        try await withDatabase(on: engine) { database in
            try await withStore(at: database, connections: 2) { store in
                try await store.add(heldermeer)
                try await store.add(survey)
                var site = Site(
                    store: store, clock: { Visit.noon(day) }, publicAddress: publicAddress,
                    trustedProxies: trustedProxies, documents: .shared)
                (site.securityContact, site.figures) = (securityContact, figures)
                try await site.application(host: "127.0.0.1", port: 0, logger: logger).test(setup) { client in
                    try await test(Visit(client: client, store: store, survey: survey, database: database))
                }
                // A test of faults has closed the store.
                for municipality in (try? await store.municipalities()) ?? [] {
                    let changes = try await store.recordedChanges(of: municipality.id, limit: 1_000)
                    let unknown = Set(changes.flatMap { RecordWords.unknown(in: $0.change) })
                    #expect(unknown.isEmpty, "recorded, and without a Dutch word")
                }
            }
        }
    }
}

extension FactsheetDocuments {
    /// For all tests together: a converter of its own for each would have all of them at work at the same moment. It may
    /// take long, as some hundreds of tests want the processor too.
    static let shared = FactsheetDocuments(paths: .find(), limit: .seconds(900))
}

extension Visit {
    func get(_ address: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await client.execute(uri: address, method: .get, headers: headers)
    }

    /// Sends a form as a browser does.
    func post(
        _ address: String, _ fields: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        try await post(
            address, body: fields.map { "\(escaped($0))=\(escaped($1))" }.joined(separator: "&"), headers: headers)
    }

    func post(_ address: String, body: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return try await client.execute(
            uri: address, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    private func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// Begins to fill in, and returns the new personal link.
    func begin(language: Language = .dutch) async throws -> Token {
        let response = try await post("/vragenlijst/samen-2026", ["taal": language.rawValue])
        let pieces = try #require(response.headers[.location]).split(separator: "/")
        try #require(pieces.count == 3 && pieces[0] == "antwoorden")
        return try #require(Token(text: String(pieces[1])))
    }

    /// What is stored behind a link.
    func stored(_ link: Token) async throws -> StoredResponse { try #require(try await store.response(link)) }

    /// Looks the answers over and sends them, after these on the last screen.
    func send(
        _ link: Token, _ answers: KeyValuePairs<String, String> = ["v1": "Meer koffie"]
    ) async throws -> TestResponse {
        _ = try await post(link.page("V-1"), answers)
        return try await post(link.page("nakijken"), ["naar": "versturen"])
    }

    /// Answers one question on every screen up to the last, and returns the last screen's address.
    func answerAll(_ link: Token) async throws -> String {
        var address = "/antwoorden/\(link.text)/I-1"
        for _ in survey.questionnaire.screens.dropLast() {
            address = try #require(try await post(address, ["naar": "volgende"]).headers[.location])
        }
        return address
    }
}

extension Token {
    /// The address of a screen, or of another page behind the link.
    func page(_ name: String) -> String { "/antwoorden/\(text)/\(name)" }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    var location: String? { headers[.location] }
}
