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
    /// What people wrote themselves, as it was edited and approved: the words by number.
    public var quotes: [Int: String] = [:]
    /// Organisations that work together, as far as is known.
    public var network = NetworkSummary()

    /// Who works with whom, in numbers; of a survey that asks it and says who answers.
    public struct NetworkSummary: Sendable, Equatable {
        /// How many respondents named organisations with which they work.
        public var respondents = 0
        /// How many of them named each organisation of the map, most first.
        public var named: [Theme] = []
        /// How many organisations of the map work with another one.
        public var tied = 0

        public typealias Theme = ThemeSummary.Theme

        public init() {}

        /// - Parameters:
        ///   - statements: each with how many respondents made it.
        ///   - name: what an organisation is called.
        public init(
            statements: [NetworkTies.Statement: Int], initiatives: [Initiative], book: NameBook,
            name: (Organisation.ID) -> String
        ) {
            var counts: [Organisation.ID: Int] = [:]
            for (statement, times) in statements {
                let partners = book.names(in: statement.partners)
                guard !partners.isEmpty else { continue }
                respondents += times
                let meant = Set(
                    partners.compactMap { partner -> Organisation.ID? in
                        if case .organisation(let id) = book.meaning(of: partner) { id } else { nil }
                    })
                for id in meant { counts[id, default: 0] += times }
            }
            named = counts.map { Theme(name: name($0.key), count: $0.value) }
                .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
            tied = NetworkTies(statements: Array(statements.keys), initiatives: initiatives, book: book).partners.count
        }
    }

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
