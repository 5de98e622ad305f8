import Domain
import Foundation

/// What was mailed to a survey's recipients at one time.
public struct SurveyMailing: Sendable, Equatable, Identifiable {
    /// The mailing's.
    public let id: Mailing.ID
    public let kind: SurveyLetter.Kind
    public let sent: Day
    /// How many mails it was.
    public let mails: Int
}

/// What became of sending a survey's letter.
public enum SurveyMailOutcome: Sendable, Equatable {
    /// So many mails are queued.
    case queued(Int)
    /// This very mailing was sent before: a second press.
    case already
    /// There is nobody left to send it to.
    case nobody
    /// The survey takes no answers now, or three reminders were sent.
    case refused
}

extension Store {
    /// The words of a letter as a coordinator left them; `nil` where nobody changed them.
    public func letter(_ kind: SurveyLetter.Kind, of survey: Survey.ID) async throws -> SurveyLetter? {
        try await engine.rows(
            "SELECT subject, body, attaches FROM survey_letter WHERE survey = \(survey) AND kind = \(kind.rawValue)"
        ).first.map {
            SurveyLetter(kind, subject: try $0["subject"], body: try $0["body"], attaches: try $0["attaches"])
        }
    }

    /// Keeps the words of a letter.
    ///
    /// - Throws: ``ApproachRefusal``
    public func save(_ letter: SurveyLetter, of survey: Survey.ID, in approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            try connection.run(
                """
                INSERT INTO survey_letter (survey, kind, subject, body, attaches)
                VALUES (\(survey), \(letter.kind.rawValue), \(letter.subject), \(letter.body), \(letter.attaches))
                ON CONFLICT (survey, kind) DO UPDATE
                SET subject = excluded.subject, body = excluded.body, attaches = excluded.attaches
                """)
        }
    }

    /// What was mailed to a survey's recipients, the latest first.
    public func surveyMailings(of survey: Survey.ID) async throws -> [SurveyMailing] {
        try await engine.rows(
            """
            SELECT mailing, kind, sent_on, mails FROM survey_mailing JOIN mailing ON mailing.id = survey_mailing.mailing
            WHERE survey = \(survey) ORDER BY mailing.made_at DESC, mailing
            """
        ).map { row in
            let kind: String = try row["kind"]
            guard let kind = SurveyLetter.Kind(rawValue: kind) else {
                throw StoreError.damaged(reason: "a survey's mailing is of an unknown kind")
            }
            return SurveyMailing(id: try row["mailing"], kind: kind, sent: try row["sent_on"], mails: try row["mails"])
        }
    }

    /// Queues a letter to recipients: an invitation to who has none yet, a reminder to who was invited and has not
    /// answered, thanks to who has. Who answered since the member looked gets no reminder.
    ///
    /// - Parameters:
    ///   - mails: by recipient, each of this mailing.
    /// - Throws: ``ApproachRefusal``
    public func send(
        _ kind: SurveyLetter.Kind, of survey: Survey.ID, in approach: Approach.ID, _ mailing: Mailing,
        _ mails: [SurveyRecipient.ID: Mail], _ act: Act
    ) async throws -> SurveyMailOutcome {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard try connection.isSurvey(survey, of: approach) else { throw ApproachRefusal.unknown }
            let rows = try connection.run(
                "SELECT ended_on, promise, links, closes FROM survey WHERE id = \(survey)\(connection.lockingRows)")
            guard let row = rows.first else { throw ApproachRefusal.unknown }
            guard try connection.run("SELECT id FROM mailing WHERE id = \(mailing.id)").isEmpty else { return .already }
            let (ended, closes): (Day?, Day?) = (try row["ended_on"], try row["closes"])
            let (promise, links): (SurveyPromise, String) = (try row["promise"], try row["links"])
            let knows = links == SurveyLinks.personal.rawValue && (promise == .confidential || ended == nil)
            let today = Day(at: act.at)
            let isOver = ended != nil || closes.map { $0 < today } ?? false
            if kind != .thanks && isOver { return .refused }
            if kind == .reminder {
                let sent: Int = try connection.run(
                    "SELECT COUNT(*) AS sent FROM survey_mailing WHERE survey = \(survey) AND kind = 'reminder'")[0][
                        "sent"]
                guard sent < FieldPeriod.mostReminders else { return .refused }
            }
            let chosen = try connection.run(kind.recipients(of: survey, knowingWhoAnswered: knows)).map {
                try $0["id"] as String
            }
            let going = chosen.sorted().compactMap { id in mails[id].map { (id, $0) } }
            guard !going.isEmpty else { return .nobody }
            try connection.enqueue(mailing, going.map(\.1), act)
            try connection.run(
                """
                INSERT INTO survey_mailing (mailing, survey, kind, sent_on, mails)
                VALUES (\(mailing.id), \(survey), \(kind.rawValue), \(today), \(going.count))
                """)
            for (id, _) in going {
                try connection.run(
                    """
                    UPDATE survey_recipient SET mailed_on = \(today), invited_on = COALESCE(invited_on, \(today)),
                        reminders = reminders + \(kind == .reminder ? 1 : 0) WHERE id = \(id)
                    """)
            }
            try connection.countInvited(survey)
            return .queued(going.count)
        }
    }
}

extension SurveyLetter.Kind {
    /// To whom it goes: a SELECT of their ids.
    fileprivate func recipients(of survey: Survey.ID, knowingWhoAnswered knows: Bool) -> SQL {
        let all: SQL = "SELECT id FROM survey_recipient WHERE survey = \(survey) AND is_stopped = FALSE"
        return switch (self, knows) {
        case (.invitation, _): "\(all) AND invited_on IS NULL"
        case (.reminder, _): "\(all) AND invited_on IS NOT NULL AND answered_on IS NULL"
        case (.thanks, true): "\(all) AND answered_on IS NOT NULL"
        // Nobody knows who answered.
        case (.thanks, false): "\(all) AND invited_on IS NOT NULL"
        }
    }
}
