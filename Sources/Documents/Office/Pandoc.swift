import Foundation

/// Makes text documents of HTML with pandoc.
public struct Pandoc: Sendable {
    private let paths: ConverterPaths
    private let style: OfficeStyle
    private let limit: Duration
    private let turnstile = Turnstile(width: 2)

    /// - Parameter limit: how long each of the two steps, reading and writing, may take.
    public init(paths: ConverterPaths, style: OfficeStyle = OfficeStyle(), limit: Duration = .seconds(60)) {
        self.paths = paths
        self.style = style
        self.limit = limit
    }

    /// The document's bytes.
    ///
    /// The HTML is a whole document with `<html lang>`. Its first `<h1>` becomes the document's title, `<h2>` heading
    /// 1, and so on; without `<h1>` the `<title>` is the title. `<img src="kring:NAME" alt>` shows that resource,
    /// a PNG, at its `width` in CSS pixels, or at its own size; it is made to fit the page. Tables need complete tags
    /// and get their column widths from `<colgroup>`. `style` replaces the usual one, for this document.
    ///
    /// Throws `DocumentProblems`, `ConverterMissing`, `ProgramFailure`, and `CancellationError` if cancelled while
    /// waiting.
    public func document(
        _ html: String, resources: [String: [UInt8]] = [:], as format: OfficeFormat, style: OfficeStyle? = nil
    ) async throws -> [UInt8] {
        try await turnstile.pass {
            let json = try await run(
                ["--sandbox", "--from", "html", "--to", "json", "--shift-heading-level-by=-1"],
                input: Array(html.utf8), in: TemporaryFolder())
            let tree = try PandocTree(json: json, resources: resources)
            return switch format {
            case .docx: try await docx(tree, style: style ?? self.style)
            case .odt: try await odt(tree, style: style ?? self.style)
            }
        }
    }

    /// pandoc writes DOCX itself, after our styles.
    private func docx(_ tree: PandocTree, style: OfficeStyle) async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try folder.write(ReferenceDOCX(style: style).bytes, to: "reference.docx")
        for picture in tree.pictures {
            try folder.write(picture.png, to: picture.file)
        }
        // No --sandbox: in Debian's pandoc that hides its own data files, which this writer needs. The tree holds no
        // address but those of the files above.
        let written = try await run(
            ["--from", "json", "--to", "docx", "--reference-doc", "reference.docx", "--output", "-"],
            input: tree.json, in: folder)
        return try Self.withWholeRows(written)
    }

    /// The same DOCX with no row of a table parted over two pages: Word reads that from each row, not from the style.
    private static func withWholeRows(_ docx: [UInt8]) throws -> [UInt8] {
        let broken = ProgramFailure.failed(program: "pandoc", message: "its DOCX can't be read")
        guard let file = ZipFile(docx, most: largestDocument) else { throw broken }
        var archive = ZipArchive()
        for name in file.names where !name.hasSuffix("/") {
            guard let content = try file.read(name) else { throw broken }
            guard name == "word/document.xml" else {
                archive.add(name, content)
                continue
            }
            let text = String(decoding: content, as: UTF8.self)
                .replacing("<w:tr><w:trPr>", with: "<w:tr><w:trPr><w:cantSplit/>")
                .replacing("<w:tr><w:tc>", with: "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>")
            archive.add(name, text)
        }
        return archive.bytes
    }

    /// In bytes, unpacked.
    private static let largestDocument = 200_000_000

    /// pandoc writes the text; the rest of the file is ours, because pandoc 2's own ODT has no alternative texts and no
    /// lines in tables.
    private func odt(_ tree: PandocTree, style: OfficeStyle) async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try folder.write(Array(OpenDocument.template.utf8), to: "template.xml")
        let text = try await run(
            ["--sandbox", "--from", "json", "--to", "opendocument", "--standalone", "--template", "template.xml"],
            input: tree.withoutRowHeaders.json, in: folder)
        return OpenDocument(tree: tree, text: String(decoding: text, as: UTF8.self), style: style).bytes
    }

    private func run(_ arguments: [String], input: [UInt8], in folder: TemporaryFolder) async throws -> [UInt8] {
        guard let program = paths.pandoc else { throw ConverterMissing.pandoc }
        return try await Program(executable: program).run(
            ["+RTS", "-M512M", "-RTS", "--fail-if-warnings"] + arguments, input: input, in: folder, limit: limit)
    }
}
