import Domain
import Foundation
import Store
import Synchronization

/// The surveys in use, kept in memory for a minute: what a survey asks is frozen once it is added, but its last day may
/// move, and its municipality may change its house style. Whether answers are taken is decided by the store, so that a
/// survey that another process closed is closed here.
final class FieldworkShelf: Sendable {
    private let store: Store
    private let clock: @Sendable () -> Date
    private let kept = Mutex<Kept>(Kept())

    private static let lifetime: TimeInterval = 60

    private struct Kept {
        var bySurvey: [String: Entry] = [:]
        var byOpenLink: [String: Entry] = [:]
    }

    private struct Entry {
        var fieldwork: Fieldwork
        var until: Date
    }

    init(store: Store, clock: @escaping @Sendable () -> Date) {
        self.store = store
        self.clock = clock
    }

    /// The survey with this id; `nil` where there is none.
    func fieldwork(survey id: String) async throws -> Fieldwork? {
        let now = clock()
        if let known = kept.withLock({ $0.bySurvey[id] }), known.until > now { return known.fieldwork }
        return try await keep(try await store.survey(id), at: now)
    }

    /// The survey to which an open link leads; `nil` where there is none.
    func fieldwork(openLink: String) async throws -> Fieldwork? {
        let now = clock()
        if let known = kept.withLock({ $0.byOpenLink[openLink] }), known.until > now { return known.fieldwork }
        return try await keep(try await store.survey(openLink: openLink), at: now)
    }

    /// Reads a survey anew the next time: its days were changed.
    func forget(survey id: String) {
        kept.withLock { kept in
            kept.bySurvey[id] = nil
            kept.byOpenLink = kept.byOpenLink.filter { $0.value.fieldwork.survey.id != id }
        }
    }

    private func keep(_ survey: Survey?, at now: Date) async throws -> Fieldwork? {
        guard let survey, let municipality = try await store.municipality(survey.municipality) else { return nil }
        return kept.withLock { kept in
            // What has not changed stays, with the pages it keeps.
            let known = kept.bySurvey[survey.id]?.fieldwork
            let fieldwork =
                if let known, known.municipality == municipality, known.survey == survey { known } else {
                    Fieldwork(survey: survey, municipality: municipality)
                }
            let entry = Entry(fieldwork: fieldwork, until: now.addingTimeInterval(Self.lifetime))
            kept.bySurvey[survey.id] = entry
            if let link = survey.openLink { kept.byOpenLink[link] = entry }
            return fieldwork
        }
    }
}
