extension WrittenDocument {
    /// The one page for the council. It writes itself from what is filled in; what is not is left out.
    public static func councilNote(_ material: VisionMaterial) -> WrittenDocument {
        let holder = material.vision.council.holder
        let from =
            "Van: college van B en W.\(holder.isEmpty ? "" : " Portefeuillehouder: \(holder.asClause).")"
        let meeting = material.vision.council.meeting.map { "raadsvergadering van \($0.written(in: .dutch))" }
        return WrittenDocument(
            kind: "Notitie aan de gemeenteraad", title: "Raadsnotitie: visie op eenzaamheid",
            municipality: material.municipality,
            lead: "\(from) In het kort: wat wij van u vragen bij de visie op eenzaamheid, en waarom.",
            date: material.date,
            remark: meeting, sections: CouncilSections(material: material).all,
            isDemonstration: material.isDemonstration)
    }
}

private struct CouncilSections {
    let material: VisionMaterial

    private var vision: Vision { material.vision }

    /// What one page has room for; the vision itself holds the rest.
    private static let mostGroups = 5
    private static let mostGoals = 4

    var all: [WrittenDocument.Section] {
        [request, reason, aim, costs, open, next].compactMap(\.self)
    }

    private func section(
        _ id: String, _ title: String, _ blocks: [WrittenDocument.Block]
    ) -> WrittenDocument.Section? {
        blocks.isEmpty ? nil : WrittenDocument.Section(id: id, title: title, blocks: blocks)
    }

    /// What is asked, as far as it is decided what that is.
    private var request: WrittenDocument.Section? {
        var asked: [String] = []
        switch vision.council.request {
        case .adopt?: asked.append("De visie ‘\(material.name)’ vast te stellen.")
        case .discuss?:
            asked.append(
                "Wensen en bedenkingen te geven bij de visie ‘\(material.name)’. Daarna stelt het college haar vast.")
        case .know?: asked.append("Kennis te nemen van de visie ‘\(material.name)’.")
        case nil: break
        }
        if let money = vision.means.money, money > 0, vision.means.isGranted == false {
            let until = vision.means.until.map { " tot en met \($0.written(in: .dutch))" } ?? ""
            let source = vision.means.source.isEmpty ? "" : ", uit \(vision.means.source.asClause)"
            asked.append("Voor de aanpak € \(Quantity(money)) per jaar beschikbaar te stellen\(until)\(source).")
        }
        guard !asked.isEmpty else { return nil }
        return section(
            "gevraagd", "Wat wij u vragen",
            asked.count == 1
                ? [.closing("Wij vragen de raad \(asked[0].lowercasedFirst)")]
                : [.paragraph("Wij vragen de raad:"), .list(asked.map { .init("", $0) }, isNumbered: true)])
    }

    private var reason: WrittenDocument.Section? {
        section(
            "waarom", "Waarom nu",
            WrittenDocument.paragraphs(vision.council.whyNow).prefix(3)
                + [.paragraph(VisionMaterial.nationalSentence)])
    }

    private var aim: WrittenDocument.Section? {
        var blocks: [WrittenDocument.Block] = []
        let choice = [material.roleSentence, material.formsSentence].compactMap(\.self)
        let named = vision.groups.prefix(Self.mostGroups).map(\.name.asClause.lowercasedFirst)
        let rest = vision.groups.count - named.count
        let groups =
            named.isEmpty
            ? nil
            : "Voorrang krijgen: \(rest > 0 ? "\(named.joined(separator: ", ")) en nog \(Vision.count(rest, "groep", "groepen"))" : named.enumerated())."
        let text = (choice + [groups].compactMap(\.self)).joined(separator: " ")
        if !text.isEmpty { blocks.append(.paragraph(text)) }
        let goals = vision.goals.prefix(Self.mostGoals)
        if !goals.isEmpty {
            blocks.append(.list(goals.map { .init("\($0.title.asSentence)", measured($0)) }, isNumbered: false))
            let left = vision.goals.count - goals.count
            if left > 0 { blocks.append(.note("In de visie staan nog \(Vision.count(left, "doel", "doelen")).")) }
        }
        return section("bereiken", "Wat wij willen bereiken", blocks)
    }

    /// `Nu 12,7% (2024). Streven: 11% op 31 december 2029.`
    private func measured(_ goal: Goal) -> String {
        guard let target = goal.target else { return "" }
        let year = goal.baselineYear.map { " (\($0))" } ?? ""
        let noun = goal.counted.map { " \($0)" } ?? ""
        let place = goal.unit == .percent ? "In \(material.municipality) nu" : "Nu"
        let now = goal.baseline.map { "\(place) \(goal.written($0))\(noun)\(year)." }
        let due = goal.due.map { " op \($0.written(in: .dutch))" } ?? ""
        return [now, "Streven: \(goal.written(target))\(noun)\(due)."].compactMap(\.self).joined(separator: " ")
    }

    private var costs: WrittenDocument.Section? {
        let sentences = [material.moneySentence, material.hoursSentence, material.untilSentence].compactMap(\.self)
        return section(
            "kosten", "Wat het kost", sentences.isEmpty ? [] : [.paragraph(sentences.joined(separator: " "))])
    }

    private var open: WrittenDocument.Section? {
        let titles = vision.unmetPreconditions.map { $0.kind.title.lowercasedFirst }
        guard !titles.isEmpty else { return nil }
        return section(
            "open", "Wat nog aandacht vraagt",
            [.paragraph("Nog niet in orde: \(titles.joined(separator: "; ")). Hier blijven wij aan werken.")])
    }

    /// What there is to say of the questionnaire on the day of the note.
    private var survey: String {
        guard let survey = material.survey, survey.opens <= material.date else {
            return "Na de visie vullen organisaties een vragenlijst in."
        }
        guard let closes = survey.closes else { return "De vragenlijst voor organisaties loopt nu." }
        return closes >= material.date
            ? "De vragenlijst voor organisaties loopt nu, tot en met \(closes.written(in: .dutch))."
            : "De organisaties vulden een vragenlijst in, tot en met \(closes.written(in: .dutch))."
    }

    private var next: WrittenDocument.Section? {
        var sentences = ["\(survey) De uitkomsten komen in een factsheet van twee bladzijden."]
        if let day = material.meeting, day >= material.date {
            sentences.append("Op \(day.written(in: .dutch)) is er een bijeenkomst met organisaties en inwoners.")
        } else {
            sentences.append("Daarna is er een bijeenkomst met organisaties en inwoners.")
        }
        sentences.append("Samen maken zij een plan van aanpak, dat de organisaties ondertekenen.")
        if let reporting = material.reportingSentence { sentences.append(reporting) }
        return section("verder", "Hoe het verdergaat", [.paragraph(sentences.joined(separator: " "))])
    }
}
