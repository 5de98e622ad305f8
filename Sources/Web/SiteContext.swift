import Hummingbird
import NIOCore

/// What a handler knows of a request besides the request itself.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let channel: any Channel
    /// The visitor's address, as a trusted proxy gave it.
    var forwardedFor: String?

    init(source: Source) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// The other end of the connection: a visitor, or the proxy before this site; `nil` where it has no address.
    var peer: SocketAddress? { channel.remoteAddress }

    /// Whether the other end is this machine itself, without a proxy between.
    var isFromThisMachine: Bool {
        guard let address = peer?.ipAddress else { return false }
        return address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }

    /// Where the visitor is: by the word of a trusted proxy, or else the other end of the connection.
    func visitor(of request: Request) -> String { forwardedFor ?? peer?.ipAddress ?? "" }
}
