/// How much the parts of a vision hold: it stays a short document.
public enum VisionLimits {
    public static let words = 2_000
    public static let name = 120
    public static let title = 160
    public static let reason = 600
    public static let note = 600
    public static let owner = 120
    public static let source = 120
    public static let groups = 12
    public static let goals = 20
}

extension Occasion {
    public init(_ reading: inout FieldReading, version: Int) {
        self.init(text: reading.text("tekst", most: VisionLimits.words), version: version)
    }
}

extension MunicipalRoleChoice {
    public init(_ reading: inout FieldReading, version: Int) {
        self.init(
            roles: reading.choices("rol", of: MunicipalRole.self),
            words: reading.text("tekst", most: VisionLimits.words), version: version)
    }
}

extension LonelinessFormChoice {
    public init(_ reading: inout FieldReading, version: Int) {
        self.init(
            forms: reading.choices("vorm", of: LonelinessForm.self),
            words: reading.text("tekst", most: VisionLimits.words), version: version)
    }
}

extension TargetGroup {
    public init(_ reading: inout FieldReading, id: ID, version: Int) {
        self.init(
            id: id,
            name: reading.neededLine(
                "naam", most: VisionLimits.name,
                missing: "Schrijf op om welke groep het gaat, of kies er een hierboven."),
            reason: reading.text("reden", most: VisionLimits.reason), version: version)
    }
}

extension Goal {
    /// - Parameter today: no figure is of a later year.
    public init(_ reading: inout FieldReading, id: ID, version: Int, today: Day) {
        self.init(
            id: id,
            title: reading.neededLine(
                "doel", most: VisionLimits.title, missing: "Schrijf in één zin op wat er moet veranderen."),
            indicator: reading.line("indicator", most: VisionLimits.title),
            measures: reading.choice("meet", of: Measured.self),
            unit: reading.choice("eenheid", of: Unit.self) ?? .percent,
            source: reading.line("bron", most: VisionLimits.source),
            baseline: reading.quantity("nu", named: "Stand nu", example: "46,2"),
            baselineYear: reading.year("jaar", notAfter: today.year),
            margin: reading.quantity("marge", named: "Marge", example: "2,5"),
            target: reading.quantity("streven", named: "Streven", example: "44"),
            due: reading.day("wanneer"),
            wmo: reading.choices("wmo", of: WmoGoal.self), version: version)
        guard unit == .percent else { return }
        for (field, share) in [("nu", baseline), ("streven", target), ("marge", margin)] {
            if let share, share > Quantity(100) {
                reading.refuse(field, "Een percentage is niet hoger dan 100. Is het een aantal? Kies dan ‘Een aantal’.")
            }
        }
    }
}

extension Precondition {
    public init(_ reading: inout FieldReading, kind: Kind, version: Int) {
        self.init(
            kind: kind, state: reading.choice("stand", of: State.self),
            owner: reading.line("eigenaar", most: VisionLimits.owner),
            note: reading.text("notitie", most: VisionLimits.note), version: version)
        if state == nil, !reading.problems.contains(where: { $0.field == "stand" }) {
            reading.refuse("stand", "Kies hoe het er nu voor staat.")
        }
    }
}

extension Participation {
    public init(_ reading: inout FieldReading, version: Int) {
        self.init(
            ways: reading.choices("manier", of: Way.self),
            words: reading.text("tekst", most: VisionLimits.words),
            thanks: reading.text("dank", most: VisionLimits.note), version: version)
    }
}

extension Means {
    public init(_ reading: inout FieldReading, version: Int) {
        self.init(
            money: reading.euros("geld"),
            source: reading.line("dekking", most: VisionLimits.source),
            isGranted: reading.choice("toegekend", of: Answer.self).map { $0 == .yes },
            hours: reading.quantity("uren", example: "16"), until: reading.day("tot"), version: version)
        if let hours, hours > Quantity(10_000) {
            reading.refuse("uren", "Dat zijn wel erg veel uren per week. Typ de uren van één week, bijvoorbeeld 16.")
        }
    }

    public enum Answer: String, Sendable, CaseIterable {
        case yes = "ja"
        case no = "nee"
    }
}

extension CouncilRequest {
    public init(_ reading: inout FieldReading, version: Int) {
        self.init(
            request: reading.choice("vraag", of: Request.self),
            whyNow: reading.text("waarom", most: Self.mostWhyNow), meeting: reading.day("vergadering"),
            reporting: reading.choice("verslag", of: Reporting.self),
            holder: reading.line("portefeuille", most: VisionLimits.owner), version: version)
    }
}
