import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import Web

/// `robots.txt` and `security.txt`.
struct RobotPagesTests {
    @Test func onlyTheStartPageIsForSearchEngines() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let page = try await visit.get("/robots.txt")
            #expect(page.status == .ok && page.headers[.contentType] == "text/plain; charset=utf-8")
            let rules = page.text.split(separator: "\n")
            #expect(rules == ["User-agent: *", "Allow: /$", "Allow: /opmaak/", "Disallow: /"])
        }
    }

    @Test func withoutAContactThereIsNoSecurityText() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            #expect(try await visit.get("/.well-known/security.txt").status == .notFound)
        }
    }

    @Test func theContactIsSaid() async throws {
        try await visiting(
            engines: [.sqlite], publicAddress: PublicAddress("https://kring.heldermeer.nl"),
            securityContact: SecurityContact("beveiliging@heldermeer.nl")
        ) { visit in
            let page = try await visit.get("/.well-known/security.txt")
            #expect(page.status == .ok && page.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(
                page.text == """
                    Contact: mailto:beveiliging@heldermeer.nl
                    Expires: 2027-06-01T00:00:00Z
                    Preferred-Languages: nl, en
                    Canonical: https://kring.heldermeer.nl/.well-known/security.txt

                    """)
        }
    }

    /// RFC 9116 asks for less than a year; and it has to be later than today.
    @Test func itExpiresWithinAYear() throws {
        var day = try #require(Day("2026-01-01"))
        for _ in 0..<800 {
            let expiry = try #require(Day(String(RobotPages.expiry(from: day).prefix(10))))
            #expect(expiry > day.adding(days: 182) && expiry < day.adding(days: 365))
            #expect(expiry.day == 1)
            day = day.adding(days: 1)
        }
    }

    @Test(arguments: [
        ("a@b.nl", "mailto:a@b.nl"), ("mailto:a@b.nl", "mailto:a@b.nl"), ("https://b.nl/melden", "https://b.nl/melden"),
        ("", nil), ("b.nl", nil), ("http://b.nl", nil), ("https://", nil), ("https://b.nl/\nContact: x", nil),
        ("mailto:b.nl", nil), ("javascript:alert(1)", nil),
    ])
    func contacts(text: String, uri: String?) { #expect(SecurityContact(text)?.uri == uri) }
}
