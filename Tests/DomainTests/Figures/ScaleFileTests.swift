import Domain
import Testing

/// The scale of De Jong Gierveld, counted by its rules. `Tests/Program/test_loneliness_scale.py` holds whole files against
/// another count.
struct ScaleFileTests {
    @Test func moreOrLessAlwaysScores() {
        for scale in [LonelinessScale.six, .eleven] {
            let items = LonelinessScore.items(of: scale)
            let all = LonelinessScore(Dictionary(uniqueKeysWithValues: items.map { ($0, .moreOrLess) }), scale: scale)
            #expect(all.total == scale.items && items.count == scale.items)
        }
    }

    @Test func emotionalQuestionsScoreOnYesAndSocialOnNo() {
        let yes = Dictionary(uniqueKeysWithValues: (1...11).map { ($0, LonelinessScore.Answer.yes) })
        let no = yes.mapValues { _ in LonelinessScore.Answer.no }
        #expect(LonelinessScore(yes, scale: .eleven).emotional == 6 && LonelinessScore(yes, scale: .eleven).social == 0)
        #expect(LonelinessScore(no, scale: .eleven).emotional == 0 && LonelinessScore(no, scale: .eleven).social == 5)
        #expect(LonelinessScore(yes, scale: .six).emotional == 3 && LonelinessScore(no, scale: .six).social == 3)
    }

    @Test func oneOpenQuestionLeavesATotalAndTwoDoNot() {
        var answers = Dictionary(uniqueKeysWithValues: (1...11).map { ($0, LonelinessScore.Answer.yes) })
        answers[3] = nil
        let one = LonelinessScore(answers, scale: .eleven)
        #expect(one.total == 5 && one.emotionalScore == nil && one.socialScore == 0)
        answers[4] = nil
        let two = LonelinessScore(answers, scale: .eleven)
        #expect(two.total == nil && two.socialScore == nil)
    }

    /// A file of the short scale: a district for each person, and whether that person is lonely.
    private func file(_ people: [(district: String, isLonely: Bool)]) -> [UInt8] {
        var text = "wijk;v3;v4;v7;v8;v9;v10\n"
        for person in people {
            text +=
                person.isLonely
                ? "\(person.district);ja;nee;nee;nee;ja;ja\n" : "\(person.district);nee;ja;ja;ja;nee;nee\n"
        }
        return Array(text.utf8)
    }

    private func read(_ bytes: [UInt8], group: String = "wijk") throws -> ScaleFile {
        try ScaleFile.read(
            bytes, name: "a.csv", scale: .six, coding: .yesFirst, partCutOff: 2, group: group, minimum: 5)
    }

    private func people(_ district: String, _ count: Int) -> [(district: String, isLonely: Bool)] {
        (0..<count).map { (district, $0 % 3 == 0) }
    }

    @Test func smallGroupsAreHiddenAndCanNotBeToldBySubtraction() throws {
        // Zuid is too small; alone it would be the whole minus the others, so the smallest of those goes too.
        let read = try read(file(people("Oost", 20) + people("West", 12) + people("Noord", 9) + people("Zuid", 3)))
        #expect(read.groups.map(\.name) == ["Oost", "West"] && read.hiddenGroups == 2)
        #expect(read.whole[.lonely]?.base == 44)
    }

    @Test func peopleOfNoDistrictAreAGroupThatMayBeTooSmallToo() throws {
        let read = try read(file(people("Oost", 20) + people("West", 12) + people("", 2)))
        #expect(read.groups.map(\.name) == ["Oost"] && read.hiddenGroups == 1)
    }

    @Test func aSmallGroupThatAllAnswersTheSameIsHidden() throws {
        let alike = (0..<7).map { _ in (district: "Zuid", isLonely: true) }
        let read = try read(file(people("Oost", 20) + people("West", 12) + alike))
        #expect(read.groups.map(\.name) == ["Oost"])
    }

    @Test func tooFewPeopleAreRefused() {
        let bytes = file(people("Oost", 4))
        let refused = #expect(throws: FigureFileRefused.self) { try read(bytes, group: "") }
        #expect(refused?.problems.first?.expected.contains("minstens 5 mensen") == true)
    }

    @Test(arguments: [
        ("v3;v4;v7;v8;v9\n", "niet elke vraag heeft een kolom"),
        ("a3;a4;a7;a8;a9;a10;b3;b4;b7;b8;b9;b10\n", "er zijn 2 reeksen kolommen met deze nummers"),
        ("v3;v4;v7;v8;v9;v10\nja;ja;ja;ja;ja;soms\n", "hier staat ‘soms’"),
    ])
    func whatIsWrongIsSaid(text: String, found: String) {
        let refused = #expect(throws: FigureFileRefused.self) { try read(Array(text.utf8), group: "") }
        #expect(refused?.problems.first?.found == found)
    }

    @Test func aGroupThatIsNotThereIsSaid() {
        let bytes = file(people("Oost", 20))
        let refused = #expect(throws: FigureFileRefused.self) { try read(bytes, group: "buurt") }
        #expect(refused?.problems.first?.found == "er is geen kolom ‘buurt’")
    }

    @Test func figuresCarryTheirBaseAndMargins() throws {
        let read = try read(file(people("WK036301", 20) + people("WK036302", 25)))
        let figures = read.localFigures(
            area: FigureArea(code: "", name: "Heldermeer"), age: .from65, year: 2026, source: "Eigen", partCutOff: 2
        ) { "x" }
        #expect(figures.count == 12)
        let whole = try #require(figures.first)
        #expect(whole.base == 45 && whole.value == Quantity("35,56") && whole.series == .own && whole.cutOff == 2)
        #expect(whole.margins == .init(low: Quantity("23,22")!, high: Quantity("50,16")!))
        #expect(figures.contains { $0.area == FigureArea(code: "WK036302", name: "") })
    }
}
