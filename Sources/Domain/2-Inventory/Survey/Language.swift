/// A language in which a questionnaire can be read, as its BCP 47 code.
public enum Language: String, Codable, Sendable, CaseIterable, Hashable {
    case dutch = "nl"
    case english = "en"
}

/// One text in every language that a questionnaire speaks.
public struct Localized: Codable, Sendable, Equatable {
    public var texts: [String: String]

    public init(_ texts: [String: String]) { self.texts = texts }

    /// A text that reads the same in Dutch and English: a name, a number.
    public init(same text: String) {
        self.texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, text) })
    }

    public init(nl: String, en: String) { self.texts = ["nl": nl, "en": en] }

    /// The text in `language`, and the Dutch one where a questionnaire was not translated.
    public subscript(language: Language) -> String {
        texts[language.rawValue] ?? texts[Language.dutch.rawValue] ?? ""
    }

    public init(from decoder: any Decoder) throws {
        texts = try decoder.singleValueContainer().decode([String: String].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }
}

/// An instruction that reads differently on a screen ("kies") and on paper ("kruis aan").
public struct Instruction: Codable, Sendable, Equatable {
    public var screen: Localized
    public var paper: Localized

    public init(screen: Localized, paper: Localized) {
        self.screen = screen
        self.paper = paper
    }
}
