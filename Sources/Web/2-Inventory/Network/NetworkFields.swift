import Domain

/// The fields of the forms of the social map, with what is typed in them and what is wrong with it.
struct NetworkFields {
    let typed: TypedFields
    var problems: [FieldProblem] = []

    private func field(
        _ name: String, _ label: String, hint: String? = nil, kind: FormField.Kind = .line()
    ) -> FormField {
        let value: String
        if case .checkboxes = kind { value = typed.choices(name) } else { value = typed[name] }
        let wrong = problems.filter { $0.field == name }.map(\.message).joined(separator: " ")
        return FormField(
            name: name, label: label, value: value, hint: hint, problem: wrong.isEmpty ? nil : wrong, kind: kind)
    }

    private static let notYet = FormField.Choice(value: "", label: "Weet ik nog niet")

    /// - Parameters:
    ///   - kinds: the kinds to choose from.
    ///   - asksCheck: whether to ask if all was looked at.
    func organisation(kinds: [OrganisationKind], asksCheck: Bool) -> [FieldSection] {
        let choices = [Self.notYet] + kinds.map { FormField.Choice(value: $0.id, label: $0.name) }
        var sections = [
            FieldSection(fields: [
                field("naam", "Naam"), field("soort", "Soort", kind: .select(choices)),
                field(
                    "doet", "Wat doet de organisatie?", hint: "In een paar zinnen: wat, voor wie, en hoe vaak?",
                    kind: .text),
            ]),
            FieldSection(
                title: "Waar en voor wie?",
                fields: [
                    field(
                        "wijk", "Werkgebied",
                        hint: "Wijken of dorpen, met komma’s ertussen: Centrum, Meerzicht. Of: hele gemeente."),
                    field(
                        "bereik", "Lokaal of regionaal?",
                        kind: .radio(
                            Organisation.Scope.allCases.map {
                                .init(value: $0.rawValue, label: $0.name, hint: $0.explanation.capitalisedSentence)
                            } + [Self.notYet])),
                    field(
                        "groep", "Wie bereikt de organisatie?",
                        kind: .checkboxes(ReachedGroup.allCases.map { .init(value: $0.rawValue, label: $0.name) })),
                    field("andersgroep", "Nog een andere groep?"),
                ]),
            FieldSection(
                title: "Adres en contact",
                fields: [
                    field("straat", "Straat en huisnummer"),
                    field("postcode", "Postcode", hint: "Bijvoorbeeld 1234 AB.", kind: .line(isShort: true)),
                    field("plaats", "Plaats"),
                    field("site", "Site", hint: "Bijvoorbeeld www.organisatie.nl.", kind: .line(mode: "url")),
                    field(
                        "telefoon", "Algemeen telefoonnummer", hint: "Voor iedereen, niet van één persoon.",
                        kind: .line(type: "tel", isShort: true)),
                    field(
                        "mail", "Algemeen mailadres", hint: "Voor iedereen, niet van één persoon.",
                        kind: .line(mode: "email")),
                    field(
                        "kvk", "KvK-nummer", hint: "Acht cijfers. U mag het leeg laten.",
                        kind: .line(isShort: true, mode: "numeric")),
                ]),
        ]
        if asksCheck {
            sections.append(
                FieldSection(fields: [field("nagekeken", "Ik heb alles nagekeken: het klopt nu", kind: .checkbox)]))
        }
        return sections
    }

    var person: [FieldSection] {
        [
            FieldSection(fields: [
                field("naam", "Naam"),
                field("taak", "Functie of taak", hint: "Bijvoorbeeld wijkverpleegkundige, of secretaris."),
                field(
                    "inzet", "Beroepskracht of vrijwilliger?",
                    kind: .radio(
                        ContactPerson.Engagement.allCases.map { .init(value: $0.rawValue, label: $0.name) } + [
                            Self.notYet
                        ])),
                field("mail", "Mailadres", kind: .line(mode: "email")),
                field("telefoon", "Telefoonnummer", kind: .line(type: "tel", isShort: true)),
            ]),
            FieldSection(
                title: "Privacy",
                fields: [
                    field(
                        "mailen", "Wil mailingen van de gemeente krijgen, zoals een nieuwsbrief",
                        hint: "Zet dit alleen aan als deze persoon dat zelf heeft gezegd.", kind: .checkbox),
                    field(
                        "sinds", "Sinds wanneer?", hint: "Laat leeg voor vandaag. Bijvoorbeeld 12-1-2027.",
                        kind: .line(isShort: true)),
                    field(
                        "vertrouwelijk", "Vertrouwelijk: alleen coördinatoren zien deze persoon", kind: .checkbox),
                ]),
        ]
    }

    var consultation: [FieldSection] {
        let kinds = OrganisationKind.standard.filter(\.isConsultation)
        return [
            FieldSection(fields: [
                field("naam", "Hoe heet het overleg?"),
                field(
                    "soort", "Soort",
                    kind: .select(
                        [.init(value: "", label: "Ander overleg")]
                            + kinds.map { .init(value: $0.id, label: $0.name) })),
                field("doel", "Waar gaat het over?", kind: .text),
                field("wanneer", "Wanneer komt het bij elkaar?", hint: "Bijvoorbeeld: elke eerste dinsdag."),
            ])
        ]
    }

    /// - Parameter codes: the options of question 2.
    func kind(codes: [(code: Int, name: String)]) -> [FormField] {
        [
            field("naam", "Een soort van uzelf", hint: "Bijvoorbeeld: Buurtbus."),
            field(
                "code", "Telt in de vragenlijst mee als",
                kind: .select(codes.map { .init(value: String($0.code), label: $0.name) })),
        ]
    }
}

extension Organisation {
    /// As it is typed in the form.
    var typed: TypedFields {
        TypedFields([
            "naam": [name], "soort": [kind ?? ""], "doet": [activities], "wijk": [area], "straat": [street],
            "postcode": [postcode], "plaats": [town], "site": [site], "telefoon": [phone], "mail": [mail?.text ?? ""],
            "groep": ReachedGroup.allCases.filter(reached.contains).map(\.rawValue), "andersgroep": [otherReached],
            "bereik": [scope?.rawValue ?? ""], "kvk": [kvk],
        ])
    }
}

extension ContactPerson {
    var typed: TypedFields {
        TypedFields([
            "naam": [name], "taak": [task], "mail": [mail?.text ?? ""], "telefoon": [phone],
            "inzet": [engagement?.rawValue ?? ""], "mailen": consented == nil ? [] : ["ja"],
            "sinds": [consented?.typed ?? ""], "vertrouwelijk": isConfidential ? ["ja"] : [],
        ])
    }
}

extension ConsultationBody {
    var typed: TypedFields {
        TypedFields(["naam": [name], "soort": [kind ?? ""], "doel": [purpose], "wanneer": [rhythm]])
    }
}
