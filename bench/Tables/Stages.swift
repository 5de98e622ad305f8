import Documents
import Domain
import Foundation
import Questionnaires

/// What each stage takes for one file, and what one response more takes after it.
struct Stages {
    private let file: String
    private let questionnaire: Questionnaire
    private let clock = ContinuousClock()

    init(file: String) throws {
        self.file = file
        questionnaire = try StandardQuestionnaire.load()
    }

    struct Record: Encodable {
        var responses = 0
        var fileBytes = 0
        /// From the file on disk to columns in memory.
        var loadSeconds = 0.0
        /// Counting all questions, and all within kinds of organisation.
        var countSeconds = 0.0
        /// From counts to tables, with the tests of all differences.
        var tableSeconds = 0.0
        /// Memory in use with only the columns and counts in it, less that of the program before it read anything.
        var columnBytes = 0
        /// One response more: reading its answers, routing, adding it to the columns and to all counts.
        var oneMoreMedianSeconds = 0.0
        var oneMoreLongestSeconds = 0.0
        /// The longest in processor time: on a busy machine the longest by the clock is a wait for a processor.
        var oneMoreLongestWorkSeconds = 0.0
    }

    var json: Record {
        get async throws {
            var record = Record()
            let before = ResidentMemory.bytes
            var (columns, samples) = try await load(&record)
            let start = clock.now
            var tally = Tally(columns, crossings: [(by: TableServer.grouping, of: questionnaire.questions.map(\.id))])
            record.countSeconds = (clock.now - start).seconds
            record.columnBytes = ResidentMemory.bytes - before
            record.tableSeconds = try clock.measure {
                _ = try Tabulation(tally, plan: TabulationPlan(by: TableServer.grouping))
            }.seconds
            addOneMore(of: samples, &columns, &tally, &record)
            return record
        }
    }

    /// - Returns: the columns, and the answers of some of the responses.
    private func load(_ record: inout Record) async throws -> (ResponseColumns, samples: [[String: String]]) {
        let start = clock.now
        let bytes = try FileBytes.read(file)
        record.fileBytes = bytes.count
        let file = try await ResponseFile.read(bytes, name: file, questionnaire: questionnaire)
        record.loadSeconds = (clock.now - start).seconds
        record.responses = file.count
        let samples = (0..<min(file.count, 500)).map { file.answers(at: $0).columns(of: questionnaire) }
        return (file.columns, samples)
    }

    /// Adds 20,000 responses one by one; enough for several new blocks of the columns.
    private func addOneMore(
        of samples: [[String: String]], _ columns: inout ResponseColumns, _ tally: inout Tally, _ record: inout Record
    ) {
        let layout = columns.layout
        var times: [Double] = []
        for round in 0..<20_000 {
            let before = ProcessorTime.ofThread
            let time = clock.measure {
                let (answers, _) = Answers.reading(samples[round % samples.count], questions: layout.questions)
                let counted = CountedResponse(answers, layout: layout)
                columns.append(counted)
                tally.add(counted)
            }
            times.append(time.seconds)
            record.oneMoreLongestWorkSeconds = max(
                record.oneMoreLongestWorkSeconds, ProcessorTime.ofThread - before)
        }
        times.sort()
        record.oneMoreMedianSeconds = times[times.count / 2]
        record.oneMoreLongestSeconds = times[times.count - 1]
    }
}
