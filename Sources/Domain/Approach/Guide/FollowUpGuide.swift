extension StepGuide {
    static let followUp = StepGuide(
        purpose: """
            U stelt het plan samen vast, laat snel iets zien en houdt de aandacht vast. Wat u onderweg leert, komt terug in het \
            plan.
            """,
        tasks: [
            "Bedank de deelnemers die geen vaste rol krijgen, en vertel hoe zij op de hoogte blijven",
            "Vraag de wethouder om de werkbijeenkomst voor te zitten",
            "Controleer of elke partij weet wat zij gaat doen",
            "Bedenk een moment om samen te starten, zoals het ondertekenen van het plan",
            "Kies een of twee snelle successen",
            "Spreek af hoe u elkaar op de hoogte houdt",
            "Ga halverwege na of het plan moet worden bijgesteld",
        ],
        advice: [
            """
            Kies iets wat binnen een paar maanden lukt, zoals meedoen aan de Week tegen Eenzaamheid of een maatjesproject.
            """,
            """
            Laat organisaties zelf aan het woord in uw nieuwsbrief. Een kort verhaal van een vrijwilliger wordt beter gelezen dan \
            een beleidsbericht.
            """,
            """
            Plan nu al een terugkombijeenkomst. Dan weet iedereen wanneer het resultaat op tafel komt.
            """,
        ],
        examples: [
            Example(
                title: "Elke maand een bericht",
                text: """
                    Eén van de proefgemeenten begon een netwerk met een maandelijkse mail en een besloten groep op LinkedIn. \
                    Deelnemers kregen er nieuws, maar werden ook gevraagd om mee te denken over iets uit het nieuws of uit \
                    onderzoek. Zo bleef eenzaamheid een onderwerp, ook toen de bijeenkomst al lang voorbij was.
                    """),
            Example(
                title: "Iets kleins dat iedereen ziet",
                text: """
                    Een maatjesproject koppelt een vrijwilliger aan iemand die een tijd steun kan gebruiken: een luisterend oor, \
                    hulp met papieren, samen eropuit. Het is snel te beginnen, en het laat zien dat het plan meer is dan papier.
                    """),
        ],
        reading: [
            .stepPlan, .actionProgramme,
            Reading("Maatjesprojecten en wat erbij komt kijken", "Oranje Fonds", "https://www.oranjefonds.nl"),
            .whatWorks,
        ])
}
