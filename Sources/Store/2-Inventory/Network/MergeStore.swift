import Domain

extension Store {
    /// Makes two organisations one: `merged` takes the place of the one that has its id, the other is taken off the map,
    /// and the other's people, links, initiatives, places in consultation bodies and on the lists of surveys come over.
    ///
    /// - Parameters:
    ///   - merged: what is kept, with the version of the one whose id it has.
    ///   - other: the one that goes, as it was when somebody chose.
    /// - Returns: how to undo it; `nil` where one of them was changed meanwhile, and nothing was done.
    /// - Throws: ``SocialMapRefusal/unknown``
    public func merge(
        _ merged: Organisation, with other: Organisation, id: KeptMerge.ID, _ act: Act
    ) async throws -> KeptMerge? {
        guard merged.id != other.id else { throw SocialMapRefusal.unknown }
        return try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            let (kept, keptIsRemoved) = try connection.held(Organisation.self, merged.id, act)
            let (gone, goneIsRemoved) = try connection.held(Organisation.self, other.id, act)
            guard !keptIsRemoved, !goneIsRemoved, kept.version == merged.version, gone.version == other.version else {
                return nil
            }
            let moved = try connection.move(from: gone.id, to: kept.id, revision: revision)
            var saved = merged
            saved.version += 1
            try connection.run(
                """
                UPDATE organisation
                SET \(saved.assignments), version = \(saved.version), revision = \(revision) WHERE id = \(saved.id)
                """)
            if let change = Change(Organisation.subject, kept.id, from: kept.fields, to: saved.fields) {
                try connection.record(change, act)
            }
            try connection.setRemoved(true, Organisation.self, gone.id, revision: revision, act)
            let (before, after) = (try JSONText.encode(KeptFields(kept)), try JSONText.encode(moved))
            let merge = KeptMerge(id: id, kept: kept.id, gone: gone.id, on: Day(at: act.at))
            try connection.run(
                """
                INSERT INTO organisation_merge (id, municipality, kept, gone, before, moved, merged_on)
                VALUES (\(merge.id), \(act.municipality), \(merge.kept), \(merge.gone), \(before), \(after), \(merge.on))
                """)
            try connection.record(
                Change(.added, "organisation_merge", id, after: ["kept": .value(kept.id), "gone": .value(gone.id)]),
                act)
            return merge
        }
    }

    /// The merges of a municipality that can be undone, the latest first.
    public func merges(of municipality: Municipality.ID) async throws -> [KeptMerge] {
        try await engine.rows(
            """
            SELECT id, kept, gone, merged_on FROM organisation_merge WHERE municipality = \(municipality)
            ORDER BY merged_on DESC, id
            """
        ).map { KeptMerge(id: try $0["id"], kept: try $0["kept"], gone: try $0["gone"], on: try $0["merged_on"]) }
    }

    /// Makes two of what was merged: the one that went comes back with its people, and the other is again what it was,
    /// unless somebody changed it since; then it stays as it is now.
    ///
    /// - Returns: the merge that was undone, and whether the one that was kept is what it was before.
    /// - Throws: ``SocialMapRefusal/unknown``
    public func undo(merge id: KeptMerge.ID, _ act: Act) async throws -> (merge: KeptMerge, isAsBefore: Bool) {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            let rows = try connection.run(
                """
                DELETE FROM organisation_merge WHERE id = \(id) AND municipality = \(act.municipality)
                RETURNING kept, gone, before, moved, merged_on
                """)
            guard let row = rows.first else { throw SocialMapRefusal.unknown }
            let merge = KeptMerge(id: id, kept: try row["kept"], gone: try row["gone"], on: try row["merged_on"])
            let before = try JSONText.decode(KeptFields.self, from: try row["before"])
            let moved = try JSONText.decode(MovedParts.self, from: try row["moved"])
            try connection.setRemoved(false, Organisation.self, merge.gone, revision: revision, act)
            try connection.moveBack(moved, merge, revision: revision)
            let (kept, _) = try connection.held(Organisation.self, merge.kept, act)
            let isAsBefore = kept.version == before.version + 1
            if isAsBefore {
                var restored = try before.organisation(id: kept.id, municipality: kept.municipality)
                restored.version = kept.version + 1
                try connection.run(
                    """
                    UPDATE organisation
                    SET \(restored.assignments), version = \(restored.version), revision = \(revision)
                    WHERE id = \(restored.id)
                    """)
                if let change = Change(Organisation.subject, kept.id, from: kept.fields, to: restored.fields) {
                    try connection.record(change, act)
                }
            }
            try connection.record(Change(.removed, "organisation_merge", id), act)
            return (merge, isAsBefore)
        }
    }

    /// Remembers that two organisations that look like one are two.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``
    public func keepApart(_ pair: OrganisationPair, _ act: Act) async throws {
        try await engine.write { connection in
            _ = try connection.changingSocialMap(act)
            for id in [pair.first, pair.second] { _ = try connection.held(Organisation.self, id, act) }
            try connection.run(
                """
                INSERT INTO organisation_apart (organisation, other) VALUES (\(pair.first), \(pair.second))
                ON CONFLICT (organisation, other) DO NOTHING
                """)
            try connection.record(
                Change(.added, "organisation_apart", pair.first, after: ["other": .value(pair.second)]), act)
        }
    }

    /// The pairs of a municipality of which somebody said that they are two.
    public func pairsApart(of municipality: Municipality.ID) async throws -> Set<OrganisationPair> {
        Set(
            try await engine.rows(
                """
                SELECT organisation_apart.organisation, organisation_apart.other FROM organisation_apart
                    JOIN organisation ON organisation.id = organisation_apart.organisation
                WHERE organisation.municipality = \(municipality)
                """
            ).map { OrganisationPair(try $0["organisation"], try $0["other"]) })
    }
}

