import Domain
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// A respondent sends something that can't be an answer.
struct WrongAnswerTests {
    @Test func aWrongCodeIsNamedAndEverythingTypedStays() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(
                link.page("I-1"), ["q1": "De Linde", "q2": "99", "q2_other": "een koor", "q3": "2", "naar": "volgende"])
            #expect(response.status == .unprocessableContent)
            let page = response.text
            #expect(page.contains("<title>Fout: Deel 1 van 5"))
            #expect(page.contains("role=\"alert\""))
            #expect(page.contains("<a class=\"utrecht-link\" href=\"#q2-1\">Vraag 2</a>"))
            #expect(page.contains("id=\"q2-fout\""))
            #expect(page.contains("id=\"q2-1\" value=\"1\" aria-describedby=\"q2-fout\""))
            #expect(page.contains("value=\"De Linde\"") && page.contains("value=\"een koor\""))
            #expect(page.contains("id=\"q3-2\" value=\"2\" checked"))
            // What was right is kept, also if nobody mends the rest.
            #expect(try await visit.stored(link).answers == ["q1": "De Linde", "q3": "2"])
        }
    }

    @Test func optionsThatExcludeEachOtherAreNamed() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(link.page("IV-3"), ["q18_1": "1", "q18_6": "1", "q19_2": "1"])
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("U koos ‘Er is niets nodig’ en ook een ander antwoord."))
            #expect(response.text.contains("href=\"#q18-1\""))
            for box in ["q18-1", "q18-6", "q19-2"] {
                #expect(response.text.contains("id=\"\(box)\" value=\"1\" checked"))
            }
        }
    }

    @Test func anotherChoiceBesideAWrittenOneIsAsked() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(
                link.page("I-1"), ["q1": "De Linde", "q2": "1", "q2_other": "Bibliotheek"])
            #expect(response.status == .unprocessableContent)
            #expect(
                response.text.contains(
                    "U koos ‘Gemeente’ en schreef ook iets bij ‘Anders’. Welke van de twee geldt?"))
            #expect(response.text.contains("href=\"#q2_other\""))
            #expect(response.text.contains("value=\"Bibliotheek\"") && response.text.contains("value=\"1\" checked"))
            #expect(try await visit.stored(link).answers == ["q1": "De Linde"])
            #expect(
                try await visit.post(link.page("I-1"), ["q2": "16", "q2_other": "Bibliotheek"]).status == .seeOther)
        }
    }

    @Test func anOptionIsQuotedWithoutItsFullStop() async throws {
        try await visiting(engines: [.sqlite]) { visit in
            let link = try await visit.begin()
            let page = try await visit.post(link.page("IV-4"), ["q20_1": "1", "q20_8": "1"]).text
            #expect(page.contains("U koos ‘Dat weet ik niet’ en ook een ander antwoord."))
        }
    }

    @Test func aNameIsNoStory() async throws {
        try await visiting(engines: [.sqlite]) { visit in
            let link = try await visit.begin()
            let long = String(repeating: "é", count: 201)
            let page = try await visit.post(link.page("I-1"), ["q1": long, "q2": "1"])
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("Uw tekst is langer dan 200 tekens.") && page.text.contains(long))
            #expect(try await visit.post(link.page("I-1"), ["q1": String(long.dropLast())]).status == .seeOther)
        }
    }

    @Test func aTextThatIsTooLongIsKept() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let long = String(repeating: "é", count: 10_001)
            let response = try await visit.post(link.page("V-1"), ["v1": long, "naar": "volgende"])
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("langer dan 10000 tekens"))
            #expect(response.text.contains(long))
            #expect(response.text.contains("aria-invalid=\"true\" aria-describedby=\"v1-fout\""))
            #expect(try await visit.store.changes(of: "peiling") == 0)
        }
    }

    @Test func aTextOfTheLongestKindIsTaken() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let long = String(repeating: "😀", count: 10_000)
            let response = try await visit.post(link.page("V-1"), ["v1": long, "v2": long])
            #expect(response.status == .seeOther)
            #expect(try await visit.stored(link).answers == ["v1": long, "v2": long])
        }
    }

    @Test func aCharacterThatNoDatabaseKeepsIsRefused() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(link.page("I-1"), body: "q1=De%00Linde")
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("een teken dat wij niet kunnen bewaren"))
        }
    }

    @Test(arguments: ["q2=1&q2=3", "q2=", "q2=-1", "q2=1.0", "q2=%D9%A1", "q2=1e0", "q2=01"])
    func whatOnlyLooksLikeACode(_ body: String) async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let status = try await visit.post(link.page("I-1"), body: body).status
            #expect(status == (body == "q2=" ? .seeOther : .unprocessableContent))
            #expect(try await visit.stored(link).answers == [:])
        }
    }

    @Test func theMessageIsInTheRespondentsLanguage() async throws {
        try await visiting { visit in
            let link = try await visit.begin(language: .english)
            let page = try await visit.post(link.page("I-1"), ["q2": "99"]).text
            #expect(page.contains("One answer is not right yet") && page.contains("<title>Error: Part 1 of 5"))
        }
    }

    @Test func theLanguageChangesAlsoWithAProblem() async throws {
        try await visiting { visit in
            let link = try await visit.begin(language: .english)
            _ = try await visit.post(link.page("I-1"), ["q2": "99", "naar": "taal-nl"])
            #expect(try await visit.get(link.page("I-1")).text.contains("Opslaan en verder"))
        }
    }

    @Test func aWrongAnswerLeavesTheOneThatWasThere() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q2": "3", "q3": "1"])
            _ = try await visit.post(link.page("I-1"), ["q2": "99", "q3": "2"])
            #expect(try await visit.stored(link).answers == ["q2": "3", "q3": "2"])
        }
    }

    @Test func aProblemHoldsBackEveryButton() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            for button in ["volgende", "vorige", "later", "taal-en"] {
                #expect(
                    try await visit.post(link.page("I-1"), ["q2": "99", "naar": button]).status == .unprocessableContent
                )
            }
        }
    }
}
