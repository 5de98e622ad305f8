import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// A coordinator lets people in, and takes them out again.
struct MemberPagesTests {
    @Test func whoIsAddedGetsAMailThatSaysHowToComeIn() async throws {
        try await visiting { visit async throws in
            let session = try await visit.session(of: try await visit.people().coordinator)
            let added = try await visit.post(
                "/gemeente/leden/nieuw", ["naam": "Eva Smit", "mail": "eva@heldermeer.example", "rol": "viewer"],
                headers: session)
            #expect(try await visit.get(try #require(added.location), headers: session).text.contains("Toegevoegd."))
            let mail = try #require(try await visit.store.personalMails(of: "heldermeer", limit: 10).first)
            #expect(mail.mail.recipient.text == "eva@heldermeer.example")
            #expect(mail.mail.letter.button?.destination == .page(path: "/inloggen"))
            #expect(mail.mail.letter.paragraphs.contains { $0.contains("U leest mee") })
        }
    }

    @Test func whatIsTheSameIsNotRecorded() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            let before = try await visit.store.recordedChanges(of: "heldermeer", limit: 100).count
            let saved = try await visit.post(
                "/gemeente/leden/\(people.viewer.id)", ["naam": people.viewer.name, "rol": "viewer"], headers: session)
            #expect(saved.status == .seeOther)
            #expect(try await visit.store.recordedChanges(of: "heldermeer", limit: 100).count == before)
        }
    }

    /// The reason stands where the button is, and nothing looks as if the name or the role were wrong.
    @Test func theLastCoordinatorStaysAndReadsWhy() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            let page = try await visit.post("/gemeente/leden/\(people.coordinator.id)/verwijderen", headers: session)
            #expect(page.status == .unprocessableContent)
            let reason = try #require(page.text.firstRange(of: MemberForm.lastCoordinator))
            let heading = try #require(page.text.firstRange(of: "id=\"verwijderen\""))
            #expect(heading.upperBound < reason.lowerBound)
            #expect(!page.text.contains("aria-invalid") && !page.text.contains("staat er nog"))
        }
    }

    @Test func whoReadsAlongHasNoPhoneToLose() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            let viewer = try await visit.get("/gemeente/leden/\(people.viewer.id)", headers: session).text
            #expect(!viewer.contains("Telefoon kwijt"))
            let coordinator = try await visit.get("/gemeente/leden/\(people.coordinator.id)", headers: session).text
            #expect(coordinator.contains("Telefoon kwijt"))
        }
    }
}
