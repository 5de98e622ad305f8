/// What somebody wrote in a survey, as a coordinator edited it so that nobody is known by it.
///
/// Only an approved one is ever published, and editing it takes the approval back.
public struct AnswerQuote: Sendable, Equatable, Identifiable {
    /// From 1 in a survey: by this a text names it, `{{citaat 3}}`.
    public var number: Int
    public var response: SubmittedResponse.ID
    public var column: OpenColumn.ID
    /// As it is published, without quotation marks.
    public var text: String
    /// When it was approved; `nil` while it was not.
    public var approved: Day?
    /// The name of the member who approved it; `nil` where nobody did, or that member has gone.
    public var approver: String?

    public var id: Int { number }

    public static let longest = 400
    /// More than this many stand in no draft by themselves: the others are placed by hand.
    public static let mostInDraft = 3

    public init(
        number: Int, response: SubmittedResponse.ID, column: OpenColumn.ID, text: String, approved: Day? = nil,
        approver: String? = nil
    ) {
        self.number = number
        self.response = response
        self.column = column
        self.text = text
        self.approved = approved
        self.approver = approver
    }
}

/// What in a quote may tell who wrote it.
public struct QuoteCheck: Sendable, Equatable {
    public var marks: [Mark]

    public enum Mark: Sendable, Equatable {
        /// It is what was written, word for word: who knows the writer's words knows the writer.
        case verbatim
        /// A mail address, a site or a phone number.
        case contact(String)
        /// An organisation or a person of the social map.
        case name(String)
        /// A number of two digits or more: an age, a year, a house number.
        case number(String)
    }

    /// - Parameters:
    ///   - original: what was written.
    ///   - names: of organisations and of people.
    public init(_ text: String, of original: String, names: [String]) {
        var marks: [Mark] = []
        let folded = FoldedText.fold(text)
        if folded == FoldedText.fold(original) { marks.append(.verbatim) }
        for word in text.split(whereSeparator: \.isWhitespace) {
            let bare = word.trimming { ",.;:!?()'\"‘’“”".contains($0) }
            let digits = bare.filter(\.isNumber)
            if bare.contains("@") || bare.contains("www.") || bare.contains("://") || digits.count >= 8 {
                marks.append(.contact(String(bare)))
            } else if digits.count >= 2 {
                marks.append(.number(String(bare)))
            }
        }
        let padded = " \(folded) "
        for name in names {
            let key = FoldedText.fold(name)
            if key.count > 2, padded.contains(" \(key) ") { marks.append(.name(name)) }
        }
        self.marks = marks
    }
}

extension Substring {
    fileprivate func trimming(_ isMark: (Character) -> Bool) -> Substring {
        guard let first = firstIndex(where: { !isMark($0) }), let last = lastIndex(where: { !isMark($0) }) else {
            return ""
        }
        return self[first...last]
    }
}
