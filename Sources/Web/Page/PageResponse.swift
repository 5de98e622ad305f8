import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A page of markup.
    init(_ html: HTML, status: HTTPResponse.Status = .ok) {
        self.init(page: ByteBuffer(string: html.markup), status: status)
    }

    /// A page that was rendered before.
    init(page bytes: ByteBuffer, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: bytes))
    }

    /// Sends the browser on with GET, so that reloading the next page repeats nothing.
    static func seeOther(_ address: Address) -> Response {
        Response(status: .seeOther, headers: [.location: address.text])
    }

    /// A line of plain text, for programs.
    static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
