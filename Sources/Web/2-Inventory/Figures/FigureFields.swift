import Domain

/// The fields about figures, with what was typed in them and what is wrong.
struct FigureFields: Sendable {
    var typed: TypedFields
    var problems: [FieldProblem] = []

    private func problem(_ name: String) -> String? { problems.first { $0.field == name }?.message }

    func line(
        _ name: String, _ label: String, hint: String? = nil, isShort: Bool = false, mode: String? = nil
    ) -> FormField {
        FormField(
            name: name, label: label, value: typed[name], hint: hint, problem: problem(name),
            kind: .line(isShort: isShort, mode: mode))
    }

    func day(_ name: String, _ label: String, hint: String? = nil) -> FormField {
        .day(name, label, Day(typed: typed[name])?.description ?? typed[name], hint: hint, problem: problem(name))
    }

    func text(_ name: String, _ label: String, hint: String? = nil) -> FormField {
        FormField(name: name, label: label, value: typed[name], hint: hint, problem: problem(name), kind: .text)
    }

    func radio(_ name: String, _ label: String, _ choices: [FormField.Choice], hint: String? = nil) -> FormField {
        FormField(
            name: name, label: label, value: typed[name], hint: hint, problem: problem(name), kind: .radio(choices))
    }

    func select(_ name: String, _ label: String, _ choices: [FormField.Choice], hint: String? = nil) -> FormField {
        FormField(
            name: name, label: label, value: typed[name], hint: hint, problem: problem(name), kind: .select(choices))
    }

    func checkbox(_ name: String, _ label: String) -> FormField {
        FormField(name: name, label: label, value: typed[name], problem: problem(name), kind: .checkbox)
    }

    // MARK: What several forms ask

    var year: FormField { line("jaar", "Over welk jaar gaat het?", isShort: true, mode: "numeric") }

    var ages: [FormField] {
        [
            line(
                "vanaf", "Vanaf welke leeftijd?", hint: "Leeg: alle volwassenen, 18 jaar en ouder.", isShort: true,
                mode: "numeric"),
            line("tot", "Tot welke leeftijd?", hint: "Leeg: er is geen bovengrens.", isShort: true, mode: "numeric"),
        ]
    }

    var sex: FormField {
        radio("geslacht", "Over wie?", Sex.allCases.map { .init(value: $0.rawValue, label: capitalized($0.name)) })
    }

    /// Where figures come from and how they were defined: without it none can be compared.
    var origin: [FormField] {
        [
            select(
                "reeks", "Uit welk onderzoek komt het?",
                FigureSeries.allCases.map { .init(value: $0.rawValue, label: $0.name) },
                hint: "Alleen cijfers uit hetzelfde onderzoek zetten wij naast elkaar."),
            line("bron", "Waar hebt u het gevonden?", hint: "Bijvoorbeeld: GGD Waterland, tabel 3, april 2026."),
            select(
                "schaal", "Met welke vragen is gemeten?",
                LonelinessScale.allCases.map { .init(value: $0.rawValue, label: capitalized($0.name)) }),
            line(
                "grens", "Vanaf welke score telt iemand mee?",
                hint:
                    "Voor emotioneel en sociaal eenzaam verschilt dat per bron: vanaf 2 of vanaf 3. Leeg: niet bekend; dan vergelijken wij niet.",
                isShort: true, mode: "numeric"),
            radio(
                "hoe", "Is het gemeten of geschat?",
                FigureBasis.allCases.map { .init(value: $0.rawValue, label: capitalized($0.name)) }),
        ]
    }

    /// A file to give.
    static func file(
        _ name: String, _ label: String, accept: String, hint: String = "", problems: [String] = []
    ) -> HTML {
        let rows = problems.map { problem -> HTML in
            "<p class=\"utrecht-form-field-error-message\">\(Icon.attention)<span>\(problem)</span></p>\n"
        }
        let alert: HTML = "<div id=\"veld-\(name)-fout\" role=\"alert\">\n\(rows)</div>"
        let help: HTML = "<p class=\"utrecht-form-field-description\" id=\"veld-\(name)-uitleg\">\(hint)</p>"
        let ids = (hint.isEmpty ? [] : ["veld-\(name)-uitleg"]) + (problems.isEmpty ? [] : ["veld-\(name)-fout"])
        let described: HTML = ids.isEmpty ? HTML() : " aria-describedby=\"\(ids.joined(separator: " "))\""
        return """
            <div class="utrecht-form-field\(when: !problems.isEmpty, " utrecht-form-field--invalid")">
            <label class="utrecht-form-label" for="veld-\(name)">\(label)</label>
            \(when: !hint.isEmpty, help)
            \(when: !problems.isEmpty, alert)
            <input class="kring-file" type="file" id="veld-\(name)" name="\(name)" accept="\(accept)"\(described)\
            \(when: !problems.isEmpty, " aria-invalid=\"true\"")>
            </div>

            """
    }
}

extension LocalFigure {
    /// The figure as it is typed.
    var typed: TypedFields {
        TypedFields([
            "wat": [indicator.rawValue], "code": [area.code], "gebied": [area.name], "vanaf": [String(age.from)],
            "tot": [age.below.map(String.init) ?? ""], "geslacht": [sex.rawValue], "jaar": [String(year)],
            "waarde": [value.description], "laag": [margins?.low.description ?? ""],
            "hoog": [margins?.high.description ?? ""], "mensen": [base.map(String.init) ?? ""],
            "reeks": [series.rawValue], "bron": [source], "schaal": [scale.rawValue],
            "grens": [cutOff.map(String.init) ?? ""], "hoe": [basis.rawValue],
        ])
    }
}

extension FigureRequest {
    /// The request as it is typed.
    var typed: TypedFields {
        TypedFields([
            "wie": [askedOf], "welke": [about], "gevraagd": [asked.description], "uiterlijk": [due?.description ?? ""],
            "notitie": [note],
        ])
    }
}
