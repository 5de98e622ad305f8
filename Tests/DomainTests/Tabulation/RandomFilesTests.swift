import Domain
import Testing

/// Twenty made files, with gaps, every code and answers that nobody asked for, against counts made in Python.
@Suite struct RandomFilesTests {
    struct Expected: Decodable {
        var respondents: Int
        var unasked: [String: Int]
        var tables: [String: Counts]
        /// By grouping question, then by code; `open` for those who left it open.
        var by: [String: [String: Atom]]

        struct Atom: Decodable {
            var respondents: Int
            var tables: [String: Counts]
        }
    }

    struct Counts: Decodable, Equatable {
        var asked: Int
        var base: Int
        var counts: [Int]
        var shares: [String: Int]

        static func + (a: Counts, b: Counts) -> Counts {
            Counts(
                asked: a.asked + b.asked, base: a.base + b.base, counts: zip(a.counts, b.counts).map { $0 + $1 },
                shares: a.shares.merging(b.shares) { $0 + $1 })
        }

        init(_ table: QuestionTable) {
            self.init(
                asked: table.asked, base: table.base, counts: table.answers.map(\.figure.count),
                shares: Dictionary(uniqueKeysWithValues: table.shares.map { ($0.id, $0.figure.count) }))
        }

        init(asked: Int, base: Int, counts: [Int], shares: [String: Int]) {
            (self.asked, self.base, self.counts, self.shares) = (asked, base, counts, shares)
        }
    }

    static let names = (1...20).map { ($0 < 10 ? "random-0" : "random-") + String($0) }

    static func file(_ name: String) async throws -> ResponseFile {
        try await ResponseFile.read(
            try Fixture.bytes("\(name).csv"), name: name, questionnaire: try Fixture.questionnaire())
    }

    @Test(arguments: names) func everyCountIsThatOfPython(name: String) async throws {
        let expected = try Fixture.json("\(name).json", as: Expected.self)
        let file = try await Self.file(name)
        #expect(file.count == expected.respondents)

        let tabulation = try Tabulation(file.columns)
        #expect(tabulation.respondents == expected.respondents)
        #expect(Set(tabulation.questions.map(\.question.id)) == Set(expected.tables.keys))
        for table in tabulation.questions {
            #expect(Counts(table) == expected.tables[table.question.id], "\(table.question.id)")
            for row in table.answers {
                #expect(row.figure.base == table.base)
                #expect(row.figure.percent == Self.percent(row.figure.count, table.base))
            }
            for share in table.shares {
                #expect(share.figure.percent == Self.percent(share.figure.count, table.base))
            }
        }
    }

    @Test(arguments: names) func unaskedAnswersAreNoticedWithTheirNumber(name: String) async throws {
        let expected = try Fixture.json("\(name).json", as: Expected.self)
        let file = try await Self.file(name)
        let notices = expected.unasked.map {
            "\(name): \($0): \($1) answers to a question that the routing does not ask; not counted"
        }
        #expect(file.notices.map(\.description).sorted() == notices.sorted())
    }

    @Test(arguments: names, ["q2", "q3"])
    func everyShownGroupHasItsOwnAnswers(name: String, grouping: String) async throws {
        let expected = try #require(try Fixture.json("\(name).json", as: Expected.self).by[grouping])
        let file = try await Self.file(name)
        for minimum in [3, 5, 8] {
            let plan = TabulationPlan(by: grouping, minimumGroup: minimum)
            let groups = try #require(try Tabulation(file.columns, plan: plan).groups)
            for group in groups.groups {
                let atoms = group.codes.compactMap { expected[$0.map(String.init) ?? "open"] }
                #expect(atoms.count == group.codes.count)
                #expect(group.respondents == atoms.reduce(0) { $0 + $1.respondents })
                #expect(group.respondents >= minimum)
                for table in group.questions {
                    let id = table.question.id
                    let sum = try atoms.dropFirst().reduce(#require(atoms[0].tables[id])) {
                        try $0 + #require($1.tables[id])
                    }
                    #expect(Counts(table) == sum, "\(group.codes) \(id)")
                }
            }
            // Either everybody is in exactly one group, or nobody is shown in any.
            let members = groups.groups.flatMap(\.codes).map { $0.map(String.init) ?? "open" }
            #expect(members.isEmpty || members.sorted() == expected.keys.sorted())
        }
    }

    /// Half up in decimals, by another road than integers.
    static func percent(_ count: Int, _ base: Int) -> Int? {
        guard base > 0 else { return nil }
        let (whole, remainder) = (100 * count).quotientAndRemainder(dividingBy: base)
        return 2 * remainder >= base ? whole + 1 : whole
    }
}
