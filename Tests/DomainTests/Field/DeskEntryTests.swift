import Domain
import Testing

@Suite struct DeskEntryTests {
    private static let questionnaire: Questionnaire = {
        func options(_ codes: ClosedRange<Int>) -> [Option] {
            codes.map { Option(code: $0, text: Localized(same: "optie \($0)")) }
        }
        let questions = [
            Question(
                id: "q1", number: "1", text: Localized(same: "Soort"),
                kind: .single(Choice(options: options(1...3), other: 3))),
            Question(
                id: "q2", number: "2", text: Localized(same: "Wat"),
                kind: .multiple(Choice(options: options(1...12), other: 12, exclusive: [11]))),
            Question(
                id: "q3", number: "3", text: Localized(same: "Waarom"), kind: .text(lines: 3),
                condition: try! Condition(parsing: "q1 == 1")),
        ]
        return Questionnaire(
            id: "samen", version: 1, languages: [.dutch], title: Localized(same: "Samen"), introduction: [],
            closing: Localized(same: "Dank"),
            parts: [Part(id: "I", title: Localized(same: "I"), minutes: 1, always: true, questions: questions)])
    }()

    private func entry(_ typed: [String: String]) -> DeskEntry { DeskEntry(typed, questionnaire: Self.questionnaire) }

    @Test(arguments: ["1 4 10", "1,4,10", " 10 ; 4.1 "])
    func severalCodesOnOneLine(typed: String) {
        let entry = entry(["q2": typed])
        #expect(entry.problems.isEmpty)
        let chosen = (1...12).filter { entry.columns["q2_\($0)"] == "1" }
        #expect(chosen == [1, 4, 10] && entry.columns.count == 12)
    }

    @Test func noughtIsAnsweredWithNothing() {
        let entry = entry(["q1": "2", "q2": "0"])
        let options = (1...12).map { entry.columns["q2_\($0)"] }
        #expect(entry.problems.isEmpty && options.allSatisfy { $0 == "0" })
        // On a paper with nothing else there is nothing.
        #expect(self.entry(["q2": "0"]).problems.map(\.message) == ["Er is nog niets ingevuld."])
    }

    @Test func aTextBesideOtherChoosesIt() {
        #expect(entry(["q1_other": "bakkerij"]).columns == ["q1": "3", "q1_other": "bakkerij"])
        #expect(entry(["q2": "1", "q2_other": "iets"]).columns["q2_12"] == "1")
        #expect(entry(["q1": "2", "q1_other": "bakkerij"]).problems.map(\.field) == ["q1_other"])
    }

    @Test func eachProblemNamesItsField() {
        let entry = entry(["q1": "9", "q2": "3 x 11"])
        #expect(entry.problems.map(\.field).sorted() == ["q1", "q2"])
        #expect(self.entry(["q2": "3 11"]).problems.map(\.field) == ["q2"])
        #expect(self.entry([:]).problems.map(\.message) == ["Er is nog niets ingevuld."])
    }

    @Test func aQuestionThatIsPassedOverIsAskedAbout() {
        #expect(entry(["q1": "2", "q3": "daarom"]).problems.map(\.field) == ["q3"])
        #expect(entry(["q1": "1", "q3": "daarom"]).problems.isEmpty)
    }

    @Test(arguments: [
        ["q1": "2"], ["q1": "3", "q1_other": "bakkerij"], ["q2": "0"], ["q2": "1 12", "q2_other": "iets"],
        ["q1": "1", "q3": "een\ntwee"],
    ])
    func whatWasTypedComesBack(typed: [String: String]) {
        let columns = entry(typed).columns
        let again = DeskEntry.typed(columns, questionnaire: Self.questionnaire)
        #expect(entry(again).columns == columns)
        #expect(DeskEntry.differences(columns, entry(again).columns, questionnaire: Self.questionnaire).isEmpty)
    }

    @Test func differencesAreNamedByQuestion() {
        let (first, second) = (entry(["q1": "1", "q2": "1 2"]), entry(["q1": "1", "q2": "1 3"]))
        #expect(
            DeskEntry.differences(first.columns, second.columns, questionnaire: Self.questionnaire) == ["q2"])
    }
}
