import ArgumentParser
import Documents
import Domain
import Foundation
import Questionnaires

/// The response file of a command, and how to read it.
struct ResponseInput: ParsableArguments {
    @Argument(help: "A response file (CSV); '-' for standard input.")
    var file: String

    @Option(help: "A questionnaire file (YAML) with own questions, where the file has them.")
    var questionnaire: String?

    @Flag(help: "Leave out lines that are not right, take the rest, and list what was left out.")
    var skipInvalid = false

    /// Reads and checks the file; notices go to standard error.
    func read() async throws -> ResponseFile {
        let questionnaire = try QuestionnaireInput.read(questionnaire)
        let isInput = file == "-"
        let name = isInput ? "standard input" : file
        let bytes = try isInput ? InputFile.standardInput() : InputFile.bytes(file)
        let bar = ProgressBar(label: "reading \(name)", isWorthwhile: bytes.count > 20_000_000)
        let responses = try await ResponseFile.read(
            bytes, name: name, questionnaire: questionnaire, skippingInvalid: skipInvalid,
            progress: { bar.show($0) })
        bar.end()
        Failure.print(responses.notices.map { "note: \($0)" })
        Failure.print(responses.leftOut.map { "left out: \($0)" })
        return responses
    }
}

/// How small groups, the number invited and the population are treated.
struct PlanOptions: ParsableArguments {
    @Option(help: "How many were invited; gives the response rate.")
    var invited: Int?

    @Option(help: "The smallest group that is shown; 3 or more.")
    var minimumGroup: Int = SmallGroups.usualMinimum

    @Flag(help: "Those invited are the whole population: intervals get the finite population correction.")
    var wholeFrame = false

    func validate() throws {
        if let invited, invited < 1 { throw ValidationError("--invited: \(invited) is not a number from 1") }
        if minimumGroup < SmallGroups.floor {
            throw ValidationError("--minimum-group: \(TabulationPlan.Problem.minimumTooLow(minimumGroup))")
        }
        if wholeFrame && invited == nil {
            throw ValidationError("--whole-frame: \(TabulationPlan.Problem.wholeFrameWithoutInvited)")
        }
    }

    func plan(by question: String?) -> TabulationPlan {
        TabulationPlan(by: question, invited: invited, wholeFrame: wholeFrame, minimumGroup: minimumGroup)
    }
}

enum QuestionnaireInput {
    /// The questionnaire in a file, or the standard one.
    static func read(_ file: String?) throws -> Questionnaire {
        guard let file else { return try StandardQuestionnaire.load() }
        return try QuestionnaireFile.read(bytes: InputFile.bytes(file), file: file)
    }
}

enum InputFile {
    static func bytes(_ path: String) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure.noInput("\(path): there is no such file")
        }
        guard !isFolder.boolValue else { throw Failure.noInput("\(path): this is a folder; expected a file") }
        guard let bytes = try? FileBytes.read(path) else {
            throw Failure.noInput("\(path): the file can't be read")
        }
        return bytes
    }

    static func standardInput() throws -> [UInt8] { [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
}
