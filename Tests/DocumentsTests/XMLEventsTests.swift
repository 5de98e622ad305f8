import Foundation
import Testing

@testable import Documents

@Suite struct XMLEventsTests {
    /// The texts in a piece of XML; `nil` where it is refused.
    private func texts(_ bytes: [UInt8]) -> [String]? {
        var found: [String] = []
        let isWhole = XMLEvents.read(bytes) { event in
            if case .text(let text) = event { found.append(text) }
            return true
        }
        return isWhole ? found : nil
    }

    /// The process would end here, were the parser to see such bytes.
    @Test(arguments: ["<a xmlns:x=\"t?b\"/>", "<a b=\"t?b\"/>", "<a><x:b? xmlns:x=\"y\"/></a>", "<a>t?b</a>", "?"])
    func bytesThatAreNoTextAreRefused(xml: String) {
        for wrong: [UInt8] in [[0xE8], [0xE8, 0x00], [0x00], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5]] {
            let bytes = xml.utf8.flatMap { $0 == UInt8(ascii: "?") ? wrong : [$0] }
            #expect(texts(bytes) == nil)
        }
    }

    @Test func bothEncodingsOfTheFormatsAreRead() throws {
        let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>één 👩‍👩‍👧</a>"
        for encoding in [String.Encoding.utf16BigEndian, .utf16LittleEndian] {
            let mark: [UInt8] = encoding == .utf16BigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
            let data = try #require(xml.data(using: encoding))
            #expect(texts(mark + data)?.joined() == "één 👩‍👩‍👧")
            #expect(texts(Array(data)) == nil)
        }
        #expect(texts([0xEF, 0xBB, 0xBF] + Array("<a>één</a>".utf8))?.joined() == "één")
        #expect(texts(Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>één</a>".utf8))?.joined() == "één")
        #expect(texts([0xFF, 0xFE] + [0x3C, 0x00, 0x00, 0xD8]) == nil)
    }
}
