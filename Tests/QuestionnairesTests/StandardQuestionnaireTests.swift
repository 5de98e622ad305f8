import Assets
import Domain
import Foundation
import Testing
import Yams

@testable import Questionnaires

struct StandardQuestionnaireTests {
    let questionnaire: Questionnaire

    init() throws { questionnaire = try StandardQuestionnaire.load() }

    @Test func idsKindsCodesAndRoutingAreThoseAgreed() throws {
        let parts = try #require(try compose(yaml: referenceCodes)?.mapping?["parts"]?.mapping)
        #expect(questionnaire.parts.map(\.id) == parts.keys.map { $0.string ?? "" })
        for (id, questions) in parts {
            let part = try #require(questionnaire.parts.first { $0.id == id.string })
            let reference = try #require(questions.mapping)
            #expect(part.questions.map(\.id) == reference.keys.map { $0.string ?? "" })
            for (question, (_, expected)) in zip(part.questions, reference) {
                try expect(question, agreesWith: try #require(expected.mapping))
            }
        }
    }

    private func expect(_ question: Question, agreesWith expected: Node.Mapping) throws {
        let id = question.id
        #expect(question.kindName == expected["kind"]?.string, "\(id)")
        #expect(question.condition?.description == expected["show_if"]?.string, "\(id)")
        if case .text(let lines) = question.kind {
            #expect(lines == expected["lines"]?.int, "\(id)")
            return
        }
        let choice = try #require(question.choice)
        #expect(choice.codes == Array(1...(try #require(expected["options"]?.int))), "\(id)")
        #expect(choice.scale?.rawValue == expected["scale"]?.string, "\(id)")
        #expect(choice.other == expected["other"]?.int, "\(id)")
        #expect(choice.dontKnow == expected["dk"]?.int, "\(id)")
        #expect(choice.notApplicable == expected["na"]?.int, "\(id)")
        #expect(choice.exclusive == expected["exclusive"]?.array().compactMap(\.int) ?? [], "\(id)")
        let detail: Choice.Detail? = expected["detail"].map { $0.int.map(Choice.Detail.code) ?? .any }
        #expect(choice.detail == detail, "\(id)")
    }

    @Test func noTextIsMissingInAnyLanguage() {
        #expect(questionnaire.languages == [.dutch, .english])
        #expect(questionnaire.problems() == [])
    }

    @Test func everyOptionOfThePollsListsHasAFewWordsInLowerCase() throws {
        for id in ["q2", "q3", "q6", "q7", "q14", "q17", "q18", "q19", "q20", "q21"] {
            for option in try #require(questionnaire.question(id)?.choice).options {
                let short = try #require(option.short, "\(id).\(option.code)")
                for language in Language.allCases {
                    let words = short[language]
                    #expect(words.first?.isLowercase == true, "\(id).\(option.code): \(words)")
                    #expect(!words.contains(":") && !words.hasSuffix("."), "\(id).\(option.code): \(words)")
                    #expect(words.count <= 60, "\(id).\(option.code): \(words)")
                }
            }
        }
    }

    @Test func everyQuestionHasAShortName() {
        #expect(questionnaire.questions.filter { $0.short == nil }.map(\.id) == [])
        #expect(questionnaire.question("q4g")?.short?[.dutch] == "Lokale aanpak is zeer urgent")
    }

    @Test func theSevenStatementsAreThoseOfPartII() {
        #expect(questionnaire.questions.filter(\.isStatement) == questionnaire.parts[1].questions)
    }

    @Test func fifteenMinutesAsTheStepPlanSays() {
        #expect(questionnaire.parts.map(\.minutes) == [1, 3, 5, 5, 1])
        #expect(questionnaire.minutes == 15)
    }

    @Test func onlyPartOneIsAlwaysAsked() {
        #expect(questionnaire.parts.filter(\.always).map(\.id) == ["I"])
    }

    @Test func closedQuestionsOnPolicyAndCooperationCountByOrganisation() {
        let counted = questionnaire.questions.filter(\.countsByOrganisation).map(\.id)
        #expect(counted == ["q5", "q6", "q7", "q8", "q9", "q10", "q12", "q13"])
    }

    @Test func paperSaysTheRoutingInWordsWhereverThereIsRouting() throws {
        for question in questionnaire.questions {
            #expect((question.condition == nil) == (question.paperRouting == nil), "\(question.id)")
        }
        let options = try #require(questionnaire.question("q5")?.choice).options
        #expect(options.map { $0.paperNote?[.dutch] } == ["ga naar vraag 7", nil, "ga naar vraag 7"])
    }

    @Test func nothingIsCircledOnAScreen() throws {
        let lead = try #require(questionnaire.parts[1].lead)
        #expect(lead.paper[.dutch].contains("omcirkelen"))
        #expect(!lead.screen[.dutch].contains("omcirkelen"))
    }

    @Test func theExplanationOfSatisfactionIsAskedInTheStepPlansWords() {
        #expect(questionnaire.question("q15")?.choice?.detailPrompt?[.dutch] == "Kunt u uw antwoord toelichten?")
    }

    @Test func whatWasMendedIsThereAndTheSlipIsGone() throws {
        let text = String(decoding: Assets.questionnaire, as: UTF8.self)
        let slips = try #require(try compose(yaml: text)?.mapping?["mended"]?.array())
        let introduction = questionnaire.introduction.map { $0[.dutch].replacing("\n", with: " ") }
            .joined(separator: "\n")
            .replacing("{national_figure}", with: questionnaire.nationalFigure?.value[.dutch] ?? "")
        let asked = questionnaire.questions.flatMap(dutchTexts)
        #expect(slips.count > 20)
        for slip in slips {
            let place = try #require(slip.mapping?["where"]?.string)
            let texts =
                switch place {
                case "introduction": [introduction]
                case "closing": [questionnaire.closing[.dutch]]
                case "II": [try #require(questionnaire.parts[1].lead).screen[.dutch]]
                default: dutchTexts(of: try #require(questionnaire.question(place)))
                }
            let was = try #require(slip.mapping?["was"]?.string)
            let now = try #require(slip.mapping?["now"]?.string)
            #expect(texts.contains { $0.contains(now) }, "\(place): \(now)")
            #expect(was.isEmpty || now.contains(was) || !(texts + asked).contains { $0.contains(was) }, "\(was)")
        }
    }

    private func dutchTexts(of question: Question) -> [String] {
        let options = question.choice?.options ?? []
        return [question.text[.dutch], question.paperRouting?[.dutch], question.instruction?.paper[.dutch]]
            .compactMap(\.self) + options.map { $0.text[.dutch] }
    }

    @Test func theWholeSurvivesJSON() throws {
        let data = try JSONEncoder().encode(questionnaire)
        #expect(try JSONDecoder().decode(Questionnaire.self, from: data) == questionnaire)
    }

    @Test func theMadePilotHasItsColumns() throws {
        let header = try #require(Assets.pilot54.split(separator: UInt8(ascii: "\n")).first)
        let names = String(decoding: header, as: UTF8.self).filter { $0 != "\r" }.split(separator: ",").map(String.init)
        #expect(names == ["id"] + questionnaire.columns.map(\.name))
    }
}
