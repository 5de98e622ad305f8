import Domain
import Yams

extension Reading {
    /// A questionnaire that stands in the file as a whole; `nil` where the file is something else.
    func wholeQuestionnaire(_ root: Node) -> Questionnaire? {
        let known = Reading.headKeys + ["parts", "mended"]
        guard let entry = Entry(root, as: "a questionnaire", known: known, reading: self) else { return nil }
        lines[.questionnaire] = entry.line
        readShared(of: entry)
        checkMended(of: entry)
        if !entry.has("languages") { entry.report("no 'languages'", expected: "a list of nl, en") }
        let identity = identity(of: entry)
        return Questionnaire(
            id: identity.id,
            version: identity.version,
            variantOf: entry.word("variant_of", expected: "the id of a questionnaire"),
            languages: languages(of: entry) ?? [.dutch],
            title: entry.requiredText("title"),
            introduction: introduction(of: entry) ?? [],
            nationalFigure: nationalFigure(of: entry),
            closing: entry.requiredText("closing"),
            parts: wholeParts(of: entry))
    }

    /// The id and version, which every file has of its own.
    func identity(of entry: Entry) -> (id: String, version: Int) {
        (
            entry.requiredWord("id", expected: "a small letter, then small letters, digits and hyphens")
                ?? "unreadable",
            entry.requiredInteger("version", expected: "a whole number, 1 or more") ?? 1
        )
    }

    private func wholeParts(of entry: Entry) -> [Part] {
        guard entry.required("parts", expected: "a list of parts") != nil,
            let nodes = entry.list("parts", expected: "a list of parts")
        else {
            lacksQuestions = true
            return []
        }
        return nodes.compactMap(part)
    }

    /// Where the wording was mended is for who reads the file; here only its shape counts.
    private func checkMended(of entry: Entry) {
        let known = ["where", "was", "now", "why"]
        for node in entry.list("mended", expected: "a list of \(known.joined(separator: ", "))") ?? [] {
            let slip = Entry(node, as: "a mended slip", known: known, reading: self)
            for key in known { _ = slip?.requiredWord(key, expected: "a text") }
        }
    }
}
