/// What an approach has gathered beside the answers of its survey: figures, what is done already, where it wants to go.
public struct GatheredMaterial: Sendable, Equatable {
    public var figures: [LocalFigure]
    public var national: [LocalFigure]
    /// The municipality, among the places that figures are of.
    public var home: FigureArea
    /// A figure that is known to rest on fewer people is not told.
    public var minimum: Int
    public var initiatives: [Initiative]
    public var vision: Vision
    /// What people wrote themselves, as somebody summed it up, in the questionnaire's order.
    public var themes: [ThemeSummary]

    /// The themes of the open answers to one question.
    public struct ThemeSummary: Sendable, Equatable {
        /// What was asked.
        public var title: String
        /// How many answers were put into themes, or into none.
        public var coded: Int
        /// With how many answers each holds.
        public var themes: [Theme]

        public struct Theme: Sendable, Equatable {
            public var name: String
            public var count: Int

            public init(name: String, count: Int) { (self.name, self.count) = (name, count) }
        }

        public init(title: String, coded: Int, themes: [Theme]) {
            self.title = title
            self.coded = coded
            self.themes = themes
        }
    }

    public init(
        figures: [LocalFigure] = [], national: [LocalFigure] = [], home: FigureArea,
        minimum: Int = SmallGroups.usualMinimum, initiatives: [Initiative] = [], vision: Vision = Vision(),
        themes: [ThemeSummary] = []
    ) {
        self.figures = figures
        self.national = national
        self.home = home
        self.minimum = minimum
        self.initiatives = initiatives
        self.vision = vision
        self.themes = themes
    }
}
