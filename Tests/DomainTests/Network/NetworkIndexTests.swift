import Foundation
import Testing

@testable import Domain

@Suite struct NetworkIndexTests {
    private func index(_ names: [String]) -> NetworkIndex {
        var index = NetworkIndex()
        for name in names { index.set(name, [(.name, name)]) }
        return index
    }

    private func found(_ query: String, in names: [String]) -> [String] {
        index(names).search(query, confidential: false)?.map(\.id) ?? []
    }

    private static let names = [
        "Stichting De Tafel", "Huisartsenpraktijk Dr. Šimić", "Thuiszorg Waterrijk", "GGZ Meerstreek",
        "Café ’t Kruispunt", "Ouderenbond Heldermeer", "Verpleeghuis De Hoeve", "Kerk", "Zonnebloem Meerzicht",
        "Voetbalvereniging SC Heldermeer",
    ]

    @Test(arguments: [
        ("tafel", "Stichting De Tafel"), ("TAFEL", "Stichting De Tafel"), ("taefl", "Stichting De Tafel"),
        ("stichtng tafel", "Stichting De Tafel"), ("simic", "Huisartsenpraktijk Dr. Šimić"),
        ("Šimic", "Huisartsenpraktijk Dr. Šimić"), ("huisartsenpraktjk", "Huisartsenpraktijk Dr. Šimić"),
        ("huisarstenpraktijk", "Huisartsenpraktijk Dr. Šimić"), ("huisarts", "Huisartsenpraktijk Dr. Šimić"),
        ("huiasrts", "Huisartsenpraktijk Dr. Šimić"), ("zorg", "Thuiszorg Waterrijk"),
        ("waterijk", "Thuiszorg Waterrijk"), ("ggz", "GGZ Meerstreek"), ("cafe kruispunt", "Café ’t Kruispunt"),
        ("kruipsunt", "Café ’t Kruispunt"), ("ouderen bond", "Ouderenbond Heldermeer"),
        ("oudrenbond", "Ouderenbond Heldermeer"),
        ("verplegehuis", "Verpleeghuis De Hoeve"), ("verpleeghius", "Verpleeghuis De Hoeve"),
        ("zonebloem", "Zonnebloem Meerzicht"), ("bloem", "Zonnebloem Meerzicht"),
        ("voetbal", "Voetbalvereniging SC Heldermeer"), ("sc", "Voetbalvereniging SC Heldermeer"),
    ])
    func slipsAreForgiven(query: String, expected: String) {
        #expect(found(query, in: Self.names).first ?? "" == expected)
    }

    @Test(arguments: ["gzz", "xyzzy", "tafel meerstreek", "q", "waterlandschap"])
    func whatIsTooFarIsNotFound(query: String) {
        #expect(found(query, in: Self.names).isEmpty)
    }

