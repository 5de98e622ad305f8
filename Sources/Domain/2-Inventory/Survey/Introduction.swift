/// What an introduction leaves open until a survey is known, written `{municipality}`.
public enum IntroductionField: String, Sendable, CaseIterable {
    /// The municipality's name, without 'gemeente'.
    case municipality
    /// The day of the local meeting.
    case meeting
    /// The last day on which answers are taken.
    case closes
    /// Whom to ask.
    case contact
    /// How long filling in takes, with the unit: '4 minuten'.
    case minutes
    /// Who can read the answers (``SurveyPromise/introduction(_:asksName:_:)``).
    case promise
    /// The sentence of the questionnaire's ``NationalFigure``.
    case nationalFigure = "national_figure"

    /// The field as a text has it: `{municipality}`.
    public var written: String { "{\(rawValue)}" }

    /// What stands between braces in a text, or half between them, and is no field.
    public static func unknown(in text: String) -> [String] {
        pieces(of: text).compactMap { piece in
            switch piece {
            case .words(let words): words.contains(where: { $0 == "{" || $0 == "}" }) ? words : nil
            case .field(let name): IntroductionField(rawValue: name) == nil ? "{\(name)}" : nil
            }
        }
    }

    fileprivate enum Piece {
        case words(String)
        case field(String)
    }

    /// The text cut up into words and `{fields}`, in one pass: what fills a field is never looked at again.
    fileprivate static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(.field(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        return pieces
    }
}

extension Questionnaire {
    /// The paragraphs of the introduction with every field filled in.
    ///
    /// A passage with a field that has no value is left out, and so is a paragraph with no passage left.
    public func introduction(filled values: IntroductionValues, language: Language) -> [String] {
        introduction.compactMap { paragraph in
            let passages = paragraph[language].split(separator: "\n").compactMap { passage in
                filled(String(passage), with: values, language: language)
            }
            return passages.isEmpty ? nil : passages.joined(separator: " ")
        }
    }

    private func filled(_ passage: String, with values: IntroductionValues, language: Language) -> String? {
        var text = ""
        for piece in IntroductionField.pieces(of: passage) {
            switch piece {
            case .words(let words):
                text += words
            case .field(let name):
                guard let field = IntroductionField(rawValue: name),
                    let value = value(of: field, in: values, language: language),
                    !value.isBlank
                else { return nil }
                text += value
            }
        }
        return text
    }

    private func value(of field: IntroductionField, in values: IntroductionValues, language: Language) -> String? {
        switch field {
        case .municipality: values.municipality
        case .meeting: values.meeting?.written(in: language)
        case .closes: values.closes?.written(in: language)
        case .contact: values.contact
        case .minutes:
            switch language {
            case .dutch: minutes == 1 ? "1 minuut" : "\(minutes) minuten"
            case .english: minutes == 1 ? "1 minute" : "\(minutes) minutes"
            }
        case .promise:
            (values.promise ?? .confidential).introduction(
                values.municipality, asksName: question("q1") != nil, links: values.links, language)
        case .nationalFigure: nationalFigure?.value[language]
        }
    }
}
