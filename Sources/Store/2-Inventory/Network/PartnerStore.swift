import Domain
import Foundation

/// The organisation that a personal link lets in.
public struct Partner: Sendable, Equatable {
    public var organisation: Organisation
    public var municipality: Municipality
}

extension Store {
    /// - Throws: ``StoreError/violates(_:)`` where the municipality is not there, the id is taken or the name is empty.
    public func add(_ organisation: Organisation, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.run(
                """
                INSERT INTO organisation (id, municipality, name)
                VALUES (\(organisation.id), \(organisation.municipality), \(organisation.name))
                """)
            try connection.record(
                Change(.added, "organisation", organisation.id, after: ["name": .value(organisation.name)]), act)
        }
    }

    /// A municipality's organisations, by name in the order of its characters' codes.
    public func organisations(of municipality: Municipality.ID) async throws -> [Organisation] {
        try await engine.rows(
            """
            SELECT id AS organisation_id, municipality AS organisation_municipality, name AS organisation_name
            FROM organisation WHERE municipality = \(municipality) ORDER BY name, id
            """
        ).map(Organisation.init)
    }

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

    /// The organisation that a link lets in; `nil` for one that is too old or never was.
    public func partner(_ token: Token, at moment: Date) async throws -> Partner? {
        try await engine.rows(
            """
            SELECT organisation.id AS organisation_id, organisation.municipality AS organisation_municipality,
                organisation.name AS organisation_name, \(Municipality.columns)
            FROM partner_link JOIN organisation ON organisation.id = partner_link.organisation
                JOIN municipality ON municipality.id = organisation.municipality
            WHERE partner_link.token_hash = \(token.hash) AND partner_link.expires_at > \(moment)
            """
        ).first.map { Partner(organisation: try Organisation($0), municipality: try Municipality(joined: $0)) }
    }
}

extension Organisation {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["organisation_id"], municipality: try row["organisation_municipality"],
            name: try row["organisation_name"])
    }
}
