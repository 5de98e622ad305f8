/// The two forms of loneliness that research tells apart (De Jong Gierveld; Weiss).
public enum LonelinessForm: String, Sendable, CaseIterable {
    case social, emotional

    public var name: String {
        switch self {
        case .social: "Sociale eenzaamheid"
        case .emotional: "Emotionele eenzaamheid"
        }
    }

    /// What is missed, after 'Iemand mist'.
    public var explanation: String {
        switch self {
        case .social:
            """
            mensen om zich heen: buren, kennissen, collega’s, iemand om iets mee te ondernemen. De kring is kleiner dan \
            iemand wil.
            """
        case .emotional:
            """
            één iemand die heel dichtbij staat: een partner, een hartsvriend of een ander bij wie men zichzelf kan zijn. \
            Dat kan ook als er genoeg mensen in de buurt zijn.
            """
        }
    }

    /// What is known about helping, so that the choice is an honest one.
    public var advice: String {
        switch self {
        case .social:
            """
            Ontmoeting en activiteiten passen hier het best bij. Meedoen is nog geen bewijs dat iemand zich minder eenzaam \
            voelt.
            """
        case .emotional:
            """
            Een activiteit vervangt geen hechte band. Hier passen eerder maatjes, steun bij verlies of een goed gesprek. \
            Deze vorm krijgt in beleid vaak te weinig aandacht.
            """
        }
    }
}
