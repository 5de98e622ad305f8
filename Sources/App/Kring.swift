import ArgumentParser

/// The command `kring`.
@main
struct Kring: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kring",
        abstract: "From a questionnaire's answers to a factsheet that can be trusted.",
        discussion: """
            Kring is software with which a Dutch municipality runs a local approach to loneliness, after the step plan \
            'Samen tegen Eenzaamheid'.

            Exit status: 0 done, 64 wrong usage or a wrong setting, 65 the data is not right (one problem a line on standard error), \
            66 a file is not there, 69 something that is needed is not available (a program, a database, a port), \
            73 the output can't be written.
            """,
        subcommands: [
            TabulateCommand.self, FactsheetCommand.self, QuestionnaireCommand.self, ServeCommand.self, DemoCommand.self,
            MunicipalityCommand.self, MemberCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self,
            MailCommand.self, EraseCommand.self, PrivacyCommand.self,
        ])
}
