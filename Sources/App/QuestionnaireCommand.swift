import ArgumentParser
import Documents
import Domain
import Questionnaires
import Web

struct QuestionnaireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questionnaire",
        abstract:
            "Write the questionnaire: on paper (pdf, html), to type in (docx), or as an empty response file (csv).")

    @Option(
        help:
            "The parts, separated by commas; part I is always there. The short poll is I,II. All unless said otherwise."
    )
    var parts: String?

    @Option(help: "nl or en.")
    var language: Language = .dutch

    @Option(help: "A questionnaire file (YAML) with own questions.")
    var questionnaire: String?

    @Option(help: "The municipality's name, without 'gemeente'; with it the introduction is printed too.")
    var municipality: String?

    @Option(help: "Whom to ask, for the introduction.")
    var contact: String?

    @Option(help: "The day of the local meeting (2027-04-09), for the introduction.")
    var meeting: Day?

    @Option(help: "The last day to answer (2027-03-13), for the introduction.")
    var closes: Day?

    @Option(help: "The file to write.")
    var output: String

    func validate() throws {
        if municipality == nil, contact != nil || meeting != nil || closes != nil {
            throw ValidationError(
                "--contact, --meeting and --closes go into the introduction, which --municipality adds")
        }
        if let meeting, let closes, meeting < closes {
            throw ValidationError("--closes: \(closes) is after the meeting on \(meeting)")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let known = QuestionnaireDocuments.Format.allCases.map(\.rawValue).joined(separator: ", ")
            guard let format = QuestionnaireDocuments.Format(rawValue: Output.ending(of: output)) else {
                throw Failure.usage("--output: '\(output)' should end in one of \(known)")
            }
            var chosen = try QuestionnaireInput.read(questionnaire)
            if let parts {
                let names = parts.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
                do {
                    chosen = try chosen.choosing(parts: names)
                } catch {
                    throw Failure.usage("--parts: \(error)")
                }
            }
            let introduction = municipality.map { name in
                chosen.introduction(
                    filled: IntroductionValues(
                        municipality: name, meeting: meeting, closes: closes,
                        contact: contact ?? IntroductionValues.usualContact(name, in: language)),
                    language: language)
            }
            let documents = QuestionnaireDocuments(paths: .find())
            let bytes = try await documents.bytes(
                chosen, introduction: introduction ?? [], language: language, as: format)
            try await documents.stop()
            try Output.write(bytes, to: output)
        }
    }
}

extension Language: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
