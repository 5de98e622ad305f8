/// A figure that a text names by where it comes from, and that changes with it: `{{4a agree}}` underneath.
///
/// | notation | what stands there |
/// |---|---|
/// | `{{4a agree}}`, `{{19 3}}` | the percentage of a share, or of an option by its code |
/// | `{{4a agree aantal}}` | how many that are |
/// | `{{4a agree basis}}` | of how many |
/// | `{{deelnemers}}`, `{{genodigden}}`, `{{respons}}` | how many took part, were asked, and the percentage |
public struct FigureReference: Sendable, Equatable, Hashable {
    public var subject: Subject
    public var form: Form

    public enum Subject: Sendable, Equatable, Hashable {
        case respondents, invited, response
        /// A share of a question by its id in ``QuestionTable/shares``.
        case share(question: String, id: String)
        case option(question: String, code: Int)
    }

    /// What is said of it; the raw value is the word in the notation.
    public enum Form: String, Sendable {
        case percent = ""
        case count = "aantal"
        case base = "basis"
    }

    public init(_ subject: Subject, _ form: Form = .percent) {
        self.subject = subject
        self.form = form
    }

    /// What stands between the braces; `nil` where that names no figure.
    public init?(_ text: some StringProtocol) {
        var words = text.lowercased().split(separator: " ").map(String.init)
        switch words {
        case ["deelnemers"]: self.init(.respondents)
        case ["genodigden"]: self.init(.invited)
        case ["respons"]: self.init(.response)
        default:
            var form = Form.percent
            if let last = words.last, let named = Form(rawValue: last) {
                form = named
                words.removeLast()
            }
            guard words.count == 2 else { return nil }
            let question = Self.id(words[0])
            if let code = Int(words[1]) {
                self.init(.option(question: question, code: code), form)
            } else {
                self.init(.share(question: question, id: words[1]), form)
            }
        }
    }

    /// With its braces, as a text has it.
    public var notation: String { "{{\(words)}}" }

    private var words: String {
        let form = form == .percent ? "" : " \(form.rawValue)"
        return switch subject {
        case .respondents: "deelnemers"
        case .invited: "genodigden"
        case .response: "respons"
        case .share(let question, let id): "\(Self.number(question)) \(id)\(form)"
        case .option(let question, let code): "\(Self.number(question)) \(code)\(form)"
        }
    }

    /// A question as people call it: `4a` for `q4a`.
    private static func number(_ id: String) -> String {
        id.hasPrefix("q") && id.dropFirst().first?.isNumber ?? false ? String(id.dropFirst()) : id
    }

    private static func id(_ number: String) -> String { number.first?.isNumber ?? false ? "q\(number)" : number }
}

/// What a reference gives in one publication.
public enum ReferredFigure: Sendable, Equatable {
    /// The text that stands there, and the figure behind it; `nil` for a number that is no share.
    case found(text: String, CitedFigure?)
    /// The questionnaire has no such question, share or option.
    case unknown
    /// Too few people answered for it to be shown, or it is not known.
    case hidden
}

extension Publication {
    /// The figure that a text names.
    public func figure(_ reference: FigureReference) -> ReferredFigure {
        func number(_ value: Int?, _ unit: String = "") -> ReferredFigure {
            value.map { .found(text: "\($0)\(unit)", nil) } ?? .hidden
        }
        let cited: CitedFigure?
        switch reference.subject {
        case .respondents: return number(respondents)
        case .invited: return number(invited)
        case .response: return number(response, "%")
        case .share(let id, let share):
            let shares = questionnaire.question(id)?.choice?.scale?.shares ?? []
            guard shares.contains(where: { $0.id == share }) else { return .unknown }
            cited = self.share(id, share)
        case .option(let id, let code):
            guard questionnaire.question(id)?.choice?.option(code) != nil else { return .unknown }
            cited =
                if id == PolicyQuestions.content, let policyContent {
                    policyContent.figure(of: code).map { CitedFigure(id, [code], $0) }
                } else {
                    figure(id, code)
                }
        }
        guard let cited, let percent = cited.figure.roundedText else { return .hidden }
        let text =
            switch reference.form {
            case .percent: percent
            case .count: String(cited.figure.count)
            case .base: String(cited.figure.base)
            }
        return .found(text: text, cited)
    }

    /// The reference that leads to a figure which a text rests on.
    func reference(_ citation: Prose.Citation, _ form: FigureReference.Form) -> FigureReference? {
        if let share = table(citation.question)?.shares.first(where: { $0.codes == citation.codes }) {
            return FigureReference(.share(question: citation.question, id: share.id), form)
        }
        guard citation.codes.count == 1 else { return nil }
        return FigureReference(.option(question: citation.question, code: citation.codes[0]), form)
    }
}
