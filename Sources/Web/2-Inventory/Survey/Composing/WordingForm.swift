import Domain

/// Texts of a questionnaire as fields: each in every language, with what it was originally.
struct WordingForm: Sendable {
    let opened: OpenedSurvey
    let places: [TextPlace]
    /// What was typed, by the field's name; what is kept where nothing was.
    private var typed: [String: String]
    private var isRead = false

    /// The most characters of one text.
    static let longest = 2_000

    /// The texts as they are kept.
    init(_ opened: OpenedSurvey, places: [TextPlace]) {
        self.opened = opened
        self.places = places
        let whole = opened.whole
        typed = [:]
        for (index, place) in places.enumerated() {
            for language in Language.allCases {
                typed[Self.name(index, language)] = whole.text(at: place)?.texts[language.rawValue] ?? ""
            }
        }
    }

    mutating func read(_ form: Form) {
        for (index, _) in places.enumerated() {
            for language in opened.survey.composition.languages {
                let name = Self.name(index, language)
                typed[name] = TypedText(form[name]?.replacing("\r\n", with: "\n")).text
            }
        }
        isRead = true
    }

    /// The edit that these texts are; `nil` where something is wrong.
    var edit: CompositionEdit? {
        guard isRead, sections.flatMap(\.fields).allSatisfy({ $0.problem == nil }) else { return nil }
        var texts: [TextPlace: Localized?] = [:]
        for (index, place) in places.enumerated() {
            // A language that is not asked for keeps what it had.
            var localized = opened.whole.text(at: place) ?? Localized([:])
            for language in opened.survey.composition.languages {
                let text = typed[Self.name(index, language)] ?? ""
                localized.texts[language.rawValue] = text.isEmpty ? nil : text
            }
            texts[place] = localized
        }
        return .reword(texts)
    }

    var sections: [ComposingFormPage.Section] {
        places.enumerated().map { index, place in
            let languages = opened.survey.composition.languages
            return ComposingFormPage.Section(
                original: original(of: place),
                fields: languages.map { field(index, place, $0) }, isPair: languages.count > 1)
        }
    }

    private static func name(_ index: Int, _ language: Language) -> String { "\(language.rawValue)-\(index)" }

    private func field(_ index: Int, _ place: TextPlace, _ language: Language) -> FormField {
        let name = Self.name(index, language)
        let value = typed[name] ?? ""
        let missing = language == .dutch ? "Vul de Nederlandse tekst in." : nil
        let hint = language == .english && value.isEmpty ? "Nog niet vertaald." : nil
        let subject = title(of: place)
        return FormField(
            name: name, label: "\(subject), \(language == .dutch ? "Nederlands" : "Engels")", value: value, hint: hint,
            problem: isRead ? TypedText(value).problem(longest: Self.longest, missing: missing) : nil,
            kind: Self.isLong(place) ? .text : .line())
    }

    private static func isLong(_ place: TextPlace) -> Bool {
        switch place {
        case .question, .partLead, .closing: true
        case .title, .partTitle, .option: false
        }
    }

    private func title(of place: TextPlace) -> String {
        switch place {
        case .title: "Titel"
        case .closing: "Dankwoord"
        case .partTitle: "Titel van dit deel"
        case .partLead: "Uitleg boven de vragen"
        case .question: "De vraag"
        case .option(_, let code): "Antwoord \(code)"
        }
    }

    /// What stood there, where it was changed.
    private func original(of place: TextPlace) -> HTML {
        guard opened.survey.composition.wording[place.key] != nil,
            let original = opened.survey.original.text(at: place)
        else { return HTML() }
        let texts = opened.survey.composition.languages.map { language -> HTML in
            "<p class=\"kring-original__text\" lang=\"\(language.rawValue)\">\(original[language])</p>\n"
        }
        return """
            <div class="kring-original"><p class="kring-kicker">Oorspronkelijk</p>
            \(texts)</div>

            """
    }

    /// Whether any of the texts is otherwise than in the original.
    var isReworded: Bool { places.contains { opened.survey.composition.wording[$0.key] != nil } }

    /// The same texts as fields, as somebody else left them.
    static func others(_ kept: ComposedSurvey, _ opened: OpenedSurvey, places: [TextPlace]) -> [FormField] {
        var now = opened
        now.survey = kept
        return WordingForm(now, places: places).sections.flatMap(\.fields)
    }
}
