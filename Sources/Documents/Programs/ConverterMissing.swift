/// A program that makes documents is not installed; everything that does not need it works.
public struct ConverterMissing: Error, Equatable, CustomStringConvertible {
    /// The program's own name, such as `pandoc`.
    public let program: String
    /// What to install, as a package name or a command.
    public let install: String
    /// What the program said when it was there and could not be used; empty when it was not there.
    public let reason: String

    public init(program: String, install: String, reason: String = "") {
        self.program = program
        self.install = install
        self.reason = reason
    }

    public var description: String {
        "\(program) is missing\(reason.isEmpty ? "" : " (\(reason))"). To install it: \(install)"
    }

    static let pandoc = ConverterMissing(program: "pandoc", install: "apt install pandoc")
    static let rsvgConvert = ConverterMissing(program: "rsvg-convert", install: "apt install librsvg2-bin")
    static func weasyPrint(reason: String) -> ConverterMissing {
        ConverterMissing(
            program: "WeasyPrint",
            install: "apt install python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, "
                + "then python3 -m venv .venv && .venv/bin/pip install weasyprint==70.0",
            reason: reason)
    }
}
