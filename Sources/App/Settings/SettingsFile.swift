/// A file with settings: `KRING_PORT=8080`, one a line. Every file that is read here means the same to systemd as its
/// `EnvironmentFile`; what would mean something else there is a problem.
struct SettingsFile {
    struct Entry {
        let line: Int
        let value: String
    }

    struct Problem {
        let line: Int
        let text: String
    }

    private(set) var entries: [String: Entry] = [:]
    private(set) var problems: [Problem] = []

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() { read(line, number: index + 1) }
    }

    private mutating func read(_ line: Substring, number: Int) {
        let line = line.trimmed
        guard let first = line.first, first != "#", first != ";" else { return }
        guard let sign = line.firstIndex(of: "=") else {
            problems.append(Problem(line: number, text: "expected KRING_NAME=value"))
            return
        }
        let name = String(line[..<sign].trimmed)
        guard let value = value(line[line.index(after: sign)...].trimmed, name, number) else { return }
        if let earlier = entries[name] {
            problems.append(Problem(line: number, text: "\(name): given in line \(earlier.line) already"))
        } else {
            entries[name] = Entry(line: number, value: value)
        }
    }

    /// The value without its quotes; `nil` with a problem, which never repeats what may be a password.
    private mutating func value(_ text: Substring, _ name: String, _ number: Int) -> String? {
        guard !text.contains("\\") else {
            problems.append(
                Problem(line: number, text: "\(name): a backslash is not read as one; in an address write %5C"))
            return nil
        }
        guard let quote = text.first, quote == "\"" || quote == "'" else {
            return String(text)
        }
        let inside = text.dropFirst()
        guard inside.last == quote, !inside.dropLast().contains(quote) else {
            problems.append(Problem(line: number, text: "\(name): expected one closing \(quote) at the end"))
            return nil
        }
        return String(inside.dropLast())
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
