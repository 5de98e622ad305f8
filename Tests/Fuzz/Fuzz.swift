import Foundation

/// Gives mutated inputs to every reader, on all processors: `fuzz COUNT [SEED]`, or `fuzz replay FILE`.
///
/// A reader may refuse an input, never crash on it, hang on it, or accept what it can't write out again. The input at
/// hand is always in a file, so that after a crash `fuzz replay` gives the same input again.
@main
enum Fuzz {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.count == 2, words[0] == "replay" {
            try await replay(words[1])
        } else if (1...2).contains(words.count), let count = Int(words[0]), count > 0,
            let seed = words.count == 2 ? UInt64(words[1]) : 20_261_123
        {
            try await run(count, seed: seed)
        } else {
            fail("usage: fuzz COUNT [SEED] | fuzz replay FILE", status: 64)
        }
    }

    private static func run(_ count: Int, seed: UInt64) async throws {
        let readers = try await Reader.all()
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let folder = FileManager.default.temporaryDirectory.appending(path: "kring-fuzz-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        say("\(count) inputs with seed \(seed) on \(cores) cores; the input at hand is in \(folder.path)\n")
        let workers = try (0..<cores).map { core in
            let file = try InputFile(path: folder.appending(path: "core-\(core).input").path)
            return Worker(seed: seed &+ UInt64(core), readers: readers, file: file)
        }
        let progress = FuzzProgress(workers: workers, of: count)
        progress.watch()
        await withTaskGroup(of: Void.self) { group in
            for (core, worker) in workers.enumerated() {
                let share = count / cores + (core < count % cores ? 1 : 0)
                group.addTask { await worker.run(share) }
            }
        }
        progress.printTotals()
        try FileManager.default.removeItem(at: folder)
    }

    private static func replay(_ path: String) async throws {
        let (name, bytes) = try InputFile.read(path)
        guard let reader = try await Reader.all().first(where: { $0.name == name }) else {
            fail("there is no reader '\(name)'", status: 64)
        }
        let outcome = await reader.read(bytes)
        say("\(name), \(bytes.count) bytes: \(outcome)\n")
        if case .surprise = outcome { exit(1) }
    }

    /// Writes at once: after a crash, what waits in a buffer is lost.
    static func say(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    static func fail(_ message: String, status: Int32 = 1) -> Never {
        FileHandle.standardError.write(Data("\n\(message)\n".utf8))
        exit(status)
    }
}
