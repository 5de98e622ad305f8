import Documents
import Domain
import Hummingbird
import Logging
import NIOCore

/// Step 1 as a whole: the overview, its documents to read, and their files.
struct VisionPages: Sendable {
    let site: Site
    let today: Today
    private let documents: WrittenDocuments

    init(site: Site, today: Today) {
        self.site = site
        self.today = today
        documents = WrittenDocuments(sharing: site.documents)
    }

    /// `GET /aanpak/{approach}/visie`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedVision.open(context, member, site: site, today: today.day)
        let saved = VisionPart.allCases.first { $0.word == request.asked("bewaard") }
        return Response(VisionPage(opened: opened, saved: saved).page.html)
    }

    /// `GET /aanpak/{approach}/visie/lezen/{document}`
    func read(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedVision.open(context, member, site: site, today: today.day)
        guard let name = VisionFile.Name(rawValue: try context.parameters.require("document")) else {
            throw Mistake.noSuchPage
        }
        return Response(VisionDocumentPage(opened: opened, name: name).page.html)
    }

    /// `GET /aanpak/{approach}/visie/bestand/{file}`
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedVision.open(context, member, site: site, today: today.day)
        guard let file = VisionFile(name: try context.parameters.require("file")) else { throw Mistake.noSuchPage }
        do {
            let bytes = try await documents.bytes(
                file.name.document(opened.material), as: file.format, onOnePage: file.name.isOnePage)
            let place = member.municipality.name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            return Response(
                status: .ok,
                headers: [
                    .contentType: file.format.mediaType,
                    .contentDisposition:
                        "attachment; filename=\"\(file.name.rawValue)-\(place).\(file.format.rawValue)\"",
                    .cacheControl: "private, no-cache",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        } catch let missing as ConverterMissing {
            context.logger.error(
                "A converter is missing", metadata: ["program": "\(missing.program)", "install": "\(missing.install)"])
            throw Mistake.converterMissing(program: missing.program)
        }
    }
}
