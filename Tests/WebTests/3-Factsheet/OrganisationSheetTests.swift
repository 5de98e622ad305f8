import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// What organisations see of their own people's answers: looked at by the coordinator, published, opened by link.
@Suite struct OrganisationSheetTests {
    /// Twelve people of De Notenboom, and twelve of elsewhere.
    private static func withOwnFigures(
        _ test: @escaping @Sendable (StudioVisit) async throws -> Void
    ) async throws {
        try await fielding(engines: EngineKind.allCases) { field async throws in
            _ = try await field.open()
            let studio = StudioVisit(field: field)
            try await studio.addWhole(12, of: "de notenboom")
            try await studio.addWhole(12)
            try await studio.addWhole(3, of: "Iets anders")
            try await test(studio)
        }
    }

    @Test func anOrganisationWithEnoughPeopleSeesItsOwn() async throws {
        try await Self.withOwnFigures { studio in
            let organisation = studio.field.organisation
            let list = try await studio.get("/organisaties").text
            #expect(list.contains("De Notenboom</a>") && list.contains(">12</td>") && list.contains(">ja</td>"))
            #expect(!list.contains("Iets anders"))
            let sheet = try await studio.get("/organisaties/\(organisation.id)").text
            for text in [
                "Wat 12 mensen van De Notenboom antwoordden, naast alle 27 deelnemers aan de peiling.",
                "Bij geen enkele stelling is het verschil met de anderen zo groot dat toeval is uitgesloten.",
                "Alle deelnemers",
            ] { #expect(sheet.contains(text), "\(text)") }
            #expect(try await studio.get("/organisaties/iets-anders").status == .notFound)

            // By link only once it is published, and no longer when that was taken back.
            let link = Token()
            try await studio.store.makePartnerLink(for: organisation.id, link, studio.field.desk.visit.act())
            let visit = studio.field.desk.visit
            #expect(try await !visit.get("/partner/\(link.text)").text.contains("naast het geheel"))
            #expect(try await studio.get("/publiceren").text.contains("Eén organisatie ziet dan met de eigen link"))
            _ = try await studio.publish()
            let home = try await visit.get("/partner/\(link.text)").text
            #expect(home.contains("Wat 12 mensen van uw organisatie antwoordden, naast het geheel"))
            let own = "/partner/\(link.text)/factsheets/\(try await studio.draft().link)"
            #expect(try await visit.get(own).text.contains("Wat 12 mensen van De Notenboom antwoordden"))
            let pdf = try await visit.get("\(own)/factsheet.pdf")
            #expect(pdf.status == .ok && pdf.body.getString(at: 0, length: 4) == "%PDF")
            #expect(try await visit.get("\(own)/factsheet.json").status == .notFound)
            _ = try await studio.post("/intrekken/1", ["bericht": "Fout."])
            #expect(try await visit.get(own).status == .notFound)
        }
    }

    @Test func anAnonymousSurveyHasNone() async throws {
        try await studying(.anonymous) { studio in
            _ = try await studio.field.post("/sluiten")
            _ = try await studio.field.desk.post("peilingen/\(studio.field.id)/antwoorden/vrijgeven", [:])
            #expect(try await studio.get("/organisaties").status == .notFound)
            #expect(try await !studio.get().text.contains("Per organisatie"))
        }
    }
}
