import Demonstrations
import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import Testing

@testable import Web

/// Step 1 as a whole, its preconditions, and its documents.
struct VisionOverviewTests {
    private func fill(_ visit: VisionVisit) async throws {
        let vision = try Demonstration.heldermeer(today: Visit.today).writtenVision
        let (store, id, act) = (visit.store, visit.approach.id, visit.act)
        _ = try await store.save(vision.occasion, in: id, act)
        _ = try await store.save(vision.role, in: id, act)
        _ = try await store.save(vision.forms, in: id, act)
        for group in vision.groups { _ = try await store.add(group, in: id, act) }
        for goal in vision.goals { _ = try await store.add(goal, in: id, act) }
        for precondition in vision.preconditions { _ = try await store.save(precondition, in: id, act) }
        _ = try await store.save(vision.participation, in: id, act)
        _ = try await store.save(vision.means, in: id, act)
        _ = try await store.save(vision.council, in: id, act)
    }

    @Test func anEmptyVisionSaysWhereToBegin() async throws {
        try await envisioning { visit async throws in
            let page = try await visit.get("").text
            #expect(page.contains("Begin met: waarom deze visie"))
            #expect(page.contains("0 van de 9 zijn ingevuld."))
            for part in VisionPart.allCases { #expect(page.contains("href=\"\(visit.path("/\(part.word)"))\"")) }
            #expect(try await !visit.get("", as: visit.viewer).text.contains("Nu te doen"))
        }
    }

    @Test func theNextPartFollowsWhatIsFilledIn() async throws {
        try await envisioning { visit async throws in
            _ = try await visit.post("/aanleiding", ["tekst": "Omdat."])
            _ = try await visit.post("/rol", ["tekst": "Wij denken mee."])
            let page = try await visit.get("").text
            #expect(page.contains("id=\"nu\">De rol van de gemeente</h2>") && page.contains("Kies een of meer rollen."))
        }
    }

    @Test func theDemonstrationIsCompleteWithTwoPreconditionsOpen() async throws {
        try await envisioning { visit async throws in
            try await fill(visit)
            let vision = try await visit.vision()
            #expect(vision.isComplete)
            #expect(vision.unmetPreconditions.map(\.kind) == [.contacts, .commitment])
            #expect(vision.unmetPreconditions.allSatisfy { $0.state == .open })
            // All that there is to say: nobody sees to one of the two.
            #expect(vision.hints(on: Visit.today).map(\.kind) == [.noOwner])
            let page = try await visit.get("").text
            #expect(page.contains("De visie is ingevuld") && page.contains("9 van de 9 zijn ingevuld."))
            #expect(page.contains("Nog niet in orde") && page.contains("Een contactpersoon bij elke organisatie"))
            #expect(page.contains("Komt terug in stap 2 en stap 6."))
        }
    }

    @Test func aPreconditionIsJudgedAndLeavesTheListWhenItIsInOrder() async throws {
        try await envisioning { visit async throws in
            let refused = try await visit.post("/randvoorwaarden/steun", ["eigenaar": "wethouder"])
            #expect(refused.status == .unprocessableContent)
            #expect(
                refused.text.contains("Kies hoe het er nu voor staat.") && refused.text.contains("value=\"wethouder\""))
            let open: KeyValuePairs = [
                "stand": "open", "eigenaar": "wethouder", "notitie": "Nog praten", "versie": "0",
            ]
            let saved = try await visit.post("/randvoorwaarden/steun", open)
            #expect(saved.location == visit.path("/randvoorwaarden?bewaard=steun"))
            #expect(try await visit.get("").text.contains("Nog niet in orde"))
            let late = try await visit.post("/randvoorwaarden/steun", ["stand": "inHand", "versie": "0"])
            #expect(late.status == .conflict && late.text.contains("Nog praten"))
            _ = try await visit.post("/randvoorwaarden/steun", ["stand": "inOrder", "versie": "1"])
            #expect(try await !visit.get("").text.contains("Nog niet in orde"))
            #expect(try await visit.vision().preconditions[0].state == .inOrder)
        }
    }

    @Test func documentsAreShownAndSayWhatTheyLeaveOut() async throws {
        try await envisioning { visit async throws in
            _ = try await visit.post("/aanleiding", ["tekst": "Omdat het nodig is."])
            let page = try await visit.get("/lezen/visie").text
            #expect(page.contains("Omdat het nodig is.") && page.contains("Wat leeg is, laat de visie weg."))
            #expect(!page.contains("Nog te bepalen"))
            #expect(try await !visit.get("/lezen/visie", as: visit.viewer).text.contains("Nog aan te vullen"))
            try await fill(visit)
            #expect(try await !visit.get("/lezen/visie").text.contains("Nog aan te vullen"))
            #expect(try await visit.get("/lezen/raadsnotitie").text.contains("Wij vragen de raad"))
        }
    }

    @Test func everyDownloadIsAFileOfItsKind() async throws {
        try await envisioning { visit async throws in
            let starts: [WrittenFormat: String] = [.pdf: "%PDF-", .docx: "PK", .odt: "PK", .html: "<!doctype html>"]
            for name in VisionFile.Name.allCases {
                for format in WrittenFormat.allCases {
                    let file = try await visit.get("/bestand/\(name.rawValue).\(format.rawValue)", as: visit.viewer)
                    #expect(file.status == .ok)
                    #expect(file.headers[.contentType] == format.mediaType)
                    #expect(
                        file.headers[.contentDisposition]
                            == "attachment; filename=\"\(name.rawValue)-heldermeer.\(format.rawValue)\"")
                    let start = try #require(starts[format])
                    #expect(Array(file.body.readableBytesView).starts(with: start.utf8))
                }
            }
        }
    }

    @Test func readingChangesNothing() async throws {
        try await envisioning { visit async throws in
            let id = try await visit.addGroup("Mantelzorgers")
            let before = try await visit.vision()
            for address in [
                "", "/rol?bewaard=x", "/doelgroepen?weg=\(id)", "/doelgroepen/nieuw?voorstel=ouderen",
                "/doelgroepen/\(id)", "/doelen", "/randvoorwaarden/steun", "/lezen/visie", "/bestand/visie.html",
            ] { #expect(try await visit.get(address).status == .ok) }
            for act in ["volgorde", "weghalen", "terugzetten"] {
                #expect(try await visit.get("/doelgroepen/\(id)/\(act)").status == .methodNotAllowed)
            }
            #expect(try await visit.vision() == before)
        }
    }
}
