/// The problems of one place while they are being gathered.
struct Problems {
    var place: QuestionnaireProblem.Place
    let languages: [Language]
    private(set) var all: [QuestionnaireProblem] = []

    init(place: QuestionnaireProblem.Place, languages: [Language]) {
        self.place = place
        self.languages = languages
    }

    mutating func add(_ found: String, expected: String) {
        all.append(QuestionnaireProblem(place: place, found: found, expected: expected))
    }

    mutating func check(_ id: String, as name: String, shape: IdentifierShape) {
        if !shape.fits(id) { add("\(name) '\(id)'", expected: shape.words) }
    }

    /// Checks that a text is there in every language of the questionnaire, and in no unknown one.
    mutating func check(_ text: Localized?, as name: String) {
        guard let text else { return }
        let declared = languages.map(\.rawValue)
        for language in declared {
            guard let written = text.texts[language] else {
                add(
                    "\(name) has no '\(language)'",
                    expected: "a text in every language: " + declared.joined(separator: ", "))
                continue
            }
            if written.isBlank { add("\(name) in '\(language)' is empty", expected: "a text") }
            if written.contains("\0") { add("\(name) in '\(language)' holds a NUL character", expected: "a text") }
        }
        for unknown in text.texts.keys.filter({ Language(rawValue: $0) == nil }).sorted() {
            let known = Language.allCases.map(\.rawValue)
            add("\(name) has the language '\(unknown)'", expected: "one of " + known.joined(separator: ", "))
        }
    }

    mutating func check(_ instruction: Instruction?, as name: String) {
        check(instruction?.screen, as: "\(name) on screen")
        check(instruction?.paper, as: "\(name) on paper")
    }
}
