/// A document in words: one value from which a page, a PDF and a text document are made.
public struct WrittenDocument: Sendable, Equatable {
    /// What sort of document it is: `Visie en uitgangspunten`.
    public var kind: String
    public var title: String
    /// The municipality's name without 'gemeente'.
    public var municipality: String
    /// One or two sentences under the title.
    public var lead: String
    public var date: Day
    /// What stands beside the date, such as the council's meeting.
    public var remark: String?
    public var sections: [Section]
    /// Whether what it says was made up.
    public var isDemonstration: Bool

    public init(
        kind: String, title: String, municipality: String, lead: String, date: Day, remark: String? = nil,
        sections: [Section], isDemonstration: Bool = false
    ) {
        self.kind = kind
        self.title = title
        self.municipality = municipality
        self.lead = lead
        self.date = date
        self.remark = remark
        self.sections = sections
        self.isDemonstration = isDemonstration
    }

    public struct Section: Sendable, Equatable, Identifiable {
        /// A word for anchors: `doelen`.
        public var id: String
        public var title: String
        public var blocks: [Block]

        public init(id: String, title: String, blocks: [Block]) {
            self.id = id
            self.title = title
            self.blocks = blocks
        }
    }

    public enum Block: Sendable, Equatable {
        case paragraph(String)
        /// The sentence to remember.
        case closing(String)
        /// What has to be known besides, in smaller type.
        case note(String)
        case list([Item], isNumbered: Bool)
        case table(Table)
    }

    public struct Item: Sendable, Equatable {
        /// What it is about, which stands out; empty for none.
        public var lead: String
        public var text: String

        public init(_ lead: String = "", _ text: String = "") {
            self.lead = lead
            self.text = text
        }
    }

    public struct Table: Sendable, Equatable {
        public var title: String
        public var columns: [Column]
        /// A cell for each column; the first cell says what the row is about.
        public var rows: [[Cell]]

        public init(title: String, columns: [Column], rows: [[Cell]]) {
            self.title = title
            self.columns = columns
            self.rows = rows
        }

        public struct Column: Sendable, Equatable {
            public var title: String
            /// In percent of the table's width: a multiple of five.
            public var width: Int

            public init(_ title: String, width: Int) {
                self.title = title
                self.width = width
            }
        }

        public struct Cell: Sendable, Equatable {
            public var text: String
            /// What stands under it in smaller type; empty for none.
            public var note: String

            public init(_ text: String, note: String = "") {
                self.text = text
                self.note = note
            }
        }
    }

    /// The paragraphs of a text that somebody typed: a line end begins another.
    public static func paragraphs(_ text: String) -> [Block] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return words.isEmpty ? nil : .paragraph(words)
        }
    }
}

extension Sequence<String> {
    /// `a, b en c`
    public func enumerated(and: String = "en") -> String {
        let items = Array(self)
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }
}

extension String {
    /// The same with a capital at the start.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The same without a full stop at its end: part of a longer sentence.
    var asClause: String { hasSuffix(".") ? String(dropLast()).asClause : trimmedEnd }

    private var trimmedEnd: String {
        last?.isWhitespace == true ? String(dropLast()).trimmedEnd : self
    }

    /// The same with a full stop at its end, unless it ends a sentence already.
    var asSentence: String { isEmpty || ".!?…".contains(last ?? ".") ? self : self + "." }
}
