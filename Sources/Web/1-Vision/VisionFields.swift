import Domain

/// Fields that belong together, under a heading of their own or none.
struct FieldSection: Sendable {
    var title: String?
    var fields: [FormField]
}

/// The fields of every form of the vision, with what is typed in them and what is wrong with it.
struct VisionFields {
    let typed: TypedFields
    var problems: [FieldProblem] = []

    private func field(_ name: String, _ label: String, hint: String? = nil, kind: FormField.Kind) -> FormField {
        let value: String
        if case .checkboxes = kind { value = typed.choices(name) } else { value = typed[name] }
        let wrong = problems.filter { $0.field == name }.map(\.message).joined(separator: " ")
        return FormField(
            name: name, label: label, value: value, hint: hint, problem: wrong.isEmpty ? nil : wrong, kind: kind)
    }

    private static func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ type: Choice.Type, _ label: (Choice) -> String, hint: (Choice) -> String? = { _ in nil }
    ) -> [FormField.Choice] {
        Choice.allCases.map { .init(value: $0.rawValue, label: label($0), hint: hint($0)) }
    }

    /// A way back from a radio button, which a browser can't unpress.
    private static let notYet = FormField.Choice(value: "", label: "Weet ik nog niet")

    /// The fields of a part that is one form.
    func sections(of part: VisionPart) -> [FieldSection] {
        switch part {
        case .occasion: [FieldSection(fields: occasion)]
        case .role: [FieldSection(fields: role)]
        case .forms: [FieldSection(fields: forms)]
        case .participation: [FieldSection(fields: participation)]
        case .means: [FieldSection(fields: means)]
        case .council: [FieldSection(fields: council)]
        case .groups, .goals, .preconditions: []
        }
    }

    private var occasion: [FormField] {
        [
            field(
                "tekst", "Waarom maakt u nu werk van eenzaamheid?",
                hint: """
                    Schrijf een paar korte alinea’s: wat ziet u in de gemeente, wat gebeurt er al, en wat ontbreekt? Het landelijke \
                    cijfer zet Kring er zelf onder.
                    """, kind: .text)
        ]
    }

    private var role: [FormField] {
        [
            field(
                "rol", "Welke rollen neemt de gemeente op zich?",
                hint: "Kies wat u echt gaat doen. Het stappenplan noemt regisseren, faciliteren en bemiddelen.",
                kind: .checkboxes(
                    Self.choices(MunicipalRole.self, \.name, hint: { "De gemeente \($0.explanation)" }))),
            field(
                "tekst", "Wilt u er iets bij zeggen?",
                hint: "Bijvoorbeeld wat de gemeente niet doet, of wie namens de gemeente de leiding heeft.", kind: .text
            ),
        ]
    }

    private var forms: [FormField] {
        [
            field(
                "vorm", "Welke vormen van eenzaamheid wilt u tegengaan?",
                kind: .checkboxes(
                    Self.choices(
                        LonelinessForm.self, \.name, hint: { "Iemand mist \($0.explanation) \($0.advice)" }))),
            field(
                "tekst", "Waarom deze keuze?", hint: "U mag het leeg laten. Een reden helpt als de raad ernaar vraagt.",
                kind: .text),
        ]
    }

    private var participation: [FormField] {
        [
            field(
                "manier", "Hoe doen zij mee?", hint: "Kies wat al gebeurt of afgesproken is.",
                kind: .checkboxes(Self.choices(Participation.Way.self, \.name))),
            field(
                "tekst", "Wat deed u met hun inbreng?",
                hint: "Noem geen namen en vertel niets waaraan iemand te herkennen is.", kind: .text),
            field(
                "dank", "Wat staat daartegenover?",
                hint: "Bijvoorbeeld een vergoeding, reiskosten, of dat zij als eersten horen wat u ermee deed.",
                kind: .line()),
        ]
    }

    private var means: [FormField] {
        [
            field(
                "geld", "Geld per jaar, in euro’s",
                hint: "Hele euro’s, bijvoorbeeld 25.000. Is er niets? Vul dan 0 in.",
                kind: .line(isShort: true, mode: "decimal")),
            field(
                "toegekend", "Is dat geld er al?",
                kind: .radio([
                    .init(value: Means.Answer.yes.rawValue, label: "Ja, het staat in de begroting"),
                    .init(
                        value: Means.Answer.no.rawValue, label: "Nee, wij vragen het aan de raad",
                        hint: "De vraag komt vanzelf in de notitie aan de raad."),
                    Self.notYet,
                ])),
            field(
                "dekking", "Uit welk budget?",
                hint: "Schrijf het als deel van een zin, bijvoorbeeld: het budget sociaal domein.",
                kind: .line()),
            field(
                "uren", "Uren per week", hint: "Van medewerkers van de gemeente samen, bijvoorbeeld 16.",
                kind: .line(isShort: true, mode: "decimal")),
            field(
                "tot", "Tot en met wanneer zijn geld en uren er?", hint: "Bijvoorbeeld 31-12-2029.",
                kind: .line(isShort: true)),
        ]
    }

    private var council: [FormField] {
        [
            field(
                "vraag", "Wat vraagt u van de raad?",
                kind: .radio(Self.choices(CouncilRequest.Request.self, \.name) + [Self.notYet])),
            field(
                "waarom", "Waarom nu?",
                hint: """
                    Een paar zinnen, hoogstens \(CouncilRequest.mostWhyNow) tekens: de notitie is één bladzijde. Denk aan afspraken \
                    die aflopen, of aan wat het Wmo-beleidsplan vraagt.
                    """, kind: .text),
            field(
                "vergadering", "Wanneer vergadert de raad erover?",
                hint: "Bijvoorbeeld 15-12-2026. Weet u het nog niet? Laat het dan leeg.", kind: .line(isShort: true)),
            field(
                "portefeuille", "Welke wethouder is portefeuillehouder?",
                hint: "Zoals de raad haar of hem kent: ‘wethouder Van Dam’. Mag leeg blijven.", kind: .line()),
            field(
                "verslag", "Hoe vaak hoort de raad hoe het gaat?",
                kind: .radio(Self.choices(CouncilRequest.Reporting.self, \.name) + [Self.notYet])),
        ]
    }

    var group: [FieldSection] {
        [
            FieldSection(fields: [
                field(
                    "naam", "Welke groep?", hint: "Zo precies als u kunt: ‘jongvolwassenen van 18 tot 30 jaar’.",
                    kind: .line()),
                field(
                    "reden", "Waarom gaat deze groep voor?",
                    hint: "Wat weet u over deze groep in uw gemeente? Wat is er al, en wat ontbreekt?", kind: .text),
            ])
        ]
    }

    /// - Parameter known: the measurement that exists and that the goal is tied to.
    func goal(known: KnownIndicator?) -> [FieldSection] {
        let national = known?.national.map { national in
            " Ter vergelijking: in heel Nederland was het \(national.value)\(known?.unit == .percent ? "%" : "") in \(national.year)."
        }
        return [
            FieldSection(fields: [
                field(
                    "doel", "Wat moet er veranderen?", hint: "In één zin: ‘Minder inwoners voelen zich sterk eenzaam’.",
                    kind: .line()),
                field(
                    "wmo", "Bij welke doelen van de Wmo hoort dit?",
                    hint: "De doelen van de Wmo 2015, in gewone woorden.",
                    kind: .checkboxes(Self.choices(WmoGoal.self, \.name))),
            ]),
            FieldSection(
                title: "Waaraan ziet u het?",
                fields: [
                    field("indicator", "Indicator", hint: "Wat er gemeten of geteld wordt.", kind: .line()),
                    field(
                        "meet", "Waarover gaat dat?",
                        kind: .radio(
                            Self.choices(Goal.Measured.self, \.name, hint: \.explanation.capitalisedSentence) + [
                                Self.notYet
                            ])),
                    field(
                        "eenheid", "Is het een percentage of een aantal?",
                        kind: .radio([
                            .init(value: Goal.Unit.percent.rawValue, label: "Een percentage"),
                            .init(value: Goal.Unit.number.rawValue, label: "Een aantal"),
                        ])),
                    field("bron", "Bron", hint: "Wie meet het: de GGD, de peiling, uw eigen telling?", kind: .line()),
                ]),
            FieldSection(
                title: "Waar staat het nu?",
                fields: [
                    field(
                        "nu", "Stand nu",
                        hint: known.map { "\($0.whereToFind)\(national ?? "")" }
                            ?? "Alleen het getal, bijvoorbeeld 46,2.",
                        kind: .line(isShort: true, mode: "decimal")),
                    field("jaar", "Van welk jaar?", kind: .line(isShort: true, mode: "numeric")),
                    field(
                        "marge", "Marge van de meting",
                        hint: """
                            Hoeveel de meting door toeval hoger of lager kan uitvallen, bijvoorbeeld 2,5. De GGD weet het. Bij een \
                            telling is er geen marge: laat het dan leeg.
                            """, kind: .line(isShort: true, mode: "decimal")),
                ]),
            FieldSection(
                title: "Waar moet het heen?",
                fields: [
                    field(
                        "streven", "Streven", hint: "Alleen het getal, bijvoorbeeld 44.",
                        kind: .line(isShort: true, mode: "decimal")),
                    field("wanneer", "Wanneer?", hint: "Bijvoorbeeld 31-12-2029.", kind: .line(isShort: true)),
                ]),
        ]
    }

    func precondition(_ kind: Precondition.Kind) -> [FieldSection] {
        [
            FieldSection(fields: [
                field("stand", "Hoe staat het ervoor?", kind: .radio(Self.choices(Precondition.State.self, \.name))),
                field(
                    "eigenaar", "Wie zorgt ervoor?",
                    hint: "Liefst een functie: namen veranderen, en deze tekst komt in de visie.", kind: .line()),
                field("notitie", "Notitie", hint: "Wat is er geregeld, of wat is er nodig?", kind: .text),
            ])
        ]
    }
}

extension String {
    /// The same with a capital at its start and a full stop at its end.
    var capitalisedSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
