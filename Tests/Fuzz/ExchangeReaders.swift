import Domain
import Questionnaires

extension Reader {
    /// Survey structures from LimeSurvey.
    static func limeSurveyFile() throws -> Reader {
        let values = IntroductionValues(municipality: "Heldermeer", contact: "Sanne")
        let short = try StandardQuestionnaire.load().choosing(parts: ["II"])
        let sample = LimeSurveyFile(short, filled: values).bytes
        let words = [
            "\t", "\n", "\"", "\"\"", "Q\tL\t", "SQ\t0\t", "A\t0\t", "G\t1\t", "S\t\tlanguage\t\ten",
            "q2.NAOK == \"16\"", "not(", "((((((((((", " and ", " or ", "-oth-", "<br />", "&#123;", "toelichting",
        ]
        return Reader(
            name: "LimeSurvey file", share: 20, samples: [sample], words: words.map { Array($0.utf8) },
            read: { bytes in
                do throws(ExchangeProblem) {
                    let read = try LimeSurveyFile.read(bytes)
                    let ids = read.questionnaire.questions.map(\.id)
                    return Set(ids).count == ids.count ? .accepted : .surprise("an id is there twice")
                } catch {
                    return error.message.isEmpty ? .surprise("refused without saying why") : .refused
                }
            })
    }
}
