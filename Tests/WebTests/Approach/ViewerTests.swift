import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// What somebody sees who only reads.
struct ViewerTests {
    @Test func nothingLooksLikeSomethingToPress() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            for page in ["stap/2", "planning"] {
                let text = try await visit.get(desk.address(page), headers: desk.viewer).text
                #expect(!text.contains("kring-tick__edge") && text.contains("kring-tick--read"), "\(page)")
            }
            let planning = try await visit.get(desk.address("planning"), headers: desk.viewer).text
            #expect(
                planning.contains("Een coördinator kan een dag verzetten.")
                    && !planning.contains("Past een dag u niet?"))
            // On the planning each day leads to where its work is done.
            #expect(planning.contains("href=\"\(desk.address("stap/3"))\">Maak de factsheet</a>"))
            let task = try await visit.get(desk.address("taken/\(desk.task.id)"), headers: desk.viewer).text
            #expect(task.contains("Nog te doen") && !task.contains(">Notitie<") && !task.contains(">-<"))
            let start = try await visit.get(desk.address(""), headers: desk.viewer).text
            #expect(start.contains("id=\"nu\"><a class=\"utrecht-link\""))
        }
    }

    @Test func everyMemberSeesHowFarTheSurveyIs() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            for page in ["", "stap/2", "stap/3"] {
                let text = try await visit.get(desk.address(page), headers: desk.viewer).text
                #expect(text.contains("geantwoord.") && text.contains("Bekijk de vragenlijst"), "\(page)")
            }
            #expect(try await !visit.get(desk.address("stap/4"), headers: desk.viewer).text.contains("geantwoord."))
        }
    }

    @Test func aStepThatIsNotTheCurrentOneSaysSo() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let page = try await desk.get("stap/3").text
            #expect(page.contains("U bekijkt stap 3:") && page.contains("De aanpak is bij stap 1."))
        }
    }
}
