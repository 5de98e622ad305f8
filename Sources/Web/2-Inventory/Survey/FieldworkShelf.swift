import Domain
import Store
import Synchronization

/// The surveys in use, kept in memory: a survey is frozen once it is added, so what was read stays true.
final class FieldworkShelf: Sendable {
    private let store: Store
    private let kept = Mutex<Kept>(Kept())

    private struct Kept {
        var bySurvey: [String: Fieldwork] = [:]
        var byOpenLink: [String: Fieldwork] = [:]
    }

    init(store: Store) { self.store = store }

    /// The survey with this id; `nil` where there is none.
    func fieldwork(survey id: String) async throws -> Fieldwork? {
        if let known = kept.withLock({ $0.bySurvey[id] }) { return known }
        return try await keep(try await store.survey(id))
    }

    /// The survey to which an open link leads; `nil` where there is none.
    func fieldwork(openLink: String) async throws -> Fieldwork? {
        if let known = kept.withLock({ $0.byOpenLink[openLink] }) { return known }
        return try await keep(try await store.survey(openLink: openLink))
    }

    private func keep(_ survey: Survey?) async throws -> Fieldwork? {
        guard let survey, let municipality = try await store.municipality(survey.municipality) else { return nil }
        let fieldwork = Fieldwork(survey: survey, municipality: municipality)
        return kept.withLock { kept in
            if let first = kept.bySurvey[survey.id] { return first }
            kept.bySurvey[survey.id] = fieldwork
            if let link = survey.openLink { kept.byOpenLink[link] = fieldwork }
            return fieldwork
        }
    }
}
