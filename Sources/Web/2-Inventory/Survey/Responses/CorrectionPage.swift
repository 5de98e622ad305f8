import Domain

/// One response to correct, by codes as at the desk, with why.
struct CorrectionPage: Sendable {
    let field: OpenedField
    let response: SubmittedResponse
    /// What is typed, by the name of the field.
    var typed: [String: String]
    var reason = TypedText(nil)
    var problems: [FieldProblem] = []
    /// How often it had been corrected when the member looked.
    var seen: Int
    var isChecked = false
    /// Whether somebody else corrected it meanwhile.
    var isOutdated = false

    static let reasonField = "waarom"

    init(field: OpenedField, response: SubmittedResponse) {
        self.field = field
        self.response = response
        typed = DeskEntry.typed(response.answers, questionnaire: field.survey.questionnaire)
        seen = response.corrections
    }

    private var opened: OpenedSurvey { field.opened }
    private var fields: DeskFields {
        DeskFields(questionnaire: field.survey.questionnaire, typed: typed, problems: problems)
    }
    /// The same fields as they are now.
    private var kept: DeskFields {
        let questionnaire = field.survey.questionnaire
        return DeskFields(
            questionnaire: questionnaire, typed: DeskEntry.typed(response.answers, questionnaire: questionnaire))
    }

    var reasonProblem: String? {
        guard isChecked else { return nil }
        return reason.problem(
            longest: SingleResponsePage.longestReason, missing: "Schrijf in een paar woorden waarom u dit verbetert.")
    }

    private var reasonInput: FormField {
        FormField(
            name: Self.reasonField, label: "Waarom verbetert u dit?", value: reason.text,
            hint: "Bijvoorbeeld: de invuller belde dat het kruisje verkeerd stond.", problem: reasonProblem)
    }

    var page: Page {
        let address = Routes.response(response.id, opened)
        return field.page(
            "Antwoorden verbeteren",
            content: """
                \((fields.all + [reasonInput]).problems)
                \(when: isOutdated, ConflictNotice(typed: fields.all, kept: kept.all, address: address).html)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(address)">\(response.name)</a></p>
                <h1 class="utrecht-heading-1">Antwoorden verbeteren</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Per vraag staat er het nummer van het antwoord. Verbeter \
                alleen een vergissing. Wat de invuller eerst antwoordde, blijft bewaard.</p>
                </div>
                <form class="kring-form kring-form--long kring-desk" \
                action="\(Routes.response(response.id, opened, .correct))" method="post" novalidate>
                <input type="hidden" name="versie" value="\(isOutdated ? response.corrections : seen)">
                \(fields.html)
                \(reasonInput.html)
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
                type="submit">Bewaar de verbetering</button><a class="utrecht-link" href="\(address)">Laat staan</a></div>
                </form>
                """)
    }
}
