import Domain
import Questionnaires
import Store

/// `peiling in de maak`: a survey that is half composed.
struct ComposedSurveySection: Sendable {
    private let begun: Day
    private let name: String
    private let edits: [CompositionEdit]

    init(_ root: Entry, _ days: RelativeDays) {
        let known = ["dag", "naam", "delen", "eigen stellingen", "andere woorden"]
        guard let entry = root.entry("peiling in de maak", known: known) else {
            (begun, name, edits) = (days.today, "", [])
            return
        }
        begun = entry.neededPastDay("dag", days)
        name = entry.prose("naam")
        let statements = entry.entries("eigen stellingen", each: "a statement", known: ["deel", "nl", "en"])
        let own = statements.enumerated().map { index, statement in
            CompositionEdit.own(
                OwnQuestion(
                    id: "e\(index + 1)", part: statement.prose("deel"), form: .statement, text: Self.words(statement)))
        }
        let others = entry.entries("andere woorden", each: "a question in other words", known: ["vraag", "nl", "en"])
        let reworded = others.map { CompositionEdit.reword([.question($0.prose("vraag")): Self.words($0)]) }
        edits = [.parts(entry.lines("delen"))] + own + reworded
    }

    private static func words(_ entry: Entry) -> Localized {
        var words = ["nl": entry.prose("nl")]
        let english = entry.optionalProse("en")
        if !english.isEmpty { words["en"] = english }
        return Localized(words)
    }

    /// Adds it to the approach, with a version for each thing that was decided.
    func add(_ telling: Telling, to approach: Approach.ID, by coordinator: Member) async throws {
        let act = telling.act(on: begun, by: coordinator)
        let survey = ComposedSurvey(
            id: newID(), approach: approach, original: try StandardQuestionnaire.load(),
            composition: SurveyComposition(name: name, languages: [.dutch, .english]), begun: begun)
        try await telling.store.add(survey, act)
        for (index, edit) in edits.enumerated() {
            _ = try await telling.store.change(survey.id, of: approach, by: edit, seen: index + 1, act)
        }
    }
}
