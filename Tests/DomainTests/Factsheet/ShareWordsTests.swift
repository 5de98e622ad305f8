import Domain
import Testing

/// Words never claim what the figure does not bear. What each phrase means stands here once more, written by itself.
@Suite struct ShareWordsTests {
    private static let anchors: [(text: String, parts: Int, of: Int)] =
        [
            ("de helft", 1, 2), ("een kwart", 1, 4), ("driekwart", 3, 4), ("een derde", 1, 3), ("twee derde", 2, 3),
            ("20%", 2, 10),
        ]
        + zip(["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"], 1...9).map {
            ("\($0) op de tien", $1, 10)
        }

    /// Whether a reader may be told this of `count` out of `base`.
    ///
    /// Bare: within half a point, so that the whole percentage is the anchor's own. 'Ongeveer': within a point and a
    /// half. 'Bijna' is under the anchor and 'ruim' over it, never beside it and never so far that a nearer anchor
    /// would do: 5 points for the half, 3 for what is counted in tens.
    private static func isTrue(_ text: String, _ count: Int, _ base: Int) -> Bool {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let qualifier = ["ongeveer", "bijna", "ruim"].contains(words[0]) ? words[0] : ""
        let name = qualifier.isEmpty ? text : words[1]
        guard let anchor = anchors.first(where: { $0.text == name }) else { return false }
        // In units of 1 / (2 x base x of) of a point, so that every comparison is exact.
        let distance = 2 * (100 * count * anchor.of - 100 * anchor.parts * base)
        let point = 2 * base * anchor.of
        let reach = anchor.text == "de helft" ? 5 : 3
        switch qualifier {
        case "": return 2 * abs(distance) <= point
        case "ongeveer": return 2 * abs(distance) <= 3 * point
        case "bijna": return distance < 0 && -distance <= (anchor.text == "de helft" ? 4 * point : 2 * point)
        default: return distance > 0 && distance <= reach * point
        }
    }

    @Test func noWordsClaimMoreThanTheFigure() {
        var met: Set<String> = []
        for base in 0...300 {
            for count in 0...max(base, 0) {
                let figure = Figure(count: count, base: base)
                guard let words = figure.words else { continue }
                #expect(base >= 10 && count > 0 && count < base)
                #expect(Self.isTrue(words.text, count, base), "\(words.text) for \(count) of \(base)")
                let percent = 100 * Double(count) / Double(base)
                #expect(words.bears.lowerBound - 1e-9 <= percent && percent <= words.bears.upperBound + 1e-9)
                #expect(words.form == (words.text.hasSuffix("op de tien") ? .outOfTen : .part))
                met.insert(words.text)
            }
        }
        // Each kind of phrase is met, so the test is of them all.
        for phrase in [
            "de helft", "een kwart", "driekwart", "een derde", "twee derde", "acht op de tien", "ongeveer driekwart",
            "ongeveer de helft", "ongeveer vier op de tien", "bijna zes op de tien", "ruim de helft", "bijna de helft",
            "ruim zes op de tien", "ruim 20%", "bijna één op de tien",
        ] { #expect(met.contains(phrase), "\(phrase)") }
    }

    @Test func everyPhraseOfAThousandSharesIsTrue() {
        for permille in 1..<10_000 {
            guard let words = ShareWords(percent: Double(permille) / 100) else { continue }
            #expect(Self.isTrue(words.text, permille, 10_000), "\(words.text) for \(Double(permille) / 100)%")
        }
    }

    @Test(arguments: [
        (43, 54, "acht op de tien"), (40, 54, "ongeveer driekwart"), (12, 54, "ruim 20%"),
        (14, 54, "ongeveer een kwart"), (29, 54, "ruim de helft"), (32, 54, "bijna zes op de tien"),
        (22, 54, "ongeveer vier op de tien"), (16, 21, "ongeveer driekwart"),
    ])
    func bijlage2sWordsComeOut(count: Int, base: Int, words: String) {
        #expect(Figure(count: count, base: base).words?.text == words)
    }

    /// The words go with the percentage beside them: 59.5% is printed as 60%.
    @Test(arguments: [
        (119, 200, "zes op de tien"), (22, 40, "ruim de helft"), (33, 60, "ruim de helft"), (165, 300, "ruim de helft"),
        (13, 100, nil), (100, 218, nil),
    ])
    func wordsFitThePrintedPercentage(count: Int, base: Int, words: String?) {
        #expect(Figure(count: count, base: base).words?.text == words)
    }

    @Test func allAndNobodyAreNotSaidOfNearlyAll() {
        #expect(Figure(count: 199, base: 200).roundedText == "meer dan 99%")
        #expect(Figure(count: 1, base: 300).roundedText == "minder dan 1%")
        #expect(Figure(count: 200, base: 200).roundedText == "100%")
        #expect(Figure(count: 0, base: 300).roundedText == "0%")
        #expect(Figure(count: 0, base: 0).roundedText == nil)
    }

    @Test func smallBasesAreCountedAndNotPutInParts() {
        for base in 1..<10 {
            for count in 0...base { #expect(Figure(count: count, base: base).words == nil) }
        }
        #expect(Figure(count: 9, base: 9).percentText == "100% (9 van 9)")
        #expect(Figure(count: 9, base: 9).nearlyAllOrNone == "vrijwel allen")
        #expect(Figure(count: 0, base: 9).nearlyAllOrNone == "vrijwel niemand")
        #expect(Figure(count: 8, base: 9).nearlyAllOrNone == nil)
        #expect(Figure(count: 10, base: 10).nearlyAllOrNone == nil)
        #expect(Figure(count: 8, base: 9).percentText == "89% (8 van 9)")
        #expect(Figure(count: 10, base: 10).percentText == "100% (10 van 10)")
        #expect(Figure(count: 0, base: 29).percentText == "0% (0 van 29)")
        #expect(Figure(count: 15, base: 30).percentText == "50%")
        #expect(Figure(count: 0, base: 0).percentText == "–")
    }
}
