import Hummingbird
import NIOCore

/// What a handler knows of a request besides the request itself.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let channel: any Channel

    init(source: Source) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// The other end of the connection: a visitor, or the proxy before this site; `nil` where it has no address.
    var peer: SocketAddress? { channel.remoteAddress }
}
