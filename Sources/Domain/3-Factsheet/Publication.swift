/// The figures that may be published: the only way a factsheet gets at numbers.
///
/// A survey under the minimum has no publication, a share with a base under the minimum is not in one, and the
/// question that makes the groups is shown with its small groups pooled.
public struct Publication: Sendable, Equatable {
    public let questionnaire: Questionnaire
    public let respondents: Int
    public let invited: Int?
    public let minimum: Int
    public let groups: GroupTables?
    public let differences: [Difference]
    /// What the policy holds, among those who said that there is one.
    let policyContent: QuestionTable?
    private let tables: [String: QuestionTable]
    private let organisations: OrganisationTables?

    /// Too few people answered to publish anything.
    public struct TooFewResponses: Error, Sendable, Equatable, CustomStringConvertible {
        public let respondents: Int
        public let minimum: Int

        public var description: String {
            "\(respondents) responses are too few for a factsheet; expected \(minimum) or more"
        }
    }

    /// - Parameters:
    ///   - tabulation: with groups, where the factsheet is to say which group answers differently.
    ///   - policyContent: the table of q7 within those who answered q5 with yes.
    public init(
        questionnaire: Questionnaire, tabulation: Tabulation, policyContent: QuestionTable?,
        organisations: OrganisationTables?, minimum: Int
    ) throws(TooFewResponses) {
        guard tabulation.respondents >= minimum else {
            throw TooFewResponses(respondents: tabulation.respondents, minimum: minimum)
        }
        self.questionnaire = questionnaire
        self.minimum = minimum
        self.organisations = organisations
        respondents = tabulation.respondents
        invited = tabulation.invited
        var groups = tabulation.groups
        // How many were asked a question that is not put to everyone shows in the tables of the questions that it
        // depends on, and would tell its small answers from those who were not asked: it makes no groups here.
        if groups?.question.condition != nil { groups?.groups = [] }
        self.groups = groups
        differences = groups?.groups.isEmpty ?? true ? [] : tabulation.differences
        tables = Dictionary(
            tabulation.questions
                .filter { $0.base >= minimum && !(groups?.divided(by: $0.question, in: questionnaire) ?? false) }
                .map { ($0.question.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let isPolicyApart = groups.map { $0.question.id != PolicyQuestions.hasPolicy } ?? true
        self.policyContent = policyContent.flatMap { $0.base >= minimum && isPolicyApart ? $0 : nil }
    }

    /// The response rate in whole percent; `nil` without the number invited.
    public var response: Int? { invited.flatMap { Percentage.whole(respondents, of: $0) } }

    /// Whether the questionnaire asked this at all.
    public func asks(_ question: String) -> Bool { questionnaire.question(question) != nil }

    /// The table of a question that may be shown as it is; `nil` where its base is too small, and for the question
    /// that makes the groups (see ``groupSizes``).
    public func table(_ question: String) -> QuestionTable? {
        groups?.question.id == question ? nil : tables[question]
    }

    /// The respondents per group, small groups pooled: all that is published of the question that makes the groups.
    public var groupSizes: [(codes: [Int?], figure: Figure)] {
        (groups?.groups ?? []).map { ($0.codes, Figure(count: $0.respondents, base: respondents)) }
    }

    /// The answers that were given to a question, most frequent first, without their numbers.
    ///
    /// Of the question that makes the groups, the answers in the pool come after the others, in the question's order.
    /// They are named only where the pool has room for any of them to exceed the minimum: five names in a pool of five
    /// would tell that each is one person.
    ///
    /// - Parameter last: a code that comes last however frequent: 'anders'.
    func given(_ question: String, last: Int?) -> [Option] {
        guard let table = tables[question], let choice = table.question.choice else { return [] }
        let pooled = question == groups?.question.id ? pooledCodes : []
        let isPoolNamed = pooled.count + minimum <= poolSize
        func frequency(_ option: Option) -> Int {
            pooled.contains(option.code) ? 0 : table.figure(of: option.code)?.count ?? 0
        }
        return choice.options
            .filter { (table.figure(of: $0.code)?.count ?? 0) > 0 && (isPoolNamed || !pooled.contains($0.code)) }
            .sorted { a, b in
                if (a.code == last) != (b.code == last) { return b.code == last }
                return (frequency(a), b.code) > (frequency(b), a.code)
            }
    }

    /// Whether everybody who took part chose one of these options.
    func isEveryone(in options: [Option], at question: String) -> Bool {
        guard let table = tables[question] else { return false }
        return options.reduce(0) { $0 + (table.figure(of: $1.code)?.count ?? 0) } == respondents
    }

    /// Whether all who were invited took part, so that nothing is estimated.
    var isComplete: Bool {
        questionnaire.questions.lazy.compactMap { self.table($0.id)?.answers.first?.figure.population }.first?
            .isComplete ?? false
    }

    /// The codes in the groups that pool several answers; all codes where no group may be shown.
    private var pooledCodes: Set<Int> {
        guard let groups else { return [] }
        let shown = groups.groups.filter { !$0.isPool }.flatMap { $0.codes.compactMap { $0 } }
        return Set(
            (groups.question.choice?.codes ?? []).filter { code in
                !shown.contains(code) && (tables[groups.question.id]?.figure(of: code)?.count ?? 0) > 0
            })
    }

    private var poolSize: Int {
        respondents - (groups?.groups ?? []).filter { !$0.isPool }.reduce(0) { $0 + $1.respondents }
    }

    func figure(_ question: String, _ code: Int) -> CitedFigure? {
        table(question)?.figure(of: code).map { CitedFigure(question, [code], $0) }
    }

    func share(_ question: String, _ id: String) -> CitedFigure? {
        guard let table = table(question), let share = table.shares.first(where: { $0.id == id }) else { return nil }
        return CitedFigure(question, share.codes, share.figure)
    }

    /// A question's table by distinct organisation, where enough organisations answered; `nil` for the question that
    /// makes the groups, whose small answers it would tell.
    ///
    /// Where the people of more than a quarter of the organisations contradict each other, the count says too little.
    func organisations(_ question: String) -> OrganisationTables.Table? {
        if groups?.question.id == question { return nil }
        return organisations?.table(question).flatMap {
            $0.base >= minimum && $0.contradictory * 4 <= $0.base ? $0 : nil
        }
    }
}

extension GroupTables {
    /// Whether a question's routing divides one of the groups; where no groups may be shown, everyone is one group.
    fileprivate func divided(by question: Question, in questionnaire: Questionnaire) -> Bool {
        let everyone: [Int?] = (self.question.choice?.codes ?? []) + [nil]
        return SmallGroups.divides(
            question, groups: groups.isEmpty ? [everyone] : groups.map(\.codes), by: self.question.id,
            in: questionnaire)
    }
}
