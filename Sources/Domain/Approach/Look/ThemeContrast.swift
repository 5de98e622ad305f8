/// Two colours of a theme that stand too close to each other to be read.
public struct ContrastProblem: Sendable, Equatable {
    public var isDark: Bool
    public var front: String
    public var back: String
    /// What it is, and what it has to be (WCAG 2.2: 4.5 for text, 3 for the edge of a field).
    public var contrast: Double
    public var needed: Double
}

extension Theme {
    /// What is set in front of what, with the contrast it needs.
    private static let pairs: [(front: String, back: String, needed: Double)] = [
        ("document", "document-background", 4.5), ("heading", "document-background", 4.5),
        ("document-subtle", "document-background", 4.5), ("document", "surface-background", 4.5),
        ("document-subtle", "surface-background", 4.5), ("document", "now-background", 4.5),
        ("action", "document-background", 4.5), ("action", "surface-background", 4.5),
        ("action", "now-background", 4.5),
        ("action-active", "document-background", 4.5), ("action-contrast", "action", 4.5),
        ("action-contrast", "action-active", 4.5), ("action", "action-subtle-background", 4.5),
        ("document", "action-subtle-background", 4.5), ("feedback-error", "document-background", 4.5),
        ("feedback-error", "feedback-error-background", 4.5), ("document", "feedback-error-background", 4.5),
        ("feedback-ok", "feedback-ok-background", 4.5), ("document", "feedback-ok-background", 4.5),
        ("feedback-warning", "feedback-warning-background", 4.5), ("document", "feedback-warning-background", 4.5),
        ("feedback-info", "feedback-info-background", 4.5), ("document", "feedback-info-background", 4.5),
        ("textbox-border", "document-background", 3), ("document", "textbox-background", 4.5),
        ("focus-outline", "document-background", 3), ("chart-on-dark", "chart-agree-strong", 4.5),
        ("chart-on-light", "chart-agree", 4.5), ("chart-on-light", "chart-neutral", 4.5),
        ("chart-on-light", "chart-disagree", 4.5), ("chart-on-dark", "chart-disagree-strong", 4.5),
    ]

    /// The properties whose colours have to stand out from one another.
    static let paired = Set(pairs.flatMap { ["--utrecht-\($0.front)-color", "--utrecht-\($0.back)-color"] })

    /// The pairs that this theme makes too hard to read, laid over the site's own values.
    ///
    /// A pair of which the theme changes neither colour is the site's own affair.
    public func contrastProblems(over own: Theme) -> [ContrastProblem] {
        problems(light, over: own.light, isDark: false)
            + (dark.isEmpty ? [] : problems(dark, over: own.light + own.dark, isDark: true))
    }

    private func problems(_ set: [Property], over own: [Property], isDark: Bool) -> [ContrastProblem] {
        let changed = Set(set.map(\.name))
        let values = (own + set).reduce(into: [String: String]()) { $0[$1.name] = $1.value }
        return Self.pairs.compactMap { pair in
            let (front, back) = ("--utrecht-\(pair.front)-color", "--utrecht-\(pair.back)-color")
            guard changed.contains(front) || changed.contains(back), let a = colour(front, in: values),
                let b = colour(back, in: values)
            else { return nil }
            let contrast = a.contrast(with: b)
            guard contrast < pair.needed else { return nil }
            return ContrastProblem(isDark: isDark, front: front, back: back, contrast: contrast, needed: pair.needed)
        }
    }

    /// A colour, through references to others.
    private func colour(_ name: String, in values: [String: String], depth: Int = 0) -> Colour? {
        guard depth < 8, let value = values[name] else { return nil }
        if let match = value.wholeMatch(of: #/var\((--utrecht-[a-z0-9-]+)\)/#) {
            return colour(String(match.1), in: values, depth: depth + 1)
        }
        return Colour(value)
    }
}
