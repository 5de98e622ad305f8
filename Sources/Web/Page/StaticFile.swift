import Assets
import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that travels inside the binary, under an address that changes with its contents.
///
/// So a browser may keep it for ever, and still has the new one right after an upgrade.
struct StaticFile: Sendable {
    /// The last piece of its address: `kring-5f1c….css`.
    let name: String
    let mediaType: String
    private let bytes: ByteBuffer

    private init(name: String, type: String, mediaType: String, bytes: [UInt8]) {
        let digest = SHA256.hash(data: bytes).prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        self.name = "\(name)-\(digest.joined()).\(type)"
        self.mediaType = mediaType
        self.bytes = ByteBuffer(bytes: bytes)
    }

    var address: Address { .within("opmaak", name) }

    static let stylesheet = StaticFile(
        name: "kring", type: "css", mediaType: "text/css; charset=utf-8", bytes: Assets.stylesheet)
    static let workStylesheet = StaticFile(
        name: "werk", type: "css", mediaType: "text/css; charset=utf-8", bytes: Assets.workStylesheet)
    static let icon = StaticFile(
        name: "merk", type: "svg", mediaType: "image/svg+xml", bytes: Array(BrandMark.file.utf8))

    /// `GET /opmaak/{file}`
    static func serve(_ request: Request, context: SiteContext) async throws -> Response {
        let name = try context.parameters.require("file")
        guard let file = [stylesheet, workStylesheet, icon].first(where: { $0.name == name }) else {
            throw Mistake.noSuchPage
        }
        let headers: HTTPFields = [
            .contentType: file.mediaType, .cacheControl: "public, max-age=31536000, immutable",
        ]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
    }
}
