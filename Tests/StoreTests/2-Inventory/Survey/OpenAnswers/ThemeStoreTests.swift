import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct ThemeStoreTests {
    private static let column = OpenColumn(
        id: "q2",
        question: Question(
            id: "q2", number: "2", text: Localized(nl: "Ziet u eenzaamheid?", en: "Do you see loneliness?"),
            kind: .text(lines: 1)), role: .answer)

    private func answers(_ field: FieldSample) async throws -> OpenAnswers {
        OpenAnswers(
            try await field.store.submittedResponses(of: field.survey.id), Self.column,
            themes: try await field.store.themes(of: field.survey.id)["q2"] ?? [],
            coding: try await field.store.codings(of: field.survey.id)["q2"] ?? [:])
    }

    private func code(
        _ field: FieldSample, _ answer: OpenAnswer, _ themes: Set<String> = [], new: String...
    ) async throws -> CodingOutcome {
        try await field.store.code(
            answer, as: themes, adding: new.map { AnswerTheme(id: newID(), column: "q2", name: $0) }, in: "q2",
            survey: field.survey.id, of: field.approach, FieldSample.act)
    }

    @Test(arguments: EngineKind.allCases)
    func anAnswerGetsThemesAndOthersUseThemAgain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for text in ["Rouw", "rouw", "Geld"] { try await field.answerOpenly(text) }
            var answers = try await answers(field)
            let (money, loss) = (try #require(answers.answers.first), try #require(answers.answers.last))
            #expect(try await code(field, loss, new: "Verlies", "Ouderdom") == .saved)
            answers = try await self.answers(field)
            #expect(answers.themes.map(\.name) == ["Verlies", "Ouderdom"])
            #expect(answers.themes.map { answers.count($0.id) } == [2, 2] && answers.coded == 2)
            // Somebody who looked before overwrites nothing.
            #expect(try await code(field, loss) == .outdated)
            // Judged, and no theme fits.
            #expect(try await code(field, money) == .saved)
            answers = try await self.answers(field)
            #expect(answers.coded == 3 && answers.next(after: nil) == nil)
            let again = try #require(answers.answers.last)
            #expect(try await code(field, again, [answers.themes[1].id]) == .saved)
            answers = try await self.answers(field)
            #expect(answers.themes.map { answers.count($0.id) } == [0, 2])
            #expect(try await code(field, answers.answers[0], ["nothing"]) == .outdated)
            // What counts of it is counted.
            var counts = try #require(try await store.themeCounts(of: field.survey.id)["q2"])
            #expect(counts.coded == 3 && counts.themes.map(\.name) == ["Ouderdom"] && counts.themes[0].count == 2)
            let one = try #require(again.responses.first)
            _ = try await store.setAside(
                one, because: "dubbel", survey: field.survey.id, of: field.approach, FieldSample.act)
            counts = try #require(try await store.themeCounts(of: field.survey.id)["q2"])
            #expect(counts.coded == 2 && counts.themes[0].count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func themesAreRenamedMergedRemovedAndPutBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for text in ["Angst", "Geld"] { try await field.answerOpenly(text) }
            var answers = try await answers(field)
            _ = try await code(field, answers.answers[0], new: "Bang")
            _ = try await code(field, answers.answers[1], new: "Armoede")
            let (survey, approach, act) = (field.survey.id, field.approach, FieldSample.act)
            let themes = try await self.answers(field).themes
            let (fear, money) = (themes[0].id, themes[1].id)
            #expect(
                try await store.rename(theme: fear, to: "armoede", survey: survey, of: approach, act) == .nameTaken)
            #expect(try await store.rename(theme: fear, to: "Angst", survey: survey, of: approach, act) == .done)
            #expect(try await store.merge(theme: fear, into: fear, survey: survey, of: approach, act) == .unknown)
            #expect(try await store.merge(theme: fear, into: money, survey: survey, of: approach, act) == .done)
            answers = try await self.answers(field)
            #expect(answers.themes.map(\.name) == ["Armoede"] && answers.count(money) == 2 && answers.coded == 2)
            #expect(try await store.rename(theme: fear, to: "Vrees", survey: survey, of: approach, act) == .unknown)
            #expect(
                try await store.setRemoved(false, theme: fear, survey: survey, of: approach, act) == .done)
            answers = try await self.answers(field)
            #expect(answers.themes.map(\.name) == ["Angst", "Armoede"] && answers.count(fear) == 1)
            #expect(try await store.recorded("theme").map(\.kind).count == 5)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aCorrectedTextIsJudgedAnew(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            try await field.answerOpenly("Rouw")
            let answer = try #require(try await answers(field).answers.first)
            _ = try await code(field, answer, new: "Verlies")
            func correct(_ answers: [String: String], seen: Int) async throws {
                _ = try await store.correct(
                    answer.id, to: answers, questions: "vraag 2", seen: seen, because: "Gebeld",
                    survey: field.survey.id,
                    of: field.approach, FieldSample.act)
            }
            try await correct(["q1": "anders", "q2": "Rouw"], seen: 0)
            #expect(try await answers(field).coded == 1)
            try await correct(["q1": "anders", "q2": "Angst"], seen: 1)
            #expect(try await answers(field).coded == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anAnonymousSurveyIsCodedOnlyOnceItIsReleased(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, promise: .anonymous)
            try await field.answerOpenly("Rouw")
            var answer = try #require(try await answers(field).answers.first)
            #expect(try await code(field, answer, new: "Verlies") == .unknown)
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            answer = try #require(try await answers(field).answers.first)
            #expect(try await code(field, answer, new: "Verlies") == .unknown)
            _ = try await store.release(field.survey.id, of: field.approach, FieldSample.act)
            #expect(try await code(field, answer, new: "Verlies") == .saved)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aTextBesideAndersIsPutUnderAnOption(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let question = Question(
                id: "q2", number: "2", text: Localized(same: "Wat?"),
                kind: .single(
                    Choice(options: [1, 2].map { Option(code: $0, text: Localized(same: "\($0)")) }, other: 2)))
            let column = OpenColumn(id: "q2_other", question: question, role: .other)
            try await store.addSubmitted(
                survey: field.survey.id, responses: [["q2": "2", "q2_other": "een"], ["q2": "1"]], on: monday)
            let response = try #require(try await store.submittedResponses(of: field.survey.id).first)
            let answer = OpenAnswer(text: "een", responses: [response.id])
            func recode(to option: Int) async throws -> CodingOutcome {
                try await store.recode(
                    answer, in: column, to: option, because: "Er stond: een", survey: field.survey.id,
                    of: field.approach, FieldSample.act)
            }
            #expect(try await recode(to: 2) == .outdated)
            #expect(try await recode(to: 1) == .saved)
            #expect(try await store.allSubmitted(of: field.survey.id).map(\.answers) == [["q2": "1"], ["q2": "1"]])
            #expect(try await store.corrections(of: response.id).map(\.before) == [["q2": "2", "q2_other": "een"]])
            // It is not there any more.
            #expect(try await recode(to: 1) == .outdated)
        }
    }
}
