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
        guard !hasDocumentType(bytes) else { return false }
        var stopped = false
        let events = XMLEvents { event in
            if !stopped, !handle(event) { stopped = true }
            return !stopped
        }
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.delegate = events
        let isWhole = parser.parse()
        return stopped || isWhole && parser.parserError == nil && events.hasElement && events.depth == 0
    }

    /// Only ASCII and its supersets can spell it in a way that the formats allow; UTF-16 is looked at without zeros.
    private static func hasDocumentType(_ bytes: [UInt8]) -> Bool {
        let word = Array("<!DOCTYPE".utf8)
        var found = 0
        for byte in bytes where byte != 0 {
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
