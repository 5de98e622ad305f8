import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Questionnaires
import Store
import TestDatabases
import Testing

@testable import Web

/// Composing a survey: its parts, its words and its own questions.
struct ComposingTests {
    @Test func aSurveyIsBegunShortAndListed() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(try await desk.get("peilingen").text.contains("Er is nog geen peiling"))
            let refused = try await desk.post("peilingen/nieuw", ["soort": "kopie"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Geef de peiling een naam."))
            let id = UUID().uuidString.lowercased()
            let fields: KeyValuePairs = ["id": id, "naam": "Peiling <voorjaar>", "soort": "kort", "engels": "ja"]
            for _ in 0..<2 {
                let page = try await desk.follow(try await desk.post("peilingen/nieuw", fields))
                #expect(page.contains("10 vragen, ongeveer 4 minuten") && page.contains("Peiling &lt;voorjaar&gt;"))
            }
            let surveys = try await desk.store.composedSurveys(of: desk.approach.id)
            #expect(surveys.map(\.id) == [id])
            #expect(surveys[0].questionnaire.parts.map(\.id) == ["I", "II"])
            #expect(try await desk.get("peilingen").text.contains("Klaar om te bekijken."))
            let copy = try await desk.follow(
                try await desk.post("peilingen/nieuw", ["naam": "Kopie", "soort": "kopie", "kopie": id]))
            #expect(copy.contains("10 vragen"))
            let plain = try await desk.follow(
                try await desk.post("peilingen/nieuw", ["naam": "Eenvoudig", "soort": "eenvoudig"]))
            #expect(plain.contains("Niet te vergelijken"))
        }
    }

    @Test func partsQuestionsAndOrder() async throws {
        try await composing { composing async throws in
            let page = try await composing.follow(
                try await composing.post("/onderdelen", ["deel": "II", "deel": "IV"]))
            #expect(page.contains("Dit deel doet niet mee.") && page.contains("Opgeslagen."))
            #expect(try await composing.kept().questionnaire.parts.map(\.id) == ["I", "II", "IV"])
            _ = try await composing.post("/volgorde", ["vraag": "q4b", "kant": "omhoog"])
            #expect(try await composing.kept().composition.questionOrder["II"]?.prefix(2) == ["q4b", "q4a"])
            let left = try await composing.follow(try await composing.post("/vragen/q18/weglaten", ["weg": "ja"]))
            #expect(left.contains("Dit kunt u straks niet meer vergelijken") && left.contains("Zet terug"))
            #expect(try await composing.kept().questionnaire.question("q18") == nil)
            _ = try await composing.post("/vragen/q18/weglaten", ["weg": "nee"])
            _ = try await composing.post("/volgorde", ["deel": "IV", "kant": "omhoog"])
            #expect(try await composing.kept().questionnaire.parts.map(\.id) == ["I", "II", "IV"])
            #expect(try await composing.post("/vragen/q99/weglaten").status == .notFound)
            // Nothing but a question's own id gets into an address.
            let odd = try await composing.post("/volgorde", ["vraag": "q4b\r\nX: y", "kant": "omhoog"])
            #expect(odd.location?.hasSuffix("#vraag-q4bXy") == true)
        }
    }

    @Test func wordsAreChangedComparedAndTakenBack() async throws {
        try await composing { composing async throws in
            let form = try await composing.get("/vragen/q4a").text
            #expect(form.contains("niet meer \nvergelijken") || form.contains("niet meer vergelijken"))
            #expect(form.contains("Eenzaamheid moet meer aandacht krijgen in mijn gemeente."))
            let empty = try await composing.post("/vragen/q4a", ["versie": "1", "nl-0": "", "en-0": "Typed"])
            #expect(empty.status == .unprocessableContent && empty.text.contains("Typed"))
            #expect(empty.text.contains("Vul de Nederlandse tekst in."))
            let original = try await composing.kept().original
            var fields: [(String, String)] = [("versie", "1"), ("nl-0", "Meer <aandacht>."), ("en-0", "More.")]
            for (index, option) in (original.question("q4a")?.choice?.options ?? []).enumerated() {
                fields += [("nl-\(index + 1)", option.text[.dutch]), ("en-\(index + 1)", option.text[.english])]
            }
            let saved = try await composing.desk.visit.post(
                composing.desk.address("peilingen/\(composing.id)/vragen/q4a"),
                body: fields.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
                    .joined(separator: "&"), headers: composing.desk.coordinator)
            let page = try await composing.follow(saved)
            #expect(page.contains("Meer &lt;aandacht&gt;.") && page.contains("Andere woorden"))
            #expect(page.contains("De vraag is anders gesteld."))
            #expect(try await composing.kept().composition.wording.keys.sorted() == ["q4a"])
            let beside = try await composing.get("/vragen/q4a").text
            #expect(beside.contains("Oorspronkelijk") && beside.contains("Gebruik weer de oorspronkelijke"))
            let back = try await composing.follow(try await composing.post("/vragen/q4a/origineel"))
            #expect(!back.contains("Andere woorden"))
            #expect(try await composing.kept().composition.wording.isEmpty)
        }
    }

