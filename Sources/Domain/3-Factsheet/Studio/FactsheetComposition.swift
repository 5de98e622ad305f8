/// What a coordinator decided about a factsheet that Kring wrote; all that nobody decided about stays Kring's, and is
/// written anew with every answer.
public struct FactsheetComposition: Codable, Sendable, Equatable {
    /// The title and the lines under it; `nil` for Kring's.
    public private(set) var title: String?
    public private(set) var lead: String?
    /// The sections in another order than Kring's, by their ids; empty for Kring's. Sections that it does not name come
    /// where Kring has them, after the one before them.
    public private(set) var order: [String] = []
    /// The sections that are left out, sorted.
    public private(set) var leftOut: [String] = []
    /// The charts that Kring draws and that are left out, by section: their places from 1, sorted.
    public private(set) var chartsLeftOut: [String: [Int]] = [:]
    /// The sections in the coordinator's own words, by their ids.
    public private(set) var rewritten: [String: SectionWords] = [:]
    /// Sections that Kring does not write.
    public private(set) var own: [OwnSection] = []
    /// The question whose groups are compared; `nil` for the kind of organisation, ``noGroups`` for none.
    public private(set) var grouping: String?

    /// In the place of a question: no groups are compared.
    public static let noGroups = "geen"

    /// The words of one section, as ``LivingText`` reads them.
    public struct SectionWords: Codable, Sendable, Equatable {
        public var title: String
        public var text: String

        public init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    public struct OwnSection: Codable, Sendable, Equatable, Identifiable {
        /// `eigen-1`
        public var id: String
        public var words: SectionWords
    }

    public static let longestTitle = 120
    public static let longestText = 6_000
    public static let mostOwnSections = 12

    public init() {}

    /// One thing that somebody decides.
    public enum Edit: Sendable, Equatable {
        /// `nil` for Kring's own.
        case head(title: String?, lead: String?)
        case move(String, CompositionEdit.Direction, shown: [String])
        case leaveOut(String, Bool)
        /// A chart of a section in Kring's words; in one's own words its line in the text decides.
        case leaveOutChart(Int, of: String, Bool)
        /// `nil` for Kring's own words; of a section of one's own, to take it away.
        case rewrite(String, SectionWords?)
        case add(SectionWords)
        case group(by: String?)
        /// All of it as it was.
        case restore(FactsheetComposition)
    }

    /// This composition with something decided.
    public func applying(_ edit: Edit) -> FactsheetComposition {
        var changed = self
        switch edit {
        case .head(let title, let lead): (changed.title, changed.lead) = (title, lead)
        case .move(let id, let direction, let shown):
            guard let place = shown.firstIndex(of: id) else { break }
            let other = direction == .up ? place - 1 : place + 1
            guard shown.indices.contains(other) else { break }
            var moved = shown
            moved.swapAt(place, other)
            changed.order = moved
        case .leaveOut(let id, let isLeftOut):
            changed.leftOut = Set(leftOut).symmetricDifference(leftOut.contains(id) == isLeftOut ? [] : [id]).sorted()
        case .leaveOutChart(let number, let id, let isLeftOut):
            let others = (chartsLeftOut[id] ?? []).filter { $0 != number }
            let left = isLeftOut ? (others + [number]).sorted() : others
            changed.chartsLeftOut[id] = left.isEmpty ? nil : left
        case .rewrite(let id, let words):
            if let index = own.firstIndex(where: { $0.id == id }) {
                if let words { changed.own[index].words = words } else { changed.own.remove(at: index) }
            } else {
                changed.rewritten[id] = words
            }
        case .add(let words):
            let numbers = own.compactMap { $0.id.split(separator: "-").last.flatMap { Int($0) } }
            guard own.count < Self.mostOwnSections else { break }
            changed.own.append(OwnSection(id: "\(Self.ownPrefix)\((numbers.max() ?? 0) + 1)", words: words))
        case .group(let question): changed.grouping = question
        case .restore(let earlier): changed = earlier
        }
        return changed
    }

    static let ownPrefix = "eigen-"

    /// What somebody looked at when deciding this: where it has changed since, the edit would undo another's work unseen.
    /// `nil` for an edit that says what it does whatever was there.
    public func seen(by edit: Edit) -> Seen? {
        switch edit {
        case .head: .head(title, lead)
        case .rewrite(let id, _): .words(rewritten[id] ?? own.first { $0.id == id }?.words)
        case .restore: .whole(self)
        case .move, .leaveOut, .leaveOutChart, .add, .group: nil
        }
    }

