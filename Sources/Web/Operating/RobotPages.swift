import Domain
import Foundation
import Hummingbird

/// What programs that come by look for at fixed addresses.
struct RobotPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /robots.txt`: names what search engines may show, so that a page is not found because somebody forgot it.
    ///
    /// What is personal is kept so by its link and not by this.
    func robots(_ request: Request, context: SiteContext) async throws -> Response {
        .plain(
            """
            User-agent: *
            Allow: /$
            Allow: /opmaak/
            Disallow: /

            """)
    }

    /// `GET /.well-known/security.txt` (RFC 9116); there is none where no contact is configured.
    func security(_ request: Request, context: SiteContext) async throws -> Response {
        guard let contact = site.securityContact else { throw Mistake.noSuchPage }
        let page = RobotPages.securityAddress
        return .plain(
            """
            Contact: \(contact.uri)
            Expires: \(Self.expiry(from: today.day))
            Preferred-Languages: nl, en
            Canonical: \(site.full(page, asked: request))

            """)
    }

    static let securityAddress = Address.within(".well-known", "security.txt")

    /// Half a year on, at the beginning of a month: within the year that the RFC asks for, and the same for a while.
    static func expiry(from day: Day) -> String {
        let later = day.adding(days: 183)
        let (year, month) = later.month == 12 ? (later.year + 1, 1) : (later.year, later.month + 1)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-01T00:00:00Z"
    }
}
