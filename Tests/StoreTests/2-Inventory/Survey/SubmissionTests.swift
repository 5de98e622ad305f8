import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct SubmissionTests {
    @Test(arguments: EngineKind.allCases)
    func submittingSavesTheLastPartToo(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            _ = try await store.save(["q1": "a"], part: "I", language: .dutch, link: link)
            let outcome = try await store.submit(["q16": "1"], part: "V", language: .english, on: tuesday, link: link)
            #expect(outcome == .saved)
            let response = try #require(try await store.response(link))
            #expect(response.submitted)
            #expect(response.language == .english)
            #expect(response.answers == ["q1": "a", "q16": "1"])
            #expect(
                try await store.allSubmitted() == [SubmittedAnswers(change: 1, answers: ["q1": "a", "q16": "1"])])
            let days: [Day] = try await store.engine.rows("SELECT submitted_on FROM response")
                .map { try $0["submitted_on"] }
            #expect(days == [tuesday])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func afterwardsNothingChanges(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            _ = try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: link)
            let before = try await store.response(link)
            #expect(try await store.save(["q1": "b"], part: "I", language: .english, link: link) == .alreadySubmitted)
            #expect(
                try await store.submit(["q1": "b"], part: "I", language: .english, on: tuesday, link: link)
                    == .alreadySubmitted)
            #expect(try await store.response(link) == before)
            #expect(try await store.changes(of: "peiling") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func fiftyPressesGiveOneResponse(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address in
            try await withStore(at: address) { store in
                try await withStore(at: address) { otherProcess in
                    try await store.addSurvey()
                    let link = try await store.startedResponse()
                    let outcomes = try await withThrowingTaskGroup(of: (SaveOutcome, String).self) { group in
                        for number in 0..<50 {
                            let store = number.isMultiple(of: 2) ? store : otherProcess
                            group.addTask {
                                let outcome = try await store.submit(
                                    ["q1": "\(number)"], part: "I", language: .dutch, on: monday, link: link)
                                return (outcome, "\(number)")
                            }
                        }
                        return try await group.reduce(into: []) { $0.append($1) }
                    }
                    let winners = outcomes.filter { $0.0 == .saved }.map(\.1)
                    #expect(winners.count == 1)
                    #expect(outcomes.filter { $0.0 == .alreadySubmitted }.count == 49)
                    #expect(try await store.changes(of: "peiling") == 1)
                    #expect(try await store.allSubmitted().map { $0.answers["q1"] } == winners.map(Optional.some))
                }
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSaveNeverFollowsASubmission(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            for _ in 0..<20 {
                let link = try await store.startedResponse()
                async let saving = store.save(["q1": "tab"], part: "I", language: .dutch, link: link)
                async let submitting = store.submit(["q5": "1"], part: "II", language: .dutch, on: monday, link: link)
                let (saved, submitted) = try await (saving, submitting)
                #expect(submitted == .saved)
                let answers = try #require(try await store.response(link)?.answers)
                #expect(answers == (saved == .saved ? ["q1": "tab", "q5": "1"] : ["q5": "1"]))
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func readersMissNoChangeWhileOthersSubmit(kind: EngineKind) async throws {
        let count = 60
        try await withDatabase(on: kind) { address in
            try await withStore(at: address) { store in
                try await withStore(at: address) { otherProcess in
                    try await store.addSurvey()
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        for number in 0..<count {
                            let store = number.isMultiple(of: 2) ? store : otherProcess
                            group.addTask {
                                let link = try await store.startedResponse()
                                _ = try await store.submit(
                                    ["q1": "\(number)"], part: "I", language: .dutch, on: monday, link: link)
                            }
                        }
                        var seen: [SubmittedAnswers] = []
                        while seen.count < count {
                            let promised = try await store.changes(of: "peiling")
                            let page = try await store.submitted(survey: "peiling", after: seen.count, limit: count)
                            seen += page
                            try #require(seen.map(\.change) == Array(1..<(seen.count + 1)))
                            try #require(seen.count >= promised)
                        }
                        try await group.waitForAll()
                        #expect(Set(seen.compactMap { $0.answers["q1"] }) == Set((0..<count).map(String.init)))
                    }
                    #expect(try await store.changes(of: "peiling") == count)
                }
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func pagesFollowOnFromEachOther(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            try await store.add(.sample("andere"))
            for number in 1...7 {
                for survey in ["peiling", "andere"] {
                    let link = try await store.startedResponse(of: survey)
                    _ = try await store.save(["q1": "\(survey)"], part: "I", language: .dutch, link: link)
                    _ = try await store.submit(
                        ["q5": "\(number)"], part: "II", language: .dutch, on: monday, link: link)
                }
            }
            _ = try await store.startedResponse()
            var pages: [[SubmittedAnswers]] = []
            for _ in 1...4 {
                let after = pages.last?.last?.change ?? 0
                pages.append(try await store.submitted(survey: "peiling", after: after, limit: 3))
            }
            #expect(pages.map { $0.map(\.change) } == [[1, 2, 3], [4, 5, 6], [7], []])
            #expect(
                pages.flatMap { $0.map(\.answers) } == (1...7).map { ["q1": "peiling", "q5": "\($0)"] })
            #expect(try await store.changes(of: "nergens") == 0)
        }
    }
}
