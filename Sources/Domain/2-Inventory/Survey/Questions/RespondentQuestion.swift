/// What a respondent asked or remarked at the end of a questionnaire, and what was done with it.
public struct RespondentQuestion: Sendable, Equatable, Identifiable {
    /// The response that it is in.
    public var id: SubmittedResponse.ID
    /// What the organisation calls itself; empty where the survey does not ask.
    public var name: String
    public var text: String
    /// `nil` while somebody has to look at it.
    public var reply: Reply?

    /// What was done with it.
    public struct Reply: Sendable, Equatable {
        public var state: State
        /// What was answered, in short.
        public var note: String
        public var day: Day

        public enum State: String, Sendable, CaseIterable {
            case answered
            /// It asks nothing.
            case none
        }

        public static let longestNote = 1_000

        public init(state: State, note: String = "", day: Day) {
            self.state = state
            self.note = note
            self.day = day
        }
    }

    /// The column of a response file in which people ask: `Wilt u nog iets vragen of zeggen?`
    public static let column = "v2"

    /// The questions in responses: those to look at first, then by what the organisations are called, which tells nothing of
    /// who came when.
    ///
    /// - Parameters:
    ///   - responses: those that count, with what counts of them (``Answers/counted(_:in:)``).
    ///   - replies: by response.
    public static func all(
        in responses: [SubmittedResponse], replies: [SubmittedResponse.ID: Reply]
    ) -> [RespondentQuestion] {
        responses.compactMap { response -> RespondentQuestion? in
            guard let text = response.answers[column], !text.isBlank else { return nil }
            return RespondentQuestion(
                id: response.id, name: response.answers["q1"] ?? "", text: text, reply: replies[response.id])
        }.sorted {
            let (mine, others) = ($0.reply == nil ? 0 : 1, $1.reply == nil ? 0 : 1)
            return (mine, FoldedText.fold($0.name), $0.text, $0.id) < (others, FoldedText.fold($1.name), $1.text, $1.id)
        }
    }
}
