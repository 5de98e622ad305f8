import Domain
import Testing

@testable import Questionnaires

struct IntroductionTests {
    let questionnaire: Questionnaire
    let full = IntroductionValues(
        municipality: "Heldermeer", meeting: Day(year: 2026, month: 11, day: 23),
        closes: Day(year: 2026, month: 11, day: 1), contact: "Noor Bakker (noor@heldermeer.example)")
    let bare = IntroductionValues(municipality: "Heldermeer", contact: "")

    init() throws { questionnaire = try StandardQuestionnaire.load() }

    @Test func everyFieldIsFilledIn() {
        let paragraphs = questionnaire.introduction(filled: full, language: .dutch)
        #expect(paragraphs.count == 5)
        let text = paragraphs.joined(separator: " ")
        #expect(text.contains("De gemeente Heldermeer maakt zich sterk voor"))
        #expect(text.contains("op 23 november 2026 een lokale conferentie"))
        #expect(text.contains("invullen tot en met 1 november 2026."))
        #expect(text.contains("Dit kost u ongeveer 15 minuten."))
        #expect(text.contains("contact op met Noor Bakker (noor@heldermeer.example)."))
        #expect(
            text.contains(
                "In 2024 voelde 46% van de volwassen Nederlanders zich eenzaam en 13% sterk eenzaam "
                    + "(Gezondheidsmonitor 2024, GGD’en, CBS en RIVM)."))
        #expect(text.contains("vertrouwelijk, maar niet anoniem"))
    }

    @Test(arguments: Language.allCases)
    func nothingIsLeftOfWhatHasNoValue(language: Language) {
        let paragraphs = questionnaire.introduction(filled: bare, language: language)
        #expect(paragraphs.count == 4)
        for paragraph in paragraphs {
            #expect(!paragraph.contains { "{}\n".contains($0) }, "\(paragraph)")
            #expect(!paragraph.contains("  ") && paragraph.first != " " && paragraph.last != " ", "\(paragraph)")
        }
        let text = paragraphs.joined(separator: " ")
        for word in ["conferentie", "conference", "tot en met", "up to and including", "contact"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func theMinutesAreThoseOfThePartsChosen() throws {
        let short = try questionnaire.choosing(parts: ["II"]).introduction(filled: bare, language: .dutch)
        #expect(short[1].contains("ongeveer 4 minuten."))
        let shortest = try questionnaire.choosing(parts: []).introduction(filled: bare, language: .english)
        #expect(shortest[1].contains("about 1 minute."))
    }

    @Test func daysReadAsTheLanguageWritesThem() {
        let text = questionnaire.introduction(filled: full, language: .english).joined()
        #expect(text.contains("on 23 November 2026,"))
    }

    @Test func aValueIsNeverTakenForAField() {
        var values = bare
        values.contact = "{closes} {"
        let text = questionnaire.introduction(filled: values, language: .dutch).joined()
        #expect(text.contains("contact op met {closes} {."))
    }
}
