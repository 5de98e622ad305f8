/// The lines of an iCalendar or vCard file: each ends in CR LF, and none is longer than 75 octets (RFC 5545, 3.1; RFC 6350,
/// 3.2).
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    private static let longest = 75

    /// A line that is ours as it stands.
    mutating func add(_ line: String) {
        var width = 0
        for scalar in line.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            if width + octets.count > Self.longest {
                // A line goes on in the next one, after a space that counts.
                bytes += [0x0D, 0x0A, 0x20]
                width = 1
            }
            bytes += octets
            width += octets.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// A property with a text.
    mutating func add(_ name: String, text: String) { add("\(name):\(Self.escaped(text))") }

    /// A property with several texts.
    mutating func add(_ name: String, texts: [String]) {
        add("\(name):\(texts.map(Self.escaped).joined(separator: ","))")
    }

    /// A property with a value of several parts, which stay apart by semicolons.
    mutating func add(_ name: String, components: [String]) {
        add("\(name):\(components.map(Self.escaped).joined(separator: ";"))")
    }

    /// A property with an address, which is not escaped; characters that no address holds are left out.
    mutating func add(_ name: String, uri: String) {
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: uri.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F })
        add("\(name):\(String(kept))")
    }

    /// Escapes what separates values (RFC 5545, 3.3.11). A line end becomes `\n`, in whichever way it was written; other
    /// control characters are not allowed at all.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\\", ";", ",":
                result.append("\\")
                result.append(scalar)
            case "\n" where afterReturn: break
            case "\n", "\r": result.append(contentsOf: "\\n".unicodeScalars)
            case "\t": result.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
