import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// The pages of initiatives and policy documents.
struct InitiativeTests {
    @Test func anInitiativeIsNotedCountedChangedRemovedAndPutBack() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            _ = try await visit.workedMap()
            let group = TargetGroup(id: UUID().uuidString.lowercased(), name: "Weduwen & weduwnaars")
            _ = try await desk.store.add(group, in: desk.approach.id, visit.act())
            #expect(try await desk.get("initiatieven").text.contains("Er staat nog geen initiatief"))
            let wrong = try await desk.post("initiatieven/nieuw", ["wat": "Samen eten", "bereik": "veel"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Schrijf op hoe het heet."))
            #expect(wrong.text.contains("Samen eten") && wrong.text.contains("value=\"veel\""))
            let page = try await desk.follow(
                try await desk.post(
                    "initiatieven/nieuw",
                    [
                        "naam": "Eettafel <Oost>", "stand": "running", "doel": "meeting", "vorm": "social",
                        "groep": "elderly", "bereik": "12",
                    ]))
            #expect(page.contains("Opgeslagen: Eettafel &lt;Oost&gt;.") && page.contains("1 initiatief loopt."))
            // What is missing, emotional loneliness first; each leads to a form that is begun.
            let gap = try #require(page.firstRange(of: "Er loopt niets tegen emotionele eenzaamheid"))
            let other = try #require(
                page.firstRange(of: "Er loopt niets voor een groep uit uw visie: Weduwen &amp; weduwnaars."))
            #expect(gap.lowerBound < other.lowerBound)
            #expect(page.contains("/initiatieven/nieuw?vorm=emotional") && page.contains("nieuw?groep=\(group.id)"))
            let begun = try await desk.get("initiatieven/nieuw?groep=\(group.id)&vorm=emotional").text
            #expect(begun.contains("value=\"\(group.id)\" checked") && begun.contains("value=\"emotional\" checked"))
            #expect(try await desk.get("initiatieven?vorm=emotional").text.contains("Hier is nog niets"))
            #expect(
                try await desk.get("initiatieven?doel=meeting&stand=running").text.contains("Eettafel &lt;Oost&gt;"))
            let kept = try #require(try await desk.store.initiatives(of: desk.approach.id).first)
            let old = try await desk.post(
                "initiatieven/\(kept.id)", ["versie": "7", "naam": "Eettafels", "stand": "ended"])
            #expect(old.status == .conflict && old.text.contains("Dit is intussen veranderd"))
            #expect(old.text.contains("value=\"Eettafels\"") && old.text.contains("Loopt"))
            let removed = try await desk.follow(try await desk.post("initiatieven/\(kept.id)/weghalen"))
            #expect(removed.contains("Weggehaald: Eettafel &lt;Oost&gt;.") && removed.contains("Zet terug"))
            #expect(try await desk.get("initiatieven/\(kept.id)").status == .notFound)
            #expect(
                try await desk.follow(try await desk.post("initiatieven/\(kept.id)/terugzetten")).contains(
                    "Opgeslagen: Eettafel"))
            // A viewer reads, and changes nothing.
            let read = try await visit.get(desk.address("initiatieven/\(kept.id)"), headers: desk.viewer).text
            #expect(read.contains("Laagdrempelige ontmoeting") && !read.contains("<textarea"))
        }
    }

    @Test func whoCarriesItOutIsFoundOnTheMapOrTiedByHand() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let linde = Organisation(
                id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: "Buurthuis De Linde")
            try await desk.store.add(organisations: [linde], people: [], visit.act())
            let page = try await desk.follow(
                try await desk.post(
                    "initiatieven/nieuw", ["naam": "Inloop", "uitvoerders": "buurthuis de linde\nDe Lnde\nKookclub"]))
            #expect(page.contains("Deze uitvoerders staan nog niet op de sociale kaart"))
            #expect(page.contains("Dit is Buurthuis De Linde") && page.contains("/sociale-kaart/nieuw?naam=Kookclub"))
            var kept = try #require(try await desk.store.initiatives(of: desk.approach.id).first)
            #expect(kept.organisations == [linde.id] && kept.otherCarriers == ["De Lnde", "Kookclub"])
            _ = try await desk.follow(
                try await desk.post(
                    "initiatieven/\(kept.id)/uitvoerder", ["naam": "De Lnde", "organisatie": linde.id]))
            kept = try #require(try await desk.store.initiatives(of: desk.approach.id).first)
            #expect(kept.organisations == [linde.id] && kept.otherCarriers == ["Kookclub"])
            #expect(
                try await desk.post(
                    "initiatieven/\(kept.id)/uitvoerder", ["naam": "Kookclub", "organisatie": "nergens"]
                ).status == .notFound)
            // A name that was explained once is known here too.
            try await desk.store.decide(
                KnownName(id: UUID().uuidString.lowercased(), name: "Het buurthuis", organisation: linde.id),
                visit.act())
            _ = try await desk.post("initiatieven/nieuw", ["naam": "Zang", "uitvoerders": "het buurthuis"])
            let sung = try await desk.store.initiatives(of: desk.approach.id).first { $0.name == "Zang" }
            #expect(sung?.organisations == [linde.id] && sung?.otherCarriers == [])
            let carrier = try await visit.get("/sociale-kaart/organisaties/\(linde.id)", headers: desk.coordinator).text
            #expect(carrier.contains("initiatieven/\(kept.id)\">Inloop</a>") && carrier.contains(">Zang</a>"))
            let file = try await desk.get("initiatieven/bestand/initiatieven.csv").text
            #expect(file.contains("Buurthuis De Linde; Kookclub"))
            #expect(try await desk.get("initiatieven/bestand/initiatieven.xlsx").status == .ok)
        }
    }

    private func upload(_ desk: ApproachVisit, _ document: String, _ bytes: [UInt8]) async throws -> TestResponse {
        var headers = desk.coordinator
        headers[.contentType] = "multipart/form-data; boundary=grens"
        var body = ByteBuffer()
        body.writeString(
            "--grens\r\nContent-Disposition: form-data; name=\"stuk\"; filename=\"Nota <1>.pdf.exe\"\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--grens--\r\n")
        return try await desk.visit.client.execute(
            uri: desk.address("beleid/\(document)/bestand"), method: .post, headers: headers, body: body)
    }

    @Test func aDocumentIsNotedWithItsFileWhichIsOnlyEverADownload() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(try await desk.get("beleid").text.contains("Er staat nog geen stuk"))
            let page = try await desk.follow(
                try await desk.post(
                    "beleid/nieuw", ["titel": "Nota <gezond>", "soort": "policy", "van": "2024", "tot": "2027"]))
            #expect(page.contains("Voeg hieronder het bestand toe") && page.contains("Nota &lt;gezond&gt;"))
            let document = try #require(try await desk.store.policyDocuments(of: desk.approach.id).first)
            let refused = try await upload(desk, document.id, Array("<html>".utf8))
            #expect(refused.status == .unprocessableContent && refused.text.contains("Dit is geen PDF"))
            let large = try await upload(
                desk, document.id, [UInt8](repeating: 0x20, count: PolicyFile.mostBytes + 200_000))
            #expect(large.status == .unprocessableContent && large.text.contains("te groot"))
            let bytes = Array("%PDF-1.7\n".utf8) + [0, 255, 13, 10]
            _ = try await desk.follow(try await upload(desk, document.id, bytes))
            let file = try await desk.get("beleid/\(document.id)/bestand")
            #expect(Array(file.body.readableBytesView) == bytes)
            #expect(file.headers[.contentType] == "application/pdf")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"nota-1-pdf.pdf\"")
            #expect(file.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
            let list = try await desk.get("beleid").text
            #expect(list.contains("2024 tot en met 2027") && list.contains("PDF, 1 kB") && list.contains("<svg"))
            _ = try await desk.follow(try await desk.post("beleid/\(document.id)/bestand/weghalen"))
            #expect(try await desk.get("beleid/\(document.id)/bestand").status == .notFound)
            let removed = try await desk.follow(try await desk.post("beleid/\(document.id)/weghalen"))
            #expect(removed.contains("Weggehaald: Nota &lt;gezond&gt;."))
            #expect(
                try await desk.follow(try await desk.post("beleid/\(document.id)/terugzetten")).contains(
                    "Opgeslagen: Nota"))
        }
    }
}
