/// What a table holds, about whom, why it may be kept.
public struct TablePurpose: Sendable {
    /// What it holds, in a few Dutch words.
    public let title: String
    public let people: People
    /// Why it is kept: a whole sentence.
    public let purpose: String
    public let ground: Ground

    /// Whom it is about.
    public enum People: String, Sendable, CaseIterable {
        case staff = "medewerkers van de gemeente die met Kring werken"
        case respondents = "mensen die een vragenlijst invullen"
        case partners = "contactpersonen van lokale organisaties"
        case officials = "medewerkers van de gemeente die als contactpersoon genoemd worden"
        case nobody = "niemand"
    }

    /// On which ground of article 6 of the GDPR, as a proposal: the municipality decides.
    public enum Ground: String, Sendable, CaseIterable {
        case task = "taak van algemeen belang (artikel 6 lid 1 onder e AVG; Wmo 2015 en Wet publieke gezondheid)"
        case security =
            "taak van algemeen belang, en de plicht om gegevens te beveiligen (artikel 6 lid 1 onder e en artikel 32 AVG)"
        case accountability =
            "wettelijke plicht om verantwoording af te leggen (artikel 6 lid 1 onder c en artikel 5 lid 2 AVG)"
        case nobody = "niet nodig: het gaat niet over mensen"
    }

    init(_ title: String, about people: People, _ purpose: String, on ground: Ground) {
        self.title = title
        self.people = people
        self.purpose = purpose
        self.ground = ground
    }
}

