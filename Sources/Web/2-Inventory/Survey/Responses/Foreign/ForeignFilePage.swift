import Domain

/// What a file of another program says: which column is which question, which answers are not known, and what can be taken
/// in. Everything is one form, which shows anew what its choices make of the file.
struct ForeignFilePage: Sendable {
    let field: OpenedField
    let name: String
    let table: CellTable
    /// What each column holds; `nil` for one that is not used.
    private(set) var targets: [AnswerTarget?]
    private(set) var meanings: [ForeignResponses.Key: ForeignResponses.Meaning] = [:]
    private(set) var responses: ForeignResponses
    /// Why it was not taken in.
    var refusal: String?

    private var questionnaire: Questionnaire { field.survey.questionnaire }
    private var opened: OpenedSurvey { field.opened }

    /// The last field of the form: without it the page was not there as a whole.
    private static let wholeField = "heel"

    /// So many problems are listed; more are said in number.
    private static let mostListed = 30

    init(field: OpenedField, name: String, table: CellTable) {
        self.field = field
        self.name = name
        self.table = table
        targets = AnswerTarget.guesses(table.header, field.survey.questionnaire)
        responses = ForeignResponses(table, targets, [:], field.survey.questionnaire)
    }

    /// Reads the file by the choices in a form.
    mutating func read(_ form: Form) {
        let known = Dictionary(
            AnswerTarget.all(in: questionnaire).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let sent = Dictionary(form.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        var seen = Set<AnswerTarget>()
        // Who presses a button before the whole page is there sends what the page was made with.
        let before = (sent["kolommen"] ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        targets = table.header.indices.map { column in
            let chosen = sent[Self.wholeField] == nil ? nil : sent["kolom-\(column)"]
            let code = chosen ?? (before.indices.contains(column) ? before[column] : "")
            // Of two columns that say the same the first is used; the form shows that the other is not.
            return known[code].flatMap { seen.insert($0).inserted ? $0 : nil }
        }
        for (name, value) in sent where name.hasPrefix("waarde-") {
            let pieces = name.dropFirst("waarde-".count).split(separator: ":", maxSplits: 1).map(String.init)
            guard pieces.count == 2 else { continue }
            let key = ForeignResponses.Key(
                question: pieces[0], folded: pieces[1].replacing("_", with: " "))
            switch value {
            case "open": meanings[key] = .open
            case "anders": meanings[key] = .other
            default: meanings[key] = Int(value).map(ForeignResponses.Meaning.option)
            }
        }
        responses = ForeignResponses(table, targets, meanings, questionnaire)
    }

    var page: Page {
        let used = targets.count { $0 != nil }
        return field.page(
            "Wat er in het bestand staat",
            content: """
                \(refused)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.readResponses(opened))">Antwoorden inlezen</a></p>
                <h1 class="utrecht-heading-1">Wat er in het bestand staat</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(name): \
                \(Amount.of(table.rows.count, "regel", "regels")). Van de \(table.header.count) kolommen herkennen wij er \(used).</p>
                </div>
                <form class="kring-form kring-form--long" action="\(Routes.takeResponses(opened))" method="post" novalidate>
                <input type="hidden" name="naam" value="\(name)"><input type="hidden" name="bestand" value="\(table.text)">
                <input type="hidden" name="kolommen" value="\(targets.map { $0?.code ?? "" }.joined(separator: ","))">
                \(kept)
                \(unknown)
                \(preview)
                \(columns)
                <input type="hidden" name="\(Self.wholeField)" value="ja">
                </form>
                """)
    }

    private var refused: HTML {
        refusal.map { FigureParts.warning("Er is niets overgenomen", "<p class=\"utrecht-paragraph\">\($0)</p>") }
            ?? HTML()
    }

    private func title(_ question: Question.ID) -> String {
        questionnaire.question(question)?.mention ?? question
    }

    // MARK: Answers that are not known

    /// A name without white space, as a field's id must be; folded text has no underscores.
    private static func field(_ key: ForeignResponses.Key) -> String {
        "waarde-\(key.question):\(key.folded.replacing(" ", with: "_"))"
    }

    private static func value(_ meaning: ForeignResponses.Meaning) -> String {
        switch meaning {
        case .option(let code): String(code)
        case .other: "anders"
        case .open: "open"
        }
    }

    /// What was decided goes along, so that it holds for the next look too.
    private var kept: HTML {
        let fields = meanings.sorted { ($0.key.question, $0.key.folded) < ($1.key.question, $1.key.folded) }
            .map { key, meaning -> HTML in
                "<input type=\"hidden\" name=\"\(Self.field(key))\" value=\"\(Self.value(meaning))\">\n"
            }
        return "\(fields)"
    }

    private var unknown: HTML {
        guard !responses.unknown.isEmpty else { return HTML() }
        let fields = responses.unknown.prefix(Self.mostListed).map { unknown -> HTML in
            let choice = questionnaire.question(unknown.question)?.choice
            let options = (choice?.options ?? []).map {
                FormField.Choice(value: String($0.code), label: $0.text[.dutch])
            }
            let other: [FormField.Choice] =
                choice?.other == nil ? [] : [.init(value: "anders", label: "Zet het bij ‘anders, namelijk’")]
            return FormField(
                name: Self.field(unknown.key), label: "‘\(unknown.text.prefix(120))’",
                value: choice?.other == nil ? "" : "anders",
                hint: "\(title(unknown.question)); \(unknown.count) keer",
                kind: .select(
                    [.init(value: "", label: "Kies wat dit is")] + other + options
                        + [.init(value: "open", label: "Niets: laat de vraag open")])
            ).html
        }
        let left = responses.unknown.count - fields.count
        let more: HTML = "<p class=\"kring-note\">Daarna volgen er nog \(left).</p>"
        return """
            <section aria-labelledby="onbekend">
            <h2 class="utrecht-heading-2" id="onbekend">\
            \(responses.unknown.count == 1 ? "Eén antwoord kennen" : "\(responses.unknown.count) antwoorden kennen") wij niet</h2>
            <p class="utrecht-paragraph">Zeg bij elk wat het is. Dan kunnen wij alles lezen.</p>
            \(fields)\(when: left > 0, more)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit" \
            name="doe" value="bekijk">Lees het zo</button></div>
            </section>

            """
    }

    // MARK: What can be taken in

    private var preview: HTML {
        let (count, wrong) = (responses.rows.count, Set(responses.problems.map(\.number)).count)
        var lines: [HTML] = []
        if responses.empty > 0 {
            lines.append("<li>\(Amount.of(responses.empty, "regel is", "regels zijn")) leeg, en telt niet mee.</li>\n")
        }
        lines += responses.problems.prefix(Self.mostListed).map { problem -> HTML in
            "<li>Regel \(problem.number), \(title(problem.question)): ‘\(problem.value.prefix(80))’ kan daar niet staan.</li>\n"
        }
        if responses.problems.count > Self.mostListed {
            lines.append("<li>En nog \(responses.problems.count - Self.mostListed).</li>\n")
        }
        let list: HTML = "<ul class=\"utrecht-unordered-list\">\n\(lines)</ul>"
        let left: String =
            wrong == 0
            ? "" : " \(wrong == 1 ? "Eén regel laten" : "\(wrong) regels laten") wij weg, om wat hieronder staat."
        let take: HTML = """
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit" \
            name="doe" value="neem-over">Neem \(Amount.of(count, "vragenlijst", "vragenlijsten")) over</button></div>
            """
        let none: HTML = """
            <p class="utrecht-paragraph">Zo kunnen wij er niets uit overnemen. Kijk hieronder of de kolommen kloppen.</p>
            """
        guard responses.unknown.isEmpty else { return HTML() }
        return """
            <section aria-labelledby="overnemen">
            <h2 class="utrecht-heading-2" id="overnemen">\(count == 0 ? "Nog niets om over te nemen" : "Klaar om over te nemen")</h2>
            \(when: !left.isEmpty, "<p class=\"utrecht-paragraph\">\(left)</p>")
            \(count == 0 ? none : take)
            \(when: !lines.isEmpty, list)
            </section>

            """
    }

    // MARK: Columns

    private var columns: HTML {
        let choices = AnswerTarget.all(in: questionnaire).map { target in
            FormField.Choice(value: target.code, label: label(target))
        }
        let fields = table.header.enumerated().map { index, name -> HTML in
            let examples = table.rows.prefix(40).map { $0.cells[index] }.filter { !$0.isEmpty }
            var seen = Set<String>()
            let shown = examples.filter { seen.insert($0).inserted }.prefix(3).map { String($0.prefix(40)) }
            return FormField(
                name: "kolom-\(index)", label: name.isEmpty ? "Kolom \(index + 1)" : String(name.prefix(200)),
                value: targets[index]?.code ?? "",
                hint: shown.isEmpty
                    ? "De eerste regels zijn hier leeg." : "Bijvoorbeeld: \(shown.joined(separator: ", "))",
                kind: .select([.init(value: "", label: "Niet gebruiken")] + choices)
            ).html
        }
        let isOpen = targets.allSatisfy { $0 == nil }
        return """
            <details class="kring-data"\(when: isOpen, " open")><summary>Welke kolom is welke vraag?</summary>
            \(fields)
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit" name="doe" value="bekijk">Lees het \
            zo</button></div>
            </details>

            """
    }

    private func label(_ target: AnswerTarget) -> String {
        guard let question = questionnaire.question(target.question) else { return target.code }
        let name =
            "\(question.number.isEmpty ? "" : "\(question.number). ")\((question.short ?? question.text)[.dutch])"
        return switch target {
        case .whole: name
        case .option(_, let code):
            "\(name): \(question.choice?.option(code).map { ($0.short ?? $0.text)[.dutch] } ?? String(code))"
        case .other: "\(name): anders, namelijk"
        case .detail: "\(name): toelichting"
        }
    }
}
