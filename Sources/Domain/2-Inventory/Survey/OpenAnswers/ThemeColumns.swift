/// The themes of open answers as columns of their own, behind the text that they sum up: `q11_thema1`.
public struct ThemeColumns: Sendable, Equatable {
    public struct Column: Sendable, Equatable {
        /// Its name in a file.
        public var name: String
        public var theme: AnswerTheme
    }

    /// By the column of the texts, in the order of the themes.
    public let byText: [OpenColumn.ID: [Column]]

    public init(_ themes: [OpenColumn.ID: [AnswerTheme]] = [:]) {
        byText = themes.mapValues { themes in
            themes.enumerated().map { Column(name: "\($1.column)_thema\($0 + 1)", theme: $1) }
        }
    }

    /// A response's answers with 1 or 0 for every theme of every text that was coded.
    ///
    /// - Parameter codings: by column and response.
    public func marked(
        _ response: SubmittedResponse, _ codings: [OpenColumn.ID: [SubmittedResponse.ID: OpenAnswers.Coding]]
    ) -> SubmittedResponse {
        var marked = response
        for (text, columns) in byText {
            guard let coding = codings[text]?[response.id] else { continue }
            for column in columns {
                marked.answers[column.name] = coding.themes.contains(column.theme.id) ? "1" : "0"
            }
        }
        return marked
    }
}
