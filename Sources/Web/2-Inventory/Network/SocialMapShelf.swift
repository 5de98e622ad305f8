import Domain
import Store
import Synchronization

/// The social maps of municipalities that somebody works with, kept in memory with what makes them quick to search.
///
/// Each request asks the store how often the map was changed, and reads only what came after the changes that are known.
/// After an erasure the map is read anew, so that nothing of it stays here.
final class SocialMapShelf: Sendable {
    private let store: Store
    private let kept = Mutex<[Municipality.ID: Kept]>([:])

    private struct Kept {
        var map = SearchableMap()
        var erasures = 0
    }

    init(store: Store) { self.store = store }

    /// The map of a municipality as it is now.
    func map(of municipality: Municipality.ID) async throws -> SearchableMap {
        let head = try await store.socialMapHead(of: municipality)
        let known = kept.withLock { all -> Int in
            var mine = all[municipality] ?? Kept(erasures: head.erasures)
            if mine.erasures != head.erasures { mine = Kept(erasures: head.erasures) }
            all[municipality] = mine
            return mine.map.map.revision
        }
        if known < head.changes {
            let changes = try await store.socialMapChanges(of: municipality, after: known)
            kept.withLock { all in
                // Who started anew meanwhile knows less than these changes take for known.
                guard let mine = all[municipality], mine.map.map.revision >= known else { return }
                all[municipality]?.map.apply(changes)
            }
        }
        return kept.withLock { $0[municipality]?.map ?? SearchableMap() }
    }
}
