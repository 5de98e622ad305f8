import Foundation

/// Makes pixels of a drawing, for the formats that take no SVG.
public struct Rasterizer: Sendable {
    private let paths: ConverterPaths
    private let limit: Duration
    private let turnstile = Turnstile(width: 2)

    /// - Parameter limit: how long one drawing may take.
    public init(paths: ConverterPaths, limit: Duration = .seconds(30)) {
        self.paths = paths
        self.limit = limit
    }

    /// The drawing as PNG, `width` × `zoom` pixels wide.
    ///
    /// `width` is the page's width in CSS pixels, to which percentages in the drawing refer; it replaces the `width`
    /// of the `<svg>` element. The height is that element's own `height` in pixels, or follows from its `viewBox`.
    /// Throws `ConverterMissing` and `ProgramFailure`; a file or address the drawing refers to is not read.
    public func png(svg: String, width: Int, zoom: Double = 2) async throws -> [UInt8] {
        guard let program = paths.rsvgConvert else { throw ConverterMissing.rsvgConvert }
        let drawing = Self.setting(width: width, on: svg)
        return try await turnstile.pass {
            try await Program(executable: program).run(
                ["--format", "png", "--zoom", String(zoom)], input: Array(drawing.utf8), in: TemporaryFolder(),
                limit: limit)
        }
    }

    /// rsvg-convert knows no page, so a drawing that is '100%' wide would be as wide as its ink.
    private static func setting(width: Int, on svg: String) -> String {
        svg.replacing(/<svg\b[^>]*>/, maxReplacements: 1) { match in
            String(match.output).replacing(/\swidth\s*=\s*("[^"]*"|'[^']*')/, with: "")
                .replacing(/^<svg/, with: "<svg width=\"\(width)\"")
        }
    }
}
