/// A document of text that somebody sends to be kept, recognised by what is in it and not by its name.
public enum TextDocument: String, Sendable, CaseIterable {
    case pdf, docx, odt

    /// - Throws: ``TextDocumentRefusal``
    public init(recognising bytes: [UInt8]) throws(TextDocumentRefusal) {
        // PDF 1.7, 7.5.2; readers allow some bytes before the header.
        if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
            self = .pdf
            return
        }
        // The container of old Office files, and of new ones behind a password (MS-CFB, 2.2).
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw .oldOrLocked }
        guard let zip = ZipFile(bytes, most: 1 << 20) else { throw .unknown }
        let names = zip.names
        // What a document runs by itself: macros (ECMA-376 with MS-OFFMACRO2; ODF 1.3, 3.16).
        let runs = names.contains {
            $0.lowercased().hasSuffix("vbaproject.bin") || $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/")
        }
        guard !runs else { throw .macros }
        if names.contains("word/document.xml"), names.contains("[Content_Types].xml") {
            self = .docx
        } else if let type = try? zip.read("mimetype"),
            type == Array("application/vnd.oasis.opendocument.text".utf8)
        {
            self = .odt
        } else {
            throw .unknown
        }
    }
}

/// Why a file is not kept.
public enum TextDocumentRefusal: Error, Sendable, Equatable {
    /// None of the kinds of ``TextDocument``.
    case unknown
    /// It holds macros, which run when somebody opens it.
    case macros
    /// An old Word file (DOC), or one behind a password, which look alike from outside.
    case oldOrLocked
}
