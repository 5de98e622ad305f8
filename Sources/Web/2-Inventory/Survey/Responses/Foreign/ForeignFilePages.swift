import Domain
import Foundation
import Hummingbird
import Store

/// Reading files of responses into a survey: its own, and those of Microsoft Forms, LimeSurvey and the like.
///
/// A file is looked at before it counts. Until it is taken in it travels on within the page: nothing is kept of it.
struct ForeignFilePages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// A file of so many bytes is read; within a form it takes some three times as much.
    static let mostBytes = 4_000_000

    /// `GET /aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        page.done = request.asked("gebeurd")
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen`: shows what is in a file.
    func read(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        do {
            let upload = try await Upload(of: request, mostBytes: Self.mostBytes + 100_000)
            guard let file = upload.files["antwoorden"] else {
                throw CellTableReading.Refused(lines: ["Kies eerst een bestand."])
            }
            let table = try CellTableReading.table(file) { header in
                AnswerTarget.guesses(header, page.field.survey.questionnaire).contains { $0 != nil }
            }
            guard table.rows.count <= ForeignResponses.mostRows else {
                throw CellTableReading.Refused(lines: [
                    "Er staan te veel regels in: er passen er \(ForeignResponses.mostRows). Deel het bestand in tweeën."
                ])
            }
            return Response(ForeignFilePage(field: page.field, name: file.name, table: table).page.html)
        } catch let refused as CellTableReading.Refused {
            page.problems = refused.lines
        } catch let refusal as any HTTPResponseError where refusal.status == .contentTooLarge {
            page.problems = ["Dit bestand is te groot: er passen \(Self.mostBytes / 1_000_000) MB."]
        }
        return Response(page.page.html, status: .unprocessableContent)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen/kolommen`: shows what a file says when it is read so,
    /// or takes it in.
    func take(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        let form = try await Form(of: request, mostBytes: 4 * Self.mostBytes)
        guard let name = form["naam"], let text = form["bestand"], let table = CellTable(text: text) else {
            throw Mistake.noSuchPage
        }
        var page = ForeignFilePage(field: field, name: String(name.prefix(ReadResponseFile.longestName)), table: table)
        page.read(form)
        guard form["doe"] == "neem-over", page.responses.unknown.isEmpty, !page.responses.rows.isEmpty else {
            return Response(page.page.html)
        }
        let rows = page.responses.rows
        let file = ReadResponseFile(
            id: UUID().uuidString.lowercased(), name: page.name, taken: today.day, responses: rows.count)
        let outcome = try await site.store.take(
            file, content: text, responses: rows.map(\.columns), to: field.survey.id, of: field.approach, field.act)
        switch outcome {
        case .taken: return .seeOther(Routes.readResponses(field.opened).asking("gebeurd", String(rows.count)))
        case .takenBefore(let before):
            page.refusal = """
                Dit bestand is al ingelezen, op \(before.taken.written(in: .dutch)). Er is niets dubbel geteld.
                """
        case .closed: page.refusal = "Deze anonieme peiling is gesloten, en neemt geen antwoorden meer aan."
        }
        return Response(page.page.html, status: .conflict)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen/{file}/ongedaan`
    func undo(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        let id = try context.parameters.require("file")
        guard
            try await site.store.takeBack(file: id, from: field.survey.id, of: field.approach, field.act) != nil
        else { throw Mistake.noSuchPage }
        return .seeOther(Routes.readResponses(field.opened).asking("gebeurd", "ongedaan"))
    }

    private func field(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedField {
        let field = try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
        guard field.mayChange else { throw Mistake.finishedApproach }
        return field
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> ReadResponsesPage {
        let field = try await field(context, member)
        return ReadResponsesPage(field: field, files: try await site.store.responseFiles(of: field.survey.id))
    }
}

extension ForeignFilePages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        let base = "/aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen"
        routes.get("\(base)", for: .coordinator, show)
        routes.post("\(base)", for: .coordinator, read)
        routes.post("\(base)/kolommen", for: .coordinator, take)
        routes.post("\(base)/{file}/ongedaan", for: .coordinator, undo)
    }
}

extension Routes {
    static func readResponses(_ opened: OpenedSurvey) -> Address { survey(opened, .responses, "inlezen") }
    static func takeResponses(_ opened: OpenedSurvey) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "antwoorden", "inlezen", "kolommen")
    }
    static func takeBackResponses(_ file: ReadResponseFile.ID, _ opened: OpenedSurvey) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "antwoorden", "inlezen", file, "ongedaan")
    }
}

extension CellTable {
    /// The table as it travels within a page: the same of the same file, so that it is recognised when it comes again.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// A table that comes back from a page, where anybody may have changed it.
    init?(text: String) {
        guard let sent = try? JSONDecoder().decode(CellTable.self, from: Data(text.utf8)),
            let table = try? CellTable(rows: [Row(number: 1, cells: sent.header)] + sent.rows),
            table.rows.count <= ForeignResponses.mostRows
        else { return nil }
        self = table
    }
}
