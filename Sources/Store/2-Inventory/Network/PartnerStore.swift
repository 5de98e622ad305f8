import Domain
import Foundation

/// The organisation that a personal link lets in.
public struct Partner: Sendable, Equatable {
    public var organisation: Organisation
    public var municipality: Municipality
}

extension Store {
    /// Makes a personal link for an organisation, for ``SignInRules/partnerLinkLifetime``.
    ///
    /// - Throws: ``StoreError/violates(_:)`` where the organisation is not there.
    public func makePartnerLink(for organisation: Organisation.ID, _ token: Token, at moment: Date) async throws {
        let expires = moment.addingTimeInterval(SignInRules.partnerLinkLifetime)
        try await engine.write { connection in
            _ = try connection.run(
                """
                INSERT INTO partner_link (token_hash, organisation, expires_at)
                VALUES (\(token.hash), \(organisation), \(expires))
                """)
        }
    }

    /// Makes a personal link as ``makePartnerLink(for:_:at:)`` does, and records that a member did.
    ///
    /// - Throws: ``SocialMapRefusal/unknown`` where the municipality that acts has no such organisation.
    public func makePartnerLink(for organisation: Organisation.ID, _ token: Token, _ act: Act) async throws {
        let expires = act.at.addingTimeInterval(SignInRules.partnerLinkLifetime)
        try await engine.write { connection in
            let (_, isRemoved) = try connection.held(Organisation.self, organisation, act)
            guard !isRemoved else { throw SocialMapRefusal.unknown }
            try connection.run(
                """
                INSERT INTO partner_link (token_hash, organisation, expires_at)
                VALUES (\(token.hash), \(organisation), \(expires))
                """)
            try connection.record(Change(.added, "partner_link", organisation), act)
        }
    }

    /// The organisation that a link lets in; `nil` for one that is too old or never was, and where the organisation was
    /// taken off the map.
    public func partner(_ token: Token, at moment: Date) async throws -> Partner? {
        try await engine.rows(
            """
            SELECT \(Organisation.columns), \(Municipality.columns)
            FROM partner_link JOIN organisation ON organisation.id = partner_link.organisation
                JOIN municipality ON municipality.id = organisation.municipality
            WHERE partner_link.token_hash = \(token.hash) AND partner_link.expires_at > \(moment)
                AND organisation.removed_on IS NULL
            """
        ).first.map { Partner(organisation: try Organisation($0), municipality: try Municipality(joined: $0)) }
    }
}
