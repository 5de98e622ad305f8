import ArgumentParser
import Foundation

/// The file with settings, for every command that has some.
struct ConfigOption: ParsableArguments {
    @Option(
        help:
            "A file with settings, a line each, as KRING_PORT=8080. The environment goes before it, options before both."
    )
    var config: String?

    func sources() throws -> SettingSources {
        try SettingSources(config: config, environment: ProcessInfo.processInfo.environment)
    }
}
