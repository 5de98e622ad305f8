import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A file to keep, not to show.
    ///
    /// - Parameter name: of letters, digits, hyphens and a full stop.
    static func file(_ bytes: [UInt8], name: String, mediaType: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: mediaType, .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
