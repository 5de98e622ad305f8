/// The responses of an anonymous survey as they may be shown and given out: the only way there is to get at them.
///
/// The rule, which holds for every file and every list:
/// - Nothing before the survey has closed; who asks sees to that (``ReleasedResponses``).
/// - No ids, no days, no languages and no way of coming in; the rows are in an order by chance.
/// - Question 1, the organisation's name, is not there.
/// - The kind of organisation (question 2) and the function (question 3) together single people out. Where fewer than the
///   survey's minimum share a combination, both become 'overige' for them. Those rows, the pool, are at least the minimum
///   too: a pool under it takes in the rows of the next-smallest combination, of equals the one that comes first, until it
///   is or nothing is left. Leaving a question open counts as an answer here.
/// - What was written beside 'anders' at these two is a kind and a function in somebody's own words. It is in no row, and
///   comes apart, in the order of the alphabet (``others``).
/// - What only some kinds or functions were asked would tell which: in the rows of the pool those answers are left out.
///
/// What people wrote elsewhere stays as it is. It can tell who they are, so that whoever uses it has to edit it first.
public struct AnonymousRelease: Sendable {
    /// Without what an anonymous survey doesn't ask.
    public let questionnaire: Questionnaire
    public let rows: [Row]
    public let themes: ThemeColumns
    /// What was written beside 'anders' at questions 2 and 3, by question.
    public let others: [String: [String]]

    public struct Row: Sendable, Equatable {
        /// A column of the response file to its value.
        public var answers: [String: String]
        /// Whether its kind and function are 'overige'.
        public var isPooled: Bool
    }

    /// The questions that name the organisation.
    static let naming: Set = ["q1"]
    /// The questions whose combination singles people out.
    public static let telling = ["q2", "q3"]

    /// - Parameters:
    ///   - responses: a column of the response file to its value.
    ///   - minimum: the survey's smallest group.
    ///   - themes: of the open answers; their marks are among the responses' columns.
    public init(
        _ responses: [[String: String]], of whole: Questionnaire, minimum: Int, themes: ThemeColumns = ThemeColumns(),
        using generator: inout some RandomNumberGenerator
    ) {
        var questionnaire = whole
        for index in questionnaire.parts.indices {
            questionnaire.parts[index].questions.removeAll { Self.naming.contains($0.id) }
        }
        let telling = Self.telling.compactMap(questionnaire.question)
        let combinations = responses.map { answers in telling.map { Self.answer(answers, $0) } }
        let pool = Self.pool(combinations, minimum: minimum)
        let dependent = Self.dependent(on: telling.map(\.id), in: questionnaire)
        func withThemes(_ names: [String]) -> Set<String> {
            Set(names + names.flatMap { themes.byText[$0] ?? [] }.map(\.name))
        }
        let kept = withThemes(questionnaire.columns.map(\.name))
        let words = withThemes(
            telling.flatMap(\.columns).filter { $0.role == .other || $0.role == .detail }.map(\.name))
        let hidden = withThemes((telling + dependent).flatMap(\.columns).map(\.name))
        var rows: [Row] = []
        var others: [String: [String]] = [:]
        for (answers, combination) in zip(responses, combinations) {
            let isPooled = pool.contains(combination)
            let shown = answers.filter { column, _ in
                kept.contains(column) && !words.contains(column) && !(isPooled && hidden.contains(column))
            }
            rows.append(Row(answers: shown, isPooled: isPooled))
            for question in telling {
                for column in question.columns where words.contains(column.name) {
                    if let text = answers[column.name], !text.isBlank { others[question.id, default: []].append(text) }
                }
            }
        }
        self.questionnaire = questionnaire
        self.themes = themes
        self.rows = rows.shuffled(using: &generator)
        self.others = others.mapValues { $0.sorted() }
    }

    public var pooled: Int { rows.count(where: \.isPooled) }

    /// What tells somebody's kind or function apart from another's: the codes chosen.
    private static func answer(_ answers: [String: String], _ question: Question) -> [String] {
        question.columns.filter { $0.role != .other && $0.role != .detail }.map { column in
            let text = answers[column.name] ?? ""
            // White space around a code is no other code.
            return String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
        }
    }

    private static func pool(_ combinations: [[[String]]], minimum: Int) -> Set<[[String]]> {
        var order: [[[String]]] = []
        var counts: [[[String]]: Int] = [:]
        for combination in combinations {
            if counts[combination] == nil { order.append(combination) }
            counts[combination, default: 0] += 1
        }
        var pool = Set(order.filter { counts[$0, default: 0] < minimum })
        var pooled = pool.reduce(0) { $0 + counts[$1, default: 0] }
        let shown = order.filter { !pool.contains($0) }.enumerated().sorted {
            (counts[$0.element, default: 0], $0.offset) < (counts[$1.element, default: 0], $1.offset)
        }
        for (_, next) in shown where !pool.isEmpty && pooled < minimum {
            pool.insert(next)
            pooled += counts[next, default: 0]
        }
        return pool
    }

    /// The questions that are put to some because of what they answered to these, or to a question that was.
    private static func dependent(on questions: [String], in questionnaire: Questionnaire) -> [Question] {
        var known = Set(questions)
        var found: [Question] = []
        // A condition looks back only, so that one pass finds all.
        for question in questionnaire.questions {
            guard let condition = question.condition, !known.isDisjoint(with: condition.comparisons.map(\.question))
            else { continue }
            known.insert(question.id)
            found.append(question)
        }
        return found
    }
}
