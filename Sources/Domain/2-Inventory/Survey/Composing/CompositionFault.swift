/// Something for which a composed survey can't open yet, in the words of who composes it.
public struct CompositionFault: Sendable, Equatable {
    public var place: Place
    public var message: String
    /// Whether a text is there but not in every language.
    public var isTranslation = false

    public enum Place: Sendable, Hashable {
        case texts
        case part(String)
        case question(String)
    }
}

extension ComposedSurvey {
    /// Everything that is to be mended before it can open, in reading order.
    public var faults: [CompositionFault] {
        let asked = questionnaire
        var faults = asked.textFaults
        for part in asked.parts {
            let texts = [part.title] + (part.lead.map { [$0.screen] } ?? [])
            if let message = Self.untranslated(texts, in: asked.languages, "De titel of inleiding van dit deel") {
                faults.append(CompositionFault(place: .part(part.id), message: message, isTranslation: true))
            }
            faults += part.questions.flatMap { question in
                Self.faults(of: question, in: asked)
            }
        }
        if asked.questions.isEmpty {
            faults.append(CompositionFault(place: .texts, message: "Kies minstens één vraag."))
        }
        // Whatever else the check of every questionnaire finds; none of it can be made in the editor.
        if faults.isEmpty, let problem = asked.problems().first {
            faults.append(
                CompositionFault(
                    place: problem.question.map { .question($0) } ?? .texts,
                    message: "Hier klopt iets niet: \(problem.description)."))
        }
        return faults
    }

    private static func faults(of question: Question, in asked: Questionnaire) -> [CompositionFault] {
        var faults: [CompositionFault] = []
        let place = CompositionFault.Place.question(question.id)
        if let message = untranslated([question.text], in: asked.languages, "De vraag") {
            faults.append(CompositionFault(place: place, message: message, isTranslation: true))
        }
        let options = question.choice?.options.map(\.text) ?? []
        if let message = untranslated(options, in: asked.languages, "Een antwoord") {
            faults.append(CompositionFault(place: place, message: message, isTranslation: true))
        }
        if question.choice?.options.isEmpty ?? false {
            faults.append(CompositionFault(place: place, message: "Schrijf antwoorden om uit te kiezen."))
        }
        let ids = asked.questions.map(\.id)
        let own = ids.firstIndex(of: question.id) ?? 0
        let later = Set(question.condition?.comparisons.map(\.question) ?? []).filter { id in
            ids.firstIndex(of: id).map { $0 >= own } ?? false
        }
        for id in later.sorted() {
            let name = asked.question(id)?.mention ?? id
            faults.append(
                CompositionFault(
                    place: place,
                    message: "Of deze vraag wordt gesteld, hangt af van \(name). Zet haar daarom na die vraag."))
        }
        return faults
    }

    /// What to say where a text is not in every language.
    fileprivate static func untranslated(_ texts: [Localized], in languages: [Language], _ what: String) -> String? {
        let missing = languages.filter { language in
            texts.contains { $0.texts[language.rawValue]?.isBlank ?? true }
        }
        guard let first = missing.first else { return nil }
        return first == .dutch ? "\(what) heeft nog geen tekst." : "\(what) is nog niet vertaald in het Engels."
    }
}

extension Questionnaire {
    fileprivate var textFaults: [CompositionFault] {
        var faults: [CompositionFault] = []
        for (text, what) in [(title, "De titel"), (closing, "Het dankwoord")] {
            if let message = ComposedSurvey.untranslated([text], in: languages, what) {
                faults.append(CompositionFault(place: .texts, message: message, isTranslation: true))
            }
        }
        if let message = ComposedSurvey.untranslated(introduction, in: languages, "Een alinea van de inleiding") {
            faults.append(CompositionFault(place: .texts, message: message, isTranslation: true))
        }
        let unknown = Set(introduction.flatMap { $0.texts.values.flatMap(IntroductionField.unknown(in:)) })
        for field in unknown.sorted() {
            faults.append(
                CompositionFault(
                    place: .texts, message: "In de inleiding staat ‘\(field)’. Dat is geen invulveld dat wij kennen."))
        }
        return faults
    }
}

extension Question {
    /// What people call it: `vraag 4a`, or its own words where it has no number.
    public var mention: String {
        if !number.isEmpty { return "vraag \(number)" }
        let text = text[.dutch]
        return "‘\(text.count > 60 ? text.prefix(58) + "…" : text[...])’"
    }
}
