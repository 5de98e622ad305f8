/// One thing that somebody changes in a composition.
public enum CompositionEdit: Sendable, Equatable {
    case rename(String)
    case languages([Language])
    /// The parts that are asked; those that are asked always stay.
    case parts([String])
    case leaveOut(question: String, Bool)
    case move(question: String, Direction)
    case movePart(String, Direction)
    /// Texts in other words, by place; `nil` for those of the original.
    case reword([TextPlace: Localized?])
    /// The introduction; `nil` for the original's.
    case introduction([Localized]?)
    /// Adds a question of one's own, or changes the one with its id.
    case own(OwnQuestion)
    case removeOwn(String)
    /// All of it as it was.
    case restore(SurveyComposition)

    public enum Direction: String, Sendable, CaseIterable {
        case up, down
    }
}

extension SurveyComposition {
    /// This composition with something changed. What does not apply (any more) changes nothing.
    public func applying(_ edit: CompositionEdit, to original: Questionnaire) -> SurveyComposition {
        var changed = self
        switch edit {
        case .rename(let name): changed.name = name
        case .languages(let languages): changed.languages = languages
        case .parts(let chosen):
            for part in original.parts where !part.always {
                changed.setLeftOut(!chosen.contains(part.id), part: part.id)
            }
        case .leaveOut(let id, let isLeftOut):
            if original.question(id) != nil { changed.setLeftOut(isLeftOut, question: id) }
        case .move(let id, let direction): changed.move(id, direction, in: original)
        case .movePart(let id, let direction):
            let order = whole(from: original).parts.map(\.id)
            // A part that is asked always is the first.
            let fixed = original.parts.count { $0.always }
            let moved = Self.moved(id, direction, in: order)
            if moved.prefix(fixed) == order.prefix(fixed) {
                changed.partOrder = moved == original.parts.map(\.id) ? [] : moved
            }
        case .reword(let texts):
            for (place, text) in texts {
                changed.wording[place.key] = text == original.text(at: place) ? nil : text
            }
        case .introduction(let paragraphs):
            changed.introduction = paragraphs == original.introduction ? nil : paragraphs
        case .own(let question):
            if let index = changed.own.firstIndex(where: { $0.id == question.id }) {
                changed.own[index] = question
            } else if original.question(question.id) == nil {
                changed.own.append(question)
            }
        case .removeOwn(let id):
            changed.own.removeAll { $0.id == id }
            for (part, order) in changed.questionOrder { changed.questionOrder[part] = order.filter { $0 != id } }
        case .restore(let earlier): changed = earlier
        }
        return changed
    }

    private mutating func move(_ id: String, _ direction: CompositionEdit.Direction, in original: Questionnaire) {
        guard let part = whole(from: original).parts.first(where: { $0.questions.contains { $0.id == id } }) else {
            return
        }
        let order = Self.moved(id, direction, in: part.questions.map(\.id))
        var unmoved = self
        unmoved.questionOrder[part.id] = nil
        let usual = unmoved.whole(from: original).parts.first { $0.id == part.id }?.questions.map(\.id)
        questionOrder[part.id] = order == usual ? nil : order
    }

    private static func moved(_ id: String, _ direction: CompositionEdit.Direction, in order: [String]) -> [String] {
        guard let place = order.firstIndex(of: id) else { return order }
        let other = direction == .up ? place - 1 : place + 1
        guard order.indices.contains(other) else { return order }
        var moved = order
        moved.swapAt(place, other)
        return moved
    }

    /// What somebody looked at when making this edit, in this composition: where it has changed since, the edit would
    /// undo another's work unseen. `nil` for an edit that says what it does whatever was there.
    public func seen(by edit: CompositionEdit) -> SeenPiece? {
        switch edit {
        case .rename: .words([name])
        case .reword(let texts):
            .texts(texts.keys.sorted { $0.key < $1.key }.map { wording[$0.key] })
        case .introduction: .texts((introduction ?? []).map(Optional.some))
        case .own(let question): .own(own.first { $0.id == question.id })
        case .removeOwn(let id): .own(own.first { $0.id == id })
        case .restore: .whole(self)
        case .languages, .parts, .leaveOut, .move, .movePart: nil
        }
    }

    public enum SeenPiece: Sendable, Equatable {
        case words([String])
        case texts([Localized?])
        case own(OwnQuestion?)
        case whole(SurveyComposition)
    }
}
