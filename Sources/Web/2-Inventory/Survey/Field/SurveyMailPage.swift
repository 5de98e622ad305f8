import Domain
import Foundation

/// One letter of a survey: its words, as it will look, to whom it goes, and the button that sends it.
struct SurveyMailPage: Sendable {
    let field: OpenedField
    var letter: SurveyLetter
    /// The id of the mailing that the button makes, so that pressing twice sends once.
    let mailing: Mailing.ID
    var subjectProblem: String?
    var bodyProblem: String?
    var attachesProblem: String?
    var isSaved = false
    var isTested = false

    private var opened: OpenedSurvey { field.opened }
    private var kind: SurveyLetter.Kind { letter.kind }

    /// What the mailing is called where it is listed.
    var title: String {
        let number = kind == .reminder && field.reminders > 0 ? " \(field.reminders + 1)" : ""
        return "\(kind.name)\(number): \(opened.name)"
    }

    /// A mail about a survey that has closed makes no sense any more; thanks may always go.
    var notAfter: Date? {
        guard kind != .thanks, let closes = field.survey.closes else { return nil }
        return closes.adding(days: 1).start
    }

    /// The milestone of the planning that sending this does.
    var milestone: Milestone.Kind? {
        switch kind {
        case .reminder: field.reminders == 0 ? .firstReminder : .lastReminder
        case .invitation, .thanks: nil
        }
    }

    /// To whom it goes, and of these, whom mail reaches.
    private var recipients: [RecipientEntry] { field.recipients(of: kind) }
    var reached: [RecipientEntry] { recipients.filter { $0.mail != nil } }

    func letter(to entry: RecipientEntry) -> Letter {
        letter.letter(
            to: entry, of: field.survey, from: field.municipality,
            passOn: field.survey.openLink.map { Routes.questionnaire($0).text })
    }

    /// The letter to the member who writes it: with no personal link, as that would be somebody's.
    func trial(to member: SignedIn) -> Mail {
        var trial = letter(to: example)
        trial.subject = "Proef: \(trial.subject)"
        if case .survey = trial.button?.destination {
            trial.button = trial.button.map { .init($0.label, to: .page(path: Routes.field(opened).text)) }
        }
        return Mail(
            id: UUID().uuidString.lowercased(), municipality: field.municipality.id, purpose: .personal,
            to: member.member.mail, name: member.member.name, letter: trial)
    }

    /// Somebody to show it for.
    private var example: RecipientEntry {
        reached.first ?? recipients.first
            ?? RecipientEntry(
                recipient: SurveyRecipient(
                    id: "", survey: field.survey.id, organisation: "", added: field.today),
                organisation: Organisation(id: "", municipality: field.municipality.id, name: "Naam"),
                person: ContactPerson(id: "", organisation: "", name: "Naam"))
    }

    private var fields: [FormField] {
        [
            FormField(name: "onderwerp", label: "Onderwerp", value: letter.subject, problem: subjectProblem),
            FormField(
                name: "tekst", label: "Tekst", value: letter.body,
                hint: "De aanhef, de knop en de groet zet Kring erbij. Een lege regel begint een nieuwe alinea.",
                problem: bodyProblem, kind: .text),
        ] + (kind == .thanks ? [] : [attaches])
    }

    private var attaches: FormField {
        let anonymously =
            field.survey.promise == .anonymous ? " Wie dat doet, is niet anoniem; dat staat in de mail." : ""
        return FormField(
            name: "meesturen", label: "Stuur de vragenlijst mee als Word-bestand",
            value: letter.attaches ? "ja" : "",
            hint: """
                Genodigden kunnen hem in Word invullen en terugmailen. U voert die antwoorden dan zelf in, zoals van papier.\
                \(anonymously)
                """,
            problem: attachesProblem, kind: .checkbox)
    }

