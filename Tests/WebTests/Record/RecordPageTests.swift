import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// A coordinator reads who changed what.
struct RecordPageTests {
    @Test func namesAreThoseOfWhoStillIsThere() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            let leaving = try await visit.add(try member("Bram Vos", "bram@heldermeer.example", .coordinator))
            let theirs = try await visit.session(of: leaving)
            _ = try await visit.post(
                "/gemeente/leden/\(people.viewer.id)", ["naam": "Karim Haddad", "rol": "coordinator"],
                headers: theirs)
            var page = try await visit.get("/gemeente/logboek", headers: session).text
            #expect(page.contains("Medewerker veranderd: Karim Haddad"))
            #expect(page.contains("rol: van meelezer naar coördinator"))
            #expect(page.contains("</span>Bram Vos</td>") && page.contains("</span>de beheerder</td>"))
            _ = try await visit.post("/gemeente/leden/\(leaving.id)/verwijderen", headers: session)
            page = try await visit.get("/gemeente/logboek", headers: session).text
            #expect(page.contains("</span>een oud-medewerker</td>"))
            #expect(page.contains("Medewerker verwijderd<"))
            #expect(!page.contains("Bram") && !page.contains("bram@"))
            let former = try await visit.get("/gemeente/logboek?wie=oud", headers: session).text
            #expect(former.contains("Medewerker veranderd: Karim Haddad"))
            #expect(!former.contains("</span>Sanne de Wit</td>"))
        }
    }

    @Test func choicesHoldAndPagesGoOn() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            for number in 0..<120 {
                let organisation = Organisation(
                    id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: "Organisatie \(number)")
                try await visit.store.add(
                    organisation,
                    Act(by: .operator, for: "heldermeer", at: visit.now.addingTimeInterval(Double(number + 1))))
            }
            var address = "/gemeente/logboek?wie=beheerder&wat=organisation"
            var names: [Substring] = []
            for _ in 0..<3 {
                let page = try await visit.get(address, headers: session).text
                #expect(page.contains("value=\"organisation\" selected"))
                names += page.matches(of: /Organisatie toegevoegd: ([^<]+)</).map(\.1)
                guard let next = page.firstMatch(of: /href="([^"]+)" rel="next"/) else { break }
                address = String(next.1).replacing("&amp;", with: "&")
            }
            #expect(names.count == 121 && Set(names).count == 121)
            #expect(names.first == "Organisatie 119" && names.last == "Stichting De Tafel")
        }
    }

    @Test func anUnknownWordStillReads() async throws {
        let names = RecordNames(members: [], organisations: [:])
        let change = Change(
            .changed, "quick_win", "1", before: ["net_worth": .value("3"), "note": .withheld],
            after: ["net_worth": .value("4"), "note": .none, "due": .value(Day("2026-12-01"))])
        let words = RecordWords(change, names: names)
        #expect(words.what == "Quick win veranderd")
        #expect(
            words.details == [
                "net worth: van 3 naar 4", "notitie: leeggemaakt", "uiterlijk: 1 december 2026",
            ])
    }

    /// What this version records has words.
    @Test func everySubjectOfTheStoreHasAWord() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Store")
            .standardized
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            found.formUnion(
                text.matches(of: /Change\(\s*(?:added: |\.(?:added|changed|removed), )"([a-z_]+)"/).map { String($0.1) }
            )
        }
        #expect(found.contains("member") && found.contains("session"))
        #expect(found.subtracting(RecordVocabulary.all.subjects.keys).isEmpty)
    }

    @Test func nothingOfAnotherMunicipalityIsSeen() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let page = try await visit.get("/gemeente/logboek", headers: try await visit.session(of: people.stranger))
            #expect(page.text.contains("Anna Bos") && !page.text.contains("Sanne") && !page.text.contains("De Tafel"))
        }
    }
}
