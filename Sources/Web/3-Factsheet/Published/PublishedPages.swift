import Documents
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Store
import Synchronization

/// What is published, for anybody who has the address.
struct PublishedPages: Sendable {
    let site: Site
    let today: Today
    private let files = EditionFiles()

    init(site: Site, today: Today) {
        self.site = site
        self.today = today
    }

    /// `GET /factsheets/{link}`: the latest edition that stands.
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        let (published, municipality) = try await published(context)
        let page = PublishedPage(published: published, municipality: municipality, today: today.day)
        guard let edition = published.current else { return Response(page.gone.html, status: .gone) }
        return Response(page.page(edition, isCurrent: true).html)
    }

    /// `GET /factsheets/{link}/{number}`: one edition, also when there is a later one.
    func edition(_ request: Request, context: SiteContext) async throws -> Response {
        let (published, municipality) = try await published(context)
        let edition = try edition(context, in: published)
        let page = PublishedPage(published: published, municipality: municipality, today: today.day)
        guard edition.withdrawn == nil else { return Response(page.gone.html, status: .gone) }
        return Response(page.page(edition, isCurrent: edition.number == published.current?.number).html)
    }

    /// `GET /factsheets/{link}/{number}/dias`: for the hall, in a browser.
    func slides(_ request: Request, context: SiteContext) async throws -> Response {
        let (published, _) = try await published(context)
        let edition = try edition(context, in: published)
        guard edition.withdrawn == nil else { throw Mistake.noSuchPage }
        let address = site.full(Routes.published(published.link), asked: request)
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(
                byteBuffer: ByteBuffer(string: FactsheetSlides(factsheet: edition.factsheet, address: address).page)))
    }

    /// `GET /factsheets/{link}/{number}/dias.pdf`
    func printedSlides(_ request: Request, context: SiteContext) async throws -> Response {
        let (published, _) = try await published(context)
        let edition = try edition(context, in: published)
        guard edition.withdrawn == nil else { throw Mistake.noSuchPage }
        let address = site.full(Routes.published(published.link), asked: request)
        do {
            let bytes = try await site.documents.printer.print(
                FactsheetSlides(factsheet: edition.factsheet, address: address).source)
            return .file(bytes, name: "dias.pdf", mediaType: "application/pdf")
        } catch let missing as ConverterMissing {
            throw Mistake.converterMissing(program: missing.program)
        }
    }

    /// `GET /factsheets/{link}/{number}/{file}`
    func download(_ request: Request, context: SiteContext) async throws -> Response {
        let (published, municipality) = try await published(context)
        let edition = try edition(context, in: published)
        guard edition.withdrawn == nil, let file = FactsheetFile(name: try context.parameters.require("file")) else {
            throw Mistake.noSuchPage
        }
        let key = EditionFiles.Key(link: published.link, number: edition.number, file: file)
        do {
            let bytes = try await files.bytes(key) { try await site.documents.bytes(edition.factsheet, as: file) }
            return .factsheet(bytes, file, of: municipality)
        } catch let missing as ConverterMissing {
            throw Mistake.converterMissing(program: missing.program)
        }
    }

    private func published(_ context: SiteContext) async throws -> (PublishedFactsheet, Municipality) {
        guard let link = Token(text: try context.parameters.require("link")),
            let published = try await site.store.publishedFactsheet(link.text),
            let municipality = try await site.store.municipality(published.municipality)
        else { throw Mistake.noSuchPage }
        return (published, municipality)
    }

    private func edition(_ context: SiteContext, in published: PublishedFactsheet) throws -> FactsheetEdition {
        let number = Int(try context.parameters.require("number"))
        guard let edition = published.editions.first(where: { $0.number == number }) else { throw Mistake.noSuchPage }
        return edition
    }
}

extension PublishedPages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        routes.get("/factsheets/{link}", show)
        routes.get("/factsheets/{link}/{number}", edition)
        routes.get("/factsheets/{link}/{number}/dias", slides)
        routes.get("/factsheets/{link}/{number}/dias.pdf", printedSlides)
        routes.get("/factsheets/{link}/{number}/{file}", download)
    }
}

/// Files of editions that were made before: an edition does not change.
private final class EditionFiles: Sendable {
    struct Key: Hashable {
        var link: String
        var number: Int
        var file: FactsheetFile
    }

    private let kept = Mutex<[Key: [UInt8]]>([:])
    private static let most = 64

    func bytes(_ key: Key, making: () async throws -> [UInt8]) async throws -> [UInt8] {
        if let known = kept.withLock({ $0[key] }) { return known }
        let bytes = try await making()
        kept.withLock { kept in
            if kept.count >= Self.most { kept.removeAll() }
            kept[key] = bytes
        }
        return bytes
    }
}

extension Routes {
    static func published(_ link: String) -> Address { .within("factsheets", link) }
    static func published(_ link: String, _ number: Int) -> Address { .within("factsheets", link, String(number)) }
    static func slides(_ link: String, _ number: Int) -> Address {
        .within("factsheets", link, String(number), "dias")
    }
    static func printedSlides(_ link: String, _ number: Int) -> Address {
        .within("factsheets", link, String(number), "dias.pdf")
    }
    static func published(_ link: String, _ number: Int, _ file: FactsheetFile) -> Address {
        .within("factsheets", link, String(number), file.name)
    }
}
