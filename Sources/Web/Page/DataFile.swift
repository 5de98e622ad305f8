import HTTPTypes
import Hummingbird
import NIOCore

/// A file with what is kept about somebody, for that person.
enum DataFile: String, Sendable, CaseIterable {
    case text = "txt"
    case json

    /// The kind of a file by its name: `gegevens.json` after `gegevens`; `nil` for any other name.
    init?(name: String, after stem: String) {
        guard let file = Self.allCases.first(where: { name == "\(stem).\($0.rawValue)" }) else { return nil }
        self = file
    }

    var mediaType: String { self == .text ? "text/plain; charset=utf-8" : "application/json" }
}

extension Response {
    /// A file to keep, not to show.
    static func download(_ text: String, as file: DataFile, name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType,
                .contentDisposition: "attachment; filename=\"\(name).\(file.rawValue)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
