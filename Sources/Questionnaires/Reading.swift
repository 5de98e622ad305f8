import Domain

/// What is gathered while a file is read: the problems, the lines things stand on, and what questions may share.
package final class Reading {
    let file: String
    private(set) var problems: [FileProblem] = []
    var lines: [QuestionnaireProblem.Place: Int] = [:]
    var instructions: [String: Instruction] = [:]
    var lists: [String: OptionList] = [:]
    /// Lists that are there and could not be read.
    var damagedLists: Set<String> = []
    /// Questions whose kind or options could not be read: what else seems wrong with them may be a consequence.
    var damagedQuestions: Set<String> = []
    /// Whether a part or a question could not be read at all, so that nothing can be said of the whole.
    var lacksQuestions = false

    package init(file: String) { self.file = file }

    /// The longest piece of the file that a message repeats, in characters.
    private static let longestQuotation = 160

    package func report(_ found: String, expected: String, line: Int?, question: String? = nil) {
        let long = found.count > Reading.longestQuotation
        let shown = long ? found.prefix(Reading.longestQuotation) + "…" : found
        let short = String(shown.map { $0.isNewline ? "⏎" : $0 })
        problems.append(
            FileProblem(
                file: file, line: line, question: question, found: short, expected: expected))
    }

    /// The questionnaire that was read, when all is well. What the domain finds wrong with it as a whole is added to
    /// the problems, leaving out what only follows from something unreadable.
    ///
    /// - Throws: ``UnreadableFile`` with every problem there is, in the order of the file.
    func checked(_ questionnaire: Questionnaire?) throws(UnreadableFile) -> Questionnaire {
        if let questionnaire, !lacksQuestions {
            for problem in withoutDamagedRouting(questionnaire).problems() {
                if let question = problem.question, damagedQuestions.contains(question) { continue }
                report(
                    problem.found, expected: problem.expected, line: line(of: problem.place),
                    question: problem.question)
            }
        }
        guard let questionnaire, problems.isEmpty else { throw UnreadableFile(problems: problemsInOrder) }
        return questionnaire
    }

    /// The problems in the order of the file; those of one line in the order in which they were found.
    package var problemsInOrder: [FileProblem] {
        problems.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }

    private func line(of place: QuestionnaireProblem.Place) -> Int? {
        if let line = lines[place] { return line }
        switch place {
        case .option(let question, _), .condition(let question): return line(of: .question(question))
        case .question, .part, .introduction: return line(of: .questionnaire)
        case .questionnaire: return nil
        }
    }

    private func withoutDamagedRouting(_ questionnaire: Questionnaire) -> Questionnaire {
        guard !damagedQuestions.isEmpty else { return questionnaire }
        var looked = questionnaire
        for part in looked.parts.indices {
            for question in looked.parts[part].questions.indices {
                let condition = looked.parts[part].questions[question].condition
                looked.parts[part].questions[question].condition = condition?.without(questions: damagedQuestions)
            }
        }
        return looked
    }
}

extension Localized {
    /// Stands in for a text whose absence was reported, so that no later check reports it again.
    static let unreadable = Localized(same: "?")
}
