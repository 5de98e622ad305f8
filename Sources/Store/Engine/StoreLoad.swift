/// How busy a store is, for who watches over it.
public struct StoreLoad: Sendable, Equatable {
    /// The connections that it may use: on PostgreSQL for everything, on SQLite for reading.
    public var connections: Int
    /// Of those, how many are at work.
    public var busy: Int
    /// What waits until one of them is free.
    public var waiting: Int
    /// What they have done since the store was opened.
    public var taken: Int
    /// How long that waited, all together.
    public var waited: Duration
    /// On SQLite: who waits for the one writer.
    public var waitingWriters: Int?
    /// On SQLite: how many writers shared each commit since the store was opened.
    public var commits: CommitSizes?
}

/// A count of commits by the number of writers that shared them.
public struct CommitSizes: Sendable, Equatable {
    /// The largest size of each class.
    public static let bounds = [1, 2, 4, 8, 16, 32, 64, 128, 256]

    /// The commits of each class of ``bounds``.
    public private(set) var counts = [Int](repeating: 0, count: bounds.count)
    /// The writers of all commits.
    public private(set) var writers = 0

    mutating func add(_ size: Int) {
        writers += size
        let place = Self.bounds.firstIndex { size <= $0 } ?? Self.bounds.count - 1
        counts[place] += 1
    }
}
