/// What should change, by what one will see it, where it stands and where it should be.
public struct Goal: VisionPiece, Identifiable {
    public var id: String
    /// The change in one sentence: `Minder inwoners voelen zich sterk eenzaam`.
    public var title: String
    /// What is measured, in words; empty while nobody has chosen.
    public var indicator: String
    public var measures: Measured?
    public var unit: Unit
    /// Who measures it: `Gezondheidsmonitor`.
    public var source: String
    /// Where it stands now.
    public var baseline: Quantity?
    /// The year that the baseline is about.
    public var baselineYear: Int?
    /// How far chance alone can move the measurement, up or down, in the same unit.
    public var margin: Quantity?
    /// Where it should be.
    public var target: Quantity?
    /// The day by which.
    public var due: Day?
    public var wmo: Set<WmoGoal>
    public var version: Int

    public enum Unit: String, Sendable, CaseIterable {
        /// A share of people or organisations, 0 to 100.
        case percent
        case number
    }

    /// What a measurement tells something about. The three are never the same.
    public enum Measured: String, Sendable, CaseIterable {
        /// How lonely people are.
        case loneliness
        /// How organisations work together, and what they know.
        case cooperation
        /// How many people are reached: it says nothing yet of how they fare.
        case reach
    }

    public init(
        id: String, title: String = "", indicator: String = "", measures: Measured? = nil, unit: Unit = .percent,
        source: String = "", baseline: Quantity? = nil, baselineYear: Int? = nil, margin: Quantity? = nil,
        target: Quantity? = nil, due: Day? = nil, wmo: Set<WmoGoal> = [], version: Int = 0
    ) {
        self.id = id
        self.title = title
        self.indicator = indicator
        self.measures = measures
        self.unit = unit
        self.source = source
        self.baseline = baseline
        self.baselineYear = baselineYear
        self.margin = margin
        self.target = target
        self.due = due
        self.wmo = wmo
        self.version = version
    }

    /// Whether it can be seen one day if it was reached.
    public var isMeasurable: Bool { !indicator.isEmpty && baseline != nil && target != nil && due != nil }

    /// The Wmo goals in the order of the law.
    public var orderedWmo: [WmoGoal] { WmoGoal.allCases.filter(wmo.contains) }

    /// What is counted, as the indicator names it: `organisaties` of 'Aantal organisaties dat ondertekende'; `nil` for
    /// a share, and where the indicator does not begin so.
    public var counted: String? {
        let words = indicator.split(separator: " ")
        guard unit != .percent, words.count > 1, words[0].lowercased() == "aantal" else { return nil }
        return String(words[1])
    }

    /// `46,2%`
    public func written(_ quantity: Quantity) -> String { unit == .percent ? "\(quantity)%" : "\(quantity)" }
}

extension Goal.Measured {
    public var name: String {
        switch self {
        case .loneliness: "Eenzaamheid zelf"
        case .cooperation: "Kennis en samenwerking"
        case .reach: "Bereik"
        }
    }

    public var explanation: String {
        switch self {
        case .loneliness: "hoe eenzaam inwoners zich voelen, gemeten bij inwoners zelf"
        case .cooperation: "wat organisaties weten, afspreken en samen doen"
        case .reach: "hoeveel mensen meedoen; dat zegt nog niet of zij zich minder eenzaam voelen"
        }
    }
}
