import Documents
import Domain
import Hummingbird
import Logging
import NIOCore
import Store

/// `GET /factsheet/LINK` and its downloads.
///
/// A live factsheet is for coordinators: the public gets one only of a demonstration, which says that its data is made
/// up. (Two moments of a real survey can differ by one response, and the difference would be that person's answers.)
struct FactsheetPages: Sendable {
    let site: Site
    let shelf: FieldworkShelf
    let today: Today
    let documents: FactsheetDocuments
    private let live: LiveFactsheets

    init(site: Site, shelf: FieldworkShelf, live: LiveFactsheets, today: Today) {
        self.site = site
        self.live = live
        self.shelf = shelf
        self.today = today
        documents = site.documents
    }

    func show(_ request: Request, context: SiteContext) async throws -> Response {
        let fieldwork = try await fieldwork(context)
        let (survey, sender) = (fieldwork.survey, "Gemeente \(fieldwork.municipality.name)")
        let openLink = survey.openLink ?? ""
        let questionnaire = survey.isOpen(on: today.day) ? Routes.questionnaire(openLink) : nil
        do {
            let factsheet = try await live.factsheet(survey).factsheet(
                of: survey, fieldwork.municipality, on: today.day)
            let page = FactsheetPage(
                factsheet: factsheet, sender: sender, openLink: openLink, questionnaire: questionnaire,
                isDemonstration: survey.isDemonstration, municipality: fieldwork.municipality)
            return Response(page.page.html)
        } catch FactsheetProblem.tooFew(let tooFew) {
            let page = FactsheetWaitingPage(
                sender: sender, tooFew: tooFew, questionnaire: questionnaire, isDemonstration: survey.isDemonstration,
                municipality: fieldwork.municipality)
            return Response(page.page.html)
        }
    }

    func download(_ request: Request, context: SiteContext) async throws -> Response {
        let fieldwork = try await fieldwork(context)
        guard let file = FactsheetFile(name: try context.parameters.require("file")) else { throw Mistake.noSuchPage }
        do {
            let bytes = try await live.factsheet(fieldwork.survey).file(
                file, of: fieldwork.survey, fieldwork.municipality, on: today.day, documents: documents)
            return .factsheet(bytes, file, of: fieldwork.municipality)
        } catch FactsheetProblem.tooFew {
            throw Mistake.noSuchPage
        } catch let missing as ConverterMissing {
            context.logger.error(
                "A converter is missing", metadata: ["program": "\(missing.program)", "install": "\(missing.install)"])
            throw Mistake.converterMissing(program: missing.program)
        }
    }

    private func fieldwork(_ context: SiteContext) async throws -> Fieldwork {
        let link = try context.parameters.require("openLink")
        guard let fieldwork = try await shelf.fieldwork(openLink: link), fieldwork.survey.isDemonstration else {
            throw Mistake.noSuchPage
        }
        return fieldwork
    }
}

extension Response {
    /// A factsheet as a download that says of which municipality it is.
    static func factsheet(_ bytes: [UInt8], _ file: FactsheetFile, of municipality: Municipality) -> Response {
        let place = municipality.name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.format.mediaType,
                .contentDisposition: "attachment; filename=\"\(file.name(after: "factsheet-\(place)"))\"",
                .cacheControl: "no-cache",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
