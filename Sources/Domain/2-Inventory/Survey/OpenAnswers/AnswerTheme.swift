/// What several open answers have in common, as a coordinator named it.
public struct AnswerTheme: Sendable, Equatable, Identifiable {
    public var id: String
    /// The column of the response file whose answers it sums up.
    public var column: OpenColumn.ID
    public var name: String

    public static let longestName = 80
    /// The most themes of one column: more are no summary.
    public static let most = 60

    public init(id: String, column: OpenColumn.ID, name: String) {
        self.id = id
        self.column = column
        self.name = name
    }
}

/// What a coordinator types to code one answer: the numbers of themes, names of new ones, or a nought for none.
///
/// `1 3, huisbezoek` is theme 1, theme 3 and a theme 'huisbezoek', which is new unless there is one of that name.
public struct ThemeEntry: Sendable, Equatable {
    /// The places in the list of the themes chosen.
    public let chosen: Set<Int>
    /// The names of new ones, in the order typed.
    public let new: [String]
    /// Whether a nought says that none fits.
    public let isNone: Bool
    /// What is wrong with it; `nil` where nothing is.
    public let problem: String?

    /// - Parameter themes: the names in the list, from 1.
    public init(_ typed: String, themes: [String]) {
        var chosen: Set<Int> = []
        var new: [String] = []
        var isNone = false
        var problem: String?
        let known = Dictionary(
            themes.enumerated().map { (FoldedText.fold($1), $0) }, uniquingKeysWith: { first, _ in first })
        for piece in typed.split(whereSeparator: { ",;\n".contains($0) }) {
            let words = piece.split(whereSeparator: \.isWhitespace)
            guard !words.isEmpty else { continue }
            if words.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) {
                for word in words {
                    let number = Int(word) ?? Int.max
                    if number == 0 {
                        isNone = true
                    } else if number <= themes.count {
                        chosen.insert(number - 1)
                    } else {
                        problem = problem ?? "Er is geen thema \(word)."
                    }
                }
                continue
            }
            let name = words.joined(separator: " ")
            let folded = FoldedText.fold(name)
            if folded.isEmpty {
                problem = problem ?? "‘\(name)’ is geen naam voor een thema. Gebruik letters."
            } else if name.count > AnswerTheme.longestName {
                problem = problem ?? "Een thema heeft hoogstens \(AnswerTheme.longestName) tekens."
            } else if let place = known[folded] {
                chosen.insert(place)
            } else if !new.contains(where: { FoldedText.fold($0) == folded }) {
                new.append(name)
            }
        }
        if problem == nil, isNone, !chosen.isEmpty || !new.isEmpty {
            problem = "Een 0 betekent: geen thema. Haal de 0 weg, of de thema’s."
        }
        if problem == nil, themes.count + new.count > AnswerTheme.most {
            problem = "Meer dan \(AnswerTheme.most) thema’s zijn geen samenvatting meer. Voeg er eerst een paar samen."
        }
        self.chosen = chosen
        self.new = new
        self.isNone = isNone
        self.problem = problem
    }
}
