import Domain

/// A questionnaire on paper to type in, by codes and without a mouse.
struct DeskPage: Sendable {
    let field: OpenedField
    /// The id that the response gets, so that pressing twice adds one.
    var id: String
    /// What is typed, by the name of the field.
    var typed: [String: String] = [:]
    var problems: [FieldProblem] = []
    /// The response that was saved just now.
    var saved: String?
    /// The response that is typed in again to be sure.
    var checked: String?
    /// Where the second entry differs from the first, by question.
    var differences: [Question.ID] = []
    /// What was typed the first time.
    var first: [String: String] = [:]
    var isSame = false
    var isRemoved = false

    /// The field with whom the paper is from.
    static let sender = "van"

    private var opened: OpenedSurvey { field.opened }
    private var questionnaire: Questionnaire { field.survey.questionnaire }
    private var fields: DeskFields { DeskFields(questionnaire: questionnaire, typed: typed, problems: problems) }

    var page: Page {
        field.page(
            "Papieren vragenlijsten invoeren", width: .page,
            content: """
                \(([senderField].compactMap(\.self) + fields.all).problems)
                \(notice)
                <div class="kring-title">
                \(field.back)
                <h1 class="utrecht-heading-1">\(checked == nil ? "Papieren vragenlijst invoeren" : "Nog een keer, ter controle")</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Typ per vraag het nummer dat op het papier voor het kruisje \
                staat. Bij meer kruisjes: nummers met een spatie ertussen, en 0 voor geen enkel. Leeg gelaten? Sla over met \
                Tab.</p>
                </div>
                \(field.isGoing ? form : closed)
                """)
    }

    private var closed: HTML {
        """
        <p class="utrecht-paragraph">De peiling is gesloten. Kwam er nog papier binnen? Open de peiling dan opnieuw, en sluit \
        hem als u klaar bent.</p>
        """
    }

    private var notice: HTML {
        if isRemoved { return DoneNotice.html("De vragenlijst is weggehaald en telt niet mee.") }
        if !differences.isEmpty { return difference }
        guard let saved else { return HTML() }
        let address = Routes.field(opened, .desk)
        let undo: HTML = """
            <form action="\(address)" method="post"><button class="utrecht-button utrecht-button--subtle" type="submit" \
            name="weg" value="\(saved)">Haal weg</button></form>
            """
        guard !isSame else {
            return DoneNotice.html("De twee keren komen overeen. U kunt het volgende papier pakken.", undo: undo)
        }
        return DoneNotice.html(
            "De vragenlijst is opgeslagen. U kunt het volgende papier pakken.",
            undo: """
                <a class="utrecht-button-link" href="\(address.asking("controle", saved))">Voer hem nog eens in ter controle\
                </a>\(undo)
                """)
    }

    private var difference: HTML {
        let rows = differences.compactMap { questionnaire.question($0) }.map { question -> HTML in
            let names = [question.id] + question.columns.filter { $0.role == .other || $0.role == .detail }.map(\.name)
            let before = names.compactMap { first[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
            return """
                <li><a class="utrecht-link" href="#veld-\(question.id)">\(capitalized(question.mention))</a>: eerst stond hier \
                ‘\(before.isEmpty ? "niets" : before)’.</li>

                """
        }
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-notice" role="alert"><div class="utrecht-alert__icon">\
            \(Icon.attention)</div><div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">\(differences.count == 1 ? "Eén antwoord verschilt" : "\(differences.count) antwoorden verschillen")</h2>
            <p class="utrecht-paragraph">Kijk op het papier, verbeter hieronder wat niet klopt, en druk op ‘Zo is het goed’.</p>
            <ul class="utrecht-unordered-list">
            \(rows)</ul></div></div>

            """
    }

    // MARK: The form

    private var form: HTML {
        let again: HTML = checked.map { "<input type=\"hidden\" name=\"controle\" value=\"\($0)\">" } ?? HTML()
        let settles: HTML = "<input type=\"hidden\" name=\"geldt\" value=\"ja\">"
        let label =
            !differences.isEmpty
            ? "Zo is het goed" : checked == nil ? "Bewaar en volgende" : "Vergelijk met de eerste keer"
        return """
            <form class="kring-form kring-form--long kring-desk" action="\(Routes.field(opened, .desk))" method="post" \
            novalidate>
            <input type="hidden" name="id" value="\(id)">\(again)\(when: !differences.isEmpty, settles)
            \(senderField.map(\.html) ?? HTML())
            \(fields.html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
            \(label)</button><a class="utrecht-link" href="\(Routes.field(opened))">Stoppen</a></div>
            </form>
            """
    }

    /// Whom the paper is from, where that may be known and somebody is left to answer; who is chosen is not reminded.
    private var senderField: FormField? {
        let waiting = field.active.filter { $0.recipient.answered == nil }
        let problem = problems.first { $0.field == Self.sender }
        guard field.readsResponses, checked == nil, !waiting.isEmpty || problem != nil else { return nil }
        return FormField(
            name: Self.sender, label: "Van wie is dit papier?", value: typed[Self.sender] ?? "",
            hint: "Wie u kiest, krijgt geen herinnering meer. Weet u het niet, laat dit dan leeg.",
            problem: problem?.message,
            kind: .select(
                [.init(value: "", label: "Weet ik niet")] + waiting.map { .init(value: $0.id, label: $0.name) }))
    }
}
