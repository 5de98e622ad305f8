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
            // Whoever had the open link could come in: the response rate is no fact.
            #expect(!page.text.contains("genodigden") && !page.text.contains("<dd class=\"kring-facts__number\">45%"))
            #expect(
                page.text.contains(
                    """
                    54 deelnemers vulden de vragenlijst in. Er gingen 120 uitnodigingen uit. De vragenlijst was ook via een \
                    open adres in te vullen; de respons is daarom een schatting: ongeveer 45%.
                    """))
            #expect(page.text.contains("Tussenstand. De peiling is nog open tot en met 13 december 2026."))
            #expect(page.text.contains("loopt een peiling") && !page.text.contains("peiling gehouden"))
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
            _ = try await visit.send(link)
            #expect(try await visit.get(Self.page).text.contains("55 deelnemers vulden de vragenlijst in"))
            // A questionnaire without an answer, from before the days when that was refused, is nobody's.
            try await visit.store.addSubmitted(
                survey: visit.survey.id, responses: [[:], ["v1": "  "], ["v1": "Koffie"]], on: Visit.today)
            #expect(try await visit.get(Self.page).text.contains("56 deelnemers vulden de vragenlijst in"))
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
                _ = try await visit.send(link)
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

    @Test func aWideTableIsTurnedOverInATextDocument() {
        let columns = ["Groep", "Deelnemers"] + (1...7).map { "4\($0)" }
        let rows = (1...7).map { row in
            Factsheet.Table.Row(label: "Groep \(row)", cells: (1...8).map { .count(10 * row + $0) })
        }
        let wide = Factsheet.Table(id: "groepen-q2", title: "Per groep", note: "", columns: columns, rows: rows)
        let tables = FactsheetText.fitting(wide)
        #expect(tables.map(\.title) == ["Per groep", "Per groep (vervolg)"])
        #expect(
            tables.map(\.columns) == [
                ["Stelling"] + (1...5).map { "Groep \($0)" }, ["Stelling", "Groep 6", "Groep 7"],
            ])
        #expect(
            tables.flatMap { $0.rows.map(\.label) }
                == Array(repeating: Array(columns.dropFirst()), count: 2).flatMap { $0 })
        #expect(tables[1].rows[0].cells == [.count(61), .count(71)])
        #expect(tables[0].rows[7].cells == (1...5).map { .count(10 * $0 + 8) })
        var narrow = wide
        narrow.columns.removeLast(4)
        #expect(FactsheetText.fitting(narrow) == [narrow])
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
