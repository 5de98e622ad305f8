import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct ResponseImportTests {
    /// More than two slices.
    private let file = (1...(2 * ResponseImport.sliceSize + 3)).map { ["response": "\($0)", "q1": "é"] }

    @Test(arguments: EngineKind.allCases)
    func aFileIsAddedInItsOrder(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            _ = try await store.submit(["response": "0"], part: "I", language: .dutch, on: monday, link: link)
            try await store.addSubmitted(survey: "peiling", responses: file, on: tuesday)
            let submitted = try await store.allSubmitted()
            #expect(submitted.map(\.change) == Array(1...(file.count + 1)))
            #expect(submitted.dropFirst().map(\.answers) == file)
            #expect(try await store.changes(of: "peiling") == file.count + 1)
            #expect(try await store.engine.rows("SELECT import FROM staged_response").isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nothingShowsBeforeTheEnd(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let transfer = ResponseImport(
                survey: "peiling", language: .dutch, source: .file, day: monday, today: monday, engine: store.engine)
            try await transfer.stage(file[0..<2])
            try await transfer.stage(file[2..<3])
            #expect(try await store.allSubmitted().isEmpty)
            #expect(try await store.changes(of: "peiling") == 0)
            try await transfer.publish(count: 3)
            #expect(try await store.allSubmitted().map(\.answers) == Array(file[0..<3]))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFileWithAFaultLeavesNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let faulty = file + [["q1": "a\0"]]
            await #expect(throws: StoreError.holdsNUL) {
                try await store.addSubmitted(survey: "peiling", responses: faulty, on: monday)
            }
            #expect(try await store.changes(of: "peiling") == 0)
            #expect(try await store.engine.rows("SELECT id FROM response").isEmpty)
            #expect(try await store.engine.rows("SELECT part FROM answer_part").isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anUnknownSurveyIsRefused(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            for responses in [file, []] {
                await #expect(throws: StoreError.violates(.foreignKey)) {
                    try await store.addSubmitted(survey: "nergens", responses: responses, on: monday)
                }
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anAbandonedImportGoesWithALaterOne(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let abandoned = ResponseImport(
                survey: "peiling", language: .dutch, source: .file, day: monday, today: monday, engine: store.engine)
            try await abandoned.stage(file[0..<2])
            // One of yesterday may still be under way at midnight.
            try await store.addSubmitted(survey: "peiling", responses: [], on: monday, today: tuesday)
            #expect(try await store.engine.rows("SELECT id FROM response").count == 2)
            let wednesday = tuesday.adding(days: 1)
            try await store.addSubmitted(survey: "peiling", responses: [["q1": "a"]], on: monday, today: wednesday)
            #expect(try await store.engine.rows("SELECT id FROM response").count == 1)
            #expect(try await store.allSubmitted().map(\.answers) == [["q1": "a"]])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func importsAndRespondentsDoNotHurtEachOther(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let file = file
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    group.addTask { try await store.addSubmitted(survey: "peiling", responses: file, on: monday) }
                }
                for _ in 0..<20 {
                    group.addTask {
                        let link = try await store.startedResponse()
                        _ = try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: link)
                    }
                }
                try await group.waitForAll()
            }
            let submitted = try await store.allSubmitted()
            #expect(submitted.map(\.change) == Array(1...(2 * file.count + 20)))
            for id in file.compactMap({ $0["response"] }) {
                #expect(submitted.filter { $0.answers["response"] == id }.count == 2)
            }
        }
    }
}
