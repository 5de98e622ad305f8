/// Lets a few tests at a time have a database: all tests run at once, and a thousand of them would open more files and
/// connections than a process and a server have, and keep each other from being done in time.
actor Turns {
    static let databases = Turns(10)

    /// Whether the task has its turn already, and may open another database beside its first.
    @TaskLocal private static var isMine = false

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init(_ width: Int) { free = width }

    nonisolated func taking<T>(_ body: () async throws -> T) async throws -> T {
        if Self.isMine { return try await body() }
        await take()
        let result: Result<T, any Error>
        do {
            result = .success(try await Self.$isMine.withValue(true) { try await body() })
        } catch {
            result = .failure(error)
        }
        await give()
        return try result.get()
    }

    private func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
