extension StepGuide {
    static let plan = StepGuide(
        purpose: """
            U legt vast wat de bijeenkomst opleverde en maakt er een plan op hoofdlijnen van. De organisaties krijgen ruim de \
            kans om mee te schrijven.
            """,
        tasks: [
            "Verwerk de evaluatie en uw eigen indrukken in een kort eindverslag",
            "Stuur het verslag aan de deelnemers",
            "Maak van de opbrengst concrete actiepunten",
            "Schrijf een conceptplan: visie, doelgroepen, doelen, partijen, taken en afspraken",
            "Beschrijf hoe u samen volgt of het plan werkt",
            "Leg het concept voor en laat de organisaties schriftelijk reageren",
            "Bespreek het bijgestelde plan met elkaar",
        ],
        advice: [
            "Doe de evaluatie meteen. Een week later weten deelnemers minder goed wat zij vonden.",
            """
            Laat ruimte. Een plan op hoofdlijnen nodigt uit om mee te denken, een dik plan om te knikken.
            """,
            """
            Vraag geen zware vergaderingen en verslagen. Ook een vereniging met alleen vrijwilligers moet mee kunnen doen.
            """,
            """
            Neem de tijd voor reacties. Wat het overleg nu aan tijd kost, wint u terug omdat partijen zich er later aan houden.
            """,
        ],
        examples: [
            Example(
                title: "Eerst schrijven, dan praten",
                text: """
                    In de proefgemeenten werkte het goed om organisaties eerst op papier te laten reageren. Daarna kwam er een \
                    bijeenkomst over het plan waarin die reacties al waren verwerkt. Het gesprek ging dan over de keuzes, en \
                    niet meer over de zinnen.
                    """)
        ],
        reading: [.stepPlan, .whatWorks, .actionProgramme])
}