    public enum Seen: Sendable, Equatable {
        case head(String?, String?)
        case words(SectionWords?)
        case whole(FactsheetComposition)
    }
}

/// A factsheet as it was composed, with what is worth another look in it.
public struct ComposedFactsheet: Sendable, Equatable {
    /// As it would be published now.
    public var factsheet: Factsheet
    /// Every section that there could be, in order, those left out included.
    public var sections: [Section]

    public struct Section: Sendable, Equatable, Identifiable {
        public var id: String
        public var title: String
        public var isLeftOut: Bool
        /// Whose words they are.
        public var origin: Origin
        /// The words as they can be changed, in the notation.
        public var source: String
        public var blocks: [Factsheet.Block]
        public var marks: [TextMark]
        /// The charts that Kring draws in it; none where somebody's own words say which there are.
        public var charts: [Chart]
        /// Its paragraphs, with what in them is tied to a figure.
        public var runs: [[TextRun]]
    }

    public struct Chart: Sendable, Equatable {
        /// From 1.
        public var number: Int
        public var title: String
        public var isLeftOut: Bool
    }

    public enum Origin: Sendable, Equatable {
        case kring, rewritten, own
    }

    /// What is worth another look in what is shown.
    public var marks: [(section: Section, mark: TextMark)] {
        sections.filter { !$0.isLeftOut }.flatMap { section in section.marks.map { (section, $0) } }
    }

    public init(_ material: FactsheetMaterial, _ composition: FactsheetComposition) {
        var factsheet = Factsheet(material)
        let publication = material.publication
        // A section of which the figures may not be shown, or were not asked, is not there in anybody's words.
        var sections = factsheet.sections.map { whole -> Section in
            let words = composition.rewritten[whole.id]
            let left = words == nil ? composition.chartsLeftOut[whole.id] ?? [] : []
            let generated = whole.leavingOut(charts: left)
            let charts =
                words == nil
                ? whole.charts.enumerated().map { place, chart in
                    Chart(number: place + 1, title: chart.title, isLeftOut: left.contains(place + 1))
                } : []
            let text = words.map { LivingText($0.text) } ?? LivingText(generated, in: publication)
            let written = WrittenSection(
                text: text, generated: generated, publication: publication,
                quotes: material.gathered?.quotes ?? [:])
            return Section(
                id: generated.id, title: words?.title ?? generated.title,
                isLeftOut: composition.leftOut.contains(generated.id), origin: words == nil ? .kring : .rewritten,
                source: words?.text ?? text.source, blocks: words == nil ? generated.blocks : written.blocks,
                marks: words == nil ? [] : written.marks, charts: charts, runs: written.runs)
        }
        sections += composition.own.map { own in
            let generated = Factsheet.Section(id: own.id, title: own.words.title, blocks: [])
            let written = WrittenSection(
                text: LivingText(own.words.text), generated: generated, publication: publication,
                quotes: material.gathered?.quotes ?? [:])
            return Section(
                id: own.id, title: own.words.title, isLeftOut: composition.leftOut.contains(own.id), origin: .own,
                source: own.words.text, blocks: written.blocks, marks: written.marks, charts: [], runs: written.runs)
        }
        sections = Self.ordered(sections, by: composition.order)
        factsheet.sections = sections.filter { !$0.isLeftOut && !$0.blocks.isEmpty }.map {
            Factsheet.Section(id: $0.id, title: $0.title, blocks: $0.blocks)
        }
        factsheet.title = composition.title ?? factsheet.title
        factsheet.lead = composition.lead ?? factsheet.lead
        self.factsheet = factsheet
        self.sections = sections
    }

    /// Sections in the order that was chosen; one that it does not name follows the one before it.
    private static func ordered(_ sections: [Section], by order: [String]) -> [Section] {
        guard !order.isEmpty else { return sections }
        var ordered = order.compactMap { id in sections.first { $0.id == id } }
        for (index, section) in sections.enumerated() where !order.contains(section.id) {
            let before = index > 0 ? ordered.firstIndex { $0.id == sections[index - 1].id } : nil
            ordered.insert(section, at: before.map { $0 + 1 } ?? 0)
        }
        return ordered
    }
}
