import Foundation
import Logging
import Synchronization

/// How log lines are written.
enum LogFormat: String, CaseIterable {
    /// `time=2026-11-24T09:30:00.000Z level=error message="A request failed" route=/ready`
    case text
    /// A JSON object a line, with the same keys.
    case json
}

/// Writes each message as one line on standard error, its details in order.
struct LineLog: LogHandler {
    let format: LogFormat
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    init(format: LogFormat, logLevel: Logger.Level) {
        self.format = format
        self.logLevel = logLevel
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let details = metadata.merging(event.metadata ?? [:]) { _, new in new }
            .map { (Self.names[$0.key] ?? $0.key, "\($0.value)") }.sorted { $0.0 < $1.0 }
        let time = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let pairs = [("time", time), ("level", event.level.rawValue), ("message", "\(event.message)")] + details
        let line = format.line(pairs) + "\n"
        // One write a line, so that lines of several threads don't mix; where nobody reads them, they are lost.
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }

    /// Hummingbird's name for the number that it gives every request.
    private static let names = ["hb.request.id": "request"]
}

extension LogFormat {
    /// One line, whatever the values hold.
    fileprivate func line(_ pairs: [(String, String)]) -> String {
        switch self {
        case .text:
            pairs.map { name, value in "\(name)=\(Self.isPlain(value) ? value : Self.quoted(value))" }
                .joined(separator: " ")
        case .json:
            "{" + pairs.map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}"
        }
    }

    private static func isPlain(_ value: String) -> Bool {
        !value.isEmpty
            && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "=") }
    }

    /// The value as a JSON string, without line ends or other control characters.
    private static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case _ where scalar.properties.generalCategory == .control:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
