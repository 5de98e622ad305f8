import Domain
import Foundation
import Post
import Store
import Web

/// Makes the address that a mail's button leads to, with its token, when the mail is sent.
struct MailLinks: Sendable {
    let store: Store
    let origin: @Sendable () -> String?

    /// - Throws: ``NoDestination`` where the member or the organisation is not there any more, and where a recipient of a
    ///   survey has answered since.
    func link(to destination: Letter.Destination) async throws -> String {
        guard let origin = origin(), let site = PublicAddress(origin) else { throw StoreError.unavailable(reason: "") }
        let token = Token()
        do {
            switch destination {
            case .page(let path):
                return origin + path
            case .signIn(let member, let page):
                try await store.makeSignInLink(for: member, token, destination: page, at: Date())
                return site.signInLink(token)
            case .partner(let organisation):
                try await store.makePartnerLink(for: organisation, token, at: Date())
                return site.partnerLink(token)
            case .survey(let recipient):
                guard try await store.makeSurveyLink(for: recipient, token) else { throw NoDestination() }
                return site.surveyLink(token)
            }
        } catch StoreError.violates(.foreignKey) {
            throw NoDestination()
        }
    }
}

extension Site {
    /// Mails the sign-in links that are asked for on this site.
    mutating func mailSignInLinks() {
        let (store, clock) = (store, clock)
        sendSignInLink = { member, page in
            let now = clock()
            let mail = Mail.signIn(UUID().uuidString.lowercased(), for: member, page: page, at: now)
            try await store.enqueue(mail, at: now)
        }
    }
}
