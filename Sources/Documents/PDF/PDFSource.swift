/// A document as HTML, with all that it shows.
public struct PDFSource: Sendable {
    /// A whole HTML document, with `<html lang>`, `<title>` and alternative texts.
    public var html: String
    /// Style sheets as text, in the order in which they apply.
    public var stylesheets: [String]
    /// Pictures, fonts and style sheets that the document names as `kring:NAME`; the name's ending tells what it is
    /// (png, jpg, svg, css, otf, ttf, woff2). Every other address is refused.
    public var resources: [String: [UInt8]]

    /// How to make a document that grew too long shorter; `nil` to leave it as long as it is.
    public var fit: Fit?

    /// Style sheets, each denser than the one before, of which one comes after the others where the document would take more
    /// than `pages`: the first with which it fits, or else one that makes it shortest.
    public struct Fit: Sendable, Encodable {
        public var pages: Int
        /// The id of an element that begins a page: only the pages before it count. `nil` counts them all.
        public var before: String?
        public var stylesheets: [String]

        public init(pages: Int, before: String? = nil, stylesheets: [String]) {
            self.pages = pages
            self.before = before
            self.stylesheets = stylesheets
        }
    }

    public init(
        html: String, stylesheets: [String] = [], resources: [String: [UInt8]] = [:], fit: Fit? = nil
    ) {
        self.html = html
        self.stylesheets = stylesheets
        self.resources = resources
        self.fit = fit
    }
}
