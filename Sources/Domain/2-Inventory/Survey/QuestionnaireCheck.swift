extension Questionnaire {
    /// The most questions that a questionnaire may have.
    public static let largestQuestionCount = 500

    /// Everything that is wrong with this questionnaire, in reading order; empty when a survey may hold it.
    public func problems() -> [QuestionnaireProblem] {
        guard questions.count <= Questionnaire.largestQuestionCount else {
            return [
                QuestionnaireProblem(
                    place: .questionnaire, found: "\(questions.count) questions",
                    expected: "at most \(Questionnaire.largestQuestionCount)")
            ]
        }
        return headProblems() + introductionProblems() + partProblems() + questionProblems() + routingProblems()
    }

    /// This questionnaire, checked: what a survey may hold from now on, whatever is edited later.
    ///
    /// - Throws: ``InvalidQuestionnaire`` with every problem there is.
    public func frozen() throws(InvalidQuestionnaire) -> Questionnaire {
        let problems = problems()
        guard problems.isEmpty else { throw InvalidQuestionnaire(problems: problems) }
        return self
    }

    private func headProblems() -> [QuestionnaireProblem] {
        var found = Problems(place: .questionnaire, languages: languages)
        found.check(id, as: "id", shape: .questionnaire)
        if let variantOf { found.check(variantOf, as: "variant_of", shape: .questionnaire) }
        if version < 1 { found.add("version \(version)", expected: "1 or more") }
        if !languages.contains(.dutch) {
            found.add(
                languages.isEmpty ? "no languages" : "languages without 'nl'",
                expected: "'nl' among the languages, which the others fall back on")
        }
        for language in Language.allCases where languages.count(where: { $0 == language }) > 1 {
            found.add("language '\(language.rawValue)' twice", expected: "every language once")
        }
        found.check(title, as: "title")
        found.check(closing, as: "closing")
        if let nationalFigure { found.check(nationalFigure.value, as: "national figure") }
        if parts.isEmpty { found.add("no questions", expected: "at least one part with a question") }
        return found.all
    }

    private func introductionProblems() -> [QuestionnaireProblem] {
        var found = Problems(place: .introduction, languages: languages)
        for (index, paragraph) in introduction.enumerated() {
            found.check(paragraph, as: "paragraph \(index + 1) of the introduction")
            for (language, text) in paragraph.texts.sorted(by: { $0.key < $1.key })
            where !text.isEmpty
                && text.split(separator: "\n", omittingEmptySubsequences: false).contains(where: \.isBlank)
            {
                found.add("a passage of paragraph \(index + 1) in '\(language)' is empty", expected: "a text")
            }
            let wrong = Set(paragraph.texts.values.flatMap(IntroductionField.unknown(in:)))
            for field in wrong.sorted() {
                found.add(
                    "introduction has '\(field)'",
                    expected: "one of the fields " + IntroductionField.allCases.map(\.written).joined(separator: ", "))
            }
        }
        return found.all
    }

    private func partProblems() -> [QuestionnaireProblem] {
        var seen: Set<String> = []
        return parts.flatMap { part in
            var found = Problems(place: .part(part.id), languages: languages)
            found.check(part.id, as: "part id", shape: .part)
            if !seen.insert(part.id).inserted {
                found.add("part id '\(part.id)' is used twice", expected: "an id of its own for every part")
            }
            found.check(part.title, as: "title of part \(part.id)")
            found.check(part.lead, as: "lead of part \(part.id)")
            if !Part.possibleMinutes.contains(part.minutes) {
                found.add(
                    "part \(part.id) takes \(part.minutes) minutes",
                    expected: "\(Part.possibleMinutes.lowerBound) to \(Part.possibleMinutes.upperBound) minutes")
            }
            if part.questions.isEmpty {
                found.add("part \(part.id) has no questions", expected: "at least one question")
            }
            return found.all
        }
    }

    private func questionProblems() -> [QuestionnaireProblem] {
        var owners: [String: String] = ["id": "the response's own column"]
        var seen: Set<String> = []
        return questions.flatMap { question in
            var found = Problems(place: .question(question.id), languages: languages)
            if !seen.insert(question.id).inserted {
                found.add("id '\(question.id)' is used twice", expected: "an id of its own for every question")
            } else {
                for column in question.columns {
                    // A code used twice gives a column twice too; the check of the options names it.
                    if let owner = owners[column.name], owner != question.id {
                        found.add(
                            "column '\(column.name)' is also that of \(owner)",
                            expected: "an id that gives columns of its own")
                    }
                    owners[column.name] = question.id
                }
            }
            return found.all + question.problems(languages: languages)
        }
    }
}

extension Part {
    /// The minutes that a part may be said to take.
    public static let possibleMinutes = 0...240
}

extension StringProtocol {
    /// Whether there is nothing to read.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
