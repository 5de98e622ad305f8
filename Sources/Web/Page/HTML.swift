/// Markup, written as what it is: the literal's own characters are markup, an interpolated text is escaped, and
/// interpolated ``HTML`` goes in as it is.
///
///     let row: HTML = "<p class=\"kring-note\">\(name)</p>"
///
/// Attributes are always written between double quotes; what is escaped is safe there and between tags. Conditional
/// markup goes through `\(when: …)`: a plain `\(on ? "<b>" : "")` would be a text and come out escaped.
struct HTML: Sendable, Equatable {
    private(set) var markup: String

    /// Nothing at all.
    init() { markup = "" }

    private init(markup: String) { self.markup = markup }

    /// Text, with every character that means something in markup escaped.
    init(text: some StringProtocol) {
        markup = ""
        HTML.escape(text, into: &markup)
    }

    static func + (a: HTML, b: HTML) -> HTML { HTML(markup: a.markup + b.markup) }

    static func += (a: inout HTML, b: HTML) { a.markup += b.markup }

    fileprivate static func escape(_ text: some StringProtocol, into markup: inout String) {
        let special = text.utf8.contains {
            $0 < 0x3F && ($0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27)
        }
        guard special else {
            markup += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            case "'": markup += "&#39;"
            default: markup.unicodeScalars.append(scalar)
            }
        }
    }
}

extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self.init(markup: value) }

    init(stringInterpolation: StringInterpolation) { self.init(markup: stringInterpolation.markup) }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        mutating func appendLiteral(_ literal: String) { markup += literal }

        mutating func appendInterpolation(_ text: some StringProtocol) { HTML.escape(text, into: &markup) }

        mutating func appendInterpolation(_ number: Int) { markup += String(number) }

        mutating func appendInterpolation(_ address: Address) { HTML.escape(address.text, into: &markup) }

        mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

        mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { markup += piece.markup }
        }

        /// Markup that is there only when `condition` holds.
        mutating func appendInterpolation(when condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { markup += html().markup }
        }
    }
}
