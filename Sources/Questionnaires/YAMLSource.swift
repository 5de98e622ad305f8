import Yams

/// A file's bytes as YAML nodes, whatever the bytes are.
package struct YAMLSource {
    /// The largest file that is read, in bytes.
    static let largestSize = 1 << 20
    /// How deep brackets may stand in brackets; a questionnaire needs four.
    static let deepestBrackets = 16

    var file: String
    var bytes: [UInt8]
    /// What the file is to hold, for messages.
    var kind: String

    package init(file: String, bytes: [UInt8], kind: String = "a questionnaire") {
        self.file = file
        self.bytes = bytes
        self.kind = kind
    }

    /// The document in the file.
    ///
    /// - Throws: ``UnreadableFile`` for what is too large, no UTF-8, no YAML, empty, or refers to itself.
    package func root() throws(UnreadableFile) -> Node {
        guard bytes.count <= YAMLSource.largestSize else {
            throw unreadable("\(bytes.count) bytes", expected: "at most \(YAMLSource.largestSize)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw unreadable("text that is not UTF-8", expected: "UTF-8")
        }
        if let alias = alias() {
            throw unreadable(
                "alias '*\(alias.name)'", line: alias.line, expected: "the text itself, or a name under lists")
        }
        if let excess = excess() {
            throw unreadable(excess.found, line: excess.line, expected: excess.expected)
        }
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch {
            throw unreadable(error)
        }
        guard let root else { throw unreadable("an empty file", expected: kind) }
        return root
    }

    /// The first `*name` whose `&name` is also in the file.
    ///
    /// Aliases are refused before parsing: a few nested ones unfold into more nodes than any memory holds. A star and
    /// an ampersand in a text are no alias, unless the same word follows both.
    private func alias() -> (name: String, line: Int)? {
        let anchors = Set(words(after: UInt8(ascii: "&")).map(\.name))
        guard !anchors.isEmpty else { return nil }
        return words(after: UInt8(ascii: "*")).first { anchors.contains($0.name) }
            .map { (String(decoding: $0.name, as: UTF8.self), lines(before: $0.offset) + 1) }
    }

    /// The first place that could make parsing slow: brackets far inside brackets, or a mapping as a key (`? `), which
    /// the parser hashes again at every level.
    private func excess() -> (found: String, line: Int, expected: String)? {
        var (depth, line, startsLine) = (0, 1, true)
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                line += byte == UInt8(ascii: "\n") ? 1 : 0
                startsLine = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"):
                break
            case UInt8(ascii: "?") where startsLine && isBlank(at: offset + 1):
                return ("a '?' before a key", line, "a word as the key")
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                startsLine = false
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth = max(0, depth - 1)
                startsLine = false
            default:
                startsLine = false
            }
            if depth > YAMLSource.deepestBrackets {
                return ("\(depth) brackets in each other", line, "at most \(YAMLSource.deepestBrackets)")
            }
        }
        return nil
    }

    private func isBlank(at offset: Int) -> Bool {
        offset >= bytes.count || [" ", "\t", "\n", "\r"].map(UInt8.init(ascii:)).contains(bytes[offset])
    }

    private func words(after sign: UInt8) -> [(name: ArraySlice<UInt8>, offset: Int)] {
        bytes.indices.filter { bytes[$0] == sign }.compactMap { offset in
            let name = bytes[(offset + 1)...].prefix(while: isAnchorByte)
            return name.isEmpty ? nil : (name, offset)
        }
    }

    private func isAnchorByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private func lines(before offset: Int) -> Int { bytes[..<offset].count { $0 == UInt8(ascii: "\n") } }

    private func unreadable(_ error: any Error) -> UnreadableFile {
        guard let error = error as? YamlError else { return notYAML("\(error)", line: nil) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return notYAML(problem, line: mark.line)
        case .reader(let problem, let offset, _, let yaml):
            return notYAML(problem, line: offset.map { yaml.prefix($0).count(where: \.isNewline) + 1 })
        case .duplicatedKeysInMapping(let keys, let context):
            return unreadable(
                "key '\(keys.joined(separator: "', '"))' twice", line: context.mark.line, expected: "every key once")
        default:
            return notYAML("\(error)", line: nil)
        }
    }

    private func notYAML(_ problem: String, line: Int?) -> UnreadableFile {
        unreadable("a place that is not YAML (\(problem))", line: line, expected: "YAML")
    }

    private func unreadable(_ found: String, line: Int? = nil, expected: String) -> UnreadableFile {
        UnreadableFile(problems: [FileProblem(file: file, line: line, found: found, expected: expected)])
    }
}
