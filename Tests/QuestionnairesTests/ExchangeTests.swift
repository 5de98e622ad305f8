import Domain
import Testing

@testable import Questionnaires

/// Questionnaires to LimeSurvey and XLSForm and back.
@Suite struct ExchangeTests {
    private let values = IntroductionValues(municipality: "Heldermeer", contact: "Sanne de Wit")

    private func questionnaires() throws -> [Questionnaire] {
        let standard = try StandardQuestionnaire.load()
        let own = OwnQuestion(
            id: "e1", part: "II", form: .multiple, text: Localized(nl: "Wat & <hoe>?", en: "What {is} it?"),
            options: [Localized(nl: "\"Dit\"\tof", en: "This"), Localized(nl: "Dat", en: "That")], hasOther: true,
            hasDontKnow: true)
        let composition = SurveyComposition(name: "P", languages: [.dutch, .english])
            .applying(.own(own), to: standard)
        return [
            standard, try PlainQuestionnaire.load(), try standard.choosing(parts: ["II"]),
            composition.questionnaire(from: standard),
        ]
    }

    /// What comes back of a questionnaire: the questions, their codes and their routing are the same.
    private func compare(_ back: ForeignQuestionnaire, _ before: Questionnaire) {
        let after = back.questionnaire
        #expect(back.wording.isEmpty)
        #expect(after.id == before.id && after.variantOf == before.variantOf && after.languages == before.languages)
        #expect(after.title == before.title)
        #expect(after.parts.map(\.id) == before.parts.map(\.id))
        #expect(after.parts.map(\.title) == before.parts.map(\.title))
        #expect(after.parts.map(\.lead) == before.parts.map(\.lead))
        for (read, written) in zip(after.questions, before.questions) {
            var expected = written
            if written.id == "e1" {
                // Of a question that is not ours nobody knows the words for paper, or which answer is 'weet niet'.
                expected.instruction?.paper = written.instruction?.screen ?? Localized(same: "")
                if case .multiple(var choice) = written.kind {
                    choice.dontKnow = nil
                    expected.kind = .multiple(choice)
                }
            }
            #expect(read == expected, "\(written.id)")
        }
        #expect(after.questions.count == before.questions.count)
        #expect(after.closing == before.closing)
        #expect(after.introduction.count == before.introduction(filled: values, language: .dutch).count)
        #expect(after.problems().isEmpty)
    }

    @Test func limeSurveyThereAndBack() throws {
        for questionnaire in try questionnaires() {
            let back = try LimeSurveyFile.read(LimeSurveyFile(questionnaire, filled: values).bytes)
            compare(back, questionnaire)
            #expect(back.lost.isEmpty)
        }
    }

    @Test func xlsFormThereAndBack() throws {
        for questionnaire in try questionnaires() {
            let back = try XLSForm.read(XLSForm(questionnaire, filled: values).sheets)
            compare(back, questionnaire)
            #expect(back.lost.isEmpty)
        }
    }

    @Test func otherWordsForAKnownQuestionAreKeptBesideOurs() throws {
        let original = try StandardQuestionnaire.load()
        let text = Localized(nl: "Andere woorden.", en: "Other words.")
        let composed = SurveyComposition(name: "P", languages: [.dutch, .english])
            .applying(.reword([.question("q4a"): text]), to: original).questionnaire(from: original)
        for back in [
            try LimeSurveyFile.read(LimeSurveyFile(composed, filled: values).bytes),
            try XLSForm.read(XLSForm(composed, filled: values).sheets),
        ] {
            #expect(back.wording == ["q4a": text])
            #expect(back.questionnaire.question("q4a") == original.question("q4a"))
        }
    }

    @Test func whatWeDoNotKnowIsReported() throws {
        let file = [
            "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tmandatory\tother",
            "S\t\tlanguage\t\tnl\t\t\t\t", "SL\t\tsurveyls_title\t\t<p>Titel</p>\t\tnl\t\t",
            "G\t0\tGroep\t1\t\t\tnl\t\t",
            "Q\tL\tKleur\t1\t<b>Welke</b> kleur?\t\tnl\tY\tY", "A\t0\tA1\t\tRood\t\tnl\t\t",
            "A\t0\tA2\t\tBlauw\t\tnl\t\t",
            "Q\tT\twaarom\tKleur.NAOK == \"A2\"\tWaarom?\t\tnl\t\t",
            "Q\tT\thoe\trand(1) > 0\tHoe?\t\tnl\t\t", "Q\tK\tschuif\t1\tSchuif\t\tnl\t\t",
        ].joined(separator: "\n")
        let back = try LimeSurveyFile.read(Array(file.utf8))
        let read = back.questionnaire
        #expect(read.title.texts["nl"] == "Titel" && read.languages == [.dutch])
        #expect(read.questions.map(\.id) == ["kleur", "waarom", "hoe"])
        #expect(read.question("kleur")?.text[.dutch] == "Welke kleur?")
        #expect(read.question("kleur")?.choice?.codes == [1, 2, 3] && read.question("kleur")?.choice?.other == 3)
        #expect(read.question("waarom")?.condition == .equals(question: "kleur", code: 2))
        #expect(read.question("hoe")?.condition == nil)
        #expect(
            back.lost == [
                "De vraag ‘Kleur’ heet nu ‘kleur’.", "kleur: de antwoorden kregen nieuwe codes, in hun volgorde.",
                "Kleur: bij ons is geen vraag verplicht.",
                "schuif: dit soort vraag (‘K’) kennen wij niet. Zij is niet overgenomen.",
                "hoe: de voorwaarde ‘rand(1) > 0’ is niet overgenomen. De vraag wordt altijd gesteld.",
            ])
        #expect(read.problems().isEmpty)
    }

    @Test func whatIsNoQuestionnaireIsRefused() {
        for text in ["", "Naam;Plaats\n", "class\tname\n\"Q\t", "class\tname\ttype/scale\nS\tlanguage\t\n"] {
            #expect(throws: ExchangeProblem.self) { try LimeSurveyFile.read(Array(text.utf8)) }
        }
        #expect(throws: ExchangeProblem.self) { try LimeSurveyFile.read([0xFF, 0xFE]) }
        #expect(throws: ExchangeProblem.self) { try XLSForm.read([]) }
    }

    @Test func plainWordsAskTheSameWithTheSameCodes() throws {
        let (plain, standard) = (try PlainQuestionnaire.load(), try StandardQuestionnaire.load())
        #expect(plain.variantOf == standard.id && plain.id != standard.id)
        #expect(plain.minutes < standard.minutes && plain.questions.count < standard.questions.count)
        for question in plain.questions {
            let original = try #require(standard.question(question.id), "\(question.id)")
            #expect(question.kindName == original.kindName)
            #expect(question.choice?.codes == original.choice?.codes)
            #expect(question.choice?.other == original.choice?.other)
            #expect(question.choice?.dontKnow == original.choice?.dontKnow)
            #expect(question.choice?.exclusive == original.choice?.exclusive)
        }
    }
}
