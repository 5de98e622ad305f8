import Assets
import Crypto
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// A file that travels inside the binary, under an address that changes with its contents.
///
/// So a browser may keep it for ever, and still has the new one right after an upgrade.
struct StaticFile: Sendable {
    /// The last piece of its address: `kring-5f1c….css`.
    let name: String
    let mediaType: String
    let content: [UInt8]
    fileprivate var bytes: ByteBuffer { ByteBuffer(bytes: content) }

    private init(name: String, type: String, mediaType: String, bytes: [UInt8]) {
        let digest = SHA256.hash(data: bytes).prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        self.name = "\(name)-\(digest.joined()).\(type)"
        self.mediaType = mediaType
        content = bytes
    }

    var address: Address { .within("opmaak", name) }

    static let stylesheet = StaticFile(
        name: "kring", type: "css", mediaType: "text/css; charset=utf-8", bytes: Assets.stylesheet)
    static let workStylesheet = StaticFile(
        name: "werk", type: "css", mediaType: "text/css; charset=utf-8", bytes: Assets.workStylesheet)
    static let slidesStylesheet = StaticFile(
        name: "dias", type: "css", mediaType: "text/css; charset=utf-8", bytes: Assets.slidesStylesheet)
    static let studioScript = StaticFile(
        name: "studio", type: "js", mediaType: "text/javascript; charset=utf-8", bytes: Assets.studioScript)
    static let icon = StaticFile(
        name: "merk", type: "svg", mediaType: "image/svg+xml", bytes: Array(BrandMark.file.utf8))

    fileprivate static let all = [stylesheet, workStylesheet, slidesStylesheet, studioScript, icon]
}

/// The stylesheets, pictures and the one script of pages: the program's own, and those of municipalities.
struct StyleFiles: Sendable {
    let store: Store

    /// `GET /opmaak/{file}`
    func serve(_ request: Request, context: SiteContext) async throws -> Response {
        let name = try context.parameters.require("file")
        if let file = StaticFile.all.first(where: { $0.name == name }) { return answer(file.bytes, file.mediaType) }
        guard let match = name.wholeMatch(of: #/(?:thema|logo)-([0-9a-f]{64})\.(?:css|png|jpeg)/#),
            let file = try await store.lookFile(String(match.1))
        else { throw Mistake.noSuchPage }
        switch file {
        case .theme(let css): return answer(ByteBuffer(string: css), "text/css; charset=utf-8")
        case .logo(let bytes, let type): return answer(ByteBuffer(bytes: bytes), "image/\(type.rawValue)")
        }
    }

    /// An address never has another content.
    private func answer(_ bytes: ByteBuffer, _ mediaType: String) -> Response {
        let headers: HTTPFields = [
            .contentType: mediaType, .cacheControl: "public, max-age=31536000, immutable",
        ]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }
}
