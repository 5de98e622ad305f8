import Domain
import Store

/// The one thing to do now in a survey's fieldwork.
struct FieldNow: Sendable {
    let field: OpenedField
    let progress: FieldProgress

    private var opened: OpenedSurvey { field.opened }
    private var survey: Survey { field.survey }

    var html: HTML {
        guard field.mayChange else { return HTML() }
        if opened.survey.state == .closed {
            let thanks = field.recipients(of: .thanks)
            guard !thanks.isEmpty, !field.mailings.contains(where: { $0.kind == .thanks }) else { return HTML() }
            return section(
                "Bedank wie heeft geantwoord",
                "Er \(thanks.count == 1 ? "is 1 genodigde" : "zijn \(thanks.count) genodigden") om te bedanken.",
                "Schrijf de mail", Routes.field(opened, .thanks))
        }
        guard field.isGoing else { return HTML() }
        if field.entries.isEmpty {
            return section(
                "Kies wie u uitnodigt",
                "U kiest organisaties en contactpersonen van de sociale kaart. Er gaat nog niets de deur uit.",
                "Kies genodigden", Routes.field(opened, .choose))
        }
        let waiting = field.recipients(of: .invitation)
        if !waiting.isEmpty {
            let one = waiting.count == 1
            return section(
                one ? "Nodig 1 genodigde uit" : "Nodig \(waiting.count) genodigden uit",
                "\(one ? "Deze heeft" : "Zij hebben") nog geen uitnodiging.",
                "Bekijk de uitnodiging", Routes.field(opened, .invitation))
        }
        return reminder
    }

    private var reminder: HTML {
        let left = field.recipients(of: .reminder)
        guard let closes = survey.closes, field.reminders < FieldPeriod.mostReminders, !left.isEmpty,
            let opening = field.invited.compactMap(\.recipient.invited).min()
        else { return HTML() }
        let days = FieldPeriod(opens: opening, closes: closes).reminderDays
        let who =
            field.knowsWhoAnswered
            ? left.count == 1
                ? "1 genodigde heeft nog niet geantwoord." : "\(left.count) genodigden hebben nog niet geantwoord."
            : "De peiling is anoniem: de herinnering gaat naar alle \(left.count) genodigden."
        guard field.reminders < days.count else { return HTML() }
        let day = days[field.reminders]
        if day <= field.today {
            return section(
                "Stuur een herinnering", who, "Bekijk de herinnering", Routes.field(opened, .reminder))
        }
        return DoNowPanel(
            "Nu even niets",
            """
            \(who) Een goede dag voor de volgende herinnering is \(day.dutchWithWeekday(from: field.today)). Eerder mag ook.
            """,
            actions: "<a class=\"utrecht-link\" href=\"\(Routes.field(opened, .reminder))\">Bekijk de herinnering</a>"
        ).html
    }

    private func section(_ title: String, _ text: String, _ button: String, _ address: Address) -> HTML {
        DoNowPanel(title, text, button, address).html
    }
}
