import Domain
import Testing

@Suite struct FieldTests {
    private let monday = Day(year: 2026, month: 11, day: 23)!

    @Test func threeWeeksIsEnoughAndLessIsNot() {
        let enough = FieldPeriod(opens: monday, closes: monday.adding(days: 21))
        #expect(enough.hints(meeting: monday.adding(days: 60)).isEmpty)
        let short = FieldPeriod(opens: monday, closes: monday.adding(days: 10))
        #expect(short.hints(meeting: nil).count == 1)
        #expect(enough.hints(meeting: monday.adding(days: 20)).first?.contains("niet vóór de bijeenkomst") == true)
        #expect(enough.hints(meeting: monday.adding(days: 30)).first?.contains("zitten 9 dagen") == true)
        // A Saturday, and Christmas.
        #expect(FieldPeriod(opens: monday, closes: monday.adding(days: 26)).hints(meeting: nil).count == 1)
        #expect(FieldPeriod(opens: monday, closes: monday.adding(days: 32)).hints(meeting: nil).count == 1)
    }

    @Test func remindersKeepADistance() {
        let long = FieldPeriod(opens: monday, closes: monday.adding(days: 28))
        #expect(long.reminderDays == [14, 21, 26].map { monday.adding(days: $0) })
        #expect(FieldPeriod(opens: monday, closes: monday.adding(days: 9)).reminderDays == [monday.adding(days: 7)])
        #expect(FieldPeriod(opens: monday, closes: monday.adding(days: 2)).reminderDays.isEmpty)
    }

    @Test func expectationIsARangeWithinWhatCanBe() {
        let progress = FieldProgress(
            days: [.init(monday, 10), .init(monday.adding(days: 8), 14), .init(monday.adding(days: 14), 99)])
        let today = monday.adding(days: 14)
        // 14 in the last seven days, two weeks to go: 123 now, and at most 28 more.
        #expect(
            progress.expected(opens: monday, closes: monday.adding(days: 28), today: today, invited: nil) == 132...151)
        #expect(
            progress.expected(opens: monday, closes: monday.adding(days: 28), today: today, invited: 140) == 132...140)
        #expect(
            progress.expected(opens: monday, closes: today, today: monday.adding(days: 6), invited: nil) == nil)
    }

    @Test func daysAddUp() {
        let progress = FieldProgress(days: [.init(monday, 2), .init(monday.adding(days: 2), 3)])
        #expect(
            progress.cumulative(from: monday.adding(days: -1), to: monday.adding(days: 3)).map(\.count) == [
                0, 2, 2, 5, 5,
            ])
        #expect(progress.cumulative(from: monday, to: monday.adding(days: -1)).isEmpty)
    }

    @Test func anAnonymousSurveyDoesNotAskTheName() throws {
        let question = { (id: String) in
            Question(id: id, number: id, text: Localized(same: id), kind: .text(lines: 1))
        }
        let questionnaire = Questionnaire(
            id: "samen", version: 1, languages: [.dutch], title: Localized(same: "Samen"),
            introduction: [Localized(same: "{promise}")], closing: Localized(same: "Dank"),
            parts: [
                Part(
                    id: "I", title: Localized(same: "I"), minutes: 1, always: true,
                    questions: [question("q1"), question("q2")])
            ])
        let asked = SurveyPromise.anonymous.questionnaire(from: questionnaire)
        #expect(asked.questions.map(\.id) == ["q2"])
        #expect(SurveyPromise.confidential.questionnaire(from: questionnaire) == questionnaire)
        var values = IntroductionValues(municipality: "Heldermeer", contact: "Sanne", promise: .anonymous)
        #expect(asked.introduction(filled: values, language: .dutch).first?.contains("is anoniem") == true)
        values.links = .personal
        let byLink = try #require(asked.introduction(filled: values, language: .dutch).first)
        #expect(byLink.contains("ziet de gemeente Heldermeer tot het sluiten of u hebt geantwoord"))
        (values.promise, values.links) = (nil, nil)
        let confidential = try #require(questionnaire.introduction(filled: values, language: .dutch).first)
        #expect(confidential.contains("niet anoniem: wij vragen naar de naam van uw organisatie"))
        #expect(asked.introduction(filled: values, language: .dutch).first?.contains("wij vragen naar") == false)
    }

    @Test func ofAnOrganisationThosePeopleAreAskedWhoWantMail() {
        let organisation = Organisation(id: "o", municipality: "heldermeer", name: "De Linde")
        var changes = SocialMapChanges(revision: 1)
        changes.organisations = [organisation]
        changes.people = [
            ContactPerson(
                id: "a", organisation: "o", name: "Anna", mail: MailAddress("a@linde.example"), consented: monday),
            ContactPerson(id: "b", organisation: "o", name: "Bram", mail: MailAddress("b@linde.example")),
        ]
        var map = SocialMap()
        map.apply(changes)
        #expect(RecipientCandidate.usual(of: organisation, in: map).map(\.id) == ["p-a"])
        let bram = RecipientCandidate(id: "p-b", in: map)
        #expect(bram?.reach == .noConsent)
        #expect(RecipientCandidate(id: "o-o", in: map)?.reach == .noAddress)
        #expect(RecipientCandidate(id: "p-c", in: map) == nil && RecipientCandidate(id: "", in: map) == nil)
    }

    @Test func aLetterIsParagraphs() {
        let letter = SurveyLetter(.invitation, subject: "Doe mee", body: "Een\r\nregel.\r\n\r\n\r\n Twee. \n")
        #expect(letter.paragraphs == ["Een regel.", "Twee."])
    }
}