    @Test func aQueryWithoutAWordAsksNothing() {
        for query in ["", "  ", "!?", "’"] { #expect(index(Self.names).search(query, confidential: true) == nil) }
    }

    @Test func whatFitsBetterComesFirst() {
        let names = ["Tafelberg", "Tafel", "Eettafel", "Tafal", "Gezicht op de tafels"]
        #expect(found("tafel", in: names) == ["Tafel", "Gezicht op de tafels", "Tafelberg", "Eettafel", "Tafal"])
    }

    @Test func aFieldThatTellsMoreComesFirst() {
        var index = NetworkIndex()
        index.set("a", [(.text, "tafel")])
        index.set("b", [(.person, "tafel")])
        index.set("c", [(.kind, "tafel"), (.text, "tafel")])
        index.set("d", [(.name, "tafel")])
        index.set("e", [(.place, "tafel")])
        #expect(index.search("tafel", confidential: false)?.map(\.id) == ["d", "c", "e", "b", "a"])
    }

    @Test func whomOnlyCoordinatorsSeeOnlyTheyFind() {
        var index = NetworkIndex()
        index.set("a", [(.name, "Blijf-van-mijn-lijf"), (.confidential, "Fatima Bakker")])
        index.set("b", [(.name, "Bakker Jansen"), (.confidential, "Bakker")])
        #expect(index.search("bakker", confidential: true)?.map(\.id) == ["b", "a"])
        #expect(index.search("bakker", confidential: false)?.map(\.id) == ["b"])
        #expect(index.search("fatima", confidential: false) == [])
    }

    @Test func whatIsChangedIsFoundAnewAndWhatIsRemovedNotAtAll() {
        var index = index(["een", "twee"])
        index.set("een", [(.name, "drie")])
        index.remove("twee")
        index.remove("nooit")
        for (query, expected) in [("een", []), ("drie", ["een"]), ("twee", [])] {
            #expect(index.search(query, confidential: true)?.map(\.id) == expected)
        }
        index.set("vier", [(.name, "vier")])
        #expect(index.count == 2)
        #expect(index.search("vier", confidential: true)?.map(\.id) == ["vier"])
    }

    // MARK: Against the definition

    /// The distance as a table of numbers, by the book.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { table[i][0] = i }
        for j in 0...b.count { table[0][j] = j }
        for i in 1..<(a.count + 1) {
            for j in 1..<(b.count + 1) {
                table[i][j] = min(
                    table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }

    /// What a word costs, by its definition.
    private static func cost(_ typed: [UInt8], _ word: [UInt8]) -> Int? {
        if typed == word { return 0 }
        if word.starts(with: typed) { return 1 }
        if typed.count >= 3, typed.count <= word.count,
            (0...(word.count - typed.count)).contains(where: { word[$0...].starts(with: typed) })
        {
            return 2
        }
        let slips = typed.count < 4 ? 0 : typed.count < 8 ? 1 : 2
        let whole = distance(typed, word)
        let beginning = (0...word.count).map { distance(typed, Array(word[..<$0])) }.min() ?? whole
        let costs = [
            slips > 0 && whole <= slips ? 3 + (whole - 1) * 3 : nil,
            slips > 0 && beginning <= slips ? 4 + (beginning - 1) * 3 : nil,
        ]
        return costs.compactMap(\.self).min()
    }

    private static func slowSearch(
        _ query: String, _ entries: [String: [(field: NetworkIndex.Field, text: String)]], confidential: Bool
    ) -> [NetworkIndex.Hit] {
        let typed = FoldedText.words(of: query)
        return entries.compactMap { id, texts in
            var total = 0
            for word in typed {
                var costs: [Int] = []
                for (field, text) in texts where confidential || field != .confidential {
                    for other in FoldedText.words(of: text) {
                        // A word that stands in several fields counts for the first.
                        let first = texts.filter { FoldedText.words(of: $0.text).contains(other) }
                            .map(\.field.rawValue).min()
                        guard first == field.rawValue, let cost = cost(word, other) else { continue }
                        costs.append(cost * NetworkIndex.Field.allCases.count + field.rawValue)
                    }
                }
                guard let best = costs.min() else { return nil }
                total += best
            }
            return NetworkIndex.Hit(id: id, cost: total)
        }.sorted { ($0.cost, $0.id) < ($1.cost, $1.id) }
    }

    @Test(arguments: 0..<8)
    func theIndexFindsWhatTheDefinitionSays(seed: Int) {
        var random = SeededRandom(seed: seed)
        // Few letters, so that words are near one another.
        func word() -> String {
            String((0..<Int.random(in: 1...11, using: &random)).map { _ in "abcé1".randomElement(using: &random)! })
        }
        func text() -> String { (0..<Int.random(in: 0...3, using: &random)).map { _ in word() }.joined(separator: " ") }
        var index = NetworkIndex()
        var entries: [String: [(field: NetworkIndex.Field, text: String)]] = [:]
        for number in 0..<80 {
            // Some are set again, and some are removed.
            let id = "\(Int.random(in: 0..<50, using: &random))"
            if number.isMultiple(of: 9) {
                index.remove(id)
                entries[id] = nil
                continue
            }
            let texts = NetworkIndex.Field.allCases.map { (field: $0, text: text()) }
            index.set(id, texts)
            entries[id] = texts
        }
        for _ in 0..<20 {
            let query = [word(), Bool.random(using: &random) ? word() : ""].joined(separator: " ")
            let confidential = Bool.random(using: &random)
            let expected = Self.slowSearch(query, entries, confidential: confidential)
            #expect(index.search(query, confidential: confidential) == expected, "\(query)")
        }
    }

    @Test(arguments: 0..<12)
    func distancesAreThoseOfTheTable(seed: Int) {
        var random = SeededRandom(seed: 1_000 + seed)
        func word(_ most: Int) -> [UInt8] {
            (0..<Int.random(in: 1...most, using: &random)).map { _ in UInt8.random(in: 97...100, using: &random) }
        }
        for _ in 0..<60 {
            let most = seed.isMultiple(of: 2) ? 9 : 64
            let (a, b) = (word(most), word(most))
            let distance = SlipDistance(a)
            let (whole, beginning) = b.withUnsafeBufferPointer { distance.distances(to: $0) }
            #expect(whole == Self.distance(a, b))
            #expect(beginning == (0...b.count).map { Self.distance(a, Array(b[..<$0])) }.min())
        }
    }

    @Test func textIsFolded() {
        for (text, folded) in [
            ("Café ’t Kruispunt", "cafe t kruispunt"), ("Œuvre & Søren", "oeuvre soren"), ("Straße 12a", "strasse 12a"),
            ("  ", ""), ("e\u{301}én", "een"), ("مسجد النور", "مسجد النور"), ("İstanbul", "istanbul"),
            ("ﬁets", "fiets"), ("a-b/c.d", "a b c d"),
        ] {
            #expect(FoldedText.fold(text) == folded)
        }
    }
}
