/// One text that was given as an open answer, by one respondent or by several with the same words.
public struct OpenAnswer: Sendable, Equatable, Identifiable {
    /// The first of the responses.
    public var id: SubmittedResponse.ID { responses[0] }
    public var text: String
    /// Those who gave it, by their ids: never empty.
    public var responses: [SubmittedResponse.ID]
    public var themes: Set<AnswerTheme.ID>
    /// Whether somebody judged it, also where no theme fits.
    public var isCoded: Bool

    public init(
        text: String, responses: [SubmittedResponse.ID], themes: Set<AnswerTheme.ID> = [], isCoded: Bool = false
    ) {
        self.text = text
        self.responses = responses
        self.themes = themes
        self.isCoded = isCoded
    }
}

/// The open answers in one column of a survey, with their themes.
public struct OpenAnswers: Sendable, Equatable {
    public let column: OpenColumn
    /// In the order in which they were added.
    public let themes: [AnswerTheme]
    /// In the order of the alphabet, which brings like to like and tells nothing of who came when.
    public let answers: [OpenAnswer]

    /// How one response was coded in this column.
    public struct Coding: Sendable, Equatable {
        public var themes: Set<AnswerTheme.ID>

        public init(themes: Set<AnswerTheme.ID> = []) { self.themes = themes }
    }

    /// - Parameters:
    ///   - responses: those that count, with what counts of them (``Answers/counted(_:in:)``).
    ///   - coding: by response.
    public init(
        _ responses: [SubmittedResponse], _ column: OpenColumn, themes: [AnswerTheme],
        coding: [SubmittedResponse.ID: Coding]
    ) {
        self.column = column
        self.themes = themes
        var found: [(key: String, answer: OpenAnswer)] = []
        var places: [String: Int] = [:]
        for response in responses {
            guard let text = response.answers[column.id], !text.isBlank else { continue }
            // The same words written otherwise are one text; signs alone are kept apart by themselves.
            let folded = FoldedText.fold(text)
            let coded = coding[response.id]
            // Only what was judged alike lies together: a text that came later is judged by itself or with its like.
            let key =
                "\(folded.isEmpty ? text : folded)\u{0}\(coded.map { $0.themes.sorted().joined(separator: " ") } ?? "-")"
            if let place = places[key] {
                found[place].answer.responses.append(response.id)
            } else {
                places[key] = found.count
                found.append(
                    (
                        folded,
                        OpenAnswer(
                            text: text, responses: [response.id], themes: coded?.themes ?? [], isCoded: coded != nil)
                    ))
            }
        }
        answers = found.sorted { ($0.key, $0.answer.id) < ($1.key, $1.answer.id) }.map(\.answer)
    }

    /// How many respondents wrote something here.
    public var base: Int { answers.reduce(0) { $0 + $1.responses.count } }
    /// How many of those were judged.
    public var coded: Int { answers.reduce(0) { $0 + ($1.isCoded ? $1.responses.count : 0) } }

    /// How many respondents have a theme in their answer; several themes may be in one answer.
    public func count(_ theme: AnswerTheme.ID) -> Int {
        answers.reduce(0) { $0 + ($1.themes.contains(theme) ? $1.responses.count : 0) }
    }

    /// The first answer after this one that nobody judged yet, from the start again at the end; `nil` where all were.
    public func next(after id: OpenAnswer.ID?) -> OpenAnswer? {
        let place = answers.firstIndex { answer in id.map(answer.responses.contains) ?? false } ?? -1
        return (answers.dropFirst(place + 1) + answers.prefix(place + 1)).first { !$0.isCoded }
    }

    public subscript(id: OpenAnswer.ID) -> OpenAnswer? { answers.first { $0.responses.contains(id) } }
}
