import Domain
import Hummingbird
import Store

/// The page with the survey's own texts: its title, its introduction with fields, and the words of thanks.
struct SurveyIntroductionPages: Sendable {
    let site: Site
    let today: Today

    private static let places: [TextPlace] = [.title, .closing]

    /// `GET /aanpak/{approach}/peilingen/{survey}/teksten`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        let form = WordingForm(opened, places: Self.places)
        return Response(page(opened, form, IntroductionForm(opened.survey)).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/teksten`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        let sent = try await Form(of: request)
        let version = Int(sent[ComposingFormPage.versionName] ?? "") ?? opened.survey.version
        var form = WordingForm(opened, places: Self.places)
        form.read(sent)
        let introduction = IntroductionForm(sent, opened.survey)
        var page = page(opened, form, introduction)
        page.version = version
        guard let edit = form.edit, let paragraphs = introduction.paragraphs else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        // Two edits: the title and thanks, then the introduction; what stands already is saved once.
        var seen = version
        for change in [edit, .introduction(paragraphs)] {
            switch try await opened.save(change, seen: seen) {
            case .saved(let kept): if seen == kept.version - 1 { seen = kept.version }
            case .outdated(let kept):
                page.others = WordingForm.others(kept, opened, places: Self.places) + IntroductionForm(kept).fields
                page.version = kept.version
                return Response(page.page.html, status: .conflict)
            case .frozen: return .seeOther(Routes.survey(opened).asking("gebeurd", "niet"))
            }
        }
        return .seeOther(Routes.survey(opened).asking("gebeurd", "ja"))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/teksten/origineel`
    func useOriginal(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        var earlier = opened.survey.composition
        earlier.introduction = nil
        for place in Self.places { earlier.wording[place.key] = nil }
        return try await opened.saved(
            .restore(earlier), then: Routes.survey(opened).asking("gebeurd", "ja"))
    }

    private func page(
        _ opened: OpenedSurvey, _ form: WordingForm, _ introduction: IntroductionForm
    ) -> ComposingFormPage {
        let fields = IntroductionField.allCases.map { field -> HTML in
            "<li><code>\(field.written)</code> \(Self.explained(field))</li>\n"
        }
        let help: HTML = """
            <details class="kring-data"><summary>Invulvelden voor de inleiding</summary>
            <p class="utrecht-paragraph">Zet een invulveld in de tekst, met de accolades. Wij vullen het in. Een regel met een \
            veld dat nog niet bekend is, laten wij weg.</p>
            <ul class="utrecht-unordered-list">\(fields)</ul></details>
            """
        let isChanged = form.isReworded || opened.survey.composition.introduction != nil
        let original: HTML = """
            <form action="\(Routes.survey(opened, .texts, "origineel"))" method="post">\
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Gebruik weer de oorspronkelijke \
            teksten</button></div></form>
            """
        return ComposingFormPage(
            opened: opened, title: "Titel, inleiding en dankwoord",
            lead: "Dit leest iemand voor en na de vragen. Zeg waarom u het vraagt, en wat u met de antwoorden doet.",
            action: Routes.survey(opened, .texts),
            sections: [form.sections[0], introduction.section(help), form.sections[1]],
            below: isChanged ? original : HTML(), version: opened.survey.version, back: Routes.survey(opened))
    }

    private static func explained(_ field: IntroductionField) -> String {
        switch field {
        case .municipality: "de naam van de gemeente"
        case .meeting: "de dag van de bijeenkomst"
        case .closes: "de laatste dag om in te vullen"
        case .contact: "bij wie iemand vragen kan stellen"
        case .promise: "wie de antwoorden kan zien: vertrouwelijk of anoniem, zoals u bij het openen kiest"
        case .minutes: "hoe lang invullen duurt, bijvoorbeeld ‘4 minuten’"
        case .nationalFigure: "hoeveel mensen in Nederland eenzaam zijn, met de bron"
        }
    }
}

/// The introduction as text: paragraphs with an empty line between, and a line for each passage that can fall away.
struct IntroductionForm: Sendable {
    private var texts: [Language: String] = [:]
    private let languages: [Language]
    private let kept: [Localized]
    private let original: [Localized]
    private var isRead = false

