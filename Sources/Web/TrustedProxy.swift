import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A proxy whose word about the outside world is believed: one address, or a block of them (`10.0.0.0/8`, `fd00::/8`).
public struct TrustedProxy: Sendable, Equatable {
    private let address: [UInt8]
    /// How many bits of the address count.
    private let prefix: Int

    /// `nil` for anything that is neither an IP address nor one with the length of its prefix.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = Self.bytes(of: String(parts[0])) else { return nil }
        self.address = address
        guard parts.count == 2 else {
            prefix = address.count * 8
            return
        }
        guard let prefix = Int(parts[1]), (0...address.count * 8).contains(prefix) else { return nil }
        self.prefix = prefix
    }

    func includes(_ peer: SocketAddress) -> Bool {
        guard let bytes = peer.ipAddress.flatMap(Self.bytes), bytes.count == address.count else { return false }
        return zip(address, bytes).enumerated().allSatisfy { index, pair in
            let bits = min(max(prefix - 8 * index, 0), 8)
            return (pair.0 ^ pair.1) >> UInt8(8 - bits) == 0 || bits == 0
        }
    }

    /// The 4 or 16 bytes of an address; one of IPv4 that is written as IPv6 (`::ffff:10.0.0.1`) has 4.
    private static func bytes(of text: String) -> [UInt8]? {
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, text, &four) == 1 { return four }
        var sixteen = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        return sixteen.starts(with: mapped) ? Array(sixteen.dropFirst(12)) : sixteen
    }
}

/// Puts the scheme and host that a visitor asked for in the place of those that the proxy asks for, and remembers where
/// the visitor is.
///
/// `X-Forwarded-Proto`, `X-Forwarded-Host` and `X-Forwarded-For` are read when the request comes from a trusted proxy, and then their last
/// value, which that proxy wrote; from anyone else they are passed over.
struct ForwardedRequests: RouterMiddleware {
    typealias Context = SiteContext
    let trusted: [TrustedProxy]

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard !trusted.isEmpty, let peer = context.peer, trusted.contains(where: { $0.includes(peer) }) else {
            return try await next(request, context)
        }
        let scheme = last(request.headers[.forwardedProto]) ?? request.head.scheme ?? "http"
        let host = last(request.headers[.forwardedHost]) ?? request.head.authority ?? ""
        var context = context
        context.forwardedFor = last(request.headers[.forwardedFor])
        guard let asked = PublicAddress("\(scheme)://\(host)") else { return try await next(request, context) }
        var head = request.head
        head.scheme = asked.isHTTPS ? "https" : "http"
        head.authority = asked.authority
        return try await next(Request(head: head, body: request.body), context)
    }

    private func last(_ value: String?) -> String? {
        value?.split(separator: ",").last.map { String($0.filter { !$0.isWhitespace }) }
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedProto = HTTPField.Name("X-Forwarded-Proto")!
    fileprivate static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    fileprivate static let forwardedHost = HTTPField.Name("X-Forwarded-Host")!
}
