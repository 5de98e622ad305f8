import Domain
import Testing

/// The 54 made responses give every figure that the step plan's Bijlage 2 prints, and its words.
@Suite struct Pilot54Tests {
    struct Published: Decodable {
        var invited: Int
        var respondents: Int
        var responsePercent: Int
        var figures: [Figure]
        var differences: [Difference]

        enum CodingKeys: String, CodingKey {
            case invited, respondents, figures, differences
            case responsePercent = "response_percent"
        }

        struct Figure: Decodable {
            var q: String
            var codes: [Int]
            var base: Int
            var percent: Int
            var words: String?
        }

        struct Difference: Decodable {
            var group: [String: Int]
            var q: String
            var direction: String
        }
    }

    let published: Published
    let file: ResponseFile

    init() async throws {
        published = try Fixture.json("published.json")
        file = try await Fixture.pilot54()
    }

    private var plan: TabulationPlan { TabulationPlan(by: "q2", invited: published.invited) }

    @Test func theTablesHaveAll29Figures() throws {
        #expect(published.figures.count == 29)
        let tabulation = try Tabulation(file.columns, plan: plan)
        #expect(tabulation.respondents == published.respondents)
        #expect(tabulation.response == published.responsePercent)
        for figure in published.figures {
            let table = try #require(tabulation.table(figure.q))
            let count = figure.codes.reduce(0) { $0 + (table.figure(of: $1)?.count ?? 0) }
            #expect(table.base == figure.base, "\(figure.q)")
            #expect(Percentage.whole(count, of: table.base) == figure.percent, "\(figure.q) \(figure.codes)")
            if figure.codes.count > 1 {
                let share = try #require(table.shares.first { $0.codes == figure.codes })
                #expect(share.figure.percent == figure.percent, "\(figure.q) \(figure.codes)")
            }
        }
    }

    @Test func theTextHasEachFigureWithItsWords() throws {
        let factsheet = try Factsheet(file, plan: plan)
        let text = factsheet.text()
        for figure in published.figures {
            let cited = try #require(
                factsheet.citations.first { $0.question == figure.q && $0.codes == figure.codes },
                "\(figure.q) \(figure.codes)")
            #expect(cited.figure.base == figure.base && cited.figure.percent == figure.percent)
            #expect(cited.wording.contains("\(figure.percent)%"), "\(cited.wording)")
            #expect(text.lowercased().contains(cited.wording.lowercased()))
            if let words = figure.words {
                #expect(cited.wording.lowercased().contains(words), "\(cited.wording) has to say '\(words)'")
            }
            if figure.base < 30 { #expect(cited.wording.contains("van \(figure.base)")) }
        }
    }

    @Test func theFourDifferencesPointTheRightWayAndAreNotProven() throws {
        let tabulation = try Tabulation(file.columns, plan: plan)
        #expect(published.differences.count == 4)
        for expected in published.differences {
            let code = try #require(expected.group["q2"])
            let found = try #require(
                tabulation.differences.first { $0.group == [code] && $0.question == expected.q })
            #expect(expected.direction == "more" ? found.gap > 0 : found.gap < 0, "\(expected.q)")
            #expect(found.inGroup.base == 8 && found.inRest.base == 46)
        }
        #expect(tabulation.differences.allSatisfy { $0.verdict == .none })
    }

    @Test func theTextSaysThatTheDifferencesCanBeChance() throws {
        let text = try Factsheet(file, plan: plan).text(of: "oordeel")
        #expect(text.contains("Acht deelnemers horen bij het lokaal platform informele zorg."))
        #expect(text.contains("De groep is klein: dit kan toeval zijn."))
        #expect(!text.contains("aantoonbaar"))
        let sentence = try #require(text.split(separator: "\n").first { $0.contains("Acht deelnemers") })
        let turn = try #require(sentence.firstRange(of: "minder vaak"))
        let (more, less) = (sentence[..<turn.lowerBound], sentence[turn.lowerBound...])
        #expect(more.contains("meer aandacht") && more.contains("eigen beleid") && more.contains("hoge prioriteit"))
        #expect(less.contains("kennis missen"))
    }

    @Test func everyCitedFigureIsThatOfTheTables() throws {
        let tabulation = try Tabulation(file.columns, plan: plan)
        let factsheet = try Factsheet(file, plan: plan)
        #expect(factsheet.citations.count >= 29)
        // q7 is told of those who have a policy, which its own table is not.
        for citation in factsheet.citations where citation.question != "q7" {
            let table = try #require(tabulation.table(citation.question))
            let count = citation.codes.reduce(0) { $0 + (table.figure(of: $1)?.count ?? 0) }
            #expect(citation.figure.count == count && citation.figure.base == table.base, "\(citation)")
        }
    }

    @Test func theContentOfThePolicyIsThatOfThoseWhoHaveOne() throws {
        let factsheet = try Factsheet(file, plan: plan)
        var counts = [Int](repeating: 0, count: 10)
        var base = 0
        for index in 0..<file.count {
            let answers = file.answers(at: index)
            guard answers.chose(1, at: "q5"), case .multiple(let chosen?, _, _) = answers["q7"] else { continue }
            base += 1
            for code in chosen { counts[code] += 1 }
        }
        let cited = factsheet.citations.filter { $0.question == "q7" }
        #expect(!cited.isEmpty)
        for citation in cited {
            #expect(citation.figure.base == base && citation.figure.count == counts[citation.codes[0]])
        }
        let table = try #require(factsheet.tables.first { $0.id == "q7" })
        #expect(table.note.hasPrefix("Van \(base) deelnemers die zeggen dat er beleid is."))
    }
}
