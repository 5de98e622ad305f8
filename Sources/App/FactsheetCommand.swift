import ArgumentParser
import Documents
import Domain
import Foundation
import Web

struct FactsheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "factsheet",
        abstract: "Write a factsheet of a response file: a publication, with small groups pooled.",
        discussion: "The output's ending says what it becomes: html, pdf, docx, odt, json, xlsx or csv (its tables).")

    @OptionGroup var input: ResponseInput
    @OptionGroup var options: PlanOptions

    @Option(help: "The file to write.")
    var output: String

    @Option(help: "The municipality's name, without 'gemeente'.")
    var municipality: String?

    @Option(help: "When the survey was held, in words: 'februari en maart 2026'.")
    var period: String?

    @Flag(help: "With a PDF: go on with all tables after the two pages. Every other format has its tables as it is.")
    var annex = false

    @Option(help: "A single-choice question; its answers make the groups. q2 unless said otherwise.")
    var by: String?

    func run() async throws {
        try await Failure.reporting {
            let known = FactsheetFormat.allCases.map(\.rawValue).joined(separator: ", ")
            guard let format = FactsheetFormat(rawValue: Output.ending(of: output)) else {
                throw Failure.usage("--output: '\(output)' should end in one of \(known)")
            }
            let responses = try await input.read()
            let usual = responses.questionnaire.question("q2") == nil ? nil : "q2"
            if let by, responses.questionnaire.question(by)?.condition != nil {
                // How many were asked shows in other tables, and would tell its small answers.
                throw Failure.usage("--by: '\(by)' is put to only some, so a publication can't be divided by it")
            }
            let plan = options.plan(by: by ?? usual)
            let tally = Tally(
                responses.columns, crossings: Publication.crossings(responses.columns.layout, plan: plan))
            let publication = try Publication(tally: tally, organisations: responses.organisations, plan: plan)
            let material = FactsheetMaterial(
                publication: publication, municipality: municipality, period: period, date: Day(at: Date()))
            let documents = FactsheetDocuments(paths: .find())
            let bytes = try await documents.bytes(
                Factsheet(material), as: FactsheetFile(format, hasAnnex: annex))
            try await documents.stop()
            try Output.write(bytes, to: output)
        }
    }
}
