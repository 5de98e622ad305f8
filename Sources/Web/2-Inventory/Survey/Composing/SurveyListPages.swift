import Domain
import Foundation
import Hummingbird
import Questionnaires
import Store

/// The surveys of an approach, and beginning another.
struct SurveyListPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/peilingen`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        var page = SurveyListPage(opened: opened, surveys: try await site.store.composedSurveys(of: opened.id))
        if let removed = request.asked("verwijderd") {
            page.removed = try await site.store.removedComposedSurvey(removed, of: opened.id)
        }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        guard opened.approach.finished == nil else { throw Mistake.finishedApproach }
        let form = NewSurveyForm(
            id: UUID().uuidString.lowercased(), earlier: try await site.store.composedSurveys(of: opened.id))
        return Response(NewSurveyPage(opened: opened, form: form).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        var form = NewSurveyForm(
            id: UUID().uuidString.lowercased(), earlier: try await site.store.composedSurveys(of: opened.id))
        form.read(try await Form(of: request))
        guard let survey = try form.survey(of: opened.id, on: today.day) else {
            return Response(NewSurveyPage(opened: opened, form: form).page.html, status: .unprocessableContent)
        }
        try await site.store.add(survey, opened.act)
        return .seeOther(Routes.survey(survey.id, of: opened.id))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/verwijderen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        guard opened.survey.state == .draft else {
            return .seeOther(Routes.survey(opened).asking("gebeurd", "niet"))
        }
        try await site.store.setRemoved(true, composedSurvey: opened.survey.id, of: opened.id, opened.opened.act)
        return .seeOther(Routes.surveys(of: opened.id).asking("verwijderd", opened.survey.id))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/terugzetten`
    func putBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("survey")
        try await site.store.setRemoved(false, composedSurvey: id, of: opened.id, opened.act)
        return .seeOther(Routes.surveys(of: opened.id))
    }
}

/// Every survey of an approach, with what to do in each.
struct SurveyListPage: Sendable {
    var opened: OpenedApproach
    var surveys: [ComposedSurvey]
    /// One that was just removed, to put back.
    var removed: ComposedSurvey?

    var page: Page {
        let add: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(Routes.newSurvey(of: opened.id))">Maak een peiling</a>\
            <a class="utrecht-link" href="\(Routes.importSurvey(of: opened.id))">Lees een vragenlijst in</a></div>
            """
        return opened.page(
            "Peilingen", here: .inventory,
            content: """
                \(removed.map(undo) ?? HTML())
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.step(.inventory, of: opened.id))">Stap 2: \
                takenlijst en advies</a></p>
                <h1 class="utrecht-heading-1">Peilingen</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Met een peiling hoort u van organisaties wat zij zien, doen \
                en nodig hebben.</p></div>
                \(surveys.isEmpty ? empty : list)
                \(when: opened.mayChange, add)
                """)
    }

    private func undo(_ survey: ComposedSurvey) -> HTML {
        guard opened.mayChange else { return HTML() }
        return DoneNotice.html(
            "‘\(survey.composition.name)’ is van de lijst gehaald.",
            undo: """
                <form action="\(Routes.putBackSurvey(survey.id, of: opened.id))" method="post">\
                <button class="utrecht-button" type="submit">Zet terug</button></form>
                """
        )
    }

    private var empty: HTML {
        """
        <div class="kring-empty kring-section-apart">
        <h2 class="utrecht-heading-3">Er is nog geen peiling</h2>
        <p class="utrecht-paragraph">Begin met de vragenlijst ‘Samen tegen eenzaamheid’. U kiest de delen, voegt eigen vragen \
        toe en bekijkt hoe hij eruitziet. Er gaat niets de deur uit voordat u dat zegt.</p>
        </div>
        """
    }

    private var list: HTML {
        let rows = surveys.map { survey -> HTML in
            let asked = survey.questionnaire
            let faults = survey.faults.count
            let todo =
                survey.state != .draft
                ? ""
                : faults == 0
                    ? "Klaar om te bekijken." : faults == 1 ? "Nog één ding te doen." : "Nog \(faults) dingen te doen."
            let (word, style): (String, HTML) =
                switch survey.state {
                case .draft: ("In de maak", HTML())
                case .open: ("Open", " utrecht-badge-status--success")
                case .closed: ("Gesloten", HTML())
                }
            return """
                <li class="kring-approaches__item">
                <h2 class="utrecht-heading-3"><a class="utrecht-link" \
                href="\(survey.state == .draft ? Routes.survey(survey.id, of: opened.id) : Routes.field(survey.id, of: opened.id))">\(survey.composition.name)</a></h2>
                <p class="utrecht-paragraph"><span class="utrecht-badge-status\(style)">\(word)</span> \
                \(asked.questions.count) vragen, ongeveer \(asked.minutes) minuten. \(todo)</p>
                <p class="kring-note">Begonnen op \(survey.begun.written(in: .dutch)).</p>
                </li>

