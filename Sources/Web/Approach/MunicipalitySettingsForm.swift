import Domain
import Foundation

/// What is filled in about a municipality.
struct MunicipalitySettingsForm: Sendable {
    private let before: MunicipalitySettings
    private(set) var contactField: FormField
    private(set) var replyToField: FormField
    private(set) var privacyContactField: FormField
    private(set) var privacyMailField: FormField
    private(set) var statementField: FormField
    private(set) var minimumField: FormField
    private(set) var recordField: FormField
    private(set) var surveysField: FormField
    private(set) var approachesField: FormField
    /// Asked only of who makes a period shorter: what is then too old goes the next day.
    private(set) var shorterField: FormField?
    private var mayShorten = false

    init(_ settings: MunicipalitySettings) {
        before = settings
        contactField = FormField(
            name: "contact", label: "Contact", value: settings.contact,
            hint: "Wie vragen beantwoordt: een naam of afdeling, met een mailadres of telefoonnummer.")
        replyToField = FormField(
            name: "antwoordadres", label: "Antwoordadres", value: settings.replyTo?.text ?? "",
            hint: "Hierheen gaat een antwoord op een mail van de gemeente.", kind: .line(type: "email"))
        privacyContactField = FormField(
            name: "fg", label: "Functionaris gegevensbescherming", value: settings.privacyContact,
            hint: "Een naam of afdeling. Hij of zij staat in de privacyverklaring.")
        privacyMailField = FormField(
            name: "fgmail", label: "Mailadres voor vragen over privacy", value: settings.privacyMail?.text ?? "",
            kind: .line(type: "email"))
        statementField = FormField(
            name: "verklaring", label: "Toegankelijkheidsverklaring van de gemeente",
            value: settings.accessibilityStatement ?? "",
            hint:
                "Het adres in het register, als u er een hebt voor deze site: https://www.toegankelijkheidsverklaring.nl/…",
            kind: .line(type: "url"))
        minimumField = FormField(
            name: "minimum", label: "Kleinste groep", value: String(settings.minimumGroup),
            hint: """
                Een groep met minder mensen komt niet apart in een factsheet. Minstens \(SmallGroups.floor). Het geldt voor \
                peilingen die u hierna begint.
                """, kind: .line(isShort: true, mode: "numeric"))
        let months = { (name: String, label: String, value: Int, hint: String) in
            FormField(
                name: name, label: "\(label), in maanden", value: String(value), hint: hint,
                kind: .line(isShort: true, mode: "numeric"))
        }
        recordField = months(
            "logboek", "Logboek", settings.periods.record,
            "Zo lang is na te gaan wie wat veranderde. Minstens \(RetentionPeriods.shortestRecord).")
        surveysField = months(
            "peiling", "Peiling met antwoorden", settings.periods.surveys, "Geteld vanaf de laatste dag van de peiling."
        )
        approachesField = months(
            "aanpak", "Aanpak", settings.periods.approaches, "Geteld vanaf de dag waarop de aanpak is afgerond.")
    }

    var periodFields: [FormField] { [recordField, surveysField, approachesField] }

    /// The confirmation, once it is asked.
    var confirmation: [FormField] { shorterField.map { [$0] } ?? [] }

    var fields: [FormField] {
        [contactField, replyToField, privacyContactField, privacyMailField, statementField, minimumField]
            + periodFields + confirmation
    }

    mutating func read(_ form: Form) {
        for field in [
            \Self.contactField, \.replyToField, \.privacyContactField, \.privacyMailField, \.statementField,
            \.minimumField, \.recordField, \.surveysField, \.approachesField,
        ] {
            if let value = form[self[keyPath: field].name] {
                self[keyPath: field].value = value.trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
        mayShorten = form["korter"] == "ja"
    }

    /// What was filled in, if all of it can be; otherwise what is wrong stands beside each field.
    mutating func checked() -> MunicipalitySettings? {
        contactField.problem = contactField.value.isEmpty ? "Vul in wie vragen beantwoordt." : nil
        for field in [\Self.contactField, \.privacyContactField] where self[keyPath: field].value.count > 200 {
            self[keyPath: field].problem = "Dit is te lang: hoogstens 200 tekens."
        }
        let (replyTo, privacyMail) = (address(\.replyToField), address(\.privacyMailField))
        let statement = statementField.value
        let isStatement =
            statement.isEmpty
            || (statement.hasPrefix("https://") && statement.count > 8 && statement.count <= 500
                && Address(statement) != nil)
        statementField.problem = isStatement ? nil : "Dit is geen adres dat begint met https://."
        let minimum = number(\.minimumField, MunicipalitySettings.minimumGroups)
        let record = number(\.recordField, RetentionPeriods.recordMonths)
        let surveys = number(\.surveysField, RetentionPeriods.surveyMonths)
        let approaches = number(\.approachesField, RetentionPeriods.approachMonths)
        guard let minimum, let record, let surveys, let approaches else { return nil }
        let periods = RetentionPeriods(record: record, surveys: surveys, approaches: approaches)
        askWhereShorter(periods)
        guard fields.allSatisfy({ $0.problem == nil }) else { return nil }
        return MunicipalitySettings(
            contact: contactField.value, replyTo: replyTo, privacyContact: privacyContactField.value,
            privacyMail: privacyMail, accessibilityStatement: statement.isEmpty ? nil : statement,
            minimumGroup: minimum, periods: periods)
    }

    private mutating func askWhereShorter(_ periods: RetentionPeriods) {
        let old = before.periods
        let isShorter =
            periods.record < old.record || periods.surveys < old.surveys || periods.approaches < old.approaches
        shorterField =
            isShorter
            ? FormField(
                name: "korter", label: "Ja, maak de termijn korter", value: mayShorten ? "ja" : "",
                problem: mayShorten
                    ? nil : "U maakt een termijn korter. Wat daardoor te oud is, wist Kring de volgende dag, voorgoed.",
                kind: .checkbox) : nil
    }

    private mutating func address(_ field: WritableKeyPath<Self, FormField>) -> MailAddress? {
        let address = MailAddress(self[keyPath: field].value)
        let isWrong = address == nil && !self[keyPath: field].value.isEmpty
        self[keyPath: field].problem = isWrong ? "Dit is geen mailadres. Schrijf het als naam@gemeente.nl." : nil
        return address
    }

    private mutating func number(_ field: WritableKeyPath<Self, FormField>, _ range: ClosedRange<Int>) -> Int? {
        let number = Int(self[keyPath: field].value).flatMap { range.contains($0) ? $0 : nil }
        self[keyPath: field].problem =
            number == nil ? "Vul een heel getal in van \(range.lowerBound) tot en met \(range.upperBound)." : nil
        return number
    }
}
