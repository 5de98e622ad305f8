import Assets
import Domain

/// The site's own values, of which a municipality's theme changes some: read from the stylesheet itself.
enum OwnTheme {
    static let value: Theme = {
        let css = String(decoding: Assets.stylesheet, as: UTF8.self)
        let light = rule(after: ":root {\n  --", in: css)
        let dark = rule(after: "prefers-color-scheme: dark) {\n    :root {\n", in: css)
        // The stylesheet is ours: a test holds that this reads it.
        return (try? Theme(":root {\(light)}\n@media (prefers-color-scheme: dark) { :root {\(dark)} }")) ?? .none
    }()

    private static func rule(after start: String, in css: String) -> String {
        guard let found = css.firstRange(of: start) else { return "" }
        let from = css[..<found.upperBound].lastIndex(of: "{").map { css.index(after: $0) } ?? found.upperBound
        return String(css[from...].prefix { $0 != "}" })
    }
}
