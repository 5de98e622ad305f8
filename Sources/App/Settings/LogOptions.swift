import ArgumentParser
import Foundation
import Logging

/// What is logged, and how it is written.
struct LogOptions: ParsableArguments {
    @Option(
        help:
            "debug, info, notice, warning or error. From info on there is a line for each request. notice unless said otherwise."
    )
    var logLevel: String?

    @Option(help: "text or json. text unless said otherwise.")
    var logFormat: String?

    /// The logger that these ask for.
    func logger(_ sources: inout SettingSources) -> Logger {
        let level = sources.read(.logLevel, option: logLevel) ?? .notice
        let format = sources.read(.logFormat, option: logFormat) ?? .text
        return Logger(label: "kring") { _ in LineLog(format: format, logLevel: level) }
    }
}
