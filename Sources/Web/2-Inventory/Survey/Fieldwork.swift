import Domain
import NIOCore
import Synchronization

/// A survey as it is being filled in: its screens worked out once, and the pages that are the same for everybody kept
/// as bytes.
final class Fieldwork: Sendable {
    let survey: Survey
    let municipality: Municipality
    let screens: [Screen]
    /// The questions whose answers decide which others are asked.
    private let routing: [Question]
    private let routingColumns: [String]
    /// The names of a question's columns, by its id.
    private let columnNames: [String: [String]]
    private let itineraries = Mutex<[[String?]: Itinerary]>([:])
    private let papers = Mutex<[Paper: [UInt8]]>([:])
    private let pages = Mutex<[PageKey: RenderedPage]>([:])

    init(survey: Survey, municipality: Municipality) {
        self.survey = survey
        self.municipality = municipality
        screens = survey.questionnaire.screens
        let questions = survey.questionnaire.questions
        let named = Set(questions.flatMap { $0.condition?.comparisons.map(\.question) ?? [] })
        routing = questions.filter { named.contains($0.id) }
        routingColumns = routing.flatMap(\.columns).map(\.name)
        columnNames = Dictionary(
            questions.map { ($0.id, $0.columns.map(\.name)) }, uniquingKeysWith: { first, _ in first })
    }

    var questionnaire: Questionnaire { survey.questionnaire }

    /// The language to speak with someone who asks for this one.
    func language(_ asked: String?) -> Language {
        let asked = asked.flatMap(Language.init(rawValue:))
        return asked.flatMap { questionnaire.languages.contains($0) ? $0 : nil } ?? questionnaire.languages.first
            ?? .dutch
    }

    /// The language that a page in this one offers to switch to.
    func other(than language: Language) -> Language? {
        questionnaire.languages.first { $0 != language }
    }

    /// The names of the columns that hold this question's answer.
    func columns(of question: Question) -> [String] { columnNames[question.id] ?? [] }

    /// The way through the screens for someone with these answers; worked out once for each way to answer the questions
    /// that decide on it.
    func itinerary(_ columns: [String: String]) -> Itinerary {
        let decisive = routingColumns.map { columns[$0] }
        if let known = itineraries.withLock({ $0[decisive] }) { return known }
        let itinerary = workedOut(columns)
        itineraries.withLock { $0.keep(itinerary, for: decisive) }
        return itinerary
    }

    private func workedOut(_ columns: [String: String]) -> Itinerary {
        let (answers, _) = Answers.reading(columns, questions: routing)
        let asked = zip(questionnaire.questions, answers.asked(in: questionnaire)).filter(\.1).map(\.0.id)
        let ids = Set(asked)
        return Itinerary(questions: screens.map { screen in screen.questions.filter { ids.contains($0.id) } })
    }

    /// The paragraphs of the introduction, with what is known of this survey filled in.
    func introduction(in language: Language) -> [String] {
        questionnaire.introduction(filled: survey.introductionAsTold, language: language)
    }

    private struct Paper: Hashable {
        var language: Language
        var format: QuestionnaireDocuments.Format
    }

    /// The questionnaire as a file to fill in without the site, made the first time that somebody asks for it: a survey's
    /// questions stay as they are.
    func paper(
        in language: Language, as format: QuestionnaireDocuments.Format, _ documents: QuestionnaireDocuments
    ) async throws -> [UInt8] {
        let paper = Paper(language: language, format: format)
        if let known = papers.withLock({ $0[paper] }) { return known }
        let words = RespondentWords(language: language)
        let bytes = try await documents.bytes(
            questionnaire, introduction: introduction(in: language),
            handIn: words.handIn(to: survey.introduction.contact, until: survey.closes), language: language, as: format)
        papers.withLock { $0[paper] = bytes }
        return bytes
    }

    /// What that file is called.
    func paperName(in language: Language, as format: QuestionnaireDocuments.Format) -> String {
        "\(language == .dutch ? "vragenlijst" : "questionnaire").\(format.rawValue)"
    }

    /// A page that depends on nothing but its key, rendered the first time it is asked for.
    func page(_ key: PageKey, rendering: () -> HTML) -> RenderedPage {
        if let page = pages.withLock({ $0[key] }) { return page }
        let page = RenderedPage(rendering())
        pages.withLock { $0.keep(page, for: key) }
        return page
    }
}

extension Dictionary {
    /// Keeps what was worked out, while there is room: much routing makes many variants, and a thousand are enough.
    fileprivate mutating func keep(_ value: Value, for key: Key) {
        if count < 1_000 { self[key] = value }
    }
}

/// What a page that is the same for everybody depends on.
enum PageKey: Hashable {
    case welcome(Language)
    /// The screen's place, the questions on it, and whether it is the last for this respondent.
    case screen(Int, asked: String, isLast: Bool, Language)
}

/// A page as bytes, with at most one gap for what belongs to one respondent.
struct RenderedPage: Sendable {
    private let beforeGap: ByteBuffer
    private let afterGap: ByteBuffer?

    /// What stands where the gap will be; it can't occur in escaped text.
    static let gap: HTML = "<!--gap-->"

    init(_ html: HTML) {
        let pieces = html.markup.split(separator: Self.gap.markup, maxSplits: 1, omittingEmptySubsequences: false)
        beforeGap = ByteBuffer(substring: pieces[0])
        afterGap = pieces.count > 1 ? ByteBuffer(substring: pieces[1]) : nil
    }

    /// The page, with this in its gap where it has one.
    func bytes(filling: @autoclosure () -> HTML = HTML()) -> ByteBuffer {
        guard let afterGap else { return beforeGap }
        var bytes = beforeGap
        bytes.writeString(filling().markup)
        bytes.writeImmutableBuffer(afterGap)
        return bytes
    }
}
