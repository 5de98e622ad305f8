import Documents
import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Questionnaires
import Store

/// A file of a composed survey.
enum SurveyFile: Sendable, Equatable {
    /// On paper, as a text to type in, or as an empty response file.
    case paper(QuestionnaireDocuments.Format, Language)
    case limeSurvey
    case xlsForm

    static func papers(in language: Language) -> [SurveyFile] { [.paper(.pdf, language), .paper(.docx, language)] }

    static let exchange: [SurveyFile] = [.limeSurvey, .xlsForm, .paper(.csv, .dutch)]

    init?(name: String) {
        let all = Self.exchange + Language.allCases.flatMap(Self.papers)
        guard let file = all.first(where: { $0.name == name }) else { return nil }
        self = file
    }

    /// The last piece of its address: `vragenlijst-en.pdf`.
    var name: String {
        switch self {
        case .paper(.csv, _): "kolommen.csv"
        case .paper(let format, let language):
            "vragenlijst\(language == .dutch ? "" : "-\(language.rawValue)").\(format.rawValue)"
        case .limeSurvey: "limesurvey.txt"
        case .xlsForm: "xlsform.xlsx"
        }
    }

    var label: String {
        switch self {
        case .paper(.csv, _): "Leeg antwoordenbestand (CSV)"
        case .paper(.docx, _): "Word"
        case .paper(.pdf, _), .paper(.html, _): "PDF"
        case .limeSurvey: "LimeSurvey"
        case .xlsForm: "XLSForm"
        }
    }

    var mediaType: String {
        switch self {
        case .paper(.pdf, _): "application/pdf"
        case .paper(.docx, _): "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .paper(.csv, _): "text/csv; charset=utf-8"
        case .paper(.html, _): "text/html; charset=utf-8"
        case .limeSurvey: "text/tab-separated-values; charset=utf-8"
        case .xlsForm: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}

/// The files of a composed survey.
struct SurveyFilePages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/bestanden/{file}`
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        guard let file = SurveyFile(name: try context.parameters.require("file")) else { throw Mistake.noSuchPage }
        do {
            let bytes = try await bytes(of: file, opened)
            return Response(
                status: .ok,
                headers: [
                    .contentType: file.mediaType, .contentDisposition: "attachment; filename=\"\(file.name)\"",
                    .cacheControl: "no-cache",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        } catch let missing as ConverterMissing {
            context.logger.error(
                "A converter is missing", metadata: ["program": "\(missing.program)", "install": "\(missing.install)"])
            throw Mistake.converterMissing(program: missing.program)
        }
    }

    private func bytes(of file: SurveyFile, _ opened: OpenedSurvey) async throws -> [UInt8] {
        // Once it is open, the files ask and promise what the survey itself does.
        let survey: Survey? =
            if let id = opened.survey.survey {
                try await site.store.survey(id, of: opened.opened.member.municipality.id)
            } else { nil }
        let questionnaire = survey?.questionnaire ?? opened.survey.questionnaire
        let values = survey?.introductionAsTold ?? opened.introductionValues
        switch file {
        case .paper(let format, let language):
            guard questionnaire.languages.contains(language) else { throw Mistake.noSuchPage }
            let introduction = questionnaire.introduction(filled: values, language: language)
            return try await QuestionnaireDocuments(sharing: site.documents).bytes(
                questionnaire, introduction: introduction, language: language, as: format)
        case .limeSurvey:
            return LimeSurveyFile(questionnaire, filled: values).bytes
        case .xlsForm:
            let form = XLSForm(questionnaire, filled: values)
            let sheets = form.sheets.map { sheet in
                Workbook.Sheet(
                    name: sheet.name, header: sheet.header,
                    rows: sheet.rows.map { row in row.map { $0.isEmpty ? .empty : .text($0) } })
            }
            return try await Workbook(title: questionnaire.title[.dutch], sheets: sheets).bytes()
        }
    }
}
