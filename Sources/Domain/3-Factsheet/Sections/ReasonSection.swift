extension Factsheet.Section {
    /// Why the survey was held, how many answered, and who they are: kinds of organisations and functions, by name.
    static func reason(_ material: FactsheetMaterial) -> Factsheet.Section {
        let publication = material.publication
        let municipality = material.municipality.map { "De gemeente \($0)" } ?? "Onze gemeente"
        var why: [Prose] = [
            "\(municipality) wil eenzaamheid voorkomen en verminderen, samen met lokale organisaties."
        ]
        let period = material.period.map { " in \($0)" } ?? ""
        let isOpen = material.fieldwork?.isOpen ?? false
        let held: Prose = isOpen ? "loopt een peiling" : "is\(period) een peiling gehouden"
        if let meeting = material.meeting {
            why.append(
                """
                Daarom is er op \(meeting.written(in: .dutch)) een bijeenkomst. Ter voorbereiding \(held).
                """
            )
        } else {
            why.append("Om te weten wat er leeft, \(held).")
        }
        var who: [Prose] = []
        if let invited = publication.invited, material.fieldwork?.hasOpenLink ?? false {
            who.append(
                """
                \(publication.respondents) deelnemers vulden de vragenlijst in. Er gingen \(invited) uitnodigingen uit. De \
                vragenlijst was ook via een open adres in te vullen; de respons is daarom een \
                schatting\(publication.response.map { ": ongeveer \($0)%" } ?? "").
                """
            )
        } else if let invited = publication.invited, let response = publication.response {
            who.append(
                """
                Er gingen \(invited) uitnodigingen uit. \(publication.respondents) deelnemers vulden de vragenlijst in: \
                een respons van \(response)%.
                """
            )
        } else {
            who.append("\(publication.respondents) deelnemers vulden de vragenlijst in.")
        }
        let functions = publication.given("q3", last: 4)
        if !functions.isEmpty {
            who.append("Onder hen zijn \(Prose.list(functions.map { Prose(stringLiteral: $0.inSentence) })).")
        }
        let kinds = publication.given("q2", last: 16)
        // 'Andere organisaties' alone says nothing.
        if kinds.contains(where: { $0.code != 16 }) {
            let isEveryone = publication.isEveryone(in: kinds, at: "q2")
            let all = Prose.list(kinds.map { Prose(stringLiteral: $0.inSentence) })
            who.append("Zij horen \(isEveryone ? "" : "onder meer ")bij \(all).")
        }
        return Factsheet.Section(
            id: "aanleiding", title: "Aanleiding",
            blocks: [.paragraph(.joined(why)), .paragraph(.joined(who))])
    }
}

extension Question {
    /// A few Dutch words for a chart or a table.
    public var label: String { short?[.dutch] ?? text[.dutch] }
}
