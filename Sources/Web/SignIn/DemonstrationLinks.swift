import Domain
import Store

/// Sign-in links of a demonstration: they work as long as it runs, as often as they are used, and without a second
/// factor; but only for who asks from this machine.
public struct DemonstrationLinks: Sendable {
    private let links: [(token: Token, member: Member)]

    public init(_ links: [(token: Token, member: Member)] = []) { self.links = links }

    func member(_ token: Token) -> Member? { links.first { $0.token == token }?.member }
}
