import Assets
import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Questionnaires
import Store
import Testing

@testable import Web

/// Somebody opens the factsheet of a survey.
struct FactsheetTests {
    private static let page = "/factsheet/samen-2026"

    /// A demonstration with the 54 responses of the pilot.
    private func visitingPilot(_ test: @escaping @Sendable (Visit) async throws -> Void) async throws {
        let demonstration = try survey {
            $0.isDemonstration = true
            $0.invited = 120
        }
        try await visiting(with: demonstration) { visit async throws in
            let questionnaire = visit.survey.questionnaire
            let pilot = try await ResponseFile.read(Assets.pilot54, name: "pilot54.csv", questionnaire: questionnaire)
            try await visit.store.addSubmitted(
                survey: visit.survey.id,
                responses: (0..<pilot.count).map { pilot.answers(at: $0).columns(of: questionnaire) }, on: Visit.today)
            try await test(visit)
        }
    }

    @Test func showsTheFiguresAndLinksItsDownloads() async throws {
        try await visitingPilot { visit async throws in
            let page = try await visit.get(Self.page)
            #expect(page.status == .ok)
            #expect(page.text.contains("Acht op de tien deelnemers (80%) vinden dat eenzaamheid meer aandacht"))
            #expect(page.text.contains("54 van de 120 genodigden"))
            for format in FactsheetFormat.allCases {
                #expect(page.text.contains("href=\"\(Self.page)/factsheet.\(format.rawValue)\""))
            }
            #expect(page.text.contains("href=\"\(Self.page)/factsheet-met-tabellen.pdf\""))
        }
    }

    @Test func countsWhatComesIn() async throws {
        try await visitingPilot { visit async throws in
            _ = try await visit.get(Self.page)
            let link = try await visit.begin()
            let last = try await visit.answerAll(link)
            _ = try await visit.post(last, ["naar": "versturen"])
            #expect(try await visit.get(Self.page).text.contains("55 van de 120 genodigden"))
        }
    }

    @Test func everyDownloadIsAFileOfItsKind() async throws {
        try await visitingPilot { visit async throws in
            let starts: [FactsheetFormat: [UInt8]] = [
                .pdf: Array("%PDF-".utf8), .docx: Array("PK".utf8), .odt: Array("PK".utf8), .xlsx: Array("PK".utf8),
                .csv: [0xEF, 0xBB, 0xBF], .json: Array("{".utf8), .html: Array("<!doctype html>".utf8),
            ]
            for kind in FactsheetFile.all {
                let file = try await visit.get("\(Self.page)/\(kind.name)")
                #expect(file.status == .ok)
                #expect(file.headers[.contentType] == kind.format.mediaType)
                let name = kind.name.replacing("factsheet", with: "factsheet-heldermeer")
                #expect(file.headers[.contentDisposition] == "attachment; filename=\"\(name)\"")
                #expect(Array(file.body.readableBytesView).starts(with: try #require(starts[kind.format])))
            }
        }
    }

    @Test func everyTextFileOfADemonstrationSaysSo() async throws {
        try await visitingPilot { visit async throws in
            for name in ["factsheet.csv", "factsheet.html"] {
                #expect(try await visit.get("\(Self.page)/\(name)").text.contains("De gegevens zijn verzonnen."))
            }
            #expect(try await visit.get("\(Self.page)/factsheet.json").text.contains("\"demonstration\" : true"))
        }
    }

    @Test func anUnknownKindOfFileIsNotThere() async throws {
        try await visitingPilot { visit async throws in
            for name in ["factsheet.exe", "factsheet", "tabel.pdf", "factsheet.PDF", "factsheet-met-tabellen.docx"] {
                #expect(try await visit.get("\(Self.page)/\(name)").status == .notFound)
            }
        }
    }

    @Test func aRealSurveyHasNoLiveFactsheet() async throws {
        try await visiting { visit async throws in
            #expect(try await visit.get(Self.page).status == .notFound)
            #expect(try await visit.get("\(Self.page)/factsheet.json").status == .notFound)
        }
    }

    @Test func underTheMinimumItSaysWhatItWaitsFor() async throws {
        try await visiting(with: try survey { $0.isDemonstration = true }) { visit async throws in
            for count in 0..<4 {
                let page = try await visit.get(Self.page)
                #expect(page.status == .ok)
                #expect(page.text.contains("De factsheet komt er vanaf 5 antwoorden."))
                #expect(page.text.contains(count == 1 ? "Er is nu 1 antwoord." : "Er zijn nu \(count) antwoorden."))
                #expect(try await visit.get("\(Self.page)/factsheet.json").status == .notFound)
                let link = try await visit.begin()
                _ = try await visit.post(try await visit.answerAll(link), ["naar": "versturen"])
            }
        }
    }

    @Test func moreAnswersThanInvitationsGiveNoResponseRate() async throws {
        let demonstration = try survey {
            $0.isDemonstration = true
            $0.invited = 5
            $0.wholeFrame = true
        }
        try await visiting(with: demonstration) { visit async throws in
            try await visit.store.addSubmitted(
                survey: visit.survey.id, responses: Array(repeating: ["q4a": "1"], count: 6), on: Visit.today)
            let page = try await visit.get(Self.page)
            #expect(page.status == .ok)
            #expect(page.text.contains("deelnemers vulden de vragenlijst in"))
            #expect(!page.text.contains("genodigden"))
        }
    }

    @Test func ownWordingIsEscapedEverywhere() async throws {
        let hostile = "<script>alert(1)</script> & \"citaat\""
        let demonstration = try survey { survey in
            survey.isDemonstration = true
            for part in survey.questionnaire.parts.indices {
                for question in survey.questionnaire.parts[part].questions.indices {
                    survey.questionnaire.parts[part].questions[question].short = Localized(same: hostile)
                    survey.questionnaire.parts[part].questions[question].text = Localized(same: hostile)
                }
            }
        }
        try await visiting(with: demonstration) { visit async throws in
            try await visit.store.addSubmitted(
                survey: visit.survey.id, responses: Array(repeating: ["q2": "1", "q4a": "1"], count: 6),
                on: Visit.today)
            for address in [Self.page, "\(Self.page)/factsheet.html"] {
                let page = try await visit.get(address).text
                #expect(!page.contains("<script>alert"))
                #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;citaat&quot;"))
            }
            #expect(try await visit.get("\(Self.page)/factsheet.pdf").status == .ok)
            #expect(try await visit.get("\(Self.page)/factsheet.docx").status == .ok)
        }
    }
}
