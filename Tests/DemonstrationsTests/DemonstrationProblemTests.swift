import Assets
import Domain
import Questionnaires
import Testing

@testable import Demonstrations

/// What a file that can't be used is told: the line, what was found and what was expected.
struct DemonstrationProblemTests {
    private static let text = String(decoding: Assets.heldermeer, as: UTF8.self)

    private func messages(_ text: String) -> [String] {
        do {
            _ = try Demonstration(bytes: Array(text.utf8), file: "mine.yaml", today: Day("2026-11-25")!)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    /// The number of the line on which the first of these words begins.
    private func line(of words: String) throws -> Int {
        let range = try #require(Self.text.firstRange(of: words))
        return Self.text[..<range.lowerBound].count(where: \.isNewline) + 1
    }

    @Test(arguments: [
        (
            "  kenmerk: heldermeer\n", "  kenmerk: heldermeer\n  burgemeester: Jansen\n", 1,
            "unknown key 'burgemeester' in 'gemeente', expected one of kenmerk, naam, contact, antwoordadres, privacy, privacymail, kleinste groep"
        ),
        (
            "antwoordadres: eenz", "antwoordadres: een zaam", 0,
            "'antwoordadres' is 'een zaamaamheid@heldermeer.example', expected a mail address"
        ),
        ("kleinste groep: 5", "kleinste groep: 2", 0, "'kleinste groep' is '2', expected a whole number from 3 to 50"),
        ("rol: meelezer", "rol: baas", 0, "'rol' is 'baas', expected one of coördinator, meelezer"),
        ("rol: coördinator", "rol: meelezer", 0, "no coördinator in 'leden', expected a member who runs the approach"),
        ("uitgenodigd: 120", "uitgenodigd: veel", 0, "'uitgenodigd' is 'veel', expected a whole number, 1 or more"),
        (
            "antwoorden: pilot54.csv", "antwoorden: pilot55.csv", 0,
            "'antwoorden' is 'pilot55.csv', expected one of pilot54.csv"
        ),
        (
            "opent: -21", "opent: toen", 0,
            "'opent' is 'toen', expected a number of days from today (-38), or a day such as '31 december over 3 jaar'"
        ),
        (
            "opent: -21\n", "opent: -21\n  sluit: -30\n", 1,
            "'sluit' before 'opent', expected a day on which it has opened"
        ),
        (
            "begonnen: -70", "begonnen: 70", 0,
            "'begonnen' lies ahead, expected a day that has been, such as -3, or 0 for today"
        ),
        (
            "{stap: In kaart, bezig: -36}", "{stap: Visie, bezig: -36}", 0,
            "step 'Visie' twice, expected every step once"
        ),
        (
            "{stap: In kaart, bezig: -36}", "{stap: In kaart}", 0,
            "none of them, expected one of bezig, klaar, overgeslagen, bestaand beleid"
        ),
        (
            "{stap: In kaart, bezig: -36}", "{stap: In kaart, bezig: -36, klaar: -2}", 0,
            "'bezig' and 'klaar' together, expected one of bezig, klaar, overgeslagen, bestaand beleid"
        ),
        (
            "wie: Karim Haddad\n      gedaan: -30", "wei: Karim Haddad\n      gedaan: -30", 0,
            "unknown key 'wei' in a task, expected one of taak, eigen taak, wie, uiterlijk, gedaan, notitie"
        ),
        (
            "taak: Kies welke groepen inwoners voorgaan", "taak: Kies een groep", 0,
            "task 'Kies een groep', expected a task that the step plan has in step Visie, or 'eigen taak'"
        ),
        (
            "taak: Kies welke groepen inwoners voorgaan", "taak: Vraag elke organisatie om één contactpersoon", 14,
            "task 'Vraag elke organisatie om één contactpersoon' twice, expected every task once"
        ),
        (
            "\n  Visie:\n", "\n  Visies:\n", 1,
            "unknown key 'Visies' in 'taken', expected one of Visie, In kaart, Factsheet, Bijeenkomst, Plan van aanpak, Opvolging"
        ),
        ("stand: opgelost", "stand: klaar", 0, "'stand' is 'klaar', expected one of open, wordt aan gewerkt, opgelost"),
        (
            "  - knelpunt: Er was geen geld", "  - kans: Er was geen geld\n    knelpunt: Geen geld", 0,
            "'kans' and 'knelpunt' together, expected one of kans, knelpunt"
        ),
        (
            "[Regisseren, Fac", "[Regeren, Fac", 0,
            "'Regeren' in 'kiest', expected one of Regisseren, Faciliteren, Bemiddelen, Informeren, Subsidiëren, Zelf beginnen"
        ),
        ("nu: 12,7", "nu: twaalf", 0, "'nu' is 'twaalf', expected a number such as 12,7"),
        ("jaar: 2024", "jaar: ooit", 0, "'jaar' is 'ooit', expected a year, or 'dit jaar'"),
        (
            "stand: Staat nog open", "stand: Bijna", 0,
            "'stand' is 'Bijna', expected one of Staat nog open, Wordt aan gewerkt, In orde"
        ),
        ("toegekend: nee", "toegekend: misschien", 0, "'toegekend' is 'misschien', expected ja or nee"),
        (
            "euro per jaar: 45.000", "euro per jaar: 45,50", 0,
            "'euro per jaar' is '45,50', expected whole euros such as 45.000"
        ),
        (
            "verslag: Elk jaar", "verslag: Soms", 0,
            "'verslag' is 'Soms', expected one of Elk half jaar, Elk jaar, Na twee jaar"
        ),
        (
            "stand: teruggekomen", "stand: weg", 0,
            "'stand' is 'weg', expected one of verstuurd, teruggekomen, mislukt, onzeker"
        ),
        (
            "stand: staat klaar", "stand: gaat straks", 0,
            "'stand' is 'gaat straks', expected one of verstuurd, staat klaar"
        ),
        (
            "\npeiling:\n", "\npeilingen:\n", 1,
            "unknown key 'peilingen' in a demonstration, expected one of gemeente, leden, organisaties, overleggen, peiling, aanpak, taken, kansen en knelpunten, visie, cijfers, initiatieven, beleidsstukken, peiling in de maak, mailingen"
        ),
    ])
    func everyProblemHasItsPlace(old: String, new: String, further: Int, message: String) throws {
        let expected = "mine.yaml:\(try line(of: old) + further): \(message)"
        let all = messages(Self.text.replacing(old, with: new, maxReplacements: 1))
        #expect(all.contains(expected), "\(expected)\n\(all)")
    }

    @Test func aMailThatStandsReadyHasNoStateOfItsOwn() throws {
        let ready = "stand: staat klaar"
        let marga = "{naam: Marga Smit, mail: marga@buurthuis-zuid.example}"
        let start = try #require(Self.text.firstRange(of: ready)).lowerBound
        let (before, after) = (String(Self.text[..<start]), String(Self.text[start...]))
        let changed = after.replacing(marga, with: marga.replacing("}", with: ", stand: verstuurd}"))
        let all = messages(before + changed)
        #expect(all.count == 1)
        #expect(all[0].hasSuffix("'stand' of a mail that stands ready, expected a mailing that is verstuurd"))
    }

    @Test func everyProblemIsToldNotOnlyTheFirst() {
        let text = Self.text.replacing("rol: meelezer", with: "rol: baas").replacing("nu: 12,7", with: "nu: twaalf")
        #expect(messages(text).count == 2)
    }

    @Test func whatIsNoDemonstrationIsSaid() {
        #expect(messages("") == ["mine.yaml: an empty file, expected a demonstration"])
        #expect(
            messages("- a").first?.hasPrefix("mine.yaml:1: a demonstration that is a list, expected the keys") == true)
        #expect(messages("gemeente: [").first?.contains("a place that is not YAML") == true)
        #expect(
            messages("gemeente: Heldermeer").contains { $0.contains("'gemeente' that is a single value, expected") })
        #expect(
            messages("leden: 3").contains(
                "mine.yaml:1: 'leden' that is a single value, expected a list, each with naam, mail, rol"))
    }
}
