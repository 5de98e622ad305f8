import Foundation
import Testing

@testable import Documents

@Suite(.timeLimit(.minutes(5))) struct ProgramTests {
    private let folder = try? TemporaryFolder()

    private func run(_ program: String, _ arguments: [String], input: [UInt8] = [], limit: Duration = .seconds(60))
        async throws -> [UInt8]
    {
        try await Program(executable: URL(filePath: program))
            .run(arguments, input: input, in: #require(folder), limit: limit)
    }

    @Test func bytesGoInAndOutUnchangedEvenWhenBothPipesFill() async throws {
        let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        #expect(try await run("/bin/cat", [], input: input) == input)
    }

    @Test func aFullErrorOutputHoldsNothingUp() async throws {
        let output = try await run("/bin/sh", ["-c", "head -c 1000000 /dev/zero >&2; echo done"])
        #expect(output == Array("done\n".utf8))
    }

    @Test func aProgramThatReadsNothingIsNoFault() async throws {
        let input = [UInt8](repeating: 65, count: 1_000_000)
        #expect(try await run("/bin/sh", ["-c", "echo deaf"], input: input) == Array("deaf\n".utf8))
    }

    @Test func aFailureTellsWhatTheProgramSaid() async throws {
        await #expect(throws: ProgramFailure.failed(program: "sh", message: "no such luck")) {
            try await run("/bin/sh", ["-c", "echo no such luck >&2; exit 3"])
        }
        await #expect(throws: ProgramFailure.failed(program: "sh", message: "status 4")) {
            try await run("/bin/sh", ["-c", "exit 4"])
        }
    }

    @Test func aProgramThatIsNotThereIsNotStarted() async throws {
        let failure = await #expect(throws: ProgramFailure.self) { try await run("/nowhere/at-all", []) }
        guard case .notStarted("/nowhere/at-all", _) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test func theLimitKillsAProgramThatHangs() async throws {
        let id = try #require(folder).url.appending(path: "id")
        await #expect(throws: ProgramFailure.tookTooLong(program: "sh", limit: .seconds(10))) {
            try await run("/bin/sh", ["-c", "echo $$ > id; exec sleep 1000"], limit: .seconds(10))
        }
        let written = try String(contentsOf: id, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        try await untilGone(try #require(Int32(written)))
    }

    @Test func theLimitAlsoHoldsForAProgramThatClosedItsOutputs() async throws {
        await #expect(throws: ProgramFailure.tookTooLong(program: "sh", limit: .milliseconds(500))) {
            try await run("/bin/sh", ["-c", "exec sleep 1000 >&- 2>&-"], limit: .milliseconds(500))
        }
    }

    /// Foundation's `Process` crashed here, reading past its list of open files.
    @Test func thousandsOfOpenFilesAreNoHindrance() async throws {
        var limit = rlimit()
        getrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 8_192))
        setrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit)
        let files = (0..<3_000).map { _ in open("/dev/null", O_RDONLY) }
        defer { for file in files { close(file) } }
        try #require(files.allSatisfy { $0 >= 0 })
        // None of them is open in the program: its own three, and the one with which it reads the list.
        let output = try await run("/bin/sh", ["-c", "ls /proc/self/fd"])
        #expect(String(decoding: output, as: UTF8.self) == "0\n1\n2\n3\n")
    }

    @Test func noSignalStaysIgnored() async throws {
        signal(SIGUSR2, SIG_IGN)
        defer { signal(SIGUSR2, SIG_DFL) }
        await #expect(throws: ProgramFailure.failed(program: "sh", message: "status \(128 + SIGUSR2)")) {
            try await run("/bin/sh", ["-c", "kill -USR2 $$"])
        }
    }

    @Test func theEnvironmentHoldsNothingOfOurs() async throws {
        let output = String(decoding: try await run("/usr/bin/env", []), as: UTF8.self)
        let names = Set(output.split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) })
        #expect(names == ["PATH", "LANG", "HOME", "TMPDIR"])
    }

    @Test func twoHundredRunsLeaveNoProcessAndNoOpenPipe() async throws {
        let before = try openPipes()
        let ids = try await withThrowingTaskGroup(of: Int32.self) { group in
            for number in 0..<200 {
                if number >= 8 { _ = try await group.next() }
                group.addTask {
                    let output = try await run("/bin/sh", ["-c", "cat > /dev/null; echo $$"], input: [1, 2, 3])
                    return try #require(Int32(String(decoding: output.dropLast(), as: UTF8.self)))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for id in ids {
            try await untilGone(id)
        }
        // Other tests run programs at the same time, and theirs go again; a leak of one pipe for each run stays.
        while try openPipes() >= before + 100 { try await Task.sleep(for: .milliseconds(50)) }
    }

    /// Of all that is open in this process only pipes: the sockets and files of other tests come and go by hundreds.
    private func openPipes() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { number in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
            return target?.hasPrefix("pipe:") ?? false
        }
    }

    @Test func theTurnstileLetsNoMoreThroughThanItIsWide() async throws {
        let turnstile = Turnstile(width: 1)
        let visits = Visits()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await turnstile.pass {
                        await visits.enter()
                        await Task.yield()
                        await visits.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await visits.most == 1)
        #expect(await visits.count == 50)
    }

    @Test func aTaskCancelledWhileItWaitsDoesNothing() async throws {
        let turnstile = Turnstile(width: 1)
        let task = try await turnstile.pass {
            let task = Task { try await turnstile.pass { Issue.record("it ran") } }
            task.cancel()
            return task
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await turnstile.pass { 1 } == 1)
    }
}

/// Counts how many are inside together.
private actor Visits {
    private var inside = 0
    private(set) var most = 0
    private(set) var count = 0

    func enter() {
        inside += 1
        count += 1
        most = max(most, inside)
    }

    func leave() {
        inside -= 1
    }
}

/// Waits until no process has the number, not even a dead one that nobody asked after; fails the test by its time
/// limit if it stays.
func untilGone(_ id: Int32) async throws {
    while kill(id, 0) == 0 {
        try await Task.sleep(for: .milliseconds(5))
    }
}
