/// What a data file holds, described so that somebody else can use it in years: DDI-Codebook 2.5 (ddialliance.org).
public struct Codebook: Sendable {
    public var title: String
    /// Who is answerable for the study.
    public var producer: String
    public var abstract: String
    /// The first and last day on which answers were taken, as ISO 8601; `nil` where that is not to be told.
    public var firstDay: String?
    public var lastDay: String?
    /// Where those asked are.
    public var place: String
    /// Who was asked.
    public var universe: String
    /// How they were asked.
    public var mode: String
    public var responseRate: String?
    /// What a user of the file has to know.
    public var notes: [String]
    /// The data file's name, and the format it is in.
    public var file: String
    public var fileType: String
    public var cases: Int
    public var variables: [Variable]
    /// When this description was made, as ISO 8601.
    public var made: String
    /// The language of all its texts.
    public var language: String

    public init(
        title: String, producer: String, abstract: String, firstDay: String? = nil, lastDay: String? = nil,
        place: String, universe: String, mode: String, responseRate: String? = nil, notes: [String] = [],
        file: String, fileType: String, cases: Int, variables: [Variable], made: String, language: String = "nl"
    ) {
        self.title = title
        self.producer = producer
        self.abstract = abstract
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.place = place
        self.universe = universe
        self.mode = mode
        self.responseRate = responseRate
        self.notes = notes
        self.file = file
        self.fileType = fileType
        self.cases = cases
        self.variables = variables
        self.made = made
        self.language = language
    }

    public struct Variable: Sendable {
        public var name: String
        public var label: String
        /// The question as it was asked; empty for what was not asked.
        public var question: String
        public var instruction: String
        /// Who was asked, where not everybody was; empty for everybody.
        public var universe: String
        public var kind: Kind
        /// Variables that share one question, such as the options of which several could be chosen, share a group.
        public var group: String?
        public var categories: [Category]
        /// How many rows hold an answer, and how many don't.
        public var valid: Int
        public var invalid: Int

        public enum Kind: Sendable { case nominal, ordinal, text, day }

        public init(
            name: String, label: String, question: String = "", instruction: String = "", universe: String = "",
            kind: Kind, group: String? = nil, categories: [Category] = [], valid: Int, invalid: Int
        ) {
            self.name = name
            self.label = label
            self.question = question
            self.instruction = instruction
            self.universe = universe
            self.kind = kind
            self.group = group
            self.categories = categories
            self.valid = valid
            self.invalid = invalid
        }
    }

    public struct Category: Sendable, Equatable {
        public var code: Int
        public var label: String
        public var count: Int
        /// Whether it stands for no answer.
        public var isMissing: Bool

        public init(code: Int, label: String, count: Int, isMissing: Bool = false) {
            self.code = code
            self.label = label
            self.count = count
            self.isMissing = isMissing
        }
    }

    /// The XML, as UTF-8.
    public var bytes: [UInt8] { Array(CodebookXML(self).text.utf8) }
}
