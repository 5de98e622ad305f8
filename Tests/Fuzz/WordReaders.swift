import Domain

extension Reader {
    /// Conditions as a questionnaire file writes them.
    static func condition() -> Reader {
        let samples = ["q5 != 2", "q9 != 5 or q10 != 5", "q16 == 1 and q13 == 1 or q2 == 16"]
        let words = [" and ", " or ", "==", "!=", " ", "q1", "1", "-9223372036854775809", "\u{2003}", "\n", "+1"]
        return Reader(
            name: "condition", share: 1_230, samples: samples.map { Array($0.utf8) },
            words: words.map { Array($0.utf8) },
            read: { bytes in
                do throws(Condition.SyntaxError) {
                    let condition = try Condition(parsing: String(decoding: bytes, as: UTF8.self))
                    let again = try Condition(parsing: condition.description)
                    return again == condition ? .accepted : .surprise("'\(condition)' reads otherwise again")
                } catch {
                    return error.expected.isEmpty ? .surprise("refused without saying why") : .refused
                }
            })
    }

    /// Days such as 2026-11-23.
    static func day() -> Reader {
        let samples = ["2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31"]
        let words = ["-", "--", "0", "9", "00", "29", "31", "+1", "٣", "9223372036854775808", " "]
        return Reader(
            name: "day", share: 1_200, samples: samples.map { Array($0.utf8) }, words: words.map { Array($0.utf8) },
            read: { bytes in
                guard let day = Day(String(decoding: bytes, as: UTF8.self)) else { return .refused }
                return Day(day.description) == day ? .accepted : .surprise("\(day) reads otherwise again")
            })
    }
}
