/// A municipality's house style: values for the site's own properties, and nothing else.
///
/// The file is CSS: rules for `:root` or one class that set `--utrecht-*`, and the same within
/// `@media (prefers-color-scheme: dark)`. What is served is written anew from what was read, so that nothing else of the
/// file reaches a browser.
public struct Theme: Sendable, Equatable {
    /// Property to value, in the order of the file; the last of two counts.
    public private(set) var light: [Property] = []
    /// The same for who asks for dark pages; empty where the file gives none.
    public private(set) var dark: [Property] = []

    public struct Property: Sendable, Equatable {
        public var name: String
        public var value: String
    }

    /// What is wrong with a file, and on which line.
    public struct Problem: Error, Sendable, Equatable {
        public var line: Int
        /// Dutch, for who made the file.
        public var text: String

        public init(line: Int, text: String) {
            self.line = line
            self.text = text
        }
    }

    /// The most bytes that a file may have.
    public static let mostBytes = 100_000

    /// Reads a file.
    ///
    /// - Throws: the first ``Problem``.
    public init(_ css: String) throws(Problem) {
        guard css.utf8.count <= Self.mostBytes else {
            throw Problem(line: 1, text: "Het bestand is te groot: hoogstens 100 kB.")
        }
        var reader = ThemeReader(css)
        (light, dark) = try reader.read()
    }

    /// A theme that changes nothing.
    public static let none = Theme()

    private init() {}

    /// What browsers get. Colours of a file without dark ones hold for light pages only: the site's own dark colours
    /// then stay as they are, and readable.
    public var css: String {
        let lasting = light.filter { !$0.isColour }
        let colours = light.filter(\.isColour)
        return rule(lasting)
            + (colours.isEmpty ? "" : "@media (prefers-color-scheme: light) {\n\(rule(colours))}\n")
            + (dark.isEmpty ? "" : "@media (prefers-color-scheme: dark) {\n\(rule(dark))}\n")
    }

    private func rule(_ properties: [Property]) -> String {
        guard !properties.isEmpty else { return "" }
        return ":root {\n" + properties.map { "  \($0.name): \($0.value);\n" }.joined() + "}\n"
    }
}

extension Theme.Property {
    /// Whether the property is one of colour, by its name.
    var isColour: Bool { name.hasSuffix("-color") }
}
