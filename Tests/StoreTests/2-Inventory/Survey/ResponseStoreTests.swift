import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct ResponseStoreTests {
    @Test(arguments: EngineKind.allCases)
    func aStartedResponseIsEmpty(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            let response = try #require(try await store.response(link))
            #expect(response.survey == "peiling")
            #expect(response.language == .dutch)
            #expect(!response.submitted)
            #expect(response.answers == [:])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func startingAgainLeavesTheFirst(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            let first = try await store.response(link)
            try await store.startResponse(survey: "peiling", language: .english, on: tuesday, link: link)
            #expect(try await store.response(link) == first)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func noSurveyMeansNoResponse(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let link = Token()
            #expect(try await !store.startResponse(survey: "peiling", language: .dutch, on: monday, link: link))
            #expect(try await store.response(link) == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func answersComeBackAsTheyWere(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            let answers = Dictionary(
                uniqueKeysWithValues: awkwardTexts.enumerated().map { ("q\($0.offset)", $0.element) })
            #expect(try await store.save(answers, part: "I", language: .english, link: link) == .saved)
            let response = try #require(try await store.response(link))
            #expect(response.answers == answers)
            #expect(response.language == .english)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aPartReplacesWhatItHeld(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            _ = try await store.save(["q1": "a", "q2": "1"], part: "I", language: .dutch, link: link)
            _ = try await store.save(["q1": "b"], part: "I", language: .dutch, link: link)
            #expect(try await store.response(link)?.answers == ["q1": "b"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func partsFromTwoTabsBothStay(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            for round in 1...20 {
                async let one = store.save(["q1": "\(round)"], part: "I", language: .dutch, link: link)
                async let two = store.save(["q5": "\(round)"], part: "II", language: .dutch, link: link)
                #expect(try await (one, two) == (.saved, .saved))
                #expect(try await store.response(link)?.answers == ["q1": "\(round)", "q5": "\(round)"])
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anUnknownLinkLeadsNowhere(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            _ = try await store.startedResponse()
            let stranger = Token()
            #expect(try await store.response(stranger) == nil)
            #expect(try await store.save(["q1": "a"], part: "I", language: .dutch, link: stranger) == .unknownLink)
            #expect(
                try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: stranger)
                    == .unknownLink)
            #expect(try await store.changes(of: "peiling") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases, [["q1": "a\0b"], ["q\0": "a"]])
    func nulIsRefused(kind: EngineKind, answers: [String: String]) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            await #expect(throws: StoreError.holdsNUL) {
                try await store.save(answers, part: "I", language: .dutch, link: link)
            }
            await #expect(throws: StoreError.holdsNUL) {
                try await store.submit(answers, part: "I", language: .dutch, on: monday, link: link)
            }
            #expect(try await store.response(link)?.answers == [:])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theTokenIsNotStored(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            let rows = try await store.engine.rows("SELECT token_hash, started_on FROM response")
            #expect(try rows.map { try $0["token_hash"] } == [link.hash])
            #expect(try rows.map { try $0["started_on"] } == [monday])
        }
    }
}
