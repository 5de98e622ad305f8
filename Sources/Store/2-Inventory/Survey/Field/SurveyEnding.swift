import Domain
import Foundation

extension Connection {
    /// Ends a survey's taking of answers on a day, and destroys what ties answers to people.
    ///
    /// First the responses are held, then the survey: in the order in which sending one holds them, so that neither waits
    /// for the other. Whoever saves a draft after this finds its survey ended.
    func end(_ survey: Survey.ID, on day: Day) throws {
        try run("SELECT id FROM response WHERE survey = \(survey) ORDER BY id\(lockingRows)")
        let rows = try run("UPDATE survey SET ended_on = \(day) WHERE id = \(survey) RETURNING promise")
        guard let row = rows.first else { return }
        try run(
            """
            DELETE FROM response WHERE survey = \(survey) AND submitted_on IS NULL
                AND NOT EXISTS (SELECT 1 FROM staged_response WHERE staged_response.response = response.id)
            """)
        let promise: SurveyPromise = try row["promise"]
        switch promise {
        case .confidential:
            try run("UPDATE response SET token_hash = NULL, recipient = NULL WHERE survey = \(survey)")
            // That they answered stays; on which day would lead back to what came in on that day.
            try run(
                "UPDATE survey_recipient SET answered_on = \(day) WHERE survey = \(survey) AND answered_on IS NOT NULL")
        case .anonymous:
            try forgetWhoAnswered(survey)
            // Which of them came by a file would tell the others apart.
            try run("DELETE FROM response_file WHERE survey = \(survey)")
            try shuffle(survey, on: day)
        }
    }

    /// Makes those who answered like all others who were invited. Each row is written in an order by chance: on PostgreSQL a
    /// row that was ticked off lies behind the others on the disk, and would go on doing so. Reminders went to who had not
    /// answered.
    private func forgetWhoAnswered(_ survey: Survey.ID) throws {
        let ids: [SurveyRecipient.ID] = try run("SELECT id FROM survey_recipient WHERE survey = \(survey)").map {
            try $0["id"]
        }
        for id in ids.shuffled() {
            try run(
                """
                UPDATE survey_recipient SET answered_on = NULL, reminders = 0, mailed_on = invited_on WHERE id = \(id)
                """)
        }
    }

    /// Writes a survey's responses anew: with new ids, in an order by chance, all of one day and one language, each in one
    /// piece. Ids, serial numbers, the order of rows on the disk, the days, and the transactions that wrote them would
    /// otherwise tell who came when.
    private func shuffle(_ survey: Survey.ID, on day: Day) throws {
        let rows = try run(
            """
            SELECT response.id, answer_part.answers
            FROM response LEFT JOIN answer_part ON answer_part.response = response.id
            WHERE response.survey = \(survey) ORDER BY response.id, answer_part.part
            """)
        var responses: [(id: String, rows: [Row])] = []
        for row in rows {
            let id: String = try row["id"]
            if responses.last?.id != id { responses.append((id, [])) }
            responses[responses.count - 1].rows.append(row)
        }
        guard !responses.isEmpty else { return }
        responses.shuffle()
        // Numbers above all that were given before: who keeps a tally starts anew, as with an erasure.
        let first: Int = try run("SELECT changes FROM survey WHERE id = \(survey)")[0]["changes"]
        try run(
            """
            UPDATE survey SET changes = changes + \(responses.count), erasures = erasures + 1 WHERE id = \(survey)
            """)
        for (index, response) in responses.enumerated() {
            let new = newID()
            let answers = try json(of: mergedAnswers(of: response.rows))
            try run(
                """
                INSERT INTO response (id, survey, language, started_on, submitted_on, submitted_change)
                VALUES (\(new), \(survey), \(Language.dutch), \(day), \(day), \(first + index + 1))
                """)
            try run("INSERT INTO answer_part (response, part, answers) VALUES (\(new), 'anonymous', \(answers))")
            // What was made of an answer since an earlier closing goes with it.
            for table in ColumnClasses.tablesOfResponses {
                try run("UPDATE \(SQL(name: table)) SET response = \(new) WHERE response = \(response.id)")
            }
            try run("DELETE FROM response WHERE id = \(response.id)")
        }
    }
}

extension ColumnClasses {
    /// The tables whose rows say something more about a response: not its answers, and not what an import holds ready.
    static let tablesOfResponses = all.filter {
        $0.value["response"] != nil && !["answer_part", "staged_response"].contains($0.key)
    }.keys.sorted()
}
