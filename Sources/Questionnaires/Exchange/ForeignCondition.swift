import Domain

/// Conditions as LimeSurvey (`q5.NAOK == "2"`) and XLSForm (`${q5} = '2'`, `selected(${q7}, '3')`) write them.
enum ForeignCondition {
    enum Flavour {
        case limeSurvey, xlsForm
    }

    static func written(_ condition: Condition, _ flavour: Flavour, in questionnaire: Questionnaire) -> String {
        switch condition {
        case .all(let parts):
            parts.map { "(\(written($0, flavour, in: questionnaire)))" }.joined(separator: " and ")
        case .any(let parts):
            parts.map { "(\(written($0, flavour, in: questionnaire)))" }.joined(separator: " or ")
        case .equals(let id, let code): comparison(id, code, isEqual: true, flavour, in: questionnaire)
        case .differs(let id, let code): comparison(id, code, isEqual: false, flavour, in: questionnaire)
        }
    }

    private static func comparison(
        _ id: String, _ code: Int, isEqual: Bool, _ flavour: Flavour, in questionnaire: Questionnaire
    ) -> String {
        let question = questionnaire.question(id)
        let isOther = question?.choice?.other == code
        let isMultiple = if case .multiple = question?.kind { true } else { false }
        switch flavour {
        case .limeSurvey where isMultiple && isOther: return "\(id)_other.NAOK \(isEqual ? "!=" : "==") \"\""
        case .limeSurvey where isMultiple: return "\(id)_\(code).NAOK \(isEqual ? "==" : "!=") \"Y\""
        case .limeSurvey: return "\(id).NAOK \(isEqual ? "==" : "!=") \"\(isOther ? "-oth-" : String(code))\""
        case .xlsForm where isMultiple:
            let selected = "selected(${\(id)}, '\(code)')"
            return isEqual ? selected : "not(\(selected))"
        case .xlsForm: return "${\(id)} \(isEqual ? "=" : "!=") '\(code)'"
        }
    }

    /// One comparison as it was read: a name, a value, and whether they are to be the same.
    struct Comparison {
        var name: String
        var value: String
        var isEqual: Bool
    }

    /// Reads a condition of either flavour.
    ///
    /// - Parameter meaning: the comparison in our own terms; `nil` where it has none.
    /// - Returns: `nil` for one that can't be said as alternatives of comparisons.
    static func reading(_ text: String, meaning: (Comparison) -> Condition?) -> Condition? {
        var reader = ConditionReader(text)
        guard let read = reader.alternatives(meaning), reader.isAtEnd else { return nil }
        let joined = read.map { $0.count == 1 ? $0[0] : Condition.all($0) }
        return joined.count == 1 ? joined[0] : joined.isEmpty ? nil : .any(joined)
    }
}

/// Reads words, texts and signs into alternatives of comparisons.
private struct ConditionReader {
    private var tokens: [Token] = []
    private var place = 0
    private var depth = 0

    private enum Token: Equatable {
        case word(String)
        case text(String)
        case sign(String)
    }

    init(_ source: String) {
        var rest = source[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "\"" || first == "'" {
                rest.removeFirst()
                let inside = rest.prefix { $0 != first }
                tokens.append(.text(String(inside)))
                rest = rest.dropFirst(inside.count + 1)
            } else if let sign = ["==", "!=", "&&", "||"].first(where: { rest.hasPrefix($0) }) {
                tokens.append(.sign(sign))
                rest = rest.dropFirst(2)
            } else if "()=,!".contains(first) {
                tokens.append(.sign(String(first)))
                rest.removeFirst()
            } else {
                let word = rest.prefix { !$0.isWhitespace && !"()=,!'\"&|".contains($0) }
                guard !word.isEmpty else {
                    tokens.append(.sign(String(first)))
                    rest.removeFirst()
                    continue
                }
                tokens.append(.word(String(word)))
                rest = rest.dropFirst(word.count)
            }
        }
    }

    var isAtEnd: Bool { place == tokens.count }

    private mutating func takes(_ tokens: Token...) -> Bool {
        guard place < self.tokens.count, tokens.contains(self.tokens[place]) else { return false }
        place += 1
        return true
    }

    /// Alternatives, each of comparisons that all hold.
    mutating func alternatives(_ meaning: (ForeignCondition.Comparison) -> Condition?) -> [[Condition]]? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 20, var found = together(meaning) else { return nil }
        while takes(.word("or"), .word("OR"), .sign("||")) {
            guard let next = together(meaning) else { return nil }
            found += next
        }
        return found
    }

    private mutating func together(_ meaning: (ForeignCondition.Comparison) -> Condition?) -> [[Condition]]? {
        guard var found = one(meaning) else { return nil }
        while takes(.word("and"), .word("AND"), .sign("&&")) {
            guard let next = one(meaning) else { return nil }
            found = found.flatMap { left in next.map { left + $0 } }
            guard found.reduce(0, { $0 + $1.count }) <= Condition.largestComparisonCount else { return nil }
        }
        return found
    }

    private mutating func one(_ meaning: (ForeignCondition.Comparison) -> Condition?) -> [[Condition]]? {
        if takes(.sign("(")) {
            guard let inside = alternatives(meaning), takes(.sign(")")) else { return nil }
            return inside
        }
        let isNot = takes(.word("not"))
        if isNot, !takes(.sign("(")) { return nil }
        guard var comparison = comparison() else { return nil }
        if isNot {
            guard takes(.sign(")")) else { return nil }
            comparison.isEqual.toggle()
        }
        return meaning(comparison).map { [[$0]] }
    }

    private mutating func comparison() -> ForeignCondition.Comparison? {
        guard place < tokens.count, case .word(let word) = tokens[place] else { return nil }
        place += 1
        if word == "selected" {
            guard takes(.sign("(")), let name = self.word(), takes(.sign(",")), let value = value(), takes(.sign(")"))
            else { return nil }
            return .init(name: Self.plain(name), value: value, isEqual: true)
        }
        let isEqual: Bool
        if takes(.sign("=="), .sign("="), .word("eq")) {
            isEqual = true
        } else if takes(.sign("!="), .word("ne")) {
            isEqual = false
        } else {
            return nil
        }
        return value().map { .init(name: Self.plain(word), value: $0, isEqual: isEqual) }
    }

    private mutating func word() -> String? {
        guard place < tokens.count, case .word(let word) = tokens[place] else { return nil }
        place += 1
        return word
    }

    private mutating func value() -> String? {
        guard place < tokens.count else { return nil }
        switch tokens[place] {
        case .text(let text):
            place += 1
            return text
        case .word(let word) where word.allSatisfy(\.isNumber):
            place += 1
            return word
        default: return nil
        }
    }

    /// `q5` of `q5.NAOK` and of `${q5}`.
    private static func plain(_ name: String) -> String {
        var name = name
        if name.hasPrefix("${"), name.hasSuffix("}") { name = String(name.dropFirst(2).dropLast()) }
        return name.hasSuffix(".NAOK") ? String(name.dropLast(5)) : name
    }
}
