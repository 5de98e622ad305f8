import Domain

/// How a link leads to a response.
enum LinkPath: CaseIterable {
    /// The response was begun by it.
    case own
    /// The response is the one of the recipient to whom the link was given.
    case recipient
    /// The response was begun by it in an anonymous survey: it is kept under another hash than the link, and its draft is
    /// readable with the link alone.
    case sealed

    /// That a row of `response` is the one.
    func condition(_ link: Token) -> SQL {
        switch self {
        case .own: "response.token_hash = \(link.hash)"
        case .recipient:
            "response.recipient = (SELECT recipient FROM survey_link WHERE survey_link.hash = \(link.hash))"
        case .sealed: "response.token_hash = \(link.answersHash)"
        }
    }
}

extension Row {
    /// A row of a sealed draft, with its part and answers, as it was before sealing.
    func unsealed(by link: Token) throws -> Row {
        guard let answers: String = try self["answers"] else { return self }
        return replacing("answers", with: .text(try link.unsealed(answers, part: self["part"])))
    }
}

extension Connection {
    /// To whom a personal link was given, if they have answered, or have not.
    func recipient(of link: Token, hasAnswered: Bool) throws -> SurveyRecipient.ID? {
        let isSo: SQL = hasAnswered ? "IS NOT NULL" : "IS NULL"
        return try run(
            """
            SELECT survey_recipient.id
            FROM survey_link JOIN survey_recipient ON survey_recipient.id = survey_link.recipient
            WHERE survey_link.hash = \(link.hash) AND survey_recipient.answered_on \(isSo)
            """
        ).first.map { try $0["id"] }
    }

    /// Writes a response's parts as they were before sealing: what was sent is read by all who count.
    func unseal(response id: String, by link: Token) throws {
        for row in try run("SELECT part, answers FROM answer_part WHERE response = \(id)") {
            let (part, answers): (String, String) = (try row["part"], try row["answers"])
            let plain = try link.unsealed(answers, part: part)
            try run("UPDATE answer_part SET answers = \(plain) WHERE response = \(id) AND part = \(part)")
        }
    }
}