/// Why each table is there. With ``ColumnClasses`` it is what docs/privacy.md and the privacy notices are made from; a
/// test holds the two together.
public enum TablePurposes {
    public static let all: [String: TablePurpose] = [
        "migration": TablePurpose(
            "De versie van de database", about: .nobody, "Kring weet hiermee welke tabellen er zijn.", on: .nobody),
        "municipality": TablePurpose(
            "De gemeente en haar instellingen", about: .officials,
            "Mensen kunnen hierdoor zien wie de gemeente is, wie hun vragen beantwoordt en bij wie zij over hun "
                + "gegevens terechtkunnen.", on: .task),
        "member": TablePurpose(
            "Medewerkers", about: .staff,
            "Alleen wie de gemeente heeft toegevoegd, kan inloggen; de rol bepaalt wat iemand mag.", on: .task),
        "change": TablePurpose(
            "Het logboek", about: .staff,
            "De gemeente kan nagaan wie wat wanneer heeft veranderd. Wat iemand schreef, staat er niet in: alleen dat "
                + "het veranderde.", on: .accountability),
        "erasure": TablePurpose(
            "Wat op verzoek is gewist", about: .respondents,
            "Na het terugzetten van een back-up wordt opnieuw gewist wat al gewist was. Er staan alleen willekeurige "
                + "nummers in.", on: .accountability),
        "daily_job": TablePurpose(
            "Het dagelijks opruimen", about: .nobody,
            "Van alle processen van Kring ruimt er elke dag één op.", on: .nobody),
        "approach": TablePurpose(
            "De aanpak", about: .nobody, "De naam, het begin en het einde van een aanpak van de gemeente.",
            on: .nobody),
        "look_file": TablePurpose(
            "Huisstijl", about: .nobody, "Het thema en het logo van de gemeente staan op haar bladzijden.", on: .nobody),
        "approach_step": TablePurpose(
            "De stappen van een aanpak", about: .staff,
            "De gemeente ziet hoe ver elke stap is, en waarom een stap is overgeslagen.", on: .task),
        "planning": TablePurpose(
            "De planning", about: .staff, "De gemeente en haar agenda’s weten wat wanneer gebeurt.", on: .task),
        "milestone": TablePurpose(
            "Data in de planning", about: .nobody, "De gemeente verzet data en vinkt ze af.", on: .nobody),
        "task": TablePurpose(
            "Taken", about: .staff, "De gemeente verdeelt het werk van een stap en ziet wat nog open is.", on: .task),
        "obstacle": TablePurpose(
            "Kansen en knelpunten", about: .staff,
            "De gemeente houdt bij wat de aanpak helpt of hindert, en wie het oppakt.", on: .task),
        "calendar_feed": TablePurpose(
            "Agenda-adressen", about: .staff,
            "Een medewerker ziet de planning in de eigen agenda, via een geheim adres.", on: .security),
        "vision": TablePurpose(
            "De visie", about: .partners,
            "De gemeente schrijft op waarom en hoe zij eenzaamheid aanpakt, en wie daarover meepraat.", on: .task),
        "target_group": TablePurpose(
            "Doelgroepen", about: .nobody, "De gemeente kiest op welke groepen zij zich richt.", on: .nobody),
        "goal": TablePurpose("Doelen", about: .nobody, "De gemeente legt vast wat zij wil bereiken.", on: .nobody),
        "precondition": TablePurpose(
            "Randvoorwaarden", about: .staff,
            "De gemeente houdt bij wat er nodig is voordat zij begint, en wie daarvoor zorgt.", on: .task),
        "figure_import": TablePurpose(
            "Ingelezen bestanden met cijfers", about: .nobody,
            "De gemeente ziet waar haar cijfers vandaan komen, en kan het inlezen ongedaan maken. De bestanden zelf "
                + "worden niet bewaard.", on: .nobody),
        "figure": TablePurpose(
            "Cijfers", about: .nobody,
            "De gemeente ziet hoeveel inwoners eenzaam zijn. Het zijn aandelen van groepen, nooit antwoorden van mensen.",
            on: .nobody),
        "figure_map": TablePurpose(
            "De kaart van wijken of buurten", about: .nobody, "De gemeente ziet haar cijfers op een kaart.",
            on: .nobody),
        "figure_request": TablePurpose(
            "Aanvragen van cijfers", about: .partners,
            "De gemeente houdt bij bij wie zij cijfers heeft gevraagd, en wanneer het antwoord komt.", on: .task),
        "initiative": TablePurpose(
            "Initiatieven tegen eenzaamheid", about: .partners,
            "De gemeente ziet wat er tegen eenzaamheid gebeurt, en voor wie er nog niets is.", on: .task),
        "initiative_organisation": TablePurpose(
            "Wie initiatieven uitvoert", about: .nobody, "De gemeente ziet welke organisaties iets uitvoeren.",
            on: .nobody),
        "policy_document": TablePurpose(
            "Beleidsstukken", about: .partners,
            "De gemeente ziet wat er is afgesproken over eenzaamheid, en tot wanneer.", on: .task),
        "policy_file": TablePurpose(
            "Bestanden van beleidsstukken", about: .partners, "De gemeente kan een beleidsstuk teruglezen.", on: .task
        ),
        "mailing": TablePurpose(
            "Mailingen", about: .nobody, "De gemeente ziet welke mailingen zij verstuurde.", on: .nobody),
        "mail": TablePurpose(
            "Mails", about: .partners,
            "Een mail komt één keer aan; de gemeente ziet of dat lukte en kan hem opnieuw sturen.", on: .task),
        "mail_code": TablePurpose(
            "Codes in mails", about: .partners,
            "Een mail die terugkomt, en een afmelding, horen bij de goede mail.", on: .task),
        "suppression": TablePurpose(
            "Afmeldingen en adressen die niet bestaan", about: .partners,
            "Wie geen mailingen meer wil, krijgt er geen; een adres dat niet bestaat, wordt niet opnieuw geprobeerd.",
            on: .task),
        "sign_in_link": TablePurpose(
            "Links om in te loggen", about: .staff,
            "Een medewerker logt in met een link uit een mail, die een kwartier werkt, en één keer.", on: .security),
        "session": TablePurpose(
            "Sessies", about: .staff,
            "Wie heeft ingelogd, blijft dat hoogstens twaalf uur, en kan zien en beëindigen waar dat is.",
            on: .security),
        "second_factor": TablePurpose(
            "De extra code bij het inloggen", about: .staff,
            "Een coördinator logt in met een link én een code uit een app.", on: .security),
        "recovery_code": TablePurpose(
            "Herstelcodes", about: .staff,
            "Wie de telefoon met de codes kwijt is, kan nog inloggen.", on: .security),
        "sign_in_try": TablePurpose(
            "Pogingen om in te loggen", about: .staff,
            "Niemand kan links of codes eindeloos proberen. Een mailadres of IP-adres staat er niet in, alleen een "
                + "kenmerk ervan, hoogstens een dag.", on: .security),
        "social_map": TablePurpose(
            "De stand van de sociale kaart", about: .nobody,
            "Kring weet hiermee of een lijst in het geheugen nog klopt.", on: .nobody),
        "organisation": TablePurpose(
            "Lokale organisaties", about: .partners,
            "De gemeente weet welke organisaties er zijn, wat zij doen, en hoe zij te bereiken zijn.", on: .task),
        "organisation_kind": TablePurpose(
            "Eigen soorten organisaties", about: .nobody,
            "De gemeente deelt haar organisaties in, ook naar soorten die zij zelf toevoegt.", on: .nobody),
        "contact_person": TablePurpose(
            "Contactpersonen", about: .partners,
            "De gemeente weet bij wie zij in een organisatie terechtkan. Wie geen toestemming gaf, krijgt geen mailingen; "
                + "wie vertrouwelijk is, ziet alleen een coördinator.", on: .task),
        "consultation": TablePurpose(
            "Overleggen", about: .nobody, "De gemeente weet in welke overleggen organisaties elkaar zien.",
            on: .nobody),
        "consultation_organisation": TablePurpose(
            "Organisaties in een overleg", about: .nobody, "De gemeente weet welke organisaties in een overleg zitten.",
            on: .nobody),
        "consultation_person": TablePurpose(
            "Contactpersonen in een overleg", about: .partners, "De gemeente weet wie in een overleg zitten.",
            on: .task),
        "organisation_apart": TablePurpose(
            "Organisaties die op elkaar lijken", about: .nobody,
            "Kring vraagt niet opnieuw of twee organisaties dezelfde zijn als de gemeente zei van niet.", on: .nobody),
        "organisation_merge": TablePurpose(
            "Samengevoegde organisaties", about: .partners,
            "Twee organisaties die één bleken, kunnen weer uit elkaar als dat een vergissing was.", on: .task),
        "known_name": TablePurpose(
            "Namen van organisaties zoals mensen die schrijven", about: .nobody,
            "De gemeente herkent organisaties die in antwoorden en bij initiatieven genoemd worden.", on: .nobody),
        "map_import": TablePurpose(
            "Ingelezen bestanden voor de sociale kaart", about: .nobody,
            "De gemeente ziet wat er met een bestand is gebeurd, en kan het inlezen ongedaan maken.", on: .nobody),
        "map_import_file": TablePurpose(
            "Wat in die bestanden stond", about: .partners,
            "De gemeente bekijkt een bestand voordat zij het overneemt, en verbetert regels die niet kloppen. Na dertig "
                + "dagen is het weg, en eerder als iemand vraagt om te worden gewist.", on: .task),
        "map_import_part": TablePurpose(
            "Wat een ingelezen bestand veranderde", about: .partners,
            "Het inlezen kan dertig dagen lang ongedaan worden gemaakt.", on: .task),
        "partner_link": TablePurpose(
            "Persoonlijke links van organisaties", about: .partners,
            "Een organisatie kan zonder wachtwoord bij haar eigen bladzijde.", on: .security),
        "composed_survey": TablePurpose(
            "Peilingen die worden samengesteld", about: .nobody,
            "De gemeente kiest de vragen van een peiling en schrijft eigen vragen.", on: .nobody),
        "survey_version": TablePurpose(
            "Versies van een peiling", about: .staff,
            "De gemeente ziet wie wat veranderde aan een peiling, en kan terug naar een eerdere versie.", on: .task),
        "factsheet": TablePurpose(
            "Factsheets", about: .officials,
            "De gemeente kiest wat in een factsheet staat en herschrijft de tekst.", on: .task),
        "factsheet_version": TablePurpose(
            "Versies van een factsheet", about: .staff,
            "De gemeente ziet wie wat veranderde aan een factsheet, en kan terug naar een eerdere versie.", on: .task),
        "factsheet_edition": TablePurpose(
            "Gepubliceerde factsheets", about: .officials,
            "Wat gepubliceerd is, blijft zoals het was. Er staan geen antwoorden van één mens in.", on: .task),
        "edition_response": TablePurpose(
            "Welke ingevulde vragenlijsten in een factsheet meetelden", about: .respondents,
            "Twee factsheets naast elkaar mogen niet verraden wat een klein aantal mensen antwoordde.", on: .task),
        "edition_organisation": TablePurpose(
            "Cijfers per organisatie bij een factsheet", about: .nobody,
            "Een organisatie ziet haar eigen cijfers naast het geheel. Er staan geen antwoorden van één mens in.",
            on: .nobody),
        "survey": TablePurpose(
            "Peilingen", about: .officials,
            "De vragen van een peiling, en wie vragen daarover beantwoordt, zoals zij in het veld zijn gebracht.",
            on: .task),
        "survey_recipient": TablePurpose(
            "Genodigden van een peiling", about: .partners,
            "De gemeente nodigt organisaties uit, en herinnert in een vertrouwelijke peiling alleen wie nog niet antwoordde.",
            on: .task),
        "survey_link": TablePurpose(
            "Persoonlijke links van een peiling", about: .partners,
            "Wie een uitnodiging kreeg, komt met de link uit de mail bij de eigen antwoorden.", on: .task),
        "survey_letter": TablePurpose(
            "Teksten van uitnodigingen", about: .officials,
            "De gemeente schrijft zelf wat er in een uitnodiging of herinnering staat.", on: .task),
        "survey_mailing": TablePurpose(
            "Verstuurde uitnodigingen en herinneringen", about: .nobody,
            "De gemeente ziet wanneer zij hoeveel genodigden mailde.", on: .nobody),
        "response": TablePurpose(
            "Ingevulde vragenlijsten", about: .respondents,
            "De gemeente telt wat lokale organisaties en vrijwilligers weten, doen en nodig hebben. Tot het sluiten "
                + "kan wie invult verdergaan, inzien en wissen.", on: .task),
        "answer_part": TablePurpose(
            "Antwoorden", about: .respondents,
            "De antwoorden zelf, met de naam van de organisatie en eigen woorden als iemand die invult.", on: .task),
        "response_correction": TablePurpose(
            "Verbeterde antwoorden", about: .respondents,
            "Wie een vergissing in een antwoord verbetert, laat zien wat er eerst stond en waarom.", on: .task),
        "response_aside": TablePurpose(
            "Vragenlijsten die niet meetellen", about: .respondents,
            "Een dubbele of verkeerde vragenlijst telt niet mee, en kan worden teruggezet.", on: .task),
        "theme": TablePurpose(
            "Thema’s in open antwoorden", about: .nobody,
            "De gemeente vat open antwoorden samen in thema’s, om ze te kunnen tellen.", on: .nobody),
        "coded_answer": TablePurpose(
            "Open antwoorden die bekeken zijn", about: .respondents,
            "Te zien is welke open antwoorden nog een thema moeten krijgen.", on: .task),
        "response_file": TablePurpose(
            "Bestanden met antwoorden die zijn ingelezen", about: .nobody,
            "Een bestand telt één keer mee, en het inlezen kan ongedaan worden gemaakt.", on: .nobody),
        "filed_response": TablePurpose(
            "Antwoorden die uit een bestand kwamen", about: .respondents,
            "Wat uit een verkeerd bestand kwam, kan weer worden gewist.", on: .task),
        "answer_quote": TablePurpose(
            "Citaten uit open antwoorden", about: .respondents,
            "Een medewerker bewerkt wat iemand schreef, zodat niemand eraan te herkennen is, en keurt het goed.",
            on: .task),
        "answered_question": TablePurpose(
            "Vragen van respondenten die beantwoord zijn", about: .respondents,
            "Wie in een peiling een vraag stelt, krijgt een antwoord, en niet twee keer.", on: .task),
        "answer_theme": TablePurpose(
            "Thema’s per open antwoord", about: .respondents,
            "Een thema wordt geteld over alle antwoorden waarin het voorkomt.", on: .task),
        "staged_response": TablePurpose(
            "Vragenlijsten die worden ingelezen", about: .respondents,
            "Een antwoordenbestand telt in één keer mee, of helemaal niet.", on: .task),
    ]
}
