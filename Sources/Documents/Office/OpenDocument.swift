/// An ODT file (OpenDocument 1.2) around the text that pandoc wrote.
struct OpenDocument {
    let tree: PandocTree
    /// What pandoc made of `template`.
    let text: String
    let style: OfficeStyle

    /// The frame for pandoc's text; its namespaces are those that pandoc's elements use.
    static let template = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content \(namespaces) office:version="1.2">
        <office:automatic-styles>$automatic-styles$</office:automatic-styles>
        <office:body><office:text>
        <text:p text:style-name="Title">$title$</text:p>
        $body$
        </office:text></office:body></office:document-content>
        """

    static let namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
        """

    var bytes: [UInt8] {
        var archive = ZipArchive()
        // First and unpacked, so that a program can tell the kind of file by its first bytes (1.2, part 3, 3.3).
        archive.add("mimetype", Self.mediaType)
        archive.add("content.xml", content)
        archive.add("styles.xml", OpenDocumentStyles(style: style, language: tree.language).xml)
        archive.add("meta.xml", meta)
        for picture in tree.pictures {
            archive.add("Pictures/\(picture.file)", picture.png)
        }
        archive.add("META-INF/manifest.xml", manifest)
        return archive.bytes
    }

    private static let mediaType = "application/vnd.oasis.opendocument.text"

    /// pandoc's text with its pictures in the archive, their alternative texts, and lines in the tables.
    private var content: String {
        withLines(withPictures(withSoundParents(text)))
    }

    private func withPictures(_ text: String) -> String {
        let pictures = Dictionary(uniqueKeysWithValues: tree.pictures.map { ($0.file, $0) })
        return text.replacing(/<draw:image xlink:href="([^"]+)"([^>]*?)\/>/) { match in
            guard let picture = pictures[String(match.output.1)] else { return String(match.output.0) }
            return """
                <draw:image xlink:href="Pictures/\(picture.file)"\(match.output.2)/>\
                <svg:desc>\(picture.text.asXML)</svg:desc>
                """
        }
    }

    private func withLines(_ text: String) -> String {
        text.replacing(
            /(style:name="Table(HeaderRow|Row)Cell" style:family="table-cell">\s*<style:table-cell-properties) [^>]*>/
        ) { match in
            let line =
                match.output.2 == "HeaderRow" ? "1pt solid #\(style.headingColor)" : "0.5pt solid #\(style.lineColor)"
            return "\(match.output.1) fo:padding=\"0.1cm\" fo:border=\"none\" fo:border-bottom=\"\(line)\"/>"
        }
    }

    /// pandoc 2 bases some automatic styles on others, which the format does not know: they would look like plain text.
    /// What it adds in each step is the same, so the first one's parent serves.
    private func withSoundParents(_ text: String) -> String {
        let definitions = text.matches(
            of: /style:name="(P[0-9]+)" style:family="paragraph" style:parent-style-name="([^"]+)"/)
        let parents = Dictionary(
            definitions.map { ($0.output.1, $0.output.2) }, uniquingKeysWith: { first, _ in first })
        return text.replacing(/style:parent-style-name="(P[0-9]+)"/) { match in
            var parent = match.output.1
            // As many steps as there are styles, so that a circle ends too.
            for _ in parents { parent = parents[parent] ?? parent }
            return "style:parent-style-name=\"\(parent)\""
        }
    }

    private var meta: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-meta \(Self.namespaces) office:version="1.2"><office:meta>
        <dc:title>\(tree.title.asXML)</dc:title><dc:language>\(tree.language.asXML)</dc:language>
        </office:meta></office:document-meta>
        """
    }

    private var manifest: String {
        func entry(_ path: String, _ type: String) -> String {
            "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"\(type)\"/>"
        }
        let texts = ["content.xml", "styles.xml", "meta.xml"].map { entry($0, "text/xml") }
        let pictures = tree.pictures.map { entry("Pictures/\($0.file)", "image/png") }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
            manifest:version="1.2">
            \(([entry("/", Self.mediaType)] + texts + pictures).joined(separator: "\n"))
            </manifest:manifest>
            """
    }
}
