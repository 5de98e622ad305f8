extension RecordVocabulary {
    /// The figures of step 2.
    static let figures = RecordVocabulary(
        subjects: [
            "figure": "een cijfer", "figure_import": "een bestand met cijfers", "figure_map": "een kaart van wijken",
            "figure_request": "een aanvraag van cijfers",
        ],
        phrases: [
            "figure_import added": "Bestand met cijfers ingelezen",
            "figure_import removed": "Inlezen van cijfers ongedaan gemaakt",
        ],
        fields: [
            "about": "waarover", "age": "leeftijd", "area_name": "naam van het gebied", "areas": "gebieden",
            "asked": "gevraagd", "asked_of": "gevraagd aan", "base": "aantal mensen", "basis": "manier van meten",
            "cut_off": "grens", "figure area": "gebied", "figures": "cijfers", "high": "bovengrens",
            "indicator": "wat het meet", "low": "ondergrens", "received": "ontvangen", "replaced": "vervangen",
            "scale": "vragen", "series": "reeks", "sex": "geslacht", "share": "percentage", "year": "jaar",
        ],
        values: [
            "all": "iedereen", "eleven": "11 vragen", "emotional": "emotioneel eenzaam",
            "health": "gezondheid per wijk en buurt", "healthMonitor": "Gezondheidsmonitor", "lonely": "eenzaam",
            "mapped": "een eigen CSV-bestand", "men": "mannen", "modelled": "geschat", "observed": "gemeten",
            "other": "een andere reeks",
            "six": "6 vragen", "social": "sociaal eenzaam", "socialCohesion": "Sociale samenhang en welzijn",
            "strongly": "sterk eenzaam", "unknown": "onbekend", "women": "vrouwen",
        ])
}
