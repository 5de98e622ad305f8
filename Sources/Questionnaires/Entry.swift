import Domain
import Yams

/// A mapping in the file, its keys known, its values read one by one; what does not fit is reported, not thrown.
package struct Entry {
    package let reading: Reading
    /// The line on which it starts.
    package let line: Int?
    /// The id of the question that it belongs to.
    let question: String?
    private let values: [String: Node]

    /// The mapping at `node`; `nil` where there is something else.
    ///
    /// - Parameters:
    ///   - name: what it is called in a message: `an option`.
    ///   - known: the keys that it may have, all others are reported.
    package init?(_ node: Node, as name: String, known: [String], reading: Reading, question: String? = nil) {
        guard let mapping = node.mapping else {
            reading.report(
                "\(name) that is \(node.shape)", expected: "the keys \(known.joined(separator: ", "))",
                line: node.mark?.line, question: question)
            return nil
        }
        self.reading = reading
        self.question = question
        line = node.mark?.line
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let word = key.scalar?.string, known.contains(word) else {
                let shown = key.scalar.map { "'\($0.string)'" } ?? "that is \(key.shape)"
                reading.report(
                    "unknown key \(shown) in \(name)", expected: "one of \(known.joined(separator: ", "))",
                    line: key.mark?.line, question: question)
                continue
            }
            values[word] = value
        }
        self.values = values
    }

    package func has(_ key: String) -> Bool { values[key] != nil }

    /// The line of a key's value, or that of the whole.
    package func line(of key: String) -> Int? { values[key]?.mark?.line ?? line }

    package func report(_ found: String, expected: String, at key: String? = nil) {
        reading.report(found, expected: expected, line: key.map(line(of:)) ?? line, question: question)
    }

    /// The node at a key; a key that is not there is reported.
    package func required(_ key: String, expected: String) -> Node? {
        if values[key] == nil { report("no '\(key)'", expected: expected) }
        return values[key]
    }

    package func node(_ key: String) -> Node? { values[key] }

    /// One word or line of text, as it is written.
    package func word(_ key: String, expected: String) -> String? {
        guard let node = values[key] else { return nil }
        guard let scalar = node.scalar else {
            report("'\(key)' that is \(node.shape)", expected: expected, at: key)
            return nil
        }
        return scalar.string
    }

    func requiredWord(_ key: String, expected: String) -> String? {
        required(key, expected: expected) == nil ? nil : word(key, expected: expected)
    }

    func integer(_ key: String, expected: String = "a whole number") -> Int? {
        guard let word = word(key, expected: expected) else { return nil }
        guard let number = Int(word) else {
            report("'\(key)' is '\(word)'", expected: expected, at: key)
            return nil
        }
        return number
    }

    func requiredInteger(_ key: String, expected: String = "a whole number") -> Int? {
        required(key, expected: expected) == nil ? nil : integer(key, expected: expected)
    }

    /// `true` or `false`; `false` where the key is not there.
    func flag(_ key: String) -> Bool {
        guard let word = word(key, expected: "true or false") else { return false }
        if word != "true", word != "false" { report("'\(key)' is '\(word)'", expected: "true or false", at: key) }
        return word == "true"
    }

    /// The nodes of a list; empty where the key is not there.
    package func list(_ key: String, expected: String) -> [Node]? {
        guard let node = values[key] else { return [] }
        guard let sequence = node.sequence else {
            report("'\(key)' that is \(node.shape)", expected: expected, at: key)
            return nil
        }
        return Array(sequence)
    }

    /// The words of a list, each with its line.
    package func words(_ key: String, expected: String) -> [(word: String, line: Int?)] {
        (list(key, expected: expected) ?? []).compactMap { node in
            guard let scalar = node.scalar else {
                reading.report(
                    "\(node.shape) in '\(key)'", expected: expected, line: node.mark?.line, question: question)
                return nil
            }
            return (scalar.string, node.mark?.line)
        }
    }
}

extension Node {
    /// What a node is, for messages.
    var shape: String {
        switch self {
        case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "a single value"
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .alias: "an alias"
        }
    }
}