/// What came over in a merge, by id; links by their hash.
private struct MovedParts: Codable {
    var people: [String] = []
    var links: [String] = []
    /// The bodies in which the one that went had a place.
    var consultations: [String] = []
    /// Those of them in which the one that was kept had none before.
    var newConsultations: [String] = []
    /// Places on the lists of surveys; `nil` in a merge of before there were any.
    var recipients: [String]?
    /// The initiatives that the one that went carried out, and those of them that the other did not; `nil` in a merge of
    /// before there were any.
    var initiatives: [String]?
    var newInitiatives: [String]?
    /// What was decided about names; `nil` in a merge of before that.
    var names: [String]?
}

extension Connection {
    /// Moves what belongs to an organisation to another, in a transaction that holds the map.
    fileprivate func move(from gone: Organisation.ID, to kept: Organisation.ID, revision: Int) throws -> MovedParts {
        var moved = MovedParts()
        moved.people = try run(
            """
            UPDATE contact_person SET organisation = \(kept), revision = \(revision) WHERE organisation = \(gone)
            RETURNING id
            """
        ).map { try $0["id"] }
        moved.links = try run(
            "UPDATE partner_link SET organisation = \(kept) WHERE organisation = \(gone) RETURNING token_hash"
        ).map { try $0["token_hash"] }
        moved.consultations = try run(
            "SELECT consultation FROM consultation_organisation WHERE organisation = \(gone)"
        ).map { try $0["consultation"] }
        for consultation in moved.consultations {
            let added = try run(
                """
                INSERT INTO consultation_organisation (consultation, organisation) VALUES (\(consultation), \(kept))
                ON CONFLICT (consultation, organisation) DO NOTHING RETURNING consultation
                """)
            if !added.isEmpty { moved.newConsultations.append(consultation) }
            try run("UPDATE consultation SET revision = \(revision) WHERE id = \(consultation)")
        }
        try run("DELETE FROM consultation_organisation WHERE organisation = \(gone)")
        // Where both were asked as an organisation, the one that was kept goes on.
        moved.recipients = try run(
            """
            UPDATE survey_recipient SET organisation = \(kept)
            WHERE organisation = \(gone) AND (person IS NOT NULL OR NOT EXISTS (
                SELECT 1 FROM survey_recipient AS other
                WHERE other.survey = survey_recipient.survey AND other.organisation = \(kept) AND other.person IS NULL))
            RETURNING id
            """
        ).map { try $0["id"] }
        let carried: [String] = try run(
            "SELECT initiative FROM initiative_organisation WHERE organisation = \(gone) ORDER BY initiative"
        ).map { try $0["initiative"] }
        moved.newInitiatives = try carried.filter { initiative in
            try !run(
                """
                INSERT INTO initiative_organisation (initiative, organisation) VALUES (\(initiative), \(kept))
                ON CONFLICT (initiative, organisation) DO NOTHING RETURNING initiative
                """
            ).isEmpty
        }
        moved.initiatives = carried
        try run("DELETE FROM initiative_organisation WHERE organisation = \(gone)")
        moved.names = try run(
            "UPDATE known_name SET organisation = \(kept) WHERE organisation = \(gone) RETURNING id"
        ).map { try $0["id"] }
        return moved
    }

    fileprivate func moveBack(_ moved: MovedParts, _ merge: KeptMerge, revision: Int) throws {
        for person in moved.people {
            try run(
                """
                UPDATE contact_person SET organisation = \(merge.gone), revision = \(revision)
                WHERE id = \(person) AND organisation = \(merge.kept)
                """)
        }
        for link in moved.links {
            try run("UPDATE partner_link SET organisation = \(merge.gone) WHERE token_hash = \(link)")
        }
        for recipient in moved.recipients ?? [] {
            try run("UPDATE survey_recipient SET organisation = \(merge.gone) WHERE id = \(recipient)")
        }
        for name in moved.names ?? [] {
            try run(
                """
                UPDATE known_name SET organisation = \(merge.gone) WHERE id = \(name) AND organisation = \(merge.kept)
                """)
        }
        for initiative in moved.newInitiatives ?? [] {
            try run(
                """
                DELETE FROM initiative_organisation WHERE initiative = \(initiative) AND organisation = \(merge.kept)
                """)
        }
        for initiative in moved.initiatives ?? [] {
            try run(
                """
                INSERT INTO initiative_organisation (initiative, organisation)
                SELECT id, \(merge.gone) FROM initiative WHERE id = \(initiative)
                ON CONFLICT (initiative, organisation) DO NOTHING
                """)
        }
        for consultation in moved.consultations {
            let there = try run("SELECT id FROM consultation WHERE id = \(consultation)")
            guard !there.isEmpty else { continue }
            try run(
                """
                INSERT INTO consultation_organisation (consultation, organisation) VALUES (\(consultation), \(merge.gone))
                ON CONFLICT (consultation, organisation) DO NOTHING
                """)
            if moved.newConsultations.contains(consultation) {
                try run(
                    """
                    DELETE FROM consultation_organisation
                    WHERE consultation = \(consultation) AND organisation = \(merge.kept)
                    """)
            }
            try run("UPDATE consultation SET revision = \(revision) WHERE id = \(consultation)")
        }
    }
}
