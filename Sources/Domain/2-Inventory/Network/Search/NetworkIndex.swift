/// Finds entries by what was typed, slips forgiven, and ranks them. Every word that was typed has to fit a word of the
/// entry; what fits better, and in a field that tells more, comes first.
///
/// It looks at every different word once: some tens of thousands in fifty thousand organisations, a fraction of a
/// microsecond each. So nothing is approximated, and a test holds it to the definition.
public struct NetworkIndex: Sendable {
    /// Where a word stands; the first tells most.
    public enum Field: Int, Sendable, CaseIterable {
        case name, kind, place, person, text
        /// People whom only coordinators may see.
        case confidential
    }

    private struct Posting {
        var entry: Int32
        var field: UInt8
    }

    private struct Entry {
        var id: String
        var words: [Int32] = []
    }

    private var entries: [Entry] = []
    private var placeOfEntry: [String: Int32] = [:]
    /// Entries that are gone, whose numbers can be given again.
    private var free: [Int32] = []
    private var wordNumbers: [[UInt8]: Int32] = [:]
    /// All words, end to end, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var letters: [UInt64] = []
    private var postings: [[Posting]] = []

    /// The most words of a query that count.
    public static let mostWords = 8

    public init() {}

    public var count: Int { placeOfEntry.count }

    /// Adds an entry, or puts other texts in the place of those that it had.
    public mutating func set(_ id: String, _ texts: [(field: Field, text: String)]) {
        remove(id)
        let number = free.popLast() ?? Int32(entries.count)
        if Int(number) == entries.count { entries.append(Entry(id: id)) }
        var seen: Set<Int32> = []
        // A word that stands in several fields counts for the best of them.
        for (field, text) in texts.sorted(by: { $0.field.rawValue < $1.field.rawValue }) {
            for word in FoldedText.words(of: text) {
                let word = self.number(of: word)
                guard seen.insert(word).inserted else { continue }
                postings[Int(word)].append(Posting(entry: number, field: UInt8(field.rawValue)))
            }
        }
        entries[Int(number)] = Entry(id: id, words: Array(seen))
        placeOfEntry[id] = number
    }

    public mutating func remove(_ id: String) {
        guard let number = placeOfEntry.removeValue(forKey: id) else { return }
        for word in entries[Int(number)].words { postings[Int(word)].removeAll { $0.entry == number } }
        entries[Int(number)] = Entry(id: "")
        free.append(number)
    }

    private mutating func number(of word: [UInt8]) -> Int32 {
        if let known = wordNumbers[word] { return known }
        let number = Int32(ends.count)
        wordNumbers[word] = number
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
        letters.append(WordMatch.letters(of: word))
        postings.append([])
        return number
    }

    /// What was found: the lower the cost, the better.
    public struct Hit: Sendable, Equatable {
        public var id: String
        public var cost: Int
    }

    /// The entries that fit a query, the best first and in the order of their ids where equally good; `nil` for a query
    /// without a word.
    ///
    /// - Parameter confidential: whether words of ``Field/confidential`` count.
    public func search(_ query: String, confidential: Bool) -> [Hit]? {
        costs(query, confidential: confidential).map { costs in
            costs.map { Hit(id: $0.key, cost: $0.value) }.sorted { ($0.cost, $0.id) < ($1.cost, $1.id) }
        }
    }

    /// The same in no order: the cost of every entry that fits, by its id.
    func costs(_ query: String, confidential: Bool) -> [String: Int]? {
        let typed = FoldedText.words(of: query).prefix(Self.mostWords)
        guard !typed.isEmpty else { return nil }
        var costs = [Int32](repeating: 0, count: entries.count)
        var found = [UInt8](repeating: 0, count: entries.count)
        var best = [Int32](repeating: .max, count: entries.count)
        for (turn, word) in typed.enumerated() {
            var touched: [Int32] = []
            eachFitting(WordMatch(word)) { number, cost in
                for posting in postings[number] {
                    let entry = Int(posting.entry)
                    guard found[entry] == turn, confidential || posting.field != Field.confidential.rawValue else {
                        continue
                    }
                    let cost = Int32(Self.cost(word: cost, field: Int(posting.field)))
                    if best[entry] == .max { touched.append(posting.entry) }
                    best[entry] = min(best[entry], cost)
                }
            }
            for entry in touched {
                costs[Int(entry)] += best[Int(entry)]
                best[Int(entry)] = .max
                found[Int(entry)] = UInt8(turn + 1)
            }
        }
        var hits: [String: Int] = [:]
        for (number, turns) in found.enumerated() where turns == typed.count {
            hits[entries[number].id] = Int(costs[number])
        }
        return hits
    }

    /// What a word costs in a field: a better fit always goes before a better field.
    static func cost(word: Int, field: Int) -> Int { word * Field.allCases.count + field }

    private func eachFitting(_ match: WordMatch, _ body: (_ word: Int, _ cost: Int) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for number in ends.indices {
                let end = ends[number]
                if let cost = match.cost(
                    of: UnsafeBufferPointer(rebasing: bytes[start..<end]), letters: letters[number])
                {
                    body(number, cost)
                }
                start = end
            }
        }
    }
}
