extension StepGuide {
    static let meeting = StepGuide(
        purpose: """
            U brengt de organisaties bij elkaar. Zij horen wat u vond, vertellen wat zij zien, en bedenken samen wat er moet \
            gebeuren.
            """,
        tasks: [
            "Bepaal het doel: kennismaken, draagvlak, informatie delen of de officiële start",
            "Regel een zaal, koffie, een scherm en geluid",
            "Vraag de wethouder of de burgemeester om te openen",
            "Zoek een dagvoorzitter",
            "Vraag een organisatie om over haar ervaringen te vertellen",
            "Maak een programma met tijd om in groepjes te praten",
            "Kies de vragen waarop u van de deelnemers antwoord wilt",
            "Noem in de uitnodiging één persoon voor vragen en aanmelden",
            "Spreek af wie noteert wat er gezegd wordt",
        ],
        advice: [
            """
            Begin vroeg. Een zaal en een wethouder zijn zelden over twee weken vrij.
            """,
            """
            Geef de deelnemers meer tijd dan de sprekers. Herkennen zij het beeld? Wat vinden zij lastig? Welke rol kunnen en \
            willen zij nemen?
            """,
            """
            Een bestuurder die opent, laat zien dat de gemeente het serieus meent. Vraag hem of haar om te blijven tot het eind.
            """,
        ],
        examples: [
            Example(
                title: "Een middag in negen onderdelen",
                text: """
                    Eén van de proefgemeenten begon om één uur met de inloop. De wethouder opende, de gemeente vertelde wat zij \
                    wil, en een spreker liet een goed voorbeeld van elders zien. Na de pauze kwamen de factsheet en een gesprek \
                    erover. Daarna een half uur in groepjes: wat doet u al, wie bereikt u, wat is hier nodig, en wat wilt u \
                    daarin doen? De voorzitter vroeg enkele groepjes naar hun uitkomst. Om vier uur was er een borrel.
                    """)
        ],
        reading: [
            .stepPlan, .whatWorks, .actionProgramme,
            Reading("Zicht op eenzaamheid (T. van Tilburg en J. de Jong Gierveld, 2007)", "Van Gorcum"),
        ])
}
