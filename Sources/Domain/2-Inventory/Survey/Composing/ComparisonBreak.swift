/// A change by which the answers to a question can't be compared with those of other municipalities and earlier surveys.
public struct ComparisonBreak: Sendable, Equatable {
    /// The id of the question, or of the part where `isPart`.
    public var id: String
    public var isPart = false
    /// `vraag 4a`
    public var label: String
    /// Why: a whole sentence.
    public var why: String
}

extension ComposedSurvey {
    /// Whether nothing in it can be compared, because the questionnaire it was made from is another one.
    public var isVariant: Bool { original.variantOf != nil }

    /// Every change that breaks comparison, in reading order. A part that is left out breaks nothing: what is asked is
    /// asked as everywhere.
    public var comparisonBreaks: [ComparisonBreak] {
        let asked = questionnaire
        var breaks: [ComparisonBreak] = []
        let movedParts = Self.moved(asked.parts.map(\.id), from: original.parts.map(\.id))
        for part in asked.parts {
            guard let before = original.parts.first(where: { $0.id == part.id }) else { continue }
            let label = "deel \(part.id)"
            if movedParts.contains(part.id) {
                breaks.append(
                    ComparisonBreak(
                        id: part.id, isPart: true, label: label,
                        why:
                            "Dit deel staat op een andere plaats. Wat ervoor wordt gevraagd, werkt door in de antwoorden."
                    ))
            }
            if part.lead != before.lead {
                breaks.append(
                    ComparisonBreak(
                        id: part.id, isPart: true, label: label, why: "De uitleg boven de vragen is anders."))
            }
            let moved = Self.moved(part.questions.map(\.id), from: before.questions.map(\.id))
            breaks += part.questions.compactMap { question in
                original.question(question.id).flatMap { before in
                    why(question, before, isMoved: moved.contains(question.id)).map {
                        ComparisonBreak(id: question.id, label: question.mention, why: $0)
                    }
                }
            }
            breaks += before.questions.filter { composition.leftOutQuestions.contains($0.id) }.map {
                ComparisonBreak(
                    id: $0.id, label: $0.mention, why: "Deze vraag is weggelaten. Er is dus niets om te vergelijken.")
            }
        }
        return breaks
    }

    private func why(_ question: Question, _ before: Question, isMoved: Bool) -> String? {
        var reasons: [String] = []
        if let languages = Self.reworded(question.text, before.text) {
            reasons.append("De vraag is\(languages) anders gesteld.")
        }
        let options = zip(question.choice?.options ?? [], before.choice?.options ?? []).filter { $0.text != $1.text }
        if let first = options.first {
            let languages = Self.reworded(first.0.text, first.1.text) ?? ""
            reasons.append(
                options.count == 1
                    ? "Het antwoord ‘\(first.1.text[.dutch])’ heeft\(languages) andere woorden."
                    : "\(options.count) antwoorden hebben\(languages) andere woorden.")
        }
        if question.condition != before.condition {
            reasons.append("De vraag wordt nu aan meer mensen gesteld, omdat een eerdere vraag is weggelaten.")
        }
        if isMoved { reasons.append("De vraag staat op een andere plaats.") }
        return reasons.isEmpty ? nil : reasons.joined(separator: " ")
    }

    /// In which language a text was changed, as it stands in a sentence; `nil` where it was not.
    private static func reworded(_ text: Localized, _ before: Localized) -> String? {
        guard text != before else { return nil }
        return text.texts["nl"] == before.texts["nl"] ? " in het Engels" : ""
    }

    /// What no longer stands in its place: all but the longest row that kept its order.
    static func moved(_ ids: [String], from original: [String]) -> Set<String> {
        let kept = ids.compactMap { id in original.firstIndex(of: id).map { (id: id, place: $0) } }
        var best: [(length: Int, before: Int?)] = []
        for (index, item) in kept.enumerated() {
            let previous = (0..<index).filter { kept[$0].place < item.place }.max { best[$0].length < best[$1].length }
            best.append((previous.map { best[$0].length + 1 } ?? 1, previous))
        }
        var stay: Set<String> = []
        var next = best.indices.max { best[$0].length < best[$1].length }
        while let index = next {
            stay.insert(kept[index].id)
            next = best[index].before
        }
        return Set(kept.map(\.id)).subtracting(stay)
    }
}
