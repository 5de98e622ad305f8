import Documents
import Domain
import Hummingbird
import Store

/// Personal links for a municipality's own mail program, and letters for the post.
struct HandOutPages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld/links`
    func links(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        guard field.survey.links == .personal else { throw Mistake.noSuchPage }
        return Response(HandOutPage(field: field, kind: .links).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/links`: makes new links and gives them as a file.
    func giveLinks(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let field = try await field(context, member)
        guard field.survey.links == .personal else { throw Mistake.noSuchPage }
        let page = HandOutPage(field: field, kind: .links)
        let entries = page.entries(form["wie"])
        guard !entries.isEmpty, field.isGoing else { return Response(page.page.html, status: .unprocessableContent) }
        let given = try await handedOut(entries, field, request)
        let header = ["Organisatie", "Naam", "Aanhef", "Mailadres", "Link", "Laatste dag"]
        let rows = given.map { entry, link in
            [
                entry.organisation.name, entry.person?.name ?? "", entry.salutation,
                entry.person?.mail?.text ?? entry.organisation.mail?.text ?? "", link,
                field.survey.closes?.written(in: .dutch) ?? "",
            ]
        }
        guard form["soort"] == "xlsx" else {
            return .file(CSVWriter().bytes([header] + rows), name: "links.csv", mediaType: "text/csv; charset=utf-8")
        }
        let book = Workbook(
            title: "Persoonlijke links",
            sheets: [
                .init(
                    name: "Links", header: header, columnWidths: [30, 24, 24, 30, 60, 18],
                    rows: rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
            ])
        return .file(
            try await book.bytes(), name: "links.xlsx",
            mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld/brieven`
    func letters(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(HandOutPage(field: try await field(context, member), kind: .letters).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/brieven`: the letters as one PDF, each with its own link.
    func makeLetters(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let field = try await field(context, member)
        let page = HandOutPage(field: field, kind: .letters)
        let entries = page.entries(form["wie"])
        guard !entries.isEmpty, entries.count <= HandOutPage.mostLetters, field.isGoing else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        let given = try await handedOut(entries, field, request)
        do {
            let letters = PostalLetters(
                survey: field.survey, municipality: field.municipality,
                words: SurveyLetter(.invitation, for: field.survey, of: field.municipality).postal, date: today.day,
                letters: given.map { .init(entry: $0, link: $1) })
            let bytes = try await site.documents.printer.print(letters.source)
            return .file(bytes, name: "brieven.pdf", mediaType: "application/pdf")
        } catch let missing as ConverterMissing {
            throw Mistake.converterMissing(program: missing.program)
        }
    }

    /// Invites each, and gives those who get a link with the link in full: their own, or the one that all have.
    private func handedOut(
        _ entries: [RecipientEntry], _ field: OpenedField, _ request: Request
    ) async throws -> [(RecipientEntry, String)] {
        let isPersonal = field.survey.links == .personal
        let tokens = isPersonal ? Dictionary(uniqueKeysWithValues: entries.map { ($0.id, Token()) }) : [:]
        let given = try await site.store.invite(
            entries.map(\.id), with: tokens, survey: field.survey.id, of: field.approach, field.act)
        let shared = field.survey.openLink.map { Routes.questionnaire($0) }
        return entries.compactMap { entry in
            guard given.contains(entry.id),
                let address = tokens[entry.id].map({ Routes.invited($0.text) }) ?? (isPersonal ? nil : shared)
            else { return nil }
            return (entry, site.full(address, asked: request))
        }
    }

    private func field(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedField {
        let field = try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
        guard field.mayChange else { throw Mistake.finishedApproach }
        return field
    }
}
