import Foundation
import TestDatabases
import Testing

@testable import Domain
@testable import Store

/// What is decided about a factsheet, and what is published of it.
@Suite struct FactsheetStoreTests {
    private typealias Words = FactsheetComposition.SectionWords

    private static func factsheet(_ respondents: Int, title: String = "Samen") -> Factsheet {
        Factsheet(
            title: title, municipality: "Heldermeer", lead: "", date: monday, interim: nil,
            response: .init(respondents: respondents, invited: nil, percent: nil, isEstimate: false, period: nil),
            highlights: [],
            sections: [
                .init(
                    id: "oordeel", title: "Oordeel",
                    blocks: [.paragraph("Acht op de tien."), .closing("Zo is het."), .note("Klein.")])
            ],
            tables: [], isDemonstration: false)
    }

    private static func draft(_ field: FieldSample) async throws -> FactsheetDraft {
        try await field.store.factsheet(of: field.survey.id, in: field.approach, link: Token())
    }

    /// - Parameter cell: the group of each response, by its number.
    private static func edition(
        _ field: FieldSample, _ factsheet: Factsheet, cell: (Int) -> EditionRule.Cell = { _ in .init() }
    ) async throws -> NewEdition {
        let numbers: [Int] = try await field.store.engine.rows(
            "SELECT submitted_change AS number FROM response WHERE survey = \(field.survey.id) AND \(SQL.counts)"
        ).map { try $0["number"] }
        return NewEdition(factsheet, cells: Dictionary(uniqueKeysWithValues: numbers.map { ($0, cell($0)) }))
    }

    private static func publish(
        _ field: FieldSample, _ factsheet: Factsheet, minimum: Int = 5,
        cell: (Int) -> EditionRule.Cell = { _ in .init() }
    ) async throws -> PublishingOutcome {
        try await field.store.publish(
            try await edition(field, factsheet, cell: cell), try await draft(field),
            of: try await field.store.surveyProgress(of: field.survey.id),
            in: field.approach, minimum: minimum, FieldSample.act)
    }

