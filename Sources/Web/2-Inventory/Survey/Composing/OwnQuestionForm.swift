import Domain

/// What is filled in about a question of one's own.
struct OwnQuestionForm: Sendable {
    var form = ""
    var dutch = ""
    var english = ""
    /// A line for each answer.
    var dutchOptions = ""
    var englishOptions = ""
    var hasOther = false
    var hasDontKnow = false
    var asksWhy = false
    private var isRead = false
    let languages: [Language]

    init(languages: [Language]) { self.languages = languages }

    init(_ question: OwnQuestion, languages: [Language]) {
        self.languages = languages
        form = question.form.rawValue
        (dutch, english) = (question.text.texts["nl"] ?? "", question.text.texts["en"] ?? "")
        dutchOptions = question.options.map { $0.texts["nl"] ?? "" }.joined(separator: "\n")
        englishOptions = question.options.map { $0.texts["en"] ?? "" }.joined(separator: "\n")
        (hasOther, hasDontKnow, asksWhy) = (question.hasOther, question.hasDontKnow, question.asksWhy)
    }

    init(_ sent: Form, languages: [Language]) {
        self.languages = languages
        func text(_ name: String) -> String { TypedText(sent[name]?.replacing("\r\n", with: "\n")).text }
        form = sent["soort"] ?? ""
        (dutch, english) = (text("nl"), text("en"))
        (dutchOptions, englishOptions) = (text("antwoorden-nl"), text("antwoorden-en"))
        (hasOther, hasDontKnow) = (sent["anders"] == "ja", sent["weetniet"] == "ja")
        asksWhy = sent["toelichting"] == "ja"
        isRead = true
    }

    /// The question that was filled in, if all of it can be.
    func question(id: String, part: String) -> OwnQuestion? {
        guard fields.allSatisfy({ $0.problem == nil }), let form = OwnQuestion.Form(rawValue: form) else { return nil }
        let (nl, en) = (Self.lines(dutchOptions), Self.lines(englishOptions))
        let options = nl.enumerated().map { index, text in
            localized(text, index < en.count ? en[index] : "")
        }
        return OwnQuestion(
            id: id, part: part, form: form, text: localized(dutch, english), options: form.hasOptions ? options : [],
            hasOther: form.hasOptions && hasOther, hasDontKnow: form.hasOptions && hasDontKnow,
            asksWhy: asksWhy && form != .line && form != .text)
    }

    private func localized(_ dutch: String, _ english: String) -> Localized {
        Localized(english.isEmpty ? ["nl": dutch] : ["nl": dutch, "en": english])
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { TypedText(String($0)).text }.filter { !$0.isEmpty }
    }

    var sections: [ComposingFormPage.Section] {
        let fields = fields
        func named(_ names: String...) -> [FormField] { fields.filter { names.contains($0.name) } }
        let isPair = languages.contains(.english)
        return [
            .init(fields: named("soort")),
            .init(fields: named("nl", "en"), isPair: isPair),
            .init(
                title: "Alleen als er antwoorden zijn om uit te kiezen",
                fields: named("antwoorden-nl", "antwoorden-en"),
                isPair: isPair),
            .init(fields: named("anders", "weetniet", "toelichting")),
        ]
    }

    var fields: [FormField] {
        let english = languages.contains(.english)
        return [
            FormField(
                name: "soort", label: "Wat voor vraag is het?", value: form,
                problem: isRead && OwnQuestion.Form(rawValue: form) == nil ? "Kies wat voor vraag het is." : nil,
                kind: .radio(OwnQuestion.Form.allCases.map(Self.choice))),
            FormField(
                name: "nl", label: "De vraag of stelling, Nederlands", value: dutch,
                problem: isRead
                    ? TypedText(dutch).problem(longest: WordingForm.longest, missing: "Schrijf de vraag of stelling.")
                    : nil, kind: .text),
        ]
            + (english
                ? [
                    FormField(
                        name: "en", label: "De vraag of stelling, Engels", value: self.english,
                        hint: self.english.isEmpty ? "Kan later. De peiling kan pas open als alles is vertaald." : nil,
                        problem: isRead ? TypedText(self.english).problem(longest: WordingForm.longest) : nil,
                        kind: .text)
                ] : [])
            + [
                FormField(
                    name: "antwoorden-nl", label: "Antwoorden, Nederlands", value: dutchOptions,
                    hint: "Elk antwoord op een eigen regel. De codes maken wij.",
                    problem: isRead ? optionProblem : nil, kind: .text)
            ]
            + (english
                ? [
                    FormField(
                        name: "antwoorden-en", label: "Antwoorden, Engels", value: englishOptions,
                        hint: "In dezelfde volgorde als de Nederlandse.", problem: isRead ? englishProblem : nil,
                        kind: .text)
                ] : [])
            + [
                FormField(
                    name: "anders", label: "Met ‘Anders, namelijk’ als laatste antwoord", value: hasOther ? "ja" : "",
                    kind: .checkbox),
                FormField(
                    name: "weetniet", label: "Met ‘Weet ik niet’ als antwoord", value: hasDontKnow ? "ja" : "",
                    kind: .checkbox),
                FormField(
                    name: "toelichting", label: "Met ruimte voor een toelichting", value: asksWhy ? "ja" : "",
                    kind: .checkbox),
            ]
    }

    private var optionProblem: String? {
        guard OwnQuestion.Form(rawValue: form)?.hasOptions == true else { return nil }
        let lines = Self.lines(dutchOptions)
        if lines.count < 2 { return "Schrijf minstens twee antwoorden, elk op een eigen regel." }
        if lines.count > OwnQuestion.mostOptions { return "Er passen hoogstens \(OwnQuestion.mostOptions) antwoorden." }
        if Set(lines).count < lines.count { return "Er staat twee keer hetzelfde antwoord." }
        return lines.contains { $0.count > 300 } ? "Een antwoord is te lang: hoogstens 300 tekens." : nil
    }

    private var englishProblem: String? {
        guard OwnQuestion.Form(rawValue: form)?.hasOptions == true else { return nil }
        let (nl, en) = (Self.lines(dutchOptions), Self.lines(englishOptions))
        if !en.isEmpty, en.count != nl.count {
            return "Er zijn \(nl.count) Nederlandse antwoorden en \(en.count) Engelse. Maak het er evenveel."
        }
        return en.contains { $0.count > 300 } ? "Een antwoord is te lang: hoogstens 300 tekens." : nil
    }

    private static func choice(_ form: OwnQuestion.Form) -> FormField.Choice {
        switch form {
        case .statement:
            .init(value: form.rawValue, label: "Stelling", hint: "Helemaal eens tot helemaal oneens, of weet niet.")
        case .single: .init(value: form.rawValue, label: "Eén antwoord kiezen")
        case .multiple: .init(value: form.rawValue, label: "Meer antwoorden kiezen")
        case .frequency: .init(value: form.rawValue, label: "Hoe vaak", hint: "Regelmatig tot nooit.")
        case .satisfaction:
            .init(value: form.rawValue, label: "Hoe tevreden", hint: "Zeer tevreden tot zeer ontevreden.")
        case .line: .init(value: form.rawValue, label: "Open vraag, kort", hint: "Een woord of een naam.")
        case .text: .init(value: form.rawValue, label: "Open vraag, lang", hint: "Een paar zinnen.")
        }
    }
}
