import Foundation

/// A document as pandoc's JSON: what was read from HTML, and what a writer will be given.
///
/// The writer for DOCX cannot run in pandoc's sandbox (below), and would fetch whatever a picture names, `/etc/passwd`
/// too. So every picture is one that was given, or there is no document.
struct PandocTree {
    /// A picture in the text.
    struct Picture {
        /// Its name among the document's files.
        let file: String
        let png: [UInt8]
        /// Its alternative text.
        let text: String
    }

    private var tree: [String: Any]
    /// The pictures, in the order in which they stand in the text.
    private(set) var pictures: [Picture] = []

    /// Reads pandoc's JSON, and replaces each `kring:NAME` by a file name and a size that fits the page.
    ///
    /// Throws `DocumentProblems` for any other picture, and for what an accessible document must have.
    init(json: [UInt8], resources: [String: [UInt8]]) throws {
        guard let tree = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any] else {
            throw ProgramFailure.failed(program: "pandoc", message: "it gave no document")
        }
        self.tree = tree
        var problems: [String] = []
        let blocks = placingPictures(in: tree["blocks"] as Any, from: resources, problems: &problems)
        // Of the metadata only what is meant: the HTML's other <meta> could be options of pandoc's.
        let meta = tree["meta"] as? [String: Any] ?? [:]
        self.tree["meta"] = meta.filter { ["title", "lang"].contains($0.key) }
        self.tree["blocks"] = blocks
        if title.isEmpty { problems.append("The document has no title: <h1> or <title> is missing") }
        if language.isEmpty { problems.append("The document has no language: <html lang> is missing") }
        guard problems.isEmpty else { throw DocumentProblems(problems) }
    }

    var title: String { Self.plain((tree["meta"] as? [String: Any])?["title"] as Any) }
    var language: String { Self.plain((tree["meta"] as? [String: Any])?["lang"] as Any) }

    var json: [UInt8] {
        get throws { Array(try JSONSerialization.data(withJSONObject: tree, options: [.sortedKeys])) }
    }

    /// The same with no column of row headers: pandoc 2 leaves such a column out of OpenDocument text.
    var withoutRowHeaders: PandocTree {
        var copy = self
        copy.tree["blocks"] = Self.withoutRowHeaders(tree["blocks"] as Any)
        return copy
    }

    /// A table is `[attributes, caption, columns, head, bodies, foot]`, a body `[attributes, row headers, rows, rows]`.
    private static func withoutRowHeaders(_ part: Any) -> Any {
        switch part {
        case let list as [Any]:
            return list.map(withoutRowHeaders)
        case let node as [String: Any]:
            var content = node.mapValues(withoutRowHeaders)
            if node["t"] as? String == "Table", var table = content["c"] as? [Any], table.count == 6,
                let bodies = table[4] as? [[Any]]
            {
                table[4] = bodies.map { [$0[0], 0] + $0[2...] }
                content["c"] = table
            }
            return content
        default:
            return part
        }
    }

    private mutating func placingPictures(
        in part: Any, from resources: [String: [UInt8]], problems: inout [String]
    ) -> Any {
        switch part {
        case let list as [Any]:
            return list.map { placingPictures(in: $0, from: resources, problems: &problems) }
        case let node as [String: Any] where node["t"] as? String == "Image":
            do {
                return try placed(node, from: resources)
            } catch {
                problems += error.problems
                return node
            }
        case let node as [String: Any]:
            return node.mapValues { placingPictures(in: $0, from: resources, problems: &problems) }
        default:
            return part
        }
    }

    /// The picture's node (`[attributes, text, [target, title]]`) with its file's name and size.
    private mutating func placed(
        _ node: [String: Any], from resources: [String: [UInt8]]
    ) throws(DocumentProblems) -> [String: Any] {
        let content = node["c"] as? [Any] ?? []
        guard content.count == 3, let attributes = content[0] as? [Any], attributes.count == 3,
            let target = content[2] as? [String], target.count == 2
        else { throw DocumentProblems(["pandoc gave a picture of an unknown shape"]) }
        let address = target[0]
        guard address.hasPrefix("kring:"), let png = resources[String(address.dropFirst("kring:".count))] else {
            throw DocumentProblems(["Refused to fetch \(address.prefix(200))"])
        }
        guard let size = PNGSize(png) else { throw DocumentProblems(["\(address) is no PNG picture"]) }
        let text = Self.plain(content[1])
        guard !text.isEmpty else { throw DocumentProblems(["The picture \(address) has no alternative text"]) }

        let picture = Picture(file: "picture-\(pictures.count + 1).png", png: png, text: text)
        pictures.append(picture)
        let asked = (attributes[2] as? [[String]] ?? []).first { $0.first == "width" }?.last.flatMap(Double.init)
        let width = min((asked ?? Double(size.width)) * 2.54 / 96, OfficeStyle.textWidth)
        let height = width * Double(size.height) / Double(size.width)
        let sized = [("width", width), ("height", height)].map { [$0, String(format: "%.2fcm", $1)] }
        return ["t": "Image", "c": [[attributes[0], attributes[1], sized], content[1], [picture.file, target[1]]]]
    }

    /// The words of a piece of text.
    private static func plain(_ part: Any) -> String {
        switch part {
        case let list as [Any]: return list.map(plain).joined()
        case let node as [String: Any]:
            switch node["t"] as? String {
            case "Str": return node["c"] as? String ?? ""
            case "Space", "SoftBreak", "LineBreak": return " "
            default: return plain(node["c"] as Any)
            }
        default: return ""
        }
    }
}