    @Test func anOwnQuestionIsAddedChangedAndTakenAway() async throws {
        try await composing { composing async throws in
            let refused = try await composing.post(
                "/vragen/nieuw?deel=V", ["soort": "single", "nl": "Wat nu?", "antwoorden-nl": "Dit"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Schrijf minstens twee antwoorden") && refused.text.contains("Wat nu?"))
            let fields: KeyValuePairs = [
                "id": "e1", "soort": "multiple", "nl": "Wat nu?", "antwoorden-nl": "Dit\r\nDat", "anders": "ja",
            ]
            for _ in 0..<2 {
                let page = try await composing.follow(try await composing.post("/vragen/nieuw?deel=V", fields))
                #expect(page.contains("Eigen vraag") && page.contains("De vraag is nog niet vertaald in het Engels."))
            }
            var kept = try await composing.kept()
            #expect(kept.composition.own.map(\.id) == ["e1"])
            #expect(kept.questionnaire.question("e1")?.choice?.codes == [1, 2, 3])
            let page = try await composing.follow(
                try await composing.post(
                    "/vragen/e1",
                    [
                        "versie": "2", "soort": "multiple", "nl": "Wat nu?", "en": "What now?",
                        "antwoorden-nl": "Dit\nDat", "antwoorden-en": "This\nThat",
                    ]))
            #expect(page.contains("Bekijk het voorbeeld"))
            _ = try await composing.post("/vragen/e1/weglaten")
            kept = try await composing.kept()
            #expect(kept.composition.own.isEmpty)
            let undone = try await composing.follow(
                try await composing.post("/ongedaan", ["versie": "\(kept.version)"]))
            #expect(undone.contains("De laatste verandering is teruggedraaid.") && undone.contains("Wat nu?"))
            // Undoing again from the same page undoes nobody's work.
            let again = try await composing.follow(
                try await composing.post("/ongedaan", ["versie": "\(kept.version)"]))
            #expect(again.contains("Er is niets \nveranderd.") || again.contains("Er is niets veranderd."))
            #expect(try await composing.kept().composition.own.count == 1)
        }
    }

    @Test func twoPeopleAtOnceLoseNothing() async throws {
        try await composing { composing async throws in
            let first = try await composing.post("/naam", ["versie": "1", "naam": "Eerste"])
            #expect(first.status == .seeOther)
            // Somebody with an older page in another place is in nobody's way.
            _ = try await composing.post("/vragen/nieuw?deel=II", ["soort": "statement", "nl": "Buren helpen."])
            let second = try await composing.post("/naam", ["versie": "1", "naam": "Tweede"])
            #expect(second.status == .conflict)
            #expect(second.text.contains("Dit is intussen veranderd") && second.text.contains("Eerste"))
            #expect(second.text.contains("value=\"Tweede\"") && second.text.contains("name=\"versie\" value=\"3\""))
            #expect(try await composing.post("/naam", ["versie": "3", "naam": "Tweede"]).status == .seeOther)
            #expect(try await composing.kept().composition.name == "Tweede")
        }
    }

    @Test func theIntroductionWithItsFields() async throws {
        try await composing { composing async throws in
            let form = try await composing.get("/teksten").text
            #expect(form.contains("{national_figure}") && form.contains("{minutes}"))
            let wrong: KeyValuePairs = [
                "versie": "1", "nl-0": "Titel", "en-0": "Title", "nl-1": "Dank", "en-1": "Thanks",
                "inleiding-nl": "Hallo {naam}", "inleiding-en": "Hello",
            ]
            let refused = try await composing.post("/teksten", wrong)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("‘{naam}’ is geen invulveld dat wij kennen."))
            let right: KeyValuePairs = [
                "versie": "1", "nl-0": "Titel", "en-0": "Title", "nl-1": "Dank", "en-1": "Thanks",
                "inleiding-nl": "Hallo {municipality}.\r\n\r\nTot {closes}.", "inleiding-en": "Hello.",
            ]
            let page = try await composing.follow(try await composing.post("/teksten", right))
            #expect(page.contains("Een alinea van de inleiding is nog niet vertaald in het Engels."))
            let kept = try await composing.kept()
            #expect(kept.composition.introduction?.count == 2 && kept.questionnaire.title[.english] == "Title")
            let preview = try await composing.get("/voorbeeld/begin").text
            #expect(preview.contains("Hallo Heldermeer.") && !preview.contains("Tot "))
            _ = try await composing.post("/teksten/origineel")
            #expect(try await composing.kept().questionnaire == kept.original)
        }
    }

    @Test func versionsSayWhatChangedAndLeadBack() async throws {
        try await composing { composing async throws in
            _ = try await composing.post("/onderdelen", ["deel": "II"])
            _ = try await composing.post("/naam", ["versie": "2", "naam": "Voorjaar"])
            let page = try await composing.get("/versies").text
            #expect(page.contains("De naam werd ‘Voorjaar’.") && page.contains("Deel III viel weg."))
            #expect(page.contains("Zo begon de peiling.") && page.contains("Ga terug naar versie 1"))
            _ = try await composing.post("/versies/1", ["versie": "3"])
            let kept = try await composing.kept()
            #expect(kept.version == 4 && kept.composition.name == "Peiling 2027")
            #expect(try await composing.post("/versies/9", ["versie": "4"]).status == .notFound)
        }
    }

    @Test func everyScreenIsShownAsARespondentSeesIt() async throws {
        try await composing(engines: [.sqlite]) { composing async throws in
            for language in Language.allCases {
                let questionnaire = try await composing.kept().questionnaire
                for screen in questionnaire.screens {
                    let page = try await composing.get("/voorbeeld/\(screen.id)?taal=\(language.rawValue)").text
                    for question in screen.questions {
                        #expect(page.contains(question.stressed(in: language).markup), "\(question.id)")
                    }
                    #expect(page.contains("<html lang=\"\(language.rawValue)\">") && page.contains("Voorbeeld."))
                }
            }
            let wrong = try await composing.post("/voorbeeld/IV-3", ["q18_1": "1", "q18_6": "1", "naar": "volgende"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Eén antwoord klopt nog niet"))
            let next = try await composing.post("/voorbeeld/I-1", ["q1": "Linde", "naar": "volgende"])
            #expect(next.location?.hasSuffix("/voorbeeld/II-1?taal=nl") == true)
            #expect(try await composing.get("/voorbeeld/bedankt?taal=en").text.contains("Thank you for your answers"))
            #expect(try await composing.get("/voorbeeld/uw-antwoorden").status == .ok)
            #expect(try await composing.get("/voorbeeld/nergens").status == .notFound)
        }
    }

    @Test func filesForOtherProgramsAndBack() async throws {
        try await composing(engines: [.sqlite]) { composing async throws in
            _ = try await composing.post(
                "/vragen/nieuw?deel=II", ["soort": "statement", "nl": "Buren helpen.", "en": "Neighbours help."])
            #expect(try await composing.get("/uitwisselen").text.contains("Dit gaat niet mee"))
            let before = try await composing.kept().questionnaire
            for file in ["limesurvey.txt", "xlsform.xlsx"] {
                let bytes = Array((try await composing.get("/bestanden/\(file)")).body.readableBytesView)
                let answer = try await upload(bytes, name: file, composing.desk)
                #expect(answer.status == .ok && answer.text.contains("Alles is overgenomen."))
                let surveys = try await composing.desk.store.composedSurveys(of: composing.desk.approach.id)
                let read = try #require(surveys.first { $0.composition.name == file })
                #expect(read.questionnaire.questions == before.questions)
                #expect(read.composition.wording.isEmpty && read.faults.isEmpty)
            }
            let refused = try await upload(Array("Naam;Plaats".utf8), name: "x", composing.desk)
            #expect(refused.status == .unprocessableContent && refused.text.contains("geen vragenlijst uit LimeSurvey"))
            let broken = try await upload(Array("PK\u{3}\u{4}".utf8), name: "x", composing.desk)
            #expect(broken.text.contains("Dit is geen Excel-bestand (.xlsx)."))
            #expect(try await composing.get("/bestanden/nergens.pdf").status == .notFound)
        }
    }

    private func upload(_ bytes: [UInt8], name: String, _ desk: ApproachVisit) async throws -> TestResponse {
        let disposition = "Content-Disposition: form-data; name="
        var body = ByteBuffer(
            string: "--grens\r\n\(disposition)\"naam\"\r\n\r\n\(name)\r\n--grens\r\n"
                + "\(disposition)\"bestand\"; filename=\"\(name)\"\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--grens--\r\n")
        var headers = desk.coordinator
        headers[.contentType] = "multipart/form-data; boundary=grens"
        return try await desk.visit.client.execute(
            uri: desk.address("peilingen/inlezen"), method: .post, headers: headers, body: body)
    }

    @Test func removedAndPutBack() async throws {
        try await composing { composing async throws in
            let page = try await composing.follow(try await composing.post("/verwijderen"))
            #expect(page.contains("‘Peiling 2027’ is van de lijst gehaald."))
            #expect(try await composing.get().status == .notFound)
            #expect(try await composing.follow(try await composing.post("/terugzetten")).contains("Peiling 2027"))
        }
    }
}
