extension StepGuide {
    static let vision = StepGuide(
        purpose: """
            U legt vast wat de gemeente wil bereiken, voor wie, en wat daarvoor nodig is. Heldere keuzes vooraf maken het \
            makkelijker om later steun te krijgen.
            """,
        tasks: [
            "Beschrijf welke rol de gemeente neemt: regie voeren, ondersteunen, bemiddelen",
            "Kies welke vorm van eenzaamheid u aanpakt: sociale, emotionele of allebei",
            "Kies welke groepen inwoners voorgaan",
            "Leg het verband met beleid dat er al is, zoals de Wmo",
            "Zoek steun bij het bestuur en bij de afdelingen",
            "Spreek af wie wat doet: de gemeente en de organisaties",
            "Vraag elke organisatie om één contactpersoon",
            "Bedenk hoe organisaties kennis delen en elkaar weten te vinden",
        ],
        advice: [
            """
            De gemeente voert de regie, de organisaties doen het werk. Zij houden hun eigen aanpak en hun eigen \
            verantwoordelijkheid.
            """,
            """
            Noem beide vormen van eenzaamheid. Iemand die sociaal eenzaam is, mist mensen om zich heen. Iemand die emotioneel \
            eenzaam is, mist één mens die heel dichtbij is. Een koffieochtend helpt vaak bij het eerste en niet bij het tweede.
            """,
            """
            Eenzaamheid komt op alle leeftijden voor, ook bij jongeren. Kies dus bewust, en schrijf op waarom.
            """,
            """
            Zorg voor steun binnen het gemeentehuis. Een wethouder alleen is niet genoeg: ook de afdelingen moeten tijd \
            vrijmaken.
            """,
        ],
        examples: [
            Example(
                title: "Elke organisatie één aanspreekpunt",
                text: """
                    Een gemeente in Limburg maakte al in deze stap afspraken over signalen. Kerken, welzijn, ouderenbonden en \
                    vrijwilligers wezen elk een contactpersoon aan. Ziet iemand een signaal dat buiten het eigen werk valt, dan \
                    gaat het naar die contactpersoon. De contactpersonen mailen elkaar en komen af en toe bij elkaar. Zo zijn \
                    de lijnen kort, en weet iedereen wat de anderen doen.
                    """)
        ],
        reading: [.stepPlan, .actionProgramme, .whatWorks])
}
