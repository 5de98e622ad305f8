extension StepGuide {
    static let inventory = StepGuide(
        purpose: """
            U brengt bij elkaar wat er al bekend is: cijfers, beleid, initiatieven en organisaties. Met een peiling hoort u wat \
            de organisaties zien en nodig hebben.
            """,
        tasks: [
            "Verzamel wat de gemeente en de organisaties op papier hebben over eenzaamheid",
            "Zet de initiatieven op een rij, met hun doel en hun doelgroep",
            "Zet de lokale cijfers naast die van heel Nederland",
            "Loop na of elke soort organisatie in de sociale kaart staat",
            "Noteer bij elke organisatie een contactpersoon",
            "Kies de onderdelen van de vragenlijst en voeg eigen stellingen toe",
            "Bepaal wie een uitnodiging voor de peiling krijgt",
        ],
        advice: [
            """
            Vraag de cijfers vroeg aan. Cijfers per wijk of per leeftijd zijn vaak niet openbaar, en dan duurt het een paar \
            weken.
            """,
            """
            In beleidsstukken staat meestal wel wat een project wil, maar niet wat het opleverde. Vraag daar apart naar.
            """,
            """
            Denk breed: welzijn, maatschappelijk werk, ggz, huisartsen, thuiszorg, verpleeghuizen, kerken en moskeeën, \
            mantelzorg, ouderenbonden, sport- en buurtverenigingen, de adviesraad.
            """,
            "Laat de peiling minstens drie weken open, en stuur twee keer een herinnering.",
            """
            Delen I en II van de vragenlijst zijn genoeg voor een korte peiling. Deel III laat zien wat organisaties zelf doen, \
            deel IV wat er nodig is om samen te werken.
            """,
        ],
        examples: [
            Example(
                title: "De hele vragenlijst, aan iedereen",
                text: """
                    Een gemeente in Gelderland had nog geen beleid en weinig ervaring met projecten. Zij stuurde de hele \
                    vragenlijst naar alle organisaties die met eenzaamheid te maken konden hebben. Van de 120 antwoordden er \
                    54. Dat was genoeg voor een factsheet van twee pagina’s.
                    """),
            Example(
                title: "Eén lijst die blijft",
                text: """
                    De gegevens van organisaties zijn er vaak wel, maar verspreid. De gemeenten die één lijst bijhielden van \
                    organisaties en contactpersonen, gebruikten die later ook voor de uitnodigingen en de nieuwsbrief.
                    """),
        ],
        reading: [
            Reading("Gezondheid per buurt, wijk en gemeente", "RIVM, GGD’en en CBS", "https://statline.rivm.nl"),
            Reading("Eenzaamheid: cijfers en trends", "RIVM, VZinfo", "https://www.vzinfo.nl"),
            Reading("Sociale samenhang en welzijn", "CBS", "https://www.cbs.nl"),
            Reading(
                "Waarstaatjegemeente", "Vereniging van Nederlandse Gemeenten", "https://www.waarstaatjegemeente.nl"),
            .stepPlan,
        ])
}