    private static let longest = 10_000

    init(_ survey: ComposedSurvey) {
        languages = survey.composition.languages
        kept = survey.composition.introduction ?? survey.original.introduction
        original = survey.original.introduction
        for language in Language.allCases { texts[language] = Self.text(of: kept, language) }
    }

    init(_ sent: Form, _ survey: ComposedSurvey) {
        self.init(survey)
        for language in languages {
            texts[language] = TypedText(sent["inleiding-\(language.rawValue)"]?.replacing("\r\n", with: "\n")).text
        }
        isRead = true
    }

    private static func text(of paragraphs: [Localized], _ language: Language) -> String {
        paragraphs.map { ($0.texts[language.rawValue] ?? "").trimmedEnds }.joined(separator: "\n\n")
    }

    /// The paragraphs, if all of them can be.
    var paragraphs: [Localized]? {
        guard fields.allSatisfy({ $0.problem == nil }) else { return nil }
        let split = languages.map { (language: $0, texts: Self.paragraphs(in: texts[$0] ?? "")) }
        let count = split.first { $0.language == .dutch }?.texts.count ?? 0
        let read = (0..<count).map { index in
            Localized(
                Dictionary(
                    split.compactMap { language, texts in
                        texts.indices.contains(index) ? (language.rawValue, texts[index]) : nil
                    }, uniquingKeysWith: { first, _ in first }))
        }
        // Only white space differs: the same.
        let same = read.map { texts in texts.texts.mapValues(\.trimmedEnds) }
        let before = kept.map { texts in
            texts.texts.filter { key, _ in languages.contains { $0.rawValue == key } }.mapValues(\.trimmedEnds)
        }
        return same == before ? kept : read
    }

    private static func paragraphs(in text: String) -> [String] {
        var paragraphs: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    }

    var fields: [FormField] {
        languages.map { language in
            FormField(
                name: "inleiding-\(language.rawValue)",
                label: "Inleiding, \(language == .dutch ? "Nederlands" : "Engels")", value: texts[language] ?? "",
                hint: language == .dutch ? "Met een lege regel begint een nieuwe alinea." : nil,
                problem: isRead ? problem(language) : nil, kind: .text)
        }
    }

    private func problem(_ language: Language) -> String? {
        let text = texts[language] ?? ""
        let missing = language == .dutch ? "Schrijf een inleiding." : nil
        if let problem = TypedText(text).problem(longest: Self.longest, missing: missing) { return problem }
        let unknown = IntroductionField.unknown(in: text)
        if let first = unknown.first { return "‘\(first)’ is geen invulveld dat wij kennen." }
        let (count, dutch) = (Self.paragraphs(in: text).count, Self.paragraphs(in: texts[.dutch] ?? "").count)
        if language != .dutch, !text.isEmpty, count > dutch {
            return "Het Engels heeft \(count) alinea’s en het Nederlands \(dutch). Maak het er evenveel."
        }
        return nil
    }

    func section(_ help: HTML) -> ComposingFormPage.Section {
        let before: HTML =
            kept == original
            ? HTML()
            : """
            <details class="kring-data"><summary>De oorspronkelijke inleiding</summary>\
            \(languages.map { language -> HTML in "<p class=\"kring-original__text kring-tasks__note\" lang=\"\(language.rawValue)\">\(Self.text(of: original, language))</p>" })</details>
            """
        return .init(title: "Inleiding", original: help + before, fields: fields, isPair: languages.count > 1)
    }
}

extension String {
    /// Without white space at the ends of its lines and around it.
    fileprivate var trimmedEnds: String {
        split(separator: "\n").map { TypedText(String($0)).text }.joined(separator: "\n")
    }
}