    var page: Page {
        let notice: HTML =
            isTested
            ? DoneNotice.html("Er gaat een proefmail naar \(opened.opened.member.member.mail.text).")
            : isSaved ? DoneNotice.html("De tekst is opgeslagen.") : HTML()
        return field.page(
            kind.name,
            content: """
                \(fields.problems)
                \(notice)
                <div class="kring-title">
                \(field.back)
                <h1 class="utrecht-heading-1">\(kind.name)</h1>
                </div>
                <div class="kring-columns">
                <div>
                <form class="kring-form kring-form--long" action="\(Routes.field(opened, kind))" method="post" novalidate>
                \(fields.map(\.html))
                <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Bewaar de tekst</button>\
                <button class="utrecht-button utrecht-button--subtle" type="submit" name="doen" value="proef">Bewaar en stuur \
                mij een proef</button></div>
                </form>
                <section class="kring-section-apart" aria-labelledby="voorbeeld">
                <h2 class="utrecht-heading-2" id="voorbeeld">Zo ziet de mail eruit</h2>
                <p class="utrecht-paragraph"><strong>\(letter.subject)</strong></p>
                \(preview)
                </section>
                </div>
                <div class="kring-columns__side">
                \(sending)
                </div>
                </div>
                """)
    }

    private var preview: HTML {
        let shown = letter(to: example)
        let mail = Mail(
            id: "", municipality: field.municipality.id, purpose: .mailing(""), to: opened.opened.member.member.mail,
            letter: shown)
        let links = LetterLinks.masked(for: mail, origin: "https://…")
        return LetterDrawing(shown, links: links, of: field.municipality).preview
    }

    // MARK: Sending

    private var sending: HTML {
        let (all, reached) = (recipients.count, reached.count)
        let skipped = all - reached
        let missing: HTML = """
            <p class="utrecht-paragraph">\(skipped == 1 ? "Eén genodigde krijgt" : "\(skipped) genodigden krijgen") deze mail \
            niet: zonder mailadres of toestemming, afgemeld, of met een adres dat niet bestaat. <a class="utrecht-link" \
            href="\(Routes.field(opened, .recipients).asking("toon", "geen-mail"))">Bekijk wie</a></p>
            """
        let button: HTML = """
            <form action="\(Routes.sendLetter(opened, kind))" method="post">
            <input type="hidden" name="mailing" value="\(mailing)">
            <button class="utrecht-button utrecht-button--primary-action" type="submit">\
            \(reached == 1 ? "Verstuur 1 mail" : "Verstuur \(reached) mails")</button>
            </form>
            """
        return """
            <section aria-labelledby="versturen">
            <h2 class="utrecht-heading-3" id="versturen">Versturen</h2>
            <p class="utrecht-paragraph">\(whom)</p>
            \(when: skipped > 0, missing)
            \(refusal.map { "<p class=\"utrecht-paragraph\"><strong>\($0)</strong></p>" as HTML } ?? HTML())
            \(when: refusal == nil && reached > 0, button)
            <p class="kring-note">Wie zich afmeldde voor mails van de gemeente, krijgt niets.</p>
            </section>

            """
    }

    private var whom: String {
        let count = reached.count
        let people = count == 1 ? "1 genodigde" : "\(count) genodigden"
        switch kind {
        case .invitation:
            return count == 0 ? "Iedereen op de lijst is al uitgenodigd." : "Naar \(people) zonder uitnodiging."
        case .reminder:
            guard field.knowsWhoAnswered else {
                return "Naar alle \(people). Iedereen heeft dezelfde link: ook wie al antwoordde, krijgt deze mail."
            }
            return count == 0
                ? "Er is niemand om te herinneren."
                : "Naar \(people) \(count == 1 ? "die nog niet heeft" : "die nog niet hebben") geantwoord."
        case .thanks:
            guard field.knowsWhoAnswered else { return "Naar alle \(people)." }
            return count == 0
                ? "Er is nog niemand om te bedanken."
                : "Naar \(people) \(count == 1 ? "die heeft" : "die hebben") geantwoord."
        }
    }

    /// Why it can't be sent now.
    private var refusal: String? {
        if kind == .thanks {
            let isOver = field.opened.survey.state == .closed || field.knowsWhoAnswered
            return isOver ? nil : "Bij een anonieme peiling bedankt u iedereen na het sluiten."
        }
        if !field.isGoing { return "De peiling is gesloten." }
        if field.survey.opens > field.today {
            return
                "De peiling opent pas op \(field.survey.opens.dutch(from: field.today)). Verstuur de mail op die dag."
        }
        if kind == .reminder, field.reminders >= FieldPeriod.mostReminders {
            return "U stuurde al drie herinneringen. Meer helpt niet."
        }
        return nil
    }
}
