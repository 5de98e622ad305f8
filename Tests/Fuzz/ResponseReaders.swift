import Assets
import Domain
import Questionnaires

extension Reader {
    /// Response files of the short poll, in which most of the header's rules can still go wrong.
    static func shortResponseFile() throws -> Reader {
        let poll = try StandardQuestionnaire.load().choosing(parts: ["II"])
        let header = "id," + poll.columns.map(\.name).joined(separator: ",")
        let rows = """

            1,"Zorg, ""A""\",16,kerk,2,,1,2,3,4,5,6,1
            2,Café 😀,3,,,,,2,2,2,2,2,
            3,"a
            b",1,,4,x,6,6,6,6,6,6,6

            """
        let comma = header + rows
        let semicolon = "\u{FEFF}" + comma.replacing(",", with: ";").replacing("\n", with: "\r\n")
        return Reader(
            name: "response file, short poll", share: 2_700, samples: [Array(comma.utf8), Array(semicolon.utf8)],
            words: cellWords, read: { await readResponses($0, of: poll) })
    }

    /// Response files with every question.
    static func wholeResponseFile() throws -> Reader {
        let questionnaire = try StandardQuestionnaire.load()
        let lines = Assets.pilot54.split(separator: UInt8(ascii: "\n"))
        let sample = Array(lines.prefix(3).joined(separator: [UInt8(ascii: "\n")]))
        return Reader(
            name: "response file, all parts", share: 300, samples: [sample], words: cellWords,
            read: { await readResponses($0, of: questionnaire) })
    }

    private static let cellWords: [[UInt8]] =
        [
            "\"", "\"\"", ",", ";", "\n", "\r", "\r\n", "\0", "0", "1", "2", "9", "-", "=1+1", "q1", "q4a", "q2_other",
            ",\"\n", "99999999999999999999", " ", "\t", "\u{FEFF}", "😀",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80]]

    /// What is accepted has as many responses as it counts, each with answers that can be had again.
    private static func readResponses(_ bytes: [UInt8], of questionnaire: Questionnaire) async -> Outcome {
        let file: ResponseFile
        do {
            file = try await ResponseFile.read(bytes, name: "file.csv", questionnaire: questionnaire)
        } catch {
            if error.problems.isEmpty { return .surprise("refused without a problem") }
            return .refused
        }
        var tally = Tally(layout: file.columns.layout)
        for index in 0..<file.count {
            let answers = file.answers(at: index)
            let (again, problems) = Answers.reading(
                answers.columns(of: file.questionnaire), questions: file.questionnaire.questions)
            if again != answers || !problems.isEmpty { return .surprise("response \(index) reads otherwise again") }
            tally.add(CountedResponse(answers, layout: file.columns.layout))
        }
        if tally != Tally(file.columns) { return .surprise("the columns count otherwise than the responses") }
        return .accepted
    }

    /// Columns as a web form sends them: `q2=3&q4a=1`.
    static func answers() async throws -> Reader {
        let questionnaire = try StandardQuestionnaire.load()
        let questions = questionnaire.questions
        let layout = ColumnLayout(questionnaire)
        let pilot = try await ResponseFile.read(Assets.pilot54, name: "pilot54.csv", questionnaire: questionnaire)
        let samples = (0..<12).map { index in
            let columns = pilot.answers(at: index).columns(of: questionnaire).sorted { $0.key < $1.key }
            return Array(columns.map { "\($0.key)=\($0.value)" }.joined(separator: "&").utf8)
        }
        return Reader(
            name: "answers", share: 2_000, samples: samples,
            words: ["&", "=", "&q2=", "&q7_9=1", "&q2_other=x", "\0", " ", "0", "16", "e\u{301}", "٣"].map {
                Array($0.utf8)
            },
            read: { bytes in
                let pairs = String(decoding: bytes, as: UTF8.self).split(separator: "&").map { pair in
                    let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    return (String(sides[0]), sides.count > 1 ? String(sides[1]) : "")
                }
                let (answers, problems) = Answers.reading(
                    Dictionary(pairs, uniquingKeysWith: { $1 }), questions: questions)
                let (again, none) = Answers.reading(answers.columns(of: questionnaire), questions: questions)
                if again != answers || !none.isEmpty { return .surprise("the answers read otherwise again") }
                var tally = Tally(layout: layout)
                let counted = CountedResponse(answers, layout: layout)
                tally.add(counted)
                tally.remove(counted)
                if tally != Tally(layout: layout) { return .surprise("taking out leaves a count") }
                return problems.isEmpty ? .accepted : .refused
            })
    }
}