                """
        }
        return "<ul class=\"kring-approaches\">\n\(rows)</ul>\n"
    }
}

/// What a new survey begins as.
struct NewSurveyForm: Sendable {
    /// The id that the page gives, so that pressing twice begins one.
    private(set) var id: String
    private let earlier: [ComposedSurvey]
    private var name = ""
    private var kind = Kind.short.rawValue
    private var copied = ""
    private var english = true
    private var isRead = false

    static let longestName = 120

    /// What it begins as; the raw value is the form's.
    enum Kind: String, CaseIterable {
        /// Parts I and II.
        case short = "kort"
        case whole = "geheel"
        /// In plain words, shorter, and not to be compared.
        case plain = "eenvoudig"
        case copy = "kopie"
    }

    init(id: String, earlier: [ComposedSurvey]) {
        self.id = id
        self.earlier = earlier
    }

    mutating func read(_ form: Form) {
        if let sent = form["id"], sent.wholeMatch(of: /[0-9a-f-]{36}/) != nil { id = sent }
        name = TypedText(form["naam"]).text
        kind = form["soort"] ?? ""
        copied = form["kopie"] ?? ""
        english = form["engels"] == "ja"
        isRead = true
    }

    /// The survey as it begins, if everything that is needed is filled in.
    func survey(of approach: Approach.ID, on day: Day) throws -> ComposedSurvey? {
        guard fields.allSatisfy({ $0.problem == nil }), let kind = Kind(rawValue: kind) else { return nil }
        let languages: [Language] = english ? [.dutch, .english] : [.dutch]
        if kind == .copy {
            guard let source = earlier.first(where: { $0.id == copied }) else { return nil }
            var composition = source.composition
            composition.name = name
            composition.languages = source.original.languages.contains(.english) ? languages : [.dutch]
            return ComposedSurvey(
                id: id, approach: approach, original: source.original, composition: composition, begun: day)
        }
        let original = kind == .plain ? try PlainQuestionnaire.load() : try StandardQuestionnaire.load()
        var composition = SurveyComposition(name: name, languages: languages)
        if kind == .short {
            for part in original.parts where !["I", "II"].contains(part.id) {
                composition.setLeftOut(true, part: part.id)
            }
        }
        return ComposedSurvey(id: id, approach: approach, original: original, composition: composition, begun: day)
    }

    var fields: [FormField] {
        var kinds: [FormField.Choice] = [
            .init(
                value: Kind.short.rawValue, label: "De korte peiling",
                hint: "Deel I en II: wie u bent en zeven stellingen. Ongeveer 4 minuten."),
            .init(
                value: Kind.whole.rawValue, label: "De hele vragenlijst",
                hint: "Vijf delen, ongeveer 15 minuten. U kunt straks delen weglaten."),
            .init(
                value: Kind.plain.rawValue, label: "De vragenlijst in eenvoudige woorden",
                hint: "Korter, taalniveau B1. De uitkomsten zijn niet te vergelijken met die van andere gemeenten."),
        ]
        if !earlier.isEmpty {
            kinds.append(.init(value: Kind.copy.rawValue, label: "Een kopie van een eerdere peiling"))
        }
        return [
            FormField(
                name: "naam", label: "Hoe heet de peiling?", value: name,
                hint: "Alleen u en uw collega’s zien deze naam. Bijvoorbeeld: Peiling voorjaar 2027.",
                problem: isRead
                    ? TypedText(name).problem(longest: Self.longestName, missing: "Geef de peiling een naam.") : nil),
            FormField(
                name: "soort", label: "Waarmee begint u?", value: kind,
                problem: isRead && Kind(rawValue: kind) == nil ? "Kies waarmee u begint." : nil, kind: .radio(kinds)),
        ]
            + (earlier.isEmpty
                ? []
                : [
                    FormField(
                        name: "kopie", label: "Van welke peiling?", value: copied,
                        hint: "Alleen als u een kopie maakt.",
                        problem: isRead && kind == Kind.copy.rawValue && !earlier.contains { $0.id == copied }
                            ? "Kies de peiling die u wilt kopiëren." : nil,
                        kind: .select(
                            [.init(value: "", label: "Kies een peiling")]
                                + earlier.map { .init(value: $0.id, label: $0.composition.name) }))
                ])
            + [
                FormField(
                    name: "engels", label: "Ook in het Engels", value: english ? "ja" : "",
                    hint: "De gewone vragen zijn al vertaald. Uw eigen vragen vertaalt u zelf.", kind: .checkbox)
            ]
    }
}

/// The page to begin a survey.
struct NewSurveyPage: Sendable {
    var opened: OpenedApproach
    var form: NewSurveyForm

    var page: Page {
        let fields = form.fields
        return opened.page(
            "Nieuwe peiling", here: .inventory,
            content: """
                \(fields.problems)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.surveys(of: opened.id))">Peilingen</a></p>
                <h1 class="utrecht-heading-1">Nieuwe peiling</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Kies een begin. Daarna kunt u alles nog veranderen.</p>
                </div>
                <form class="kring-form kring-form--long" action="\(Routes.newSurvey(of: opened.id))" method="post" novalidate>
                <input type="hidden" name="id" value="\(form.id)">
                \(fields.map(\.html))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
                Begin</button><a class="utrecht-link" href="\(Routes.surveys(of: opened.id))">Annuleren</a></div>
                </form>
                """)
    }
}
