import GRDB
import Synchronization

/// SQLite's one writer: those who wait at the same time share a transaction, and so one wait for the disk.
///
/// Every job has a savepoint of its own: one that fails is undone alone. Nobody is answered before the COMMIT.
final class GroupCommit: Sendable {
    private struct Job: Sendable {
        /// Runs the body; what it gives tells the writer how that went, and waits for the commit.
        let run: @Sendable (SQLiteConnection) throws -> @Sendable () -> Void
        let fail: @Sendable (any Error) -> Void
    }

    private struct Queue {
        var waiting: [Job] = []
        var isDraining = false
    }

    private let queue = Mutex(Queue())
    private let thread: WorkerThreads<DatabasePool>
    private let largestGroup: Int
    private let committed = Mutex(CommitSizes())

    init(pool: DatabasePool, largestGroup: Int) {
        thread = WorkerThreads(count: 1, name: "sqlite-write") { pool }
        self.largestGroup = largestGroup
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(
                run: { connection in
                    let value = try body(connection)
                    if let failure = connection.failure { throw failure }
                    return { continuation.resume(returning: value) }
                },
                fail: { continuation.resume(throwing: $0) })
            do {
                try enqueue(job)
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    /// How many writers wait for their turn.
    var waiting: Int { queue.withLock { $0.waiting.count } }

    /// How many writers shared each commit so far.
    var sizes: CommitSizes { committed.withLock { $0 } }

    func close() async { await thread.close() }

    private func enqueue(_ job: Job) throws(StoreError) {
        try queue.withLock { queue throws(StoreError) in
            if !queue.isDraining {
                try thread.enqueue { [self] pool in drain(into: pool) }
                queue.isDraining = true
            }
            queue.waiting.append(job)
        }
    }

    private func drain(into pool: DatabasePool) {
        while let group = nextGroup() {
            do {
                let answers = try pool.writeWithoutTransaction { try commit(group, in: $0) }
                committed.withLock { $0.add(group.count) }
                for answer in answers { answer() }
            } catch {
                let reported = (error as? DatabaseError).map { StoreError($0) as any Error } ?? error
                for job in group { job.fail(reported) }
            }
        }
    }

    private func nextGroup() -> [Job]? {
        queue.withLock { queue in
            guard !queue.waiting.isEmpty else {
                queue.isDraining = false
                return nil
            }
            let group = Array(queue.waiting.prefix(largestGroup))
            queue.waiting.removeFirst(group.count)
            return group
        }
    }

    /// Runs the jobs in one transaction; what it gives answers the writers, now that all is on disk.
    private func commit(_ group: [Job], in database: Database) throws -> [@Sendable () -> Void] {
        try database.beginTransaction(.immediate)
        do {
            let answers = try group.map { try answer(to: $0, in: database) }
            try database.commit()
            return answers
        } catch {
            // A full disk has ended the transaction already.
            if database.isInsideTransaction { try database.rollback() }
            throw error
        }
    }

    private func answer(to job: Job, in database: Database) throws -> @Sendable () -> Void {
        try database.cachedStatement(sql: "SAVEPOINT job").execute()
        do {
            let answer = try job.run(SQLiteConnection(database))
            try database.cachedStatement(sql: "RELEASE SAVEPOINT job").execute()
            return answer
        } catch {
            // Where SQLite gave up the whole transaction, the neighbours' work is gone too.
            guard database.isInsideTransaction else { throw error }
            try database.cachedStatement(sql: "ROLLBACK TO SAVEPOINT job").execute()
            try database.cachedStatement(sql: "RELEASE SAVEPOINT job").execute()
            return { job.fail(error) }
        }
    }
}
