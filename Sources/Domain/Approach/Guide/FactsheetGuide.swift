extension StepGuide {
    static let factsheet = StepGuide(
        purpose: """
            U zet op twee pagina’s wat er uit de inventarisatie kwam. De factsheet is het begin van het gesprek op de \
            bijeenkomst.
            """,
        tasks: [
            "Kies de drie of vier punten die iedereen moet onthouden",
            "Beschrijf wat u weet over eenzaamheid in de gemeente, met de lokale cijfers",
            "Beschrijf wat er al gebeurt: beleid, initiatieven, samenwerking",
            "Beschrijf waar u naartoe wilt en wat daarvoor nodig is",
            "Laat iemand van buiten het project meelezen",
            "Spreek af wie de factsheet krijgt, en wanneer",
        ],
        advice: [
            "Houd het kort. Wie meer wil weten, vindt de tabellen in de bijlage.",
            """
            Noem bij elk percentage hoeveel mensen antwoord gaven. Bij een kleine groep zegt een aantal meer dan een percentage.
            """,
            """
            Schrijf ook op wat tegenvalt. De organisaties herkennen het beeld dan eerder, en het gesprek wordt beter.
            """,
        ],
        examples: [
            Example(
                title: "Zeven korte stukjes",
                text: """
                    De factsheet van de gemeente in Gelderland had zeven stukjes. Eerst waarom dit onderzoek er kwam en hoe \
                    belangrijk organisaties het vinden. Dan wat zij zelf doen, en welke signalen zij zien. Daarna wat het \
                    moeilijk maakt om mensen te bereiken, en hoe zij samenwerken. Aan het eind wat er nodig is. Op de \
                    bijeenkomst was de factsheet het onderwerp van gesprek.
                    """)
        ],
        reading: [
            .stepPlan,
            Reading("Eenzaamheid: cijfers en trends", "RIVM, VZinfo", "https://www.vzinfo.nl"),
            Reading("Begrijpelijk schrijven over gezondheid", "Pharos", "https://www.pharos.nl"),
        ])
}
