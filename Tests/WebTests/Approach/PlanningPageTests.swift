import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// The planning: moving a day, ticking it off, doing without it, and its files.
struct PlanningPageTests {
    @Test func aDayIsMovedAndGivenBack() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let page = try await desk.get("planning/draftPlan").text
            #expect(page.contains("Past van") && page.contains("Deze dag rekende Kring uit"))
            let wrong = try await desk.post("planning/draftPlan", ["dag": "ooit"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"ooit\""))
            let moved = try await desk.follow(try await desk.post("planning/draftPlan", ["dag": "2027-05-11"]))
            #expect(moved.contains("datetime=\"2027-05-11\"") && moved.contains("zelf gekozen"))
            // Four weeks after the meeting is Ascension Day: the day after it.
            #expect(try await desk.get("planning/draftPlan").text.contains("Terug naar vrijdag 7 mei"))
            let back = try await desk.follow(try await desk.post("planning/draftPlan", ["zelf": "nee"]))
            #expect(!back.contains("zelf gekozen") && back.contains("datetime=\"2027-05-07\""))
            #expect(try await desk.get("planning/onzin").status == .notFound)
            #expect(try await desk.post("planning/meeting", ["dag": "2027-05-11"]).status == .unprocessableContent)
        }
    }

    @Test func whatBreaksIsSaidWithWhatToDo() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let page = try await desk.follow(try await desk.post("planning/factsheet", ["dag": "2027-04-12"]))
            #expect(page.contains("Dit past niet meer"))
            #expect(
                page.contains("‘Lokale bijeenkomst’ staat op donderdag 8 april. Dat kan pas na ‘Maak de factsheet’"))
            #expect(page.contains("href=\"\(desk.address("planning/factsheet"))\">Verzet ‘Maak de factsheet’</a>"))
        }
    }

    @Test func aDayIsTickedOffAndLeftOut() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(
                try await desk.follow(try await desk.post("planning/figures/klaar", ["klaar": "ja"])).contains(
                    "gedaan op 23 november"))
            #expect(
                try await desk.post("planning/figures/klaar", ["naar": "stap"]).location == desk.address("stap/2")
                    + "?gedaan=figures#datums")
            #expect(
                try await desk.post("planning/figures/klaar", ["naar": "start"]).location
                    == desk.address("") + "?gedaan=figures")
            #expect(
                try await !desk.follow(try await desk.post("planning/figures/klaar", ["klaar": "nee"])).contains(
                    "gedaan op"))
            let without = try await desk.follow(try await desk.post("planning/surveyOpens/weglaten"))
            #expect(without.contains("Dit doet u in deze aanpak niet"))
            let marks = try await desk.store.planning(of: desk.approach.id).marks
            #expect(
                Set(marks.filter(\.value.isLeftOut).keys) == [
                    .surveyOpens, .firstReminder, .lastReminder, .surveyCloses,
                ])
            #expect(try await desk.get("planning/lastReminder").text.contains("U liet dit weg uit deze aanpak."))
            #expect(
                try await !desk.follow(try await desk.post("planning/surveyCloses/weglaten", ["weg": "nee"])).contains(
                    "Dit doet u in deze aanpak niet"))
            #expect(try await desk.post("planning/meeting/weglaten").status == .notFound)
        }
    }

    @Test func theFilesAreWhatTheySay() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let pdf = try await desk.get("bestanden/planning.pdf")
            #expect(pdf.headers[.contentType] == "application/pdf")
            #expect(String(decoding: Array(pdf.body.readableBytesView.prefix(5)), as: UTF8.self) == "%PDF-")
            let docx = try await desk.get("bestanden/planning.docx")
            #expect(docx.headers[.contentDisposition]?.contains("planning.docx") ?? false)
            #expect(Array(docx.body.readableBytesView.prefix(2)) == Array("PK".utf8))
            #expect(try await desk.get("bestanden/planning.exe").status == .notFound)
        }
    }
}
