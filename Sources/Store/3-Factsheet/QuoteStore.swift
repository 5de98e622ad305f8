import Domain

/// What became of editing or approving a quote.
public enum QuoteChange: Sendable, Equatable {
    case done
    /// Nothing was changed: somebody else changed it since the member looked.
    case outdated
    /// Nothing was changed: the survey has no such answer, or its answers are not to be seen yet.
    case unknown
}

extension Store {
    /// The quotes of a survey, of responses that count, by number.
    public func quotes(of survey: Survey.ID) async throws -> [AnswerQuote] {
        try await engine.rows(
            """
            SELECT number, response, answer_column, text, approved_on, member.name AS approver
            FROM answer_quote JOIN response ON response.id = answer_quote.response
                LEFT JOIN member ON member.id = answer_quote.approver
            WHERE answer_quote.survey = \(survey) AND response.submitted_on IS NOT NULL AND \(SQL.counts)
            ORDER BY number
            """
        ).map { row in
            AnswerQuote(
                number: try row["number"], response: try row["response"], column: try row["answer_column"],
                text: try row["text"], approved: try row["approved_on"], approver: try row["approver"])
        }
    }

    /// Keeps an answer's quote as it was edited; what was approved before is so no more.
    ///
    /// - Parameters:
    ///   - text: `nil` to have no quote of it.
    ///   - seen: the quote's text as the member saw it; `nil` where there was none.
    /// - Throws: ``ApproachRefusal``; ``StoreError/holdsNUL``
    public func setQuote(
        _ text: String?, of response: SubmittedResponse.ID, in column: OpenColumn.ID, seen: String?,
        survey: Survey.ID, of approach: Approach.ID, _ act: Act
    ) async throws -> QuoteChange {
        try await engine.write { connection in
            guard let kept = try connection.quote(of: response, in: column, survey: survey, of: approach, act) else {
                return .unknown
            }
            guard kept.text != text else { return .done }
            guard kept.text == seen else { return .outdated }
            if let text {
                try connection.run(
                    """
                    INSERT INTO answer_quote (response, answer_column, survey, number, text)
                    VALUES (\(response), \(column), \(survey),
                        (SELECT COALESCE(MAX(number), 0) + 1 FROM answer_quote WHERE survey = \(survey)), \(text))
                    ON CONFLICT (response, answer_column)
                    DO UPDATE SET text = \(text), approved_on = NULL, approver = NULL
                    """)
            } else {
                try connection.run(
                    "DELETE FROM answer_quote WHERE response = \(response) AND answer_column = \(column)")
            }
            try connection.record(
                Change(
                    text == nil ? .removed : kept.text == nil ? .added : .changed, "answer_quote",
                    "\(approach)/\(survey)"), act)
            return .done
        }
    }

    /// Approves a quote for publishing, in the words that the member looked at.
    ///
    /// - Throws: ``ApproachRefusal``
    public func approveQuote(
        of response: SubmittedResponse.ID, in column: OpenColumn.ID, seen: String, survey: Survey.ID,
        of approach: Approach.ID, _ act: Act
    ) async throws -> QuoteChange {
        try await engine.write { connection in
            guard let kept = try connection.quote(of: response, in: column, survey: survey, of: approach, act),
                let text = kept.text
            else { return .unknown }
            guard text == seen else { return .outdated }
            let member: Member.ID? = if case .member(let id) = act.actor { id } else { nil }
            try connection.run(
                """
                UPDATE answer_quote SET approved_on = \(Day(at: act.at)), approver = \(member)
                WHERE response = \(response) AND answer_column = \(column)
                """)
            try connection.record(
                Change(
                    .changed, "answer_quote", "\(approach)/\(survey)",
                    after: ["approved": .value(Day(at: act.at))]), act)
            return .done
        }
    }
}

extension Connection {
    /// An answer's quote, with the survey's row held until the commit: two at once get no one number.
    ///
    /// - Returns: `nil` where there is no such answer to see; an empty text's place is `nil` where it has no quote.
    fileprivate func quote(
        of response: SubmittedResponse.ID, in column: OpenColumn.ID, survey: Survey.ID, of approach: Approach.ID,
        _ act: Act
    ) throws -> (text: String?, Void)? {
        guard try mayCode(survey, of: approach, act) else { return nil }
        try run("SELECT id FROM survey WHERE id = \(survey)\(lockingRows)")
        let there = try run(
            "SELECT id FROM response WHERE id = \(response) AND survey = \(survey) AND submitted_on IS NOT NULL")
        guard !there.isEmpty else { return nil }
        let rows = try run(
            "SELECT text FROM answer_quote WHERE response = \(response) AND answer_column = \(column)")
        return (try rows.first?["text"], ())
    }
}
