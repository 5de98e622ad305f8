extension WrittenDocument {
    /// The vision as a short document. What is not filled in is left out.
    public static func vision(_ material: VisionMaterial) -> WrittenDocument {
        WrittenDocument(
            kind: "Visie en uitgangspunten", title: material.name, municipality: material.municipality,
            lead: """
                Waarom de gemeente \(material.municipality) werk maakt van eenzaamheid, voor wie, met wie en waaraan wij zien \
                of het lukt.
                """, date: material.date,
            sections: VisionSections(material: material).all, isDemonstration: material.isDemonstration)
    }
}

private struct VisionSections {
    let material: VisionMaterial

    private var vision: Vision { material.vision }

    var all: [WrittenDocument.Section] {
        [occasion, role, forms, groups, goals, preconditions, participation, means, next].compactMap(\.self)
    }

    private func section(
        _ id: String, _ title: String, _ blocks: [WrittenDocument.Block]
    ) -> WrittenDocument.Section? {
        blocks.isEmpty ? nil : WrittenDocument.Section(id: id, title: title, blocks: blocks)
    }

    private var occasion: WrittenDocument.Section? {
        section(
            "aanleiding", "Waarom deze visie",
            WrittenDocument.paragraphs(vision.occasion.text) + [.note(VisionMaterial.nationalSentence)])
    }

    private var role: WrittenDocument.Section? {
        let roles = vision.role.ordered
        var blocks: [WrittenDocument.Block] = []
        if !roles.isEmpty {
            blocks.append(.paragraph("Zo vatten wij onze rol op:"))
            blocks.append(
                .list(roles.map { .init("\($0.name).", "De gemeente \($0.explanation)") }, isNumbered: false))
        }
        blocks += WrittenDocument.paragraphs(vision.role.words)
        if !blocks.isEmpty {
            blocks.append(.paragraph("Organisaties houden hun eigen aanpak en hun eigen verantwoordelijkheid."))
        }
        return section("rol", "Onze rol", blocks)
    }

    private var forms: WrittenDocument.Section? {
        guard let sentence = material.formsSentence else {
            return section("eenzaamheid", "Wat eenzaamheid is", WrittenDocument.paragraphs(vision.forms.words))
        }
        let chosen = vision.forms.forms
        return section(
            "eenzaamheid", "Wat eenzaamheid is",
            [
                .paragraph(
                    """
                    Eenzaamheid is het gevoel dat iemand contact mist: te weinig, of niet het contact dat nodig is. Alleen \
                    zijn is niet hetzelfde als eenzaam zijn. Iedereen kan het overkomen, op elke leeftijd.
                    """),
                .list(
                    LonelinessForm.allCases.map { .init("\($0.name).", "Iemand mist \($0.explanation)") },
                    isNumbered: false),
                .closing(sentence),
            ] + WrittenDocument.paragraphs(vision.forms.words)
                + (chosen == [.social, .emotional]
                    ? [
                        .paragraph(
                            "De twee vragen om iets anders: ontmoeting past bij de ene vorm, aandacht voor een hechte band bij de andere."
                        )
                    ] : []))
    }

    private var groups: WrittenDocument.Section? {
        guard !vision.groups.isEmpty else { return nil }
        let items = vision.groups.map { group in
            WrittenDocument.Item(group.name.asSentence, WrittenDocument.oneLine(group.reason))
        }
        let order =
            vision.groups.count == 1
            ? "Eenzaamheid komt in alle groepen voor. Deze groep gaat voor:"
            : "Eenzaamheid komt in alle groepen voor. Deze groepen gaan voor, in deze volgorde:"
        return section("voor-wie", "Voor wie", [.paragraph(order), .list(items, isNumbered: vision.groups.count > 1)])
    }

    private var goals: WrittenDocument.Section? {
        guard !vision.goals.isEmpty else { return nil }
        var blocks: [WrittenDocument.Block] = [.table(GoalTable(goals: vision.goals).table)]
        if vision.goals.contains(where: { $0.measures == .reach }) {
            blocks.append(
                .note(
                    "Hoeveel mensen wij bereiken, zegt nog niet of zij zich minder eenzaam voelen. Daarom meten wij dat apart."
                ))
        }
        if vision.goals.contains(where: { $0.measures == .loneliness }) {
            blocks.append(
                .note(
                    """
                    Hoe eenzaam inwoners zich voelen, hangt van veel meer af dan van deze aanpak. Een verschil tussen twee \
                    metingen bewijst daarom niet dat de aanpak het heeft veroorzaakt.
                    """))
        }
        return section("doelen", "Onze doelen", blocks)
    }

