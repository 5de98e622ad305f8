import Documents
import Domain
import Foundation
import Hummingbird
import Questionnaires
import Store

/// Surveys from and for another program: LimeSurvey and XLSForm.
struct SurveyExchangePages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/uitwisselen`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        return Response(SurveyExchangePage(opened: opened).page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/inlezen`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        guard opened.approach.finished == nil else { throw Mistake.finishedApproach }
        return Response(SurveyImportPage(opened: opened).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/inlezen`: begins a survey with what the file holds, and says what it left out.
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let upload = try await Upload(of: request, mostBytes: Self.mostBytes)
        var page = SurveyImportPage(opened: opened)
        page.name = TypedText(upload.fields["naam"]).text
        page.nameProblem = TypedText(page.name).problem(
            longest: NewSurveyForm.longestName, missing: "Geef de peiling een naam.")
        guard let file = upload.files["bestand"], !file.bytes.isEmpty else {
            page.fileProblem = "Kies een bestand."
            return Response(page.page.html, status: .unprocessableContent)
        }
        let read: ForeignQuestionnaire
        do throws(ExchangeProblem) {
            read = try Self.read(file.bytes)
        } catch {
            page.fileProblem = error.message
            return Response(page.page.html, status: .unprocessableContent)
        }
        guard page.nameProblem == nil else { return Response(page.page.html, status: .unprocessableContent) }
        var composition = SurveyComposition(name: page.name, languages: read.questionnaire.languages)
        composition.wording = read.wording
        let survey = ComposedSurvey(
            id: UUID().uuidString.lowercased(), approach: opened.id, original: read.questionnaire,
            composition: composition, begun: today.day)
        try await site.store.add(survey, opened.act)
        return Response(
            SurveyImportedPage(opened: OpenedSurvey(opened: opened, survey: survey), lost: read.lost).page.html)
    }

    private static let mostBytes = 4 << 20

    /// An XLSX file is an XLSForm; anything else has to be LimeSurvey's.
    private static func read(_ bytes: [UInt8]) throws(ExchangeProblem) -> ForeignQuestionnaire {
        guard bytes.starts(with: Array("PK".utf8)) else { return try LimeSurveyFile.read(bytes) }
        var limits = Spreadsheet.Limits()
        (limits.cells, limits.unpackedBytes) = (200_000, 32 << 20)
        let spreadsheet: Spreadsheet
        do throws(SpreadsheetProblem) {
            spreadsheet = try Spreadsheet(reading: bytes, limits: limits)
        } catch {
            throw ExchangeProblem(error.dutch)
        }
        return try XLSForm.read(
            spreadsheet.sheets.map { sheet in
                XLSForm.Sheet(
                    name: sheet.name, header: sheet.rows.first?.cells ?? [],
                    rows: sheet.rows.dropFirst().map(\.cells))
            })
    }
}

extension SpreadsheetProblem {
    /// What is wrong, for who chose the file.
    var dutch: String {
        let place = sheet.map { name in " (werkblad ‘\(name)’\(row.map { ", rij \($0)" } ?? ""))" } ?? ""
        return switch reason {
        case .notASpreadsheet: "Dit is geen Excel-bestand (.xlsx)."
        case .oldOrLocked:
            "Dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op. Bewaar het als .xlsx zonder wachtwoord."
        case .tooLarge: "Dit bestand is te groot\(place)."
        case .damaged: "Dit Excel-bestand is beschadigd\(place). Open het en bewaar het opnieuw."
        }
    }
}

/// The page to begin a survey from a file of another program.
struct SurveyImportPage: Sendable {
    var opened: OpenedApproach
    var name = ""
    var nameProblem: String?
    var fileProblem: String?

    var page: Page {
        let fields = [
            FormField(name: "naam", label: "Hoe heet de peiling?", value: name, problem: nameProblem),
            FormField(
                name: "bestand", label: "Bestand",
                hint: "Uit LimeSurvey (.txt, door tabs gescheiden) of een XLSForm (.xlsx).",
                problem: fileProblem, kind: .line(type: "file")),
        ]
        return opened.page(
            "Lees een vragenlijst in", here: .inventory,
            content: """
                \(fields.problems)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.surveys(of: opened.id))">Peilingen</a></p>
                <h1 class="utrecht-heading-1">Lees een vragenlijst in</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Hebt u een vragenlijst in een ander programma? Wij nemen de \
                vragen, de antwoorden en de voorwaarden over, en zeggen wat niet meekwam.</p>
                </div>
                <form class="kring-form kring-form--long" action="\(Routes.importSurvey(of: opened.id))" method="post" \
                enctype="multipart/form-data" novalidate>
                \(fields.map(\.html))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
                Lees in</button><a class="utrecht-link" href="\(Routes.surveys(of: opened.id))">Annuleren</a></div>
                </form>
                """)
    }
}

/// What came along from a file, and what did not.
struct SurveyImportedPage: Sendable {
    let opened: OpenedSurvey
    var lost: [String]

    var page: Page {
        let count = opened.survey.original.questions.count
        let nothing: HTML = "<p class=\"utrecht-paragraph\">Alles is overgenomen.</p>"
        let list: HTML = "<ul class=\"utrecht-unordered-list\">\(lost.map { "<li>\($0)</li>\n" as HTML })</ul>"
        return opened.page(
            "Ingelezen",
            content: """
                \(DoneNotice.html("\(count) \(count == 1 ? "vraag" : "vragen") ingelezen."))
                <div class="kring-title">\(opened.back)<h1 class="utrecht-heading-1">Dit kwam niet mee</h1></div>
                \(lost.isEmpty ? nothing : list)
                <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
                href="\(Routes.survey(opened))">Naar de peiling</a></div>
                """)
    }
}

/// What goes along to another program, and what does not.
struct SurveyExchangePage: Sendable {
    let opened: OpenedSurvey

    var page: Page {
        let questionnaire = opened.survey.questionnaire
        let values = opened.introductionValues
        return opened.page(
            "Voor een ander programma",
            content: """
                <div class="kring-title">\(opened.back)<h1 class="utrecht-heading-1">Voor een ander programma</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">De codes blijven dezelfde. Zo kunt u de antwoorden later \
                weer hier tellen.</p></div>
                \(section("LimeSurvey", .limeSurvey, LimeSurveyFile(questionnaire, filled: values).lost))
                \(section("XLSForm, voor KoboToolbox of ODK", .xlsForm, XLSForm(questionnaire, filled: values).lost))
                """)
    }

    private func section(_ title: String, _ file: SurveyFile, _ lost: [String]) -> HTML {
        """
        <section class="kring-section-apart"><h2 class="utrecht-heading-2">\(title)</h2>
        <p class="utrecht-paragraph">Dit gaat niet mee:</p>
        <ul class="utrecht-unordered-list">\(lost.map { "<li>\(capitalized($0))</li>\n" as HTML })</ul>
        <div class="utrecht-button-group"><a class="utrecht-button-link" \
        href="\(Routes.survey(opened, .files, file.name))">Haal het bestand op</a></div></section>

        """
    }
}
