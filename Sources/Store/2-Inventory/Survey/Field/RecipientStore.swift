import Domain
import Foundation

/// To whom a personal link was given, and how far they are.
public struct RecipientLink: Sendable, Equatable {
    public let recipient: SurveyRecipient.ID
    public let survey: Survey.ID
    /// Whether answers were begun by one of this recipient's links.
    public let hasBegun: Bool
    public let hasAnswered: Bool
}

extension Store {
    /// Everybody on a survey's list, in no order.
    public func recipients(of survey: Survey.ID) async throws -> [SurveyRecipient] {
        try await engine.rows(
            """
            SELECT id, survey, organisation, person, added_on, invited_on, reminders, mailed_on, answered_on, is_stopped
            FROM survey_recipient WHERE survey = \(survey)
            """
        ).map(SurveyRecipient.init)
    }

    /// Puts people on a survey's list; who is on it stays as they are, and who was stopped is taken up again.
    ///
    /// - Returns: how many were not on it.
    /// - Throws: ``ApproachRefusal``
    public func add(
        _ candidates: [RecipientCandidate], to survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> Int {
        let ids = candidates.map { _ in newID() }
        return try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            var added = 0
            for (candidate, id) in zip(candidates, ids) {
                let (organisation, person) = (candidate.organisation.id, candidate.person?.id)
                let isSame: SQL = person.map { "person = \($0)" } ?? "person IS NULL"
                let again =
                    try connection.run(
                        """
                        UPDATE survey_recipient SET is_stopped = FALSE
                        WHERE survey = \(survey) AND organisation = \(organisation) AND is_stopped = TRUE
                            AND \(isSame) RETURNING id
                        """
                    ).count
                let new =
                    try connection.run(
                        """
                        INSERT INTO survey_recipient (id, survey, organisation, person, added_on)
                        VALUES (\(id), \(survey), \(organisation), \(person), \(Day(at: act.at)))
                        ON CONFLICT DO NOTHING RETURNING id
                        """
                    ).count
                added += again + new
            }
            if added > 0 {
                try connection.record(
                    Change(.added, "survey_recipient", "\(approach)/\(survey)", after: ["recipients": .value(added)]),
                    act)
            }
            return added
        }
    }

    /// Takes people off a survey's list: who was not invited is gone, and who was gets nothing more.
    ///
    /// - Throws: ``ApproachRefusal``
    public func remove(
        recipients ids: [SurveyRecipient.ID], from survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            var count = 0
            for id in ids {
                count +=
                    try connection.run(
                        """
                        UPDATE survey_recipient SET is_stopped = TRUE
                        WHERE id = \(id) AND survey = \(survey) AND invited_on IS NOT NULL AND is_stopped = FALSE
                        RETURNING id
                        """
                    ).count
                count +=
                    try connection.run(
                        """
                        DELETE FROM survey_recipient WHERE id = \(id) AND survey = \(survey) AND invited_on IS NULL
                        RETURNING id
                        """
                    ).count
            }
            guard count > 0 else { return }
            try connection.record(
                Change(.removed, "survey_recipient", "\(approach)/\(survey)", before: ["recipients": .value(count)]),
                act)
        }
    }

    /// Makes a personal link for a recipient. Links of before keep working.
    ///
    /// - Returns: `false` where nothing is to be sent any more: the recipient has answered or was taken off the list, the
    ///   survey has ended, or all have the same link.
    public func makeSurveyLink(for recipient: SurveyRecipient.ID, _ token: Token) async throws -> Bool {
        let hash = token.hash
        return try await engine.write { connection in
            try !connection.run(
                """
                INSERT INTO survey_link (hash, recipient)
                SELECT \(hash), survey_recipient.id
                FROM survey_recipient JOIN survey ON survey.id = survey_recipient.survey
                WHERE survey_recipient.id = \(recipient) AND survey_recipient.answered_on IS NULL
                    AND survey_recipient.is_stopped = FALSE AND survey.ended_on IS NULL
                    AND survey.links = 'personal'
                RETURNING hash
                """
            ).isEmpty
        }
    }

    /// Notes that recipients were invited in another way than by Kring's own mail, and makes personal links to give out.
    ///
    /// - Parameters:
    ///   - recipients: those who have answered or were taken off the list are passed over.
    ///   - links: a token for each of them; none where all have the same link.
    /// - Returns: the recipients who were not passed over.
    /// - Throws: ``ApproachRefusal``
    public func invite(
        _ recipients: [SurveyRecipient.ID], with links: [SurveyRecipient.ID: Token], survey: Survey.ID,
        of approach: Approach.ID, _ act: Act
    ) async throws -> Set<SurveyRecipient.ID> {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            var given: Set<SurveyRecipient.ID> = []
            for recipient in recipients.sorted() {
                let rows = try connection.run(
                    """
                    UPDATE survey_recipient SET invited_on = COALESCE(invited_on, \(Day(at: act.at)))
                    WHERE id = \(recipient) AND survey = \(survey) AND answered_on IS NULL AND is_stopped = FALSE
                    RETURNING id
                    """)
                guard !rows.isEmpty else { continue }
                if let token = links[recipient] {
                    try connection.run("INSERT INTO survey_link (hash, recipient) VALUES (\(token.hash), \(recipient))")
                }
                given.insert(recipient)
            }
            try connection.countInvited(survey)
            try connection.record(
                Change(
                    .changed, "survey_recipient", "\(approach)/\(survey)", after: ["invited": .value(given.count)]), act
            )
            return given
        }
    }

    /// To whom a personal link was given; `nil` for an unknown one.
    public func recipient(_ link: Token) async throws -> RecipientLink? {
        try await engine.rows(
            """
            SELECT survey_recipient.id, survey_recipient.survey, survey_recipient.answered_on,
                response.id AS response, response.recipient, response.submitted_on
            FROM survey_link JOIN survey_recipient ON survey_recipient.id = survey_link.recipient
                LEFT JOIN response ON response.recipient = survey_recipient.id
                    OR response.token_hash = \(link.answersHash)
            WHERE survey_link.hash = \(link.hash)
            """
        ).first.map { row in
            let (answered, response): (Day?, String?) = (try row["answered_on"], try row["response"])
            let (submitted, tied): (Day?, String?) = (try row["submitted_on"], try row["recipient"])
            // What was begun by one link of an anonymous survey is over when the answers came by another.
            let isOver = tied == nil && submitted == nil && answered != nil
            return RecipientLink(
                recipient: try row["id"], survey: try row["survey"], hasBegun: response != nil && !isOver,
                hasAnswered: answered != nil)
        }
    }
}

extension Connection {
    /// Whether a survey is one of an approach's.
    func isSurvey(_ survey: Survey.ID, of approach: Approach.ID) throws -> Bool {
        try !run("SELECT id FROM composed_survey WHERE survey = \(survey) AND approach = \(approach)").isEmpty
    }

    /// Notes with the survey how many were invited, from which the response rate comes.
    func countInvited(_ survey: Survey.ID) throws {
        try run(
            """
            UPDATE survey SET invited = (
                SELECT COUNT(*) FROM survey_recipient WHERE survey = \(survey) AND invited_on IS NOT NULL)
            WHERE id = \(survey)
            """)
    }
}

extension SurveyRecipient {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"], survey: try row["survey"], organisation: try row["organisation"],
            person: try row["person"], added: try row["added_on"], invited: try row["invited_on"],
            reminders: try row["reminders"], lastMailed: try row["mailed_on"], answered: try row["answered_on"],
            isStopped: try row["is_stopped"])
    }
}
