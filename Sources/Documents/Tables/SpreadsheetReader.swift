/// Reads the parts of an XLSX file (ECMA-376, part 1, chapter 18) into a ``Spreadsheet``.
struct SpreadsheetReader {
    private let archive: ZipFile
    private let limits: Spreadsheet.Limits

    init(_ bytes: [UInt8], limits: Spreadsheet.Limits) throws(SpreadsheetProblem) {
        // The first bytes of a compound file: XLS, and every Office file with a password.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw SpreadsheetProblem(reason: .oldOrLocked) }
        guard let archive = ZipFile(bytes, most: limits.unpackedBytes) else {
            throw SpreadsheetProblem(reason: .notASpreadsheet)
        }
        (self.archive, self.limits) = (archive, limits)
    }

    func sheets() throws(SpreadsheetProblem) -> [Spreadsheet.Sheet] {
        let roots = try relations("_rels/.rels", from: "")
        guard let main = roots.values.first(where: { $0.type == "officeDocument" })?.target,
            let workbook = try part(main)
        else { throw SpreadsheetProblem(reason: .notASpreadsheet) }
        let slash = main.lastIndex(of: "/")
        let folder = slash.map { String(main[...$0]) } ?? ""
        let name = main.dropFirst(folder.count)
        let related = try relations("\(folder)_rels/\(name).rels", from: folder)
        let book = try WorkbookPart(workbook)
        let strings = try related.values.first { $0.type == "sharedStrings" }.map(\.target)
            .flatMap { path throws(SpreadsheetProblem) in try part(path) }
        let styles = try related.values.first { $0.type == "styles" }.map(\.target)
            .flatMap { path throws(SpreadsheetProblem) in try part(path) }
        let texts = try strings.map { bytes throws(SpreadsheetProblem) in try SharedStrings(bytes).texts } ?? []
        let formats = try styles.map { bytes throws(SpreadsheetProblem) in try NumberFormats(bytes) } ?? NumberFormats()
        var sheets: [Spreadsheet.Sheet] = []
        var left = limits.cells
        for listed in book.sheets {
            // A sheet that is a chart has no rows.
            guard let relation = related[listed.relation], relation.type == "worksheet" else { continue }
            guard let bytes = try part(relation.target, sheet: listed.name) else {
                throw SpreadsheetProblem(reason: .damaged("the sheet is missing"), sheet: listed.name)
            }
            let reader = SheetPart(
                name: listed.name, texts: texts, formats: formats, from1904: book.from1904, mostCells: left)
            let rows = try reader.rows(bytes)
            left -= reader.cellCount
            sheets.append(Spreadsheet.Sheet(name: listed.name, rows: rows))
        }
        guard !sheets.isEmpty else { throw SpreadsheetProblem(reason: .damaged("no sheet with cells")) }
        return sheets
    }

    private func part(_ path: String, sheet: String? = nil) throws(SpreadsheetProblem) -> [UInt8]? {
        do {
            return try archive.read(path)
        } catch {
            switch error {
            case .tooLarge: throw SpreadsheetProblem(reason: .tooLarge, sheet: sheet)
            case .damaged: throw SpreadsheetProblem(reason: .damaged("'\(path)' can't be unpacked"), sheet: sheet)
            }
        }
    }

    private struct Relation {
        /// The last piece of its type, which is the same in the strict and the usual flavour.
        var type: String
        /// A path within the archive.
        var target: String
    }

    private func relations(_ path: String, from folder: String) throws(SpreadsheetProblem) -> [String: Relation] {
        guard let bytes = try part(path) else { return [:] }
        var found: [String: Relation] = [:]
        let isWhole = XMLEvents.read(bytes) { event in
            if case .start("Relationship", let attributes) = event, let id = attributes["Id"],
                let type = attributes["Type"], let target = attributes["Target"], attributes["TargetMode"] != "External"
            {
                let last = type.split(separator: "/").last.map(String.init) ?? type
                found[id] = Relation(type: last, target: Self.resolved(target, from: folder))
            }
            return true
        }
        guard isWhole else { throw SpreadsheetProblem(reason: .damaged("'\(path)' is no whole XML")) }
        return found
    }

    /// A target is relative to its part's folder, or begins at the top with a slash.
    private static func resolved(_ target: String, from folder: String) -> String {
        let whole = target.hasPrefix("/") ? target : folder + target
        var pieces: [Substring] = []
        for piece in whole.split(separator: "/") where piece != "." {
            if piece == ".." { _ = pieces.popLast() } else { pieces.append(piece) }
        }
        return pieces.joined(separator: "/")
    }
}

/// The list of sheets.
private struct WorkbookPart {
    var sheets: [(name: String, relation: String)] = []
    /// Whether days are counted from 1904, as old programs for the Macintosh do.
    var from1904 = false

    init(_ bytes: [UInt8]) throws(SpreadsheetProblem) {
        var (sheets, from1904): ([(name: String, relation: String)], Bool) = ([], false)
        let isWhole = XMLEvents.read(bytes) { event in
            switch event {
            case .start("sheet", let attributes):
                if let name = attributes["name"], let relation = attributes["id"] { sheets.append((name, relation)) }
            case .start("workbookPr", let attributes):
                from1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true"
            default: break
            }
            return true
        }
        guard isWhole else { throw SpreadsheetProblem(reason: .damaged("the list of sheets is no whole XML")) }
        (self.sheets, self.from1904) = (sheets, from1904)
    }
}

/// The texts that cells share.
private struct SharedStrings {
    let texts: [String]

    init(_ bytes: [UInt8]) throws(SpreadsheetProblem) {
        var texts: [String] = []
        var text = CellText()
        let isWhole = XMLEvents.read(bytes) { event in
            if case .start("si", _) = event { text = CellText() }
            text.take(event)
            if case .end("si") = event { texts.append(text.whole) }
            return true
        }
        guard isWhole else { throw SpreadsheetProblem(reason: .damaged("the shared texts are no whole XML")) }
        self.texts = texts
    }
}

/// A text with its runs put together, without the reading aids that East Asian texts carry.
struct CellText {
    private var gathered = ""
    private var isText = false
    private var isAid = false

    mutating func take(_ event: XMLEvents.Event) {
        switch event {
        case .start("t", _): isText = !isAid
        case .end("t"): isText = false
        case .start("rPh", _): isAid = true
        case .end("rPh"): isAid = false
        case .text(let piece) where isText: gathered += piece
        default: break
        }
    }

    var whole: String { Self.unescaped(gathered) }

    /// `_x000D_` stands for a character that XML has no other way to write (ECMA-376, 22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            guard let value = UInt32(match.output.1, radix: 16), value > 0, let scalar = Unicode.Scalar(value) else {
                return ""
            }
            return String(Character(scalar))
        }
    }
}
