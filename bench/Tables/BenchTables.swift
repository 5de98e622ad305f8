import Domain
import Foundation
import Questionnaires

/// Kring's part of the benchmark of tables, run by `bench/run.py`.
///
///     bench-tables make COUNT SEED FILE   writes a file of made responses
///     bench-tables serve FILE             loads and counts the file, each time that standard input says so
///     bench-tables stages FILE            the time of every stage, and of one response more
///
/// Results are JSON, one object a line.
@main
enum BenchTables {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("make", 4):
            guard let count = Int(words[1]), let seed = UInt64(words[2]) else { usage() }
            var made = try MadeFile(questionnaire: StandardQuestionnaire.load(), seed: seed)
            try made.write(count, to: words[3])
        case ("serve", 2):
            var server = try TableServer(file: words[1])
            while let command = readLine() { try print(await server.answer(command)) }
        case ("stages", 2):
            try print(await Stages(file: words[1]).json)
        default:
            usage()
        }
    }

    /// Prints one result at once: the other side waits for it.
    private static func print(_ record: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        FileHandle.standardOutput.write(try encoder.encode(record) + Data("\n".utf8))
    }

    private static func usage() -> Never {
        FileHandle.standardError.write(
            Data("usage: bench-tables make COUNT SEED FILE | serve FILE | stages FILE\n".utf8))
        exit(64)
    }
}
