import Domain
import Yams

extension Reading {
    private static let partKeys = ["id", "title", "lead", "minutes", "always", "questions"]

    /// The part at a node; `nil` where not even its id can be read.
    func part(_ node: Node) -> Part? {
        guard let entry = Entry(node, as: "a part", known: Reading.partKeys, reading: self),
            let id = entry.requiredWord("id", expected: "a letter, then letters and digits")
        else {
            lacksQuestions = true
            return nil
        }
        return part(id, of: entry)
    }

    /// The part with this id whose title, lead, minutes and questions stand in `entry`.
    func part(_ id: String, of entry: Entry) -> Part {
        lines[.part(id)] = entry.line
        _ = entry.required("minutes", expected: "the minutes that the part takes")
        return Part(
            id: id, title: entry.requiredText("title"),
            lead: entry.node("lead").flatMap { entry.instruction($0, as: "'lead'") },
            minutes: minutes(of: entry), always: entry.flag("always"), questions: questions(of: entry))
    }

    /// The minutes at `minutes`, none where there are none.
    func minutes(of entry: Entry) -> Int {
        let expected = "\(Part.possibleMinutes.lowerBound) to \(Part.possibleMinutes.upperBound) minutes"
        guard let minutes = entry.integer("minutes", expected: expected) else { return 0 }
        guard Part.possibleMinutes.contains(minutes) else {
            entry.report("'minutes' is '\(minutes)'", expected: expected, at: "minutes")
            return 0
        }
        return minutes
    }

    func questions(of entry: Entry) -> [Question] {
        guard entry.required("questions", expected: "a list of questions") != nil,
            let nodes = entry.list("questions", expected: "a list of questions")
        else {
            lacksQuestions = true
            return []
        }
        return nodes.compactMap(question)
    }
}
