import Domain

/// docs/privacy.md: what Kring keeps, why, how long. The base for a register of processing and a DPIA, in Dutch because a
/// municipality's data protection officer reads it.
///
/// Made from ``ColumnClasses`` and ``TablePurposes``; a test fails where the file says something else.
public enum PrivacyDocument {
    public static func markdown(_ periods: RetentionPeriods = .usual) -> String {
        let words = RetentionWords(periods: periods)
        let tables = ColumnClasses.all.keys.sorted()
        let (personal, others) = (tables.filter(isAboutPeople), tables.filter { !isAboutPeople($0) })
        return """
            <!-- Made by `kring privacy` from ColumnClasses.swift and TablePurposes.swift. Change those, not this file. -->
            # Wat Kring bewaart, waarom en hoe lang

            Dit is de basis voor het register van verwerkingen en voor een DPIA van een gemeente die met Kring werkt. \
            Het is gemaakt uit dezelfde tabel waar het wissen en de tests op lopen; een kolom die er niet in staat, \
            houdt de tests tegen. De termijnen hieronder zijn die waarmee een gemeente begint. Een coördinator kan ze \
            veranderen bij Gemeente, Gegevens.

            ## Wie is verantwoordelijk?
            De gemeente is verwerkingsverantwoordelijke. Wie de installatie beheert, is verwerker als dat een ander is \
            dan de gemeente. Kring stuurt geen gegevens naar anderen: er zijn geen lettertypen, kaarten, statistieken \
            of scripts van derden, en geen doorgifte buiten de EER. De grondslagen hieronder zijn een voorstel; de \
            gemeente stelt ze vast.

            ## Hoe lang, en wat wist het?
            | termijn | wat wist het |
            |---|---|
            \(ColumnClass.Retention.allCases.map { "| \(words.until($0)) | \(words.erasedBy($0)) |" }
                .joined(separator: "\n"))

            Het logboek wordt minstens \(Months.written(RetentionPeriods.shortestRecord)) bewaard: zo lang weigert de \
            database zelf om er iets uit te halen. Veranderen kan er nooit iets in. Een peiling zonder laatste dag wist \
            Kring niet; een lijst die daarin \(FixedPeriods.abandonedDraft) dagen na het begin nog niet is verstuurd, \
            wel.

            ## Wat over mensen gaat
            \(personal.map { section($0, words) }.joined(separator: "\n"))
            ## Wat niet over mensen gaat
            \(others.map { "- \(TablePurposes.all[$0]?.title ?? $0) (`\($0)`). \(TablePurposes.all[$0]?.purpose ?? "")" }
                .joined(separator: "\n"))

            ## Wat mensen kunnen vragen
            - **Wie een vragenlijst invult** ziet tot het sluiten met de persoonlijke link alles wat bewaard is, kan het \
            meenemen (tekst en JSON) en wissen, ook na het versturen. Daarna is niet meer na te gaan welke antwoorden van \
            wie zijn, tenzij iemand zelf een naam invulde.
            - **Een medewerker** ziet en haalt bij ‘Uw account’ op wat over haar of hem bewaard is. De beheerder kan \
            hetzelfde met `kring member data`. Een coördinator of de beheerder verwijdert een medewerker; het logboek \
            houdt dan alleen een nummer, zonder naam.
            - **Een contactpersoon** vraagt het de gemeente. De beheerder vindt met `kring member data` bij een mailadres ook \
            wat er van contactpersonen is, en in welke overleggen zij zitten. Een coördinator wist een contactpersoon \
            meteen voorgoed.
            - **Vrije tekst** (antwoorden, notities) kan namen bevatten. Die vindt Kring niet vanzelf.

            ## Wissen, back-ups en sporen
            Kring wist elke dag wat zijn tijd heeft gehad, en de beheerder met de hand (`kring erase`). Op SQLite wordt \
            het bestand daarna opnieuw geschreven, zonder wat gewist is, en wordt het journaal geleegd; lukt dat niet \
            omdat iemand las of de schijf vol is, dan staat dat in de log en gebeurt het de volgende dag. Op PostgreSQL \
            ruimt VACUUM dode rijen op, en worden de antwoorden bij het sluiten van een peiling opnieuw geschreven; oude \
            inhoud kan in vrije ruimte en in het journaal van de server blijven tot die opnieuw gebruikt worden. Back-ups zijn van de \
            beheerder: wat op verzoek is gewist, staat in een lijst buiten de back-up (`kring serve --erasure-list`), \
            en wordt na terugzetten opnieuw gewist (`kring erase --list`).

            ## Beveiliging
            Links en sessies zijn 144 willekeurige bits, waarvan alleen een kenmerk (SHA-256) wordt bewaard. \
            Coördinatoren loggen in met een extra code. De toegang wordt op de server bewaakt, per gemeente. Groepen \
            onder het minimum komen in geen factsheet. De log bevat geen antwoorden en geen adressen van bladzijden.

            ## Wat overblijft om af te wegen
            - Vertrouwelijk is niet anoniem: de vragenlijst vraagt naar de organisatie, en wie de computer beheert kan \
            bij de antwoorden.
            - Tot het sluiten leidt een kenmerk van de persoonlijke link naar de antwoorden. Het volgnummer van versturen \
            blijft zo lang als de peiling.
            - In back-ups van vóór het sluiten staat de koppeling nog. Bewaar die niet langer dan nodig.

            """
    }

    private static func isAboutPeople(_ table: String) -> Bool {
        ColumnClasses.all[table]?.values.contains { $0.privacy != .none } ?? false
    }

    private static func section(_ table: String, _ words: RetentionWords) -> String {
        guard let purpose = TablePurposes.all[table], let columns = ColumnClasses.all[table] else { return "" }
        let rows = columns.sorted { $0.key < $1.key }.map { name, column in
            "| `\(name)` | \(column.privacy.word) | \(words.until(column.retention)) |"
        }
        return """
            ### \(purpose.title) (`\(table)`)
            \(purpose.purpose)

            - Over: \(purpose.people.rawValue)
            - Grondslag: \(purpose.ground.rawValue)

            | kolom | persoonsgegeven | bewaard |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }
}

extension ColumnClass.Privacy {
    fileprivate var word: String {
        switch self {
        case .none: "nee"
        case .indirect: "indirect"
        case .personal: "ja"
        }
    }
}