    private var preconditions: WrittenDocument.Section? {
        let seen = vision.preconditions.filter { $0.state != nil }
        guard !seen.isEmpty else { return nil }
        var blocks: [WrittenDocument.Block] = []
        let unmet = vision.unmetPreconditions
        if !unmet.isEmpty {
            blocks.append(.paragraph("Hier is nog werk te doen:"))
            blocks.append(
                .list(
                    unmet.map { precondition in
                        let owner = precondition.owner.isEmpty ? "" : "Wie: \(precondition.owner.asSentence)"
                        let state = precondition.state == .inHand ? "Hier wordt aan gewerkt." : ""
                        return .init(
                            "\(precondition.kind.title).",
                            [WrittenDocument.oneLine(precondition.note).asSentence, state, owner].filter { !$0.isEmpty }
                                .joined(separator: " "))
                    }, isNumbered: false))
        }
        let met = seen.filter { $0.state == .inOrder }.map { $0.kind.title.lowercasedFirst }
        if !met.isEmpty {
            blocks.append(
                .paragraph("\(unmet.isEmpty ? "In orde zijn" : "Al in orde"): \(met.joined(separator: "; "))."))
        }
        return section("nodig", "Wat er nodig is", blocks)
    }

    private var participation: WrittenDocument.Section? {
        let participation = vision.participation
        var blocks: [WrittenDocument.Block] = []
        if !participation.ways.isEmpty {
            blocks.append(
                .paragraph(
                    """
                    Wie eenzaamheid zelf heeft ervaren, ziet wat anderen missen. Mensen met die ervaring doen mee. Zij \
                    \(participation.ordered.map(\.clause).enumerated()).
                    """))
        }
        blocks += WrittenDocument.paragraphs(participation.words)
        if !blocks.isEmpty, !participation.thanks.isEmpty {
            blocks.append(
                .paragraph(
                    "Wat daartegenover staat: \(WrittenDocument.oneLine(participation.thanks).lowercasedFirst.asSentence)"
                ))
        }
        return section("wie-doet-mee", "Wie er meedoet", blocks)
    }

    private var means: WrittenDocument.Section? {
        let sentences = [material.moneySentence, material.hoursSentence, material.untilSentence].compactMap(\.self)
        return section(
            "middelen", "Geld en uren", sentences.isEmpty ? [] : [.paragraph(sentences.joined(separator: " "))])
    }

    private var next: WrittenDocument.Section? {
        section(
            "verder", "Hoe wij verdergaan",
            [.list(material.nextSteps, isNumbered: true)] + (material.reportingSentence.map { [.paragraph($0)] } ?? []))
    }
}

/// The goals as the table of a document.
struct GoalTable {
    let goals: [Goal]

    var table: WrittenDocument.Table {
        .init(
            title: "Wat er moet veranderen, en waaraan wij het zien",
            columns: [
                .init("Doel", width: 35), .init("Waaraan wij het zien", width: 35), .init("Nu", width: 10),
                .init("Straks", width: 20),
            ], rows: goals.map(row))
    }

    private func row(_ goal: Goal) -> [WrittenDocument.Table.Cell] {
        let wmo = goal.orderedWmo.map(\.short)
        return [
            .init(goal.title, note: wmo.isEmpty ? "" : "Wmo: \(wmo.joined(separator: ", "))"),
            goal.indicator.isEmpty
                ? .init("–") : .init(goal.indicator, note: goal.source.isEmpty ? "" : "Bron: \(goal.source)"),
            .init(
                goal.baseline.map(goal.written) ?? "–",
                note: goal.baseline == nil ? "" : goal.baselineYear.map { "in \($0)" } ?? ""),
            .init(goal.target.map(goal.written) ?? "–", note: goal.due.map { "op \($0.written(in: .dutch))" } ?? ""),
        ]
    }
}

extension WrittenDocument {
    /// A text that somebody typed as one line.
    static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
    /// The same with a small letter at the start.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
