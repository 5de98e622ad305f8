import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

/// What the daily round erases, and when.
@Suite struct DueErasureTests {
    /// Noon on a day, in UTC.
    private static func noon(_ day: Day) -> Date {
        (try? Date("\(day)T12:00:00Z", strategy: .iso8601)) ?? .distantPast
    }

    private func erase(in store: Store, on day: Day) async throws -> ErasureReport {
        let report = try await store.eraseDue(at: Self.noon(day))
        // Days to come are not old to the database, whose own clock the record goes by.
        #expect(report.failed.keys.allSatisfy { $0 == .record } && report.hasNoTraces)
        return report
    }

    private func count(_ table: String, in store: Store) async throws -> Int {
        try await store.engine.rows("SELECT COUNT(*) AS found FROM \(SQL(name: table))")[0]["found"]
    }

    @Test(arguments: EngineKind.allCases)
    func whileASurveyIsOpenNothingOfItGoes(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            let (draft, sent) = (try await store.startedResponse(), try await store.startedResponse())
            _ = try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: sent)
            #expect(try await erase(in: store, on: tuesday).erased.isEmpty)
            #expect(try await store.response(draft) != nil)
            #expect(try await store.response(sent)?.submitted == true)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func afterClosingDraftsAndTiesGoAndAnswersStay(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            let (draft, sent) = (try await store.startedResponse(), try await store.startedResponse())
            _ = try await store.save(["q1": "half"], part: "I", language: .dutch, link: draft)
            _ = try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: sent)
            let report = try await erase(in: store, on: tuesday.adding(days: 1))
            #expect(report.erased == [.closings: 1])
            #expect(try await store.response(draft) == nil)
            #expect(try await store.response(sent) == nil)
            #expect(try await store.allSubmitted().map(\.answers) == [["q1": "a"]])
            #expect(try await erase(in: store, on: tuesday.adding(days: 1)).erased.isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func withoutALastDayADraftGoesAfterHalfAYear(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            var survey = Survey.sample()
            survey.closes = nil
            try await store.addSurvey(survey)
            let (draft, sent) = (try await store.startedResponse(), try await store.startedResponse())
            _ = try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: sent)
            let last = monday.adding(days: FixedPeriods.abandonedDraft)
            #expect(try await erase(in: store, on: last).erased.isEmpty)
            #expect(try await erase(in: store, on: last.adding(days: 1)).erased == [.drafts: 1])
            #expect(try await store.response(draft) == nil)
            #expect(try await store.response(sent) != nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anImportUnderWayIsLeftAloneAndAnAbandonedOneIsNot(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            let day = tuesday.adding(days: 10)
            for today in [day, day.adding(days: -1), day.adding(days: -2)] {
                let transfer = ResponseImport(
                    survey: "peiling", language: .dutch, source: .file, day: monday, today: today, engine: store.engine)
                try await transfer.stage([["q1": "\(today)"]])
            }
            #expect(try await erase(in: store, on: day).erased == [.closings: 1, .imports: 1])
            #expect(try await count("response", in: store) == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSurveyGoesAfterItsMunicipalitysPeriod(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            try await store.add(Municipality.elders)
            try await store.add(Survey.sample("andere", of: .elders))
            var settings = try #require(try await store.settings(of: "heldermeer"))
            settings.periods.surveys = 2
            let act = Act(by: .operator, for: "heldermeer", at: Self.noon(monday))
            try await store.change(settings, of: "heldermeer", act)
            // More than one slice.
            try await store.addSubmitted(
                survey: "peiling", responses: Array(repeating: ["q1": "a"], count: 1_100), on: monday, today: monday)
            let last = tuesday.adding(months: 2)
            #expect(try await erase(in: store, on: last).erased == [.closings: 2])
            #expect(try await erase(in: store, on: last.adding(days: 1)).erased == [.surveys: 1_101])
            #expect(try await store.survey("peiling") == nil)
            #expect(try await store.survey("andere") != nil)
            #expect(try await count("response", in: store) == 0)
            #expect(try await count("answer_part", in: store) == 0)
            let recorded = try await store.recordedChanges(of: "heldermeer", .init(who: .kring), limit: 10)
            #expect(recorded.map(\.change) == [Change(.removed, "survey", "peiling")])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anApproachGoesAfterItWasFinished(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(Municipality.heldermeer)
            let act = Act(by: .operator, for: "heldermeer", at: Self.noon(monday))
            for (name, finished) in [("oud", monday), ("bezig", nil)] {
                try await store.add(
                    Approach(
                        id: newID(), municipality: "heldermeer", name: name, begun: monday, finished: finished), act)
            }
            let last = monday.adding(months: RetentionPeriods.usual.approaches)
            #expect(try await erase(in: store, on: last).erased[.approaches] == nil)
            // With whatever came with it when it was begun.
            #expect(try await (erase(in: store, on: last.adding(days: 1)).erased[.approaches] ?? 0) >= 1)
            #expect(try await store.approaches(of: "heldermeer").map(\.name) == ["bezig"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func waysInGoWhenTheyEnd(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(Municipality.heldermeer)
            let now = Self.noon(monday)
            let act = Act(by: .operator, for: "heldermeer", at: now)
            let member = Member(
                id: newID(), municipality: "heldermeer", name: "Sanne", mail: try #require(MailAddress("s@h.nl")),
                role: .viewer)
            try await store.add(member, act)
            let organisation = Organisation(id: newID(), municipality: "heldermeer", name: "De Tafel")
            try await store.add(organisation, act)
            try await store.makeSignInLink(for: member.id, Token(), destination: nil, at: now)
            try await store.startDemonstrationSession(Token(), of: member, device: "Firefox", at: now)
            try await store.makePartnerLink(for: organisation.id, Token(), at: now)
            _ = try await store.mayTry(.mail, "s@h.nl", at: now)
            let tables = ["sign_in_link", "session", "partner_link", "sign_in_try"]
            #expect(try await store.eraseDue(at: now.addingTimeInterval(60)).erased.isEmpty)
            for table in tables { #expect(try await count(table, in: store) == 1, "\(table)") }
            #expect(try await store.eraseDue(at: now.addingTimeInterval(200 * 86_400)).erased == [.signIn: 4])
            for table in tables { #expect(try await count(table, in: store) == 0, "\(table)") }
            #expect(try await store.members(of: "heldermeer") == [member])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theRecordIsShortenedAndNotMore(kind: EngineKind) async throws {
        try await RecordGuardTests.withChanges(on: kind) { store async throws in
            #expect(try await store.eraseDue(at: Date()).erased == [.record: 1])
            #expect(try await RecordGuardTests.subjects(in: store) == ["young"])
        }
    }

    /// A clock of ours that runs ahead makes nothing old: the database refuses, and the rest goes on.
    @Test(arguments: EngineKind.allCases)
    func aWrongClockDoesNotShortenTheRecord(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            _ = try await store.startedResponse()
            let act = Act(by: .operator, for: "heldermeer", at: Date())
            try await store.add(
                Approach(id: newID(), municipality: "heldermeer", name: "nu", begun: monday), act)
            let report = try await store.eraseDue(at: Date().addingTimeInterval(3_650 * 86_400))
            #expect(report.failed == [.record: .violates(.lasting)])
            #expect(report.erased[.closings] == 1)
            #expect(try await count("response", in: store) == 0)
            #expect(try await count("change", in: store) >= 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func ofTheProcessesThatAskOneErases(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address in
            try await withStore(at: address, connections: 4) { store async throws in
                try await store.add(Municipality.heldermeer)
                let now = Self.noon(monday)
                #expect(try await store.lastErasure() == nil)
                let reports = try await withThrowingTaskGroup(of: ErasureReport?.self) { group in
                    for _ in 0..<8 { group.addTask { try await store.eraseDaily(at: now) } }
                    return try await group.reduce(into: [ErasureReport?]()) { $0.append($1) }
                }
                #expect(reports.compactMap(\.self).count == 1)
                #expect(try await store.lastErasure() == now)
                #expect(try await store.eraseDaily(at: now.addingTimeInterval(7_200)) == nil)
                #expect(try await store.eraseDaily(at: now.addingTimeInterval(86_400)) != nil)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aRoundThatWasCutShortIsTakenOver(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let now = Self.noon(monday)
            try await store.engine.write { connection in
                _ = try connection.run(
                    "INSERT INTO daily_job (name, day, taken_at) VALUES ('erasure', \(monday), \(now))")
            }
            #expect(try await store.eraseDaily(at: now.addingTimeInterval(3_000)) == nil)
            #expect(try await store.lastErasure() == nil)
            #expect(try await store.eraseDaily(at: now.addingTimeInterval(4_000)) != nil)
            #expect(try await store.lastErasure() == now.addingTimeInterval(4_000))
        }
    }

    /// Neither the file nor its log holds what was erased.
    @Test func nothingErasedIsLeftInTheFiles() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "kring.sqlite").path
            try await withStore(at: .sqlite(path: path)) { store async throws in
                try await store.addSurvey()
                let needle = "Naald\(UUID().uuidString)"
                let link = try await store.startedResponse()
                _ = try await store.save(["q1": needle], part: "I", language: .dutch, link: link)
                #expect(try Self.files(folder, hold: needle))
                #expect(try await store.eraseResponse(link, at: Self.noon(monday)))
                // The log has it still: that is what the round is for.
                #expect(try Self.files(folder, hold: needle))
                _ = try await erase(in: store, on: monday)
                #expect(try !Self.files(folder, hold: needle))
            }
        }
    }

    /// Somebody who reads holds the log; the round says so, and the next one succeeds.
    @Test func aReaderInTheWayIsTold() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "kring.sqlite").path
            try await withStore(at: .sqlite(path: path)) { store async throws in
                try await store.addSurvey()
                let reader = try OpenReader(path: path)
                _ = try await store.startedResponse()
                #expect(try await store.eraseDue(at: Self.noon(monday)).hasNoTraces == false)
                try reader.end()
                #expect(try await store.eraseDue(at: Self.noon(monday)).hasNoTraces)
            }
        }
    }

    private static func files(_ folder: URL, hold needle: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).contains {
            try Data(contentsOf: $0).range(of: Data(needle.utf8)) != nil
        }
    }
}
