/// Questions about the organisation, counted by distinct organisation instead of by person.
///
/// Two people of one organisation are one organisation. Names are the same when they differ only in capitals and white
/// space. An organisation's answer to a single-choice question is the one on which its people agree; 'weet niet' and
/// 'niet van toepassing' give way to whoever does know. An organisation has every option of a multiple-choice question
/// that one of its people chose.
public struct OrganisationTables: Sendable, Equatable {
    /// The number of distinct organisations that were named.
    public var count: Int
    public var questions: [Table]
    /// Organisations whose people contradict each other: for the coordinator only, never for a publication.
    public var contradictions: [Contradiction]

    public struct Table: Sendable, Equatable {
        public var question: Question
        /// Organisations of which someone answered.
        public var base: Int
        /// How many organisations gave each answer, in the question's order.
        public var answers: [QuestionTable.Row]
        /// Organisations whose people gave different answers: in the base, under no answer.
        public var contradictory: Int

        public func figure(of code: Int) -> Figure? { answers.first { $0.code == code }?.figure }
    }

    public struct Contradiction: Sendable, Equatable {
        /// The name as it was first written.
        public var organisation: String
        public var question: String
        public var codes: [Int]
    }

    public func table(_ question: String) -> Table? { questions.first { $0.question.id == question } }

    /// Counts the organisations in columns.
    ///
    /// - Parameter names: the name of the organisation of each response, by place; empty where none was given.
    public init(_ columns: ResponseColumns, names: (Int) -> String) {
        let layout = columns.layout
        let positions = layout.questions.indices.filter {
            layout.questions[$0].countsByOrganisation && layout.questions[$0].choice != nil
        }
        var register = OrganisationRegister()
        /// For every organisation and question the codes that its people chose, as bits; bit 0: someone answered.
        var chosen: [[UInt64]] = []
        var response = 0
        for block in columns.blocks {
            for row in 0..<block.count {
                defer { response += 1 }
                guard let organisation = register.number(of: names(response)) else { continue }
                if organisation == chosen.count { chosen.append([UInt64](repeating: 0, count: positions.count)) }
                for (slot, position) in positions.enumerated() {
                    chosen[organisation][slot] |= block.marks(of: layout.planes[position], row: row)
                }
            }
        }
        count = register.names.count
        questions = []
        contradictions = []
        for (slot, position) in positions.enumerated() {
            let question = layout.questions[position]
            guard let choice = question.choice else { continue }
            var counts = [Int](repeating: 0, count: Option.largestCode + 1)
            var (base, contradictory) = (0, 0)
            for (organisation, marks) in chosen.enumerated() where marks[slot] != 0 {
                base += 1
                var codes = choice.codes.filter { marks[slot] & 1 << UInt64($0) != 0 }
                if question.kindName == "single", codes.count > 1 {
                    let known = codes.filter { $0 != choice.dontKnow && $0 != choice.notApplicable }
                    if !known.isEmpty { codes = known }
                    if codes.count > 1 {
                        contradictory += 1
                        contradictions.append(
                            Contradiction(
                                organisation: register.names[organisation], question: question.id, codes: codes))
                        continue
                    }
                }
                for code in codes { counts[code] += 1 }
            }
            questions.append(
                Table(
                    question: question, base: base,
                    answers: choice.codes.map {
                        QuestionTable.Row(code: $0, figure: Figure(count: counts[$0], base: base))
                    }, contradictory: contradictory))
        }
    }
}

/// Gives every organisation a number, from 0.
private struct OrganisationRegister {
    /// Each organisation's name as it was first written.
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]
    /// Numbers of names exactly as written, so that a name is compared only once.
    private var seen: [String: Int] = [:]

    mutating func number(of written: String) -> Int? {
        if let number = seen[written] { return number }
        let words = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return nil }
        let folded = words.lowercased()
        let number = numbers[folded] ?? names.count
        if number == names.count {
            names.append(words)
            numbers[folded] = number
        }
        seen[written] = number
        return number
    }
}

extension ResponseColumns.Block {
    /// The marks of one response at one question; 0 where it did not answer.
    fileprivate func marks(of planes: ColumnLayout.Planes, row: Int) -> UInt64 {
        let word = row >> 6
        let bit = UInt64(1) << UInt64(row & 63)
        func isSet(_ plane: Int) -> Bool { words[plane * ResponseColumns.wordsPerPlane + word] & bit != 0 }
        var marks: UInt64 = 0
        if let answered = planes.answered, isSet(answered) { marks = CountedResponse.answered }
        for (index, code) in planes.codes.enumerated() where isSet(planes.firstOption + index) {
            marks |= 1 << UInt64(code) | CountedResponse.answered
        }
        return marks
    }
}
