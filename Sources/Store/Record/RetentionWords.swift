import Domain

/// How long something is kept, and what erases it, in the words of a register of processing.
struct RetentionWords: Sendable {
    let periods: RetentionPeriods

    func until(_ retention: ColumnClass.Retention) -> String {
        switch retention {
        case .always: "zolang de database bestaat"
        case .municipality: "zolang de gemeente met Kring werkt"
        case .membership: "tot de medewerker wordt verwijderd"
        case .approach: "tot \(Months.written(periods.approaches)) nadat de aanpak is afgerond"
        case .signIn: "tot de sessie of link vanzelf eindigt, en hoogstens een dag daarna"
        case .organisation: "zolang het op de sociale kaart staat, en hoogstens \(Removal.days) dagen daarna"
        case .record: "\(Months.written(periods.record)) na de wijziging"
        case .correspondence: "een jaar nadat de mail is verstuurd of opgegeven"
        case .erasures: "twee jaar na het wissen"
        case .survey: "tot \(Months.written(periods.surveys)) na de laatste dag van de peiling"
        case .untilClosing: "tot de peiling sluit"
        case .duringImport: "tot het inlezen klaar is, of hoogstens twee dagen als het werd afgebroken"
        }
    }

    func erasedBy(_ retention: ColumnClass.Retention) -> String {
        switch retention {
        case .always: "niets: het gaat niet over mensen"
        case .municipality:
            "een coördinator, die de instelling verandert; als de gemeente stopt, de beheerder met de hand"
        case .membership:
            "een coördinator (‘Verwijderen’ bij de medewerker) of de beheerder (`kring member remove`), meteen"
        case .approach, .record, .correspondence, .survey, .erasures, .duringImport: "Kring, elke dag"
        case .signIn: "Kring, elke dag, en vaak al eerder: bij de volgende keer dat iemand inlogt"
        case .organisation:
            """
            een coördinator, die het van de sociale kaart haalt (een contactpersoon kan ook meteen voorgoed weg); wat \
            niet is teruggezet, wist Kring daarna
            """
        case .untilClosing: "Kring, de dag na het sluiten: de koppeling, en elke lijst die niet is verstuurd"
        }
    }
}

/// A number of months in words: `5 jaar`, `18 maanden`.
public enum Months {
    public static func written(_ months: Int) -> String {
        if months.isMultiple(of: 12) { return "\(months / 12) jaar" }
        return months == 1 ? "1 maand" : "\(months) maanden"
    }
}
