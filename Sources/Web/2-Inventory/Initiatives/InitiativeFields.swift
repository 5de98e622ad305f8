import Domain

/// The fields of an initiative and of a policy document, with what is typed in them and what is wrong with it.
struct InitiativeFields: Sendable {
    var typed: TypedFields
    var problems: [FieldProblem] = []

    private func field(_ name: String, _ label: String, hint: String? = nil, kind: FormField.Kind) -> FormField {
        let value: String
        if case .checkboxes = kind { value = typed.choices(name) } else { value = typed[name] }
        let wrong = problems.filter { $0.field == name }.map(\.message).joined(separator: " ")
        return FormField(
            name: name, label: label, value: value, hint: hint, problem: wrong.isEmpty ? nil : wrong, kind: kind)
    }

    private static func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ type: Choice.Type, _ label: (Choice) -> String
    ) -> [FormField.Choice] {
        Choice.allCases.map { .init(value: $0.rawValue, label: label($0)) }
    }

    // MARK: An initiative

    /// - Parameter targets: the target groups of the vision, which come first among the groups.
    func initiative(targets: [TargetGroup]) -> [FieldSection] {
        [
            FieldSection(title: nil, fields: what), FieldSection(title: "Waarvoor en voor wie", fields: aim(targets)),
            FieldSection(title: "Hoe het werkt", fields: working),
            FieldSection(title: "Wat het oplevert", fields: outcome),
        ]
    }

    private var what: [FormField] {
        [
            field("naam", "Hoe heet het initiatief?", kind: .line()),
            field(
                "wat", "Wat gebeurt er?", hint: "Een paar zinnen: wie doet wat, hoe vaak, waar.", kind: .text),
            field("stand", "Loopt het?", kind: .radio(Self.choices(InitiativeStatus.self, \.name))),
            field(
                "uitvoerders", "Wie voert het uit?",
                hint: """
                    Op elke regel een organisatie. Schrijf de naam zoals hij op de sociale kaart staat, dan leggen wij het verband.
                    """, kind: .text),
        ]
    }

    private func aim(_ targets: [TargetGroup]) -> [FormField] {
        let groups =
            targets.map { FormField.Choice(value: $0.id, label: $0.name, hint: "Uit uw visie") }
            + ReachedGroup.others(than: targets).map { .init(value: $0.rawValue, label: $0.name) }
        return [
            field(
                "doel", "Welk doel heeft het?", hint: "De eerste vier noemt het stappenplan.",
                kind: .checkboxes(Self.choices(InitiativeGoal.self, \.name))),
            field("eigen-doelen", "Een ander doel?", hint: "Op elke regel een. Leeg mag.", kind: .text),
            field(
                "vorm", "Tegen welke vorm van eenzaamheid helpt het?",
                kind: .checkboxes(
                    LonelinessForm.allCases.map {
                        .init(value: $0.rawValue, label: $0.name, hint: "Iemand mist \($0.explanation)")
                    })),
            field("groep", "Voor wie is het?", kind: .checkboxes(groups)),
        ]
    }

    private var working: [FormField] {
        [
            field(
                "niveau", "Op wie richt het zich?", kind: .checkboxes(Self.choices(InitiativeLevel.self, \.name))),
            field(
                "element", "Wat maakt dat het werkt?",
                hint: "Werkzame elementen, zoals Movisie ze onderscheidt. Kies alleen wat er echt in zit.",
                kind: .checkboxes(Self.choices(ActiveElement.self, \.name))),
            field(
                "instroom", "Hoe komen mensen binnen?",
                kind: .checkboxes(Self.choices(InitiativeEntry.self, \.name))),
        ]
    }

    private var outcome: [FormField] {
        [
            field(
                "bereik", "Hoeveel mensen deden mee?",
                hint: "In één jaar. Meedoen is nog geen bewijs dat iemand zich minder eenzaam voelt.",
                kind: .line(isShort: true, mode: "numeric")),
            field("bereik-jaar", "In welk jaar?", kind: .line(isShort: true, mode: "numeric")),
            field(
                "resultaten", "Wat is er bekend over het resultaat?",
                hint: "Wat is er gemeten, bij wie, en wanneer? Leeg mag: vaak is het niet gemeten.", kind: .text),
            field(
                "bewijs", "Hoe staat de aanpak in de databank van Movisie?",
                hint: "Het gaat om de aanpak zelf, niet om hoe die hier wordt uitgevoerd.",
                kind: .radio(
                    [.init(value: "", label: "Weet ik niet")] + Self.choices(InterventionEvidence.self, \.name))),
        ]
    }

    // MARK: A policy document

    var policy: [FieldSection] {
        [
            FieldSection(
                title: nil,
                fields: [
                    field("titel", "Hoe heet het stuk?", kind: .line()),
                    field(
                        "soort", "Wat is het?", kind: .select(Self.choices(PolicyKind.self, \.name))),
                    field(
                        "eigenaar", "Van wie is het?", hint: "Leeg: van de gemeente.", kind: .line()),
                    field(
                        "van", "Vanaf welk jaar geldt het?", hint: "Leeg mag.",
                        kind: .line(isShort: true, mode: "numeric")),
                    field(
                        "tot", "Tot en met welk jaar?", hint: "Leeg: er is geen einde afgesproken.",
                        kind: .line(isShort: true, mode: "numeric")),
                    field(
                        "zegt", "Wat zegt het over eenzaamheid?",
                        hint: "In uw eigen woorden, kort. Zegt het er niets over? Schrijf dat dan op: ook dat telt.",
                        kind: .text),
                    field("site", "Waar is het te lezen?", hint: "Het adres van de pagina. Leeg mag.", kind: .line()),
                ])
        ]
    }
}

extension Initiative {
    /// The initiative as it is typed.
    ///
    /// - Parameter carriers: who carries it out, by name.
    func typed(carriers: [String]) -> TypedFields {
        func several<Choice: RawRepresentable<String> & CaseIterable & Hashable>(_ chosen: Set<Choice>) -> [String] {
            Choice.allCases.filter(chosen.contains).map(\.rawValue)
        }
        return TypedFields([
            "naam": [name], "wat": [summary], "stand": [status.rawValue],
            "uitvoerders": [carriers.joined(separator: "\n")], "doel": several(goals),
            "eigen-doelen": [ownGoals.joined(separator: "\n")], "vorm": several(forms),
            "groep": groups.map(\.code).sorted(), "niveau": several(levels), "element": several(elements),
            "instroom": several(entries), "bereik": [reach.map { String($0.people) } ?? ""],
            "bereik-jaar": [reach?.year.map(String.init) ?? ""], "resultaten": [results],
            "bewijs": [evidence?.rawValue ?? ""],
        ])
    }
}

extension PolicyDocument {
    /// The document as it is typed.
    var typed: TypedFields {
        TypedFields([
            "titel": [title], "soort": [kind.rawValue], "eigenaar": [owner], "van": [from.map(String.init) ?? ""],
            "tot": [until.map(String.init) ?? ""], "zegt": [says], "site": [site],
        ])
    }
}
