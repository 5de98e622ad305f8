import Domain

/// A questionnaire that was read from another program's file, with what could not be carried over.
public struct ForeignQuestionnaire: Sendable {
    public var questionnaire: Questionnaire
    /// A sentence for each thing that was left out or changed, in Dutch.
    public var lost: [String]
    /// The wording of questions that were recognised as those of a questionnaire of ours, where it is otherwise: the
    /// questionnaire itself has ours, so that each change can be shown and taken back.
    public var wording: [String: Localized] = [:]

    init(questionnaire: Questionnaire, lost: [String]) {
        self.questionnaire = questionnaire
        self.lost = lost
        recognise()
    }

    /// The questions of ours are known by their id, kind and codes; which questionnaire it was by its words.
    private mutating func recognise() {
        let known = [try? StandardQuestionnaire.load(), try? PlainQuestionnaire.load()].compactMap(\.self)
        func likeness(_ base: Questionnaire) -> Int {
            questionnaire.questions.count { question in
                base.question(question.id).map {
                    Self.isSame(question, $0) && $0.text.texts["nl"] == question.text.texts["nl"]
                }
                    ?? false
            }
        }
        guard let base = known.max(by: { likeness($0) < likeness($1) }),
            questionnaire.questions.contains(where: { question in
                base.question(question.id).map { Self.isSame(question, $0) } ?? false
            })
        else {
            for question in questionnaire.questions { name(scaleOf: question) }
            return
        }
        questionnaire.id = base.id
        questionnaire.version = base.version
        questionnaire.variantOf = base.variantOf
        // An XLSForm has its title in one language.
        if questionnaire.title[.dutch] == base.title[.dutch] { questionnaire.title = base.title }
        for index in questionnaire.parts.indices { recognise(part: index, of: base) }
        for question in questionnaire.questions where base.question(question.id) == nil { name(scaleOf: question) }
    }

    private static func isSame(_ question: Question, _ known: Question) -> Bool {
        question.kindName == known.kindName && question.choice?.codes == known.choice?.codes
    }

    private mutating func recognise(part index: Int, of base: Questionnaire) {
        let ids = questionnaire.parts[index].questions.map(\.id)
        let home = base.parts.first { part in ids.contains { id in part.questions.contains { $0.id == id } } }
        if let home, !questionnaire.parts.contains(where: { $0.id == home.id }) {
            questionnaire.parts[index].id = home.id
            (questionnaire.parts[index].minutes, questionnaire.parts[index].always) = (home.minutes, home.always)
            keep(questionnaire.parts[index].title, over: home.title, at: .partTitle(home.id))
            questionnaire.parts[index].title = home.title
            if let lead = questionnaire.parts[index].lead?.screen, let known = home.lead {
                keep(lead, over: known.screen, at: .partLead(home.id))
                questionnaire.parts[index].lead = known
            }
        }
        for place in questionnaire.parts[index].questions.indices {
            let read = questionnaire.parts[index].questions[place]
            guard let known = base.question(read.id), Self.isSame(read, known) else { continue }
            for text in known.textPlaces {
                guard let own = Self.text(read, at: text), let original = base.text(at: text) else { continue }
                keep(own, over: original, at: text)
            }
            var question = known
            question.condition = read.condition
            if read.condition != known.condition { question.paperRouting = nil }
            questionnaire.parts[index].questions[place] = question
        }
    }

    private static func text(_ question: Question, at place: TextPlace) -> Localized? {
        switch place {
        case .question: question.text
        case .option(_, let code): question.choice?.option(code)?.text
        default: nil
        }
    }

    private mutating func keep(_ text: Localized, over known: Localized, at place: TextPlace) {
        let languages = questionnaire.languages.map(\.rawValue)
        if languages.contains(where: { text.texts[$0] != known.texts[$0] }) { wording[place.key] = text }
    }

    /// A question with the answers of a scale is on it.
    private mutating func name(scaleOf question: Question) {
        guard case .single(var choice) = question.kind, choice.scale == nil else { return }
        let texts = choice.options.map { $0.text.texts["nl"]?.lowercased() }
        for scale in Scale.allCases
        where choice.codes == Array(1...scale.optionCount)
            && texts == scale.usualOptions.map({ $0.text.texts["nl"]?.lowercased() })
        {
            choice.scale = scale
            if scale == .agree { choice.dontKnow = scale.optionCount }
        }
        for part in questionnaire.parts.indices {
            for index in questionnaire.parts[part].questions.indices
            where questionnaire.parts[part].questions[index].id == question.id {
                questionnaire.parts[part].questions[index].kind = .single(choice)
            }
        }
    }
}
