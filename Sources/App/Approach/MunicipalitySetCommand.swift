import ArgumentParser
import Domain
import Foundation
import Store

/// What a coordinator can also set on the page 'Gemeente'.
struct MunicipalitySetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change the settings of a municipality; what is not named stays as it is.",
        discussion: """
            Without any option but the database and the municipality it prints the settings, one a line. An empty text \
            takes a setting away. A shorter period erases what is then too old within a day.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var municipality: MunicipalityOption

    @Option(help: "Whom people can ask: a name or desk, with a mail address or phone number.")
    var contact: String?

    @Option(help: "The mail address to which answers to its mails go.")
    var replyTo: String?

    @Option(help: "The name or desk of the data protection officer.")
    var privacyContact: String?

    @Option(help: "The mail address for questions about privacy.")
    var privacyMail: String?

    @Option(help: "The address of its own accessibility statement, under https.")
    var accessibilityStatement: String?

    @Option(help: "The smallest group that new surveys show: 3 or more.")
    var minimumGroup: Int?

    @Option(help: "For how many months the record of changes is kept: 12-120.")
    var recordMonths: Int?

    @Option(help: "For how many months after its last day a survey is kept: 1-120.")
    var surveyMonths: Int?

    @Option(help: "For how many months after it was finished an approach is kept: 12-240.")
    var approachMonths: Int?

    func validate() throws {
        for (name, value) in [("reply-to", replyTo), ("privacy-mail", privacyMail)] {
            if let value, !value.isEmpty, MailAddress(value) == nil {
                throw ValidationError("--\(name): '\(value)' is not a mail address")
            }
        }
        if let contact, contact.allSatisfy(\.isWhitespace) {
            throw ValidationError("--contact: a municipality has somebody to ask")
        }
        if let statement = accessibilityStatement, !statement.isEmpty,
            !statement.hasPrefix("https://") || statement.count < 9 || statement.contains(where: \.isWhitespace)
        {
            throw ValidationError("--accessibility-statement: '\(statement)' is not an address under https")
        }
        for (name, value, range) in [
            ("minimum-group", minimumGroup, MunicipalitySettings.minimumGroups),
            ("record-months", recordMonths, RetentionPeriods.recordMonths),
            ("survey-months", surveyMonths, RetentionPeriods.surveyMonths),
            ("approach-months", approachMonths, RetentionPeriods.approachMonths),
        ] {
            if let value, !range.contains(value) {
                throw ValidationError("--\(name): \(value) is not one of \(range.lowerBound)-\(range.upperBound)")
            }
        }
    }

    func run() async throws {
        try await Failure.reporting {
            try await database.withStore { store in
                let municipality = try await municipality.find(in: store)
                guard let before = try await store.settings(of: municipality.id) else {
                    throw Failure.data(["kring: \(municipality.name) is not there any more"])
                }
                let after = changed(before)
                try await store.change(
                    after, of: municipality.id, Act(by: .operator, for: municipality.id, at: Date()))
                try Output.print(after.lines)
            }
        }
    }

    private func changed(_ settings: MunicipalitySettings) -> MunicipalitySettings {
        var settings = settings
        if let contact { settings.contact = contact }
        if let replyTo { settings.replyTo = MailAddress(replyTo) }
        if let privacyContact { settings.privacyContact = privacyContact }
        if let privacyMail { settings.privacyMail = MailAddress(privacyMail) }
        if let accessibilityStatement {
            settings.accessibilityStatement = accessibilityStatement.isEmpty ? nil : accessibilityStatement
        }
        if let minimumGroup { settings.minimumGroup = minimumGroup }
        if let recordMonths { settings.periods.record = recordMonths }
        if let surveyMonths { settings.periods.surveys = surveyMonths }
        if let approachMonths { settings.periods.approaches = approachMonths }
        return settings
    }
}

extension MunicipalitySettings {
    /// Every setting under the name of its option, a tab and its value.
    fileprivate var lines: String {
        [
            ("contact", contact), ("reply-to", replyTo?.text ?? ""), ("privacy-contact", privacyContact),
            ("privacy-mail", privacyMail?.text ?? ""), ("accessibility-statement", accessibilityStatement ?? ""),
            ("minimum-group", "\(minimumGroup)"), ("record-months", "\(periods.record)"),
            ("survey-months", "\(periods.surveys)"), ("approach-months", "\(periods.approaches)"),
        ].map { "\($0)\t\($1)\n" }.joined()
    }
}