    @Test(arguments: EngineKind.allCases)
    func decisionsAreVersions(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let draft = try await Self.draft(field)
            #expect(draft.version == 0 && draft.composition == FactsheetComposition())
            let words = Words(title: "Oordeel", text: "Het is {{4a agree}}.")
            let first = try await store.change(
                draft, in: field.approach, by: .rewrite("oordeel", words), seen: 0, FieldSample.act)
            guard case .saved(let kept) = first else {
                Issue.record("\(first)")
                return
            }
            #expect(kept.version == 2 && kept.composition.rewritten["oordeel"] == words)
            #expect(try await Self.draft(field) == kept)
            // The same once more is no version; another's unseen words are not written over.
            let again = try await store.change(
                draft, in: field.approach, by: .rewrite("oordeel", words), seen: 0, FieldSample.act)
            #expect(again == .saved(kept))
            let other = try await store.change(
                draft, in: field.approach, by: .rewrite("oordeel", Words(title: "O", text: "o")), seen: 1,
                FieldSample.act)
            #expect(other == .outdated(kept))
            // What has nothing to do with it goes on.
            let unrelated = try await store.change(
                draft, in: field.approach, by: .leaveOut("beleid", true), seen: 1, FieldSample.act)
            #expect(unrelated != .outdated(kept))
            let versions = try await store.factsheetVersions(of: kept.id)
            #expect(versions.map(\.number) == [3, 2, 1])
            #expect(versions[2].composition == FactsheetComposition())
            let back = try await store.change(
                draft, in: field.approach, by: .restore(versions[1].composition), seen: 3, FieldSample.act)
            guard case .saved(let restored) = back else {
                Issue.record("\(back)")
                return
            }
            #expect(restored.composition == kept.composition && restored.version == 4)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsPublishedStaysAsItWas(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for number in 0..<6 { try await field.answerOpenly("antwoord \(number)") }
            #expect(try await store.editions(of: try await Self.draft(field)).isEmpty)
            #expect(try await Self.publish(field, Self.factsheet(6)) == .published(1))
            // Pressed twice it is there once.
            #expect(try await Self.publish(field, Self.factsheet(6)) == .published(1))
            let link = try await Self.draft(field).link
            let published = try #require(try await store.publishedFactsheet(link))
            #expect(published.municipality == "heldermeer" && published.editions.count == 1)
            #expect(published.current?.factsheet == Self.factsheet(6))
            #expect(try await store.publishedFactsheet(Token().text) == nil)

            // Other words on the same answers may always come.
            #expect(try await Self.publish(field, Self.factsheet(6, title: "Anders")) == .published(2))
            #expect(
                try await store.withdraw(
                    edition: 2, at: try await Self.draft(field).link, in: field.approach, notice: "Fout.",
                    FieldSample.act))
            #expect(
                try await !store.withdraw(
                    edition: 2, at: try await Self.draft(field).link, in: field.approach, notice: "Nog eens.",
                    FieldSample.act))
            let after = try #require(try await store.publishedFactsheet(link))
            #expect(after.editions.map(\.number) == [2, 1] && after.current?.number == 1)
            #expect(after.editions[0].withdrawn?.notice == "Fout.")
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aNewEditionDiffersByNobodyOrByEnough(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for number in 0..<6 { try await field.answerOpenly("antwoord \(number)") }
            #expect(try await Self.publish(field, Self.factsheet(6)) == .published(1))
            for number in 6..<10 {
                try await field.answerOpenly("antwoord \(number)")
                #expect(
                    try await Self.publish(field, Self.factsheet(number + 1))
                        == .tooLittleDifference(.init(number: 1, responses: number - 5, minimum: 5)))
            }
            try await field.answerOpenly("antwoord 10")
            #expect(try await Self.publish(field, Self.factsheet(11)) == .published(2))
            // A corrected response is another one, and so is one that is set aside; of both editions.
            let responses = try await store.submittedResponses(of: field.survey.id)
            let one = try #require(responses.first)
            #expect(
                try await store.setAside(
                    one.id, because: "dubbel", survey: field.survey.id, of: field.approach, FieldSample.act)
                    == .done)
            #expect(
                try await Self.publish(field, Self.factsheet(10))
                    == .tooLittleDifference(.init(number: 2, responses: 1, minimum: 5)))
            #expect(
                try await store.setAside(
                    one.id, because: nil, survey: field.survey.id, of: field.approach, FieldSample.act)
                    == .done)
            #expect(try await Self.publish(field, Self.factsheet(11, title: "Terug")) == .published(3))
        }
    }

    /// What is kept while somebody types is one version in the end, and no other's words are written over meanwhile.
    @Test(arguments: EngineKind.allCases)
    func typingIsOneVersion(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            var (members, acts) = ([Member](), [Act]())
            for name in ["anna", "bram"] {
                let member = Member(
                    id: newID(), municipality: "heldermeer", name: name,
                    mail: MailAddress("\(name)@heldermeer.example")!,
                    role: .coordinator)
                _ = try await store.add(member, FieldSample.act)
                members.append(member)
                acts.append(Act(by: .member(member.id), for: "heldermeer", at: FieldSample.act.at))
            }
            func type(_ text: String, by act: Act, seen: Int, typing: String? = "oordeel") async throws -> FactsheetSave
            {
                try await store.change(
                    try await Self.draft(field), in: field.approach,
                    by: .rewrite("oordeel", Words(title: "Oordeel", text: text)), seen: seen, typing: typing, act)
            }
            let draft = try await Self.draft(field)
            func numbers() async throws -> [Int] {
                try await store.factsheetVersions(of: Self.draft(field).id).map(\.number)
            }
            _ = try await type("W", by: acts[0], seen: draft.version)
            _ = try await type("Wi", by: acts[0], seen: 2)
            _ = try await type("Wij", by: acts[0], seen: 3)
            #expect(try await numbers() == [4, 1])
            // Another looked at what was kept in between: those words are known still.
            guard case .outdated = try await type("Zij", by: acts[1], seen: 2) else {
                Issue.record("written over")
                return
            }
            // Done typing it is a version of its own, and what comes after is another.
            _ = try await type("Wij.", by: acts[0], seen: 4, typing: nil)
            #expect(try await numbers() == [5, 1])
            _ = try await type("Wij. En", by: acts[0], seen: 5)
            #expect(try await numbers() == [6, 5, 1])
            // What the other types takes no step of the first's away; nor does typing an hour later.
            _ = try await type("Wij. En zij", by: acts[1], seen: 6)
            #expect(try await numbers() == [7, 6, 5, 1])
            let later = Act(by: acts[1].actor, for: "heldermeer", at: acts[1].at.addingTimeInterval(3_600))
            _ = try await type("Wij. En zij ook", by: later, seen: 7)
            #expect(try await numbers() == [8, 7, 6, 5, 1])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func answersThatCameInBetweenAreSeenFirst(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for number in 0..<6 { try await field.answerOpenly("antwoord \(number)") }
            let seen = try await store.surveyProgress(of: field.survey.id)
            try await field.answerOpenly("later")
            let outcome = try await store.publish(
                try await Self.edition(field, Self.factsheet(6)), try await Self.draft(field), of: seen,
                in: field.approach, minimum: 5,
                FieldSample.act)
            #expect(outcome == .outdated)
            // And so is what somebody decided.
            let before = try await Self.draft(field)
            _ = try await store.change(
                before, in: field.approach, by: .group(by: "q3"), seen: before.version, FieldSample.act)
            let decided = try await store.publish(
                try await Self.edition(field, Self.factsheet(7)), before,
                of: try await store.surveyProgress(of: field.survey.id), in: field.approach,
                minimum: 5, FieldSample.act)
            #expect(decided == .outdated)
        }
    }

    /// Ten more, of whom one in the first group: that group's figures beside its earlier ones are those of one human.
    @Test(arguments: EngineKind.allCases)
    func noGroupTellsOfAFewEither(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for number in 0..<12 { try await field.answerOpenly("antwoord \(number)") }
            let groups: (Int) -> EditionRule.Cell = { .init(group: $0 <= 6 || $0 == 13 ? 0 : 1) }
            #expect(try await Self.publish(field, Self.factsheet(12), cell: groups) == .published(1))
            for number in 0..<10 { try await field.answerOpenly("later \(number)") }
            #expect(
                try await Self.publish(field, Self.factsheet(22), cell: groups)
                    == .tooLittleDifference(
                        .init(number: 1, responses: 1, minimum: 5, cells: [.init(group: 0)])))
            #expect(try await Self.publish(field, Self.factsheet(22)) == .published(2))
            #expect(try await store.editionsBefore(try await Self.draft(field)).map(\.sizes.count) == [1, 2])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anOrganisationSeesItsOwnOfTheLatestThatStands(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for number in 0..<12 { try await field.answerOpenly("antwoord \(number)") }
            let linden = Organisation(
                id: "00000000-0000-4000-8000-000000000001", municipality: "heldermeer", name: "De Linde",
                kind: "welfare")
            try await store.add(organisations: [linden], people: [], FieldSample.act)
            func publish(_ title: String, organisations: [Organisation.ID: Factsheet]) async throws -> PublishingOutcome
            {
                var edition = try await Self.edition(field, Self.factsheet(12, title: title))
                edition.organisations = organisations
                return try await store.publish(
                    edition, try await Self.draft(field), of: try await store.surveyProgress(of: field.survey.id),
                    in: field.approach, minimum: 5, FieldSample.act)
            }
            let sheet = Self.factsheet(6, title: "De Linde")
            #expect(try await publish("Een", organisations: [linden.id: sheet]) == .published(1))
            #expect(try await publish("Twee", organisations: [:]) == .published(2))
            let draft = try await Self.draft(field)
            #expect(
                try await store.organisationEditions(of: linden.id)
                    == [
                        OrganisationEdition(
                            link: draft.link, number: 1, published: Day(at: FieldSample.act.at), factsheet: sheet)
                    ])
            #expect(
                try await store.withdraw(
                    edition: 1, at: draft.link, in: field.approach, notice: "Fout.", FieldSample.act))
            #expect(try await store.organisationEditions(of: linden.id).isEmpty)
        }
    }

    /// What was published holds no answers of one human, and stays when the answers have had their time.
    @Test(arguments: EngineKind.allCases)
    func itOutlivesTheSurvey(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for number in 0..<6 { try await field.answerOpenly("antwoord \(number)") }
            #expect(try await Self.publish(field, Self.factsheet(6)) == .published(1))
            let link = try await Self.draft(field).link
            _ = try await store.engine.write { connection in
                try connection.run("DELETE FROM response WHERE survey = \(field.survey.id)")
                try connection.run("DELETE FROM survey WHERE id = \(field.survey.id)")
            }
            #expect(try await store.publishedFactsheet(link)?.current?.factsheet == Self.factsheet(6))
            #expect(try await store.engine.rows("SELECT response FROM edition_response").isEmpty)
            #expect(try await store.publishedFactsheets(of: field.approach).map(\.survey) == [nil])
            #expect(
                try await store.withdraw(edition: 1, at: link, in: field.approach, notice: "Fout.", FieldSample.act))
            #expect(try await store.publishedFactsheet(link)?.current == nil)
        }
    }
}
