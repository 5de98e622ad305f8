import Foundation
import FoundationXML

/// Reads XML as a row of events, by names without their prefix, which programs choose as they like.
///
/// A document type is refused: what we read has none, and with one a few bytes can grow into many.
final class XMLEvents: NSObject, XMLParserDelegate {
    enum Event {
        case start(String, [String: String])
        case text(String)
        case end(String)
    }

    private let handle: (Event) -> Bool
    /// How many elements are open. The parser itself takes a text that ends halfway for whole.
    private var depth = 0
    private var hasElement = false

    private init(_ handle: @escaping (Event) -> Bool) { self.handle = handle }

    /// Hands every event to `handle` until that returns false.
    ///
    /// - Returns: whether the XML was whole, or `handle` stopped.
    static func read(_ bytes: [UInt8], _ handle: @escaping (Event) -> Bool) -> Bool {
        guard let text = text(of: bytes), !hasDocumentType(text) else { return false }
        var stopped = false
        let events = XMLEvents { event in
            if !stopped, !handle(event) { stopped = true }
            return !stopped
        }
        let parser = XMLParser(data: Data(text))
        parser.shouldResolveExternalEntities = false
        parser.delegate = events
        let isWhole = parser.parse()
        return stopped || isWhole && parser.parserError == nil && events.hasElement && events.depth == 0
    }

    /// The XML as UTF-8 without its declaration, which may name another encoding; `nil` where it is neither UTF-8 nor
    /// UTF-16 with a byte order mark, the two that office formats allow (ECMA-376 part 2, 8.2.1).
    ///
    /// The parser passes what is no UTF-8 on to Foundation, which then ends the process. A fuzzer found that.
    private static func text(of bytes: [UInt8]) -> [UInt8]? {
        let decoded: String? =
            switch (bytes.first, bytes.dropFirst().first) {
            case (0xFE, 0xFF): String(validating: units(bytes) { UInt16($0) << 8 | UInt16($1) }, as: UTF16.self)
            case (0xFF, 0xFE): String(validating: units(bytes) { UInt16($1) << 8 | UInt16($0) }, as: UTF16.self)
            default: String(validating: bytes, as: UTF8.self)
            }
        guard let decoded else { return nil }
        var text = Array(decoded.utf8)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        guard !text.contains(0) else { return nil }
        if text.starts(with: Array("<?xml".utf8)) {
            guard let end = text.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            text.removeFirst(end + 1)
        }
        return text
    }

    private static func units(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> [UInt16] {
        stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    }

    private static func hasDocumentType(_ text: [UInt8]) -> Bool {
        let word = Array("<!DOCTYPE".utf8)
        var found = 0
        for byte in text {
            found = byte == word[found] ? found + 1 : (byte == word[0] ? 1 : 0)
            if found == word.count { return true }
        }
        return false
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        depth += 1
        hasElement = true
        let plain = Dictionary(attributes.map { (Self.local($0), $1) }, uniquingKeysWith: { first, _ in first })
        if !handle(.start(Self.local(name), plain)) { parser.abortParsing() }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if !handle(.text(text)) { parser.abortParsing() }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        if !handle(.text(String(decoding: block, as: UTF8.self))) { parser.abortParsing() }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        depth -= 1
        if !handle(.end(Self.local(name))) { parser.abortParsing() }
    }
}
