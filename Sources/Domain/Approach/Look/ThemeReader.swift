/// Reads the small part of CSS that a theme may be written in.
struct ThemeReader {
    private let characters: [Character]
    private var index = 0
    private var line = 1

    init(_ css: String) { characters = Array(css.replacing("\r\n", with: "\n")) }

    mutating func read() throws(Theme.Problem) -> (light: [Theme.Property], dark: [Theme.Property]) {
        var (light, dark): ([Theme.Property], [Theme.Property]) = ([], [])
        while try skipBlanks() {
            let start = line
            let head = try text(upTo: "{").trimmed
            if head.hasPrefix("@") {
                guard Self.isDark(head) else {
                    throw Theme.Problem(
                        line: start, text: "\(head) kan hier niet: alleen @media (prefers-color-scheme: dark).")
                }
                while try skipBlanks(), characters[index] != "}" {
                    let inner = line
                    try check(selector: try text(upTo: "{").trimmed, on: inner)
                    try block(into: &dark)
                }
                guard index < characters.count else { throw Theme.Problem(line: start, text: "Er ontbreekt een }.") }
                index += 1
            } else {
                try check(selector: head, on: start)
                try block(into: &light)
            }
        }
        return (light, dark)
    }

    private static func isDark(_ head: String) -> Bool {
        head.filter { !$0.isWhitespace }.lowercased() == "@media(prefers-color-scheme:dark)"
    }

    private func check(selector: String, on start: Int) throws(Theme.Problem) {
        let isClass =
            selector.first == "." && selector.count > 1
            && selector.dropFirst().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        guard selector == ":root" || isClass else {
            throw Theme.Problem(
                line: start, text: "\(selector.prefix(60)) kan hier niet: een thema bestaat uit :root { … }.")
        }
    }

    /// The declarations up to and with the closing brace.
    private mutating func block(into properties: inout [Theme.Property]) throws(Theme.Problem) {
        let start = line
        while try skipBlanks() {
            if characters[index] == "}" {
                index += 1
                return
            }
            let (on, declaration) = (line, try declaration())
            guard let colon = declaration.firstIndex(of: ":") else {
                throw Theme.Problem(
                    line: on, text: "Hier staat geen eigenschap met een waarde: \(declaration.prefix(60))")
            }
            let name = String(declaration[..<colon]).trimmed
            let value = String(declaration[declaration.index(after: colon)...]).trimmed
            try Self.check(name: name, value: value, on: on)
            properties.removeAll { $0.name == name }
            properties.append(Theme.Property(name: name, value: value))
        }
        throw Theme.Problem(line: start, text: "Er ontbreekt een }.")
    }

    private static func check(name: String, value: String, on line: Int) throws(Theme.Problem) {
        let isOwn =
            name.hasPrefix("--utrecht-")
            && name.dropFirst(10).allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        guard isOwn, name.count > 10 else {
            throw Theme.Problem(
                line: line, text: "\(name.prefix(60)) kan hier niet: een thema zet alleen eigenschappen --utrecht-….")
        }
        let isPlain = value.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", "#", ".", ",", "%", "(", ")", "'", "\"", "+", "-", "*", "_": true
            default: false
            }
        }
        guard isPlain, !value.isEmpty, value.count <= 300, value.count(where: { $0 == "\"" }).isMultiple(of: 2),
            value.count(where: { $0 == "'" }).isMultiple(of: 2),
            value.count(where: { $0 == "(" }) == value.count(where: { $0 == ")" })
        else { throw Theme.Problem(line: line, text: "De waarde van \(name) kan hier niet.") }
        for function in value.matches(of: #/([a-zA-Z-]+)\(/#).map({ $0.1.lowercased() })
        where !["rgb", "rgba", "hsl", "hsla", "var", "calc", "min", "max", "clamp"].contains(function) {
            throw Theme.Problem(line: line, text: "\(function)() kan hier niet, in de waarde van \(name).")
        }
        if let problem = ThemeMeasure.problem(name, value) { throw Theme.Problem(line: line, text: problem) }
        // What text stands on or in must be a colour: of anything else nobody can tell whether it is readable.
        let isSeeThrough = value == "transparent" && !Theme.paired.contains(name)
        if name.hasSuffix("-color"), !isSeeThrough, Colour(value) == nil,
            value.wholeMatch(of: #/var\(--utrecht-[a-z0-9-]+\)/#) == nil
        {
            throw Theme.Problem(
                line: line, text: "De kleur \(name) is geen kleur die wij kunnen narekenen. Schrijf haar als #0b5563.")
        }
    }

    /// The text up to a character, which is passed over; without it the file ends too soon.
    private mutating func text(upTo end: Character) throws(Theme.Problem) -> String {
        let (start, from) = (line, index)
        while index < characters.count, characters[index] != end {
            if characters[index] == "\n" { line += 1 }
            index += 1
        }
        guard index < characters.count else { throw Theme.Problem(line: start, text: "Er ontbreekt een \(end).") }
        defer { index += 1 }
        return String(characters[from..<index])
    }

    /// A declaration up to its semicolon, or up to the brace that ends the block.
    private mutating func declaration() throws(Theme.Problem) -> String {
        let from = index
        while index < characters.count, characters[index] != ";", characters[index] != "}" {
            if characters[index] == "\n" { line += 1 }
            index += 1
        }
        let text = String(characters[from..<index])
        if index < characters.count, characters[index] == ";" { index += 1 }
        return text
    }

    /// Passes over white space and comments; whether anything follows.
    private mutating func skipBlanks() throws(Theme.Problem) -> Bool {
        while index < characters.count {
            if characters[index].isWhitespace {
                if characters[index] == "\n" { line += 1 }
                index += 1
            } else if characters[index] == "/", index + 1 < characters.count, characters[index + 1] == "*" {
                let start = line
                index += 2
                while !(index + 1 < characters.count && characters[index] == "*" && characters[index + 1] == "/") {
                    guard index + 1 < characters.count else {
                        throw Theme.Problem(line: start, text: "Deze opmerking heeft geen einde: er ontbreekt */.")
                    }
                    if characters[index] == "\n" { line += 1 }
                    index += 1
                }
                index += 2
            } else {
                return true
            }
        }
        return false
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
