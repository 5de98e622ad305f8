import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// The planning in a member's own agenda.
struct CalendarTests {
    /// The path of the address that a page shows.
    private static func path(in page: String) throws -> String {
        let start = try #require(page.range(of: "/agenda/"), "no address on the page")
        let end = try #require(page[start.lowerBound...].range(of: ".ics"))
        return String(page[start.lowerBound..<end.upperBound])
    }

    @Test func anAgendaFollowsWithoutSigningIn() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            var task = desk.task
            (task.due, task.owner, task.note) = (Day("2026-12-01"), "Sanne", "Vertrouwelijk")
            try await desk.store.change(task, visit.act())
            #expect(try await visit.get("/agenda", headers: desk.viewer).text.contains("Maak eerst een adres."))
            let made = try await visit.post("/agenda", headers: desk.viewer)
            let path = try Self.path(in: made.text)
            let feed = try await visit.get(path)
            #expect(feed.status == .ok && feed.headers[.contentType] == "text/calendar; charset=utf-8")
            let lines = feed.text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
            #expect(lines.count { $0 == "BEGIN:VEVENT" } == Milestone.Kind.allCases.count + 1)
            #expect(
                lines.contains("UID:meeting.\(desk.approach.id)@kring") && lines.contains("DTSTART;VALUE=DATE:20270408")
            )
            #expect(lines.contains("SUMMARY:Bel de GGD") && lines.contains("DTSTART;VALUE=DATE:20261201"))
            #expect(!feed.text.contains("Vertrouwelijk"))
            #expect(lines.contains { $0.hasPrefix("URL:http") && $0.hasSuffix("/taken/\(task.id)") })
            // The address is not on the page again, and the old one ends when a new one is made.
            let again = try await visit.get("/agenda", headers: desk.viewer).text
            #expect(!again.contains(".ics") && again.contains("U hebt een adres sinds 23 november 2026"))
            let second = try Self.path(in: try await visit.post("/agenda", headers: desk.viewer).text)
            #expect(try await visit.get(path).status == .notFound)
            #expect(try await visit.get(second).status == .ok)
            #expect(try await visit.post("/agenda/intrekken", headers: desk.viewer).status == .seeOther)
            #expect(try await visit.get(second).status == .notFound)
        }
    }

    @Test func whatMovesKeepsItsIdentityAndRaisesItsSequence() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let path = try Self.path(in: try await visit.post("/agenda", headers: desk.coordinator).text)
            let before = try await Self.event("report.\(desk.approach.id)@kring", at: path, visit)
            _ = try await desk.post("planning/report", ["dag": "2027-04-26"])
            let after = try await Self.event("report.\(desk.approach.id)@kring", at: path, visit)
            #expect(before["DTSTART;VALUE=DATE"] == "20270422" && after["DTSTART;VALUE=DATE"] == "20270426")
            #expect(try #require(Int(after["SEQUENCE"] ?? "")) > (try #require(Int(before["SEQUENCE"] ?? ""))))
        }
    }

    @Test func severalApproachesAreToldApartAndAnEndedOneIsGone() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let young = try await visit.workedApproach("Jongeren").approach
            let path = try Self.path(in: try await visit.post("/agenda", headers: desk.coordinator).text)
            #expect(try await visit.get(path).text.contains("SUMMARY:Jongeren: Lokale bijeenkomst"))
            try await visit.store.finish(young.id, visit.act())
            #expect(try await !visit.get(path).text.contains("Jongeren"))
        }
    }

    @Test(arguments: ["x.ics", "", "aaaaaaaaaaaaaaaaaaaaaaaa.ics", "aaaaaaaaaaaaaaaaaaaaaaaa"])
    func anotherAddressIsNoCalendar(_ name: String) async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let status = try await visit.get("/agenda/\(name)").status
            #expect(name.isEmpty ? status == .seeOther : status == .notFound)
        }
    }

    private static func event(_ uid: String, at path: String, _ visit: Visit) async throws -> [String: String] {
        let text = try await visit.get(path).text.replacing("\r\n ", with: "")
        let events = text.components(separatedBy: "BEGIN:VEVENT").dropFirst()
        let event = try #require(events.first { $0.contains("UID:\(uid)") })
        return Dictionary(
            event.split(separator: "\r\n").compactMap { line -> (String, String)? in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                return (String(line[..<colon]), String(line[line.index(after: colon)...]))
            }, uniquingKeysWith: { first, _ in first })
    }
}
