/// What a factsheet says: one value that serves the page, the PDF, the text documents and the data files, and that is
/// kept as it is when it is published.
public struct Factsheet: Codable, Sendable, Equatable {
    public var title: String
    /// The municipality's name without 'gemeente'; `nil` where it was not given.
    public var municipality: String?
    /// One or two sentences under the title.
    public var lead: String
    public var date: Day
    /// One line under the title while the survey is open; `nil` for figures that are final.
    public var interim: String?
    public var response: Response
    /// Up to three figures that stand out on their own.
    public var highlights: [Highlight]
    public var sections: [Section]
    /// Every table behind the text: the annex.
    public var tables: [Table]
    /// Whether the answers were made up.
    public var isDemonstration: Bool

    public static let usualTitle = "Samen tegen eenzaamheid"

    /// How many took part, for the response box.
    public struct Response: Codable, Sendable, Equatable {
        public var respondents: Int
        public var invited: Int?
        /// Whole percent.
        public var percent: Int?
        /// Whether people could also come in uninvited, so that the percentage is no fact.
        public var isEstimate: Bool
        /// When the survey was held, in words ('februari en maart 2026'); `nil` where it was not given.
        public var period: String?
    }

    public struct Highlight: Codable, Sendable, Equatable {
        public var percent: Int
        /// The same as it is shown: `80%`, or `meer dan 99%`.
        public var percentText: String
        /// What the share is of: 'wil meer aandacht voor eenzaamheid in de gemeente'.
        public var text: String
        public var base: Int
        public var question: String
    }

    public struct Section: Codable, Sendable, Equatable, Identifiable {
        /// A word for addresses and anchors: `oordeel`.
        public var id: String
        public var title: String
        public var blocks: [Block]
    }

    public enum Block: Codable, Sendable, Equatable {
        case paragraph(Prose)
        /// The sentence to remember.
        case closing(Prose)
        case likert(LikertChart)
        /// One chart, or two side by side.
        case bars([BarChart])
        /// What is, beside what is wanted.
        case compared(ComparedChart)
        /// A note about how the figures came about.
        case note(Prose)
        /// What somebody wrote, as it was edited and approved: by its number, without quotation marks.
        case quote(Int, String)
    }

    /// A table of the annex.
    public struct Table: Codable, Sendable, Equatable, Identifiable {
        /// The question's id, or `groups-q2`.
        public var id: String
        public var title: String
        /// 'Van 54 deelnemers', and what else has to be known.
        public var note: String
        public var columns: [String]
        public var rows: [Row]

        public init(id: String, title: String, note: String, columns: [String], rows: [Row]) {
            (self.id, self.title, self.note) = (id, title, note)
            (self.columns, self.rows) = (columns, rows)
        }

        public struct Row: Codable, Sendable, Equatable {
            public var label: String
            public var cells: [Cell]

            public init(label: String, cells: [Cell]) {
                self.label = label
                self.cells = cells
            }
        }

        public enum Cell: Codable, Sendable, Equatable {
            case count(Int)
            /// Whole percent.
            case percent(Int)
            /// Bounds in whole percent.
            case interval(Int, Int)
            case text(String)
            case empty
        }
    }
}

/// Stacked bars of statements, each from helemaal eens to weet niet.
public struct LikertChart: Codable, Sendable, Equatable {
    public var title: String
    public var bars: [Bar]

    public struct Bar: Codable, Sendable, Equatable {
        public var question: String
        /// A few words.
        public var label: String
        /// The whole statement, for the table.
        public var text: String
        /// The six counts, codes 1 to 6.
        public var parts: [Figure]
        public var agree: Figure
    }
}

/// Bars of the options of one multiple-choice question.
public struct BarChart: Codable, Sendable, Equatable {
    public var question: String
    public var title: String
    public var base: Int
    public var bars: [Bar]
    /// Whether every answer that was given has a bar.
    public var isWhole: Bool

    public struct Bar: Codable, Sendable, Equatable {
        public var code: Int
        public var label: String
        public var figure: Figure
    }
}

/// Two figures for each of several things side by side: what the municipality does and what it should do, or what the people
/// of one organisation say and what everybody says.
public struct ComparedChart: Codable, Sendable, Equatable {
    public var title: String
    /// What the percentages are of, where ``Side/base`` does not say it of every bar.
    public var note: String?
    public var now: Side
    public var wanted: Side
    public var bars: [Bar]

    public struct Bar: Codable, Sendable, Equatable {
        public var code: Int
        public var label: String
        public var now: Figure
        public var wanted: Figure
    }

    /// One of the two.
    public struct Side: Codable, Sendable, Equatable {
        public var question: String
        /// `nu`
        public var label: String
        public var base: Int
    }
}
