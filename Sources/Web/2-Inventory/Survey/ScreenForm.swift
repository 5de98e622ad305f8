import Domain

/// What was sent with one screen: the columns of its questions, and where to go.
struct ScreenForm: Sendable {
    /// The questions that the page had when it was sent.
    let shown: [Question]
    /// Every column of those questions with a value, exactly as typed but for line breaks, which become `\n`.
    let columns: [String: String]
    /// What can't be, beyond what ``Answers/reading(_:questions:)`` finds: a text beside 'anders' and another choice, or
    /// more in a field of one line than belongs there.
    let problems: [AnswerProblem]
    let destination: Destination

    enum Destination: Sendable, Equatable {
        case next
        /// Only the page on which everything is looked over has its button.
        case send
        case previous
        case later
        case language(Language)
    }

    /// The form's fields besides the answers.
    enum FieldName {
        static let destination = "naar"
        /// Names the questions on the page: with two tabs open the routing may have changed since it was made.
        static let shown = "vragen"
    }

    /// - Parameter asked: the questions that the screen has now, for a form that does not say what it showed.
    init(_ form: Form, screen: Screen, asked: [Question]) {
        let sent = Dictionary(grouping: form.fields, by: \.name)
        if let names = form[FieldName.shown]?.split(separator: " ") {
            shown = screen.questions.filter { question in names.contains { $0 == question.id } }
        } else {
            shown = asked
        }
        var columns: [String: String] = [:]
        for question in shown {
            var marks: [String] = []
            for column in question.columns {
                // A name sent twice comes from no page of ours: joined it is no code, and gets a message.
                let value = sent[column.name, default: []].map(\.value).joined(separator: ", ")
                if !value.isEmpty {
                    columns[column.name] = value.utf8.contains(13) ? value.replacing("\r\n", with: "\n") : value
                }
                if case .option = column.role { marks.append(column.name) }
            }
            // A browser sends only the boxes that are ticked; once one is, the others are answered with no.
            if marks.contains(where: { columns[$0] != nil }) {
                for mark in marks where columns[mark] == nil { columns[mark] = "0" }
            }
        }
        var problems: [AnswerProblem] = []
        for question in shown {
            Self.takeOther(question, &columns, &problems)
            if question.kind == .text(lines: 1), let text = columns[question.id], text.count > Self.longestLine,
                text.count <= Answers.longestText
            {
                problems.append(
                    AnswerProblem(
                        question: question.id, column: question.id, value: text, reason: .tooLong(Self.longestLine)))
            }
        }
        self.columns = columns
        self.problems = problems
        destination = Destination(form[FieldName.destination])
    }

    /// The longest text that a field of one line takes, in characters: the name of an organisation, not a story.
    static let longestLine = 200

    /// Who writes what else it is, chooses 'anders' by it: nobody's answer is lost for a box that was not ticked. Where
    /// another single answer was chosen as well, only the respondent knows which of the two holds.
    private static func takeOther(
        _ question: Question, _ columns: inout [String: String], _ problems: inout [AnswerProblem]
    ) {
        guard let choice = question.choice, let other = choice.other else { return }
        let column = "\(question.id)_other"
        guard let text = columns[column], !text.allSatisfy(\.isWhitespace) else { return }
        if case .multiple = question.kind {
            for code in choice.codes where columns["\(question.id)_\(code)"] == nil {
                columns["\(question.id)_\(code)"] = "0"
            }
            columns["\(question.id)_\(other)"] = "1"
            return
        }
        guard let chosen = columns[question.id] else {
            columns[question.id] = String(other)
            return
        }
        // What is no code has a message of its own.
        if let code = Int(chosen), code != other, choice.option(code) != nil {
            problems.append(
                AnswerProblem(
                    question: question.id, column: column, value: text, reason: .otherBeside(chosen: code)))
        }
    }
}

extension ScreenForm.Destination {
    /// The word in the form's field; `next` for none, because Enter in a text field sends it so in some programs.
    init(_ word: String?) {
        switch word {
        case "versturen": self = .send
        case "vorige": self = .previous
        case "later": self = .later
        default:
            let language = Language.allCases.first { word == ScreenForm.Destination.language($0).word }
            self = language.map { .language($0) } ?? .next
        }
    }

    var word: String {
        switch self {
        case .next: "volgende"
        case .send: "versturen"
        case .previous: "vorige"
        case .later: "later"
        case .language(let language): "taal-\(language.rawValue)"
        }
    }
}
