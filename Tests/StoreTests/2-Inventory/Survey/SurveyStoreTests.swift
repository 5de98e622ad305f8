import Domain
import Store
import TestDatabases
import Testing

@Suite struct SurveyStoreTests {
    @Test(arguments: EngineKind.allCases)
    func aSurveyComesBackWhole(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            #expect(try await store.survey("peiling") == .sample())
            #expect(try await store.survey(openLink: "open-peiling") == .sample())
            #expect(try await store.survey("nergens") == nil)
            #expect(try await store.survey(openLink: "nergens") == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsLeftOpenStaysOpen(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            var survey = Survey.sample()
            (survey.openLink, survey.invited, survey.closes, survey.introduction.meeting) = (nil, nil, nil, nil)
            (survey.wholeFrame, survey.isDemonstration) = (false, false)
            try await store.addSurvey(survey)
            #expect(try await store.survey("peiling") == survey)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func awkwardWordingComesBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            var survey = Survey.sample()
            survey.questionnaire.introduction = awkwardTexts.map { Localized(same: $0) }
            try await store.addSurvey(survey)
            #expect(try await store.survey("peiling") == survey)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aMunicipalitySeesItsOwnSurveysOnly(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            var later = Survey.sample("later")
            (later.opens, later.closes) = (tuesday, nil)
            try await store.addSurvey(later)
            try await store.add(.elders)
            try await store.add(.sample("eerst"))
            try await store.add(.sample("hunne", of: .elders))
            #expect(try await store.surveys(of: "heldermeer").map(\.id) == ["eerst", "later"])
            #expect(try await store.surveys(of: "elders").map(\.id) == ["hunne"])
            #expect(try await store.survey("hunne", of: "elders")?.id == "hunne")
            #expect(try await store.survey("hunne", of: "heldermeer") == nil)
            #expect(try await store.surveys(of: "nergens").isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anOpenLinkLeadsToOneSurvey(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            var second = Survey.sample("tweede")
            second.openLink = "open-peiling"
            let survey = second
            await #expect(throws: StoreError.violates(.unique)) { try await store.add(survey) }
        }
    }
}
