import Foundation
import Testing

@testable import Documents

/// Held against another reader: zbar.
@Suite struct QRCodeTests {
    private let folder = try? TemporaryFolder()

    @Test(arguments: [
        "a", "otpauth://totp/Kring:sanne@heldermeer.nl?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Kring",
        String(repeating: "0123456789", count: 60),
    ])
    func anotherReaderReadsIt(text: String) async throws {
        let folder = try #require(folder)
        let code = try #require(QRCode(text))
        let drawing = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(code.side * 6)" height="\(code.side * 6)" \
            viewBox="0 0 \(code.side) \(code.side)"><path fill="#fff" d="M0 0h\(code.side)v\(code.side)H0z"/>\
            <path d="\(code.path)"/></svg>
            """
        try Data(drawing.utf8).write(to: folder.url.appending(path: "code.svg"))
        _ = try await Program(executable: URL(filePath: "/usr/bin/env")).run(
            ["rsvg-convert", "-o", "code.png", "code.svg"], input: [], in: folder, limit: .seconds(60))
        let read = try await Program(executable: URL(filePath: "/usr/bin/env")).run(
            ["zbarimg", "--quiet", "--raw", "code.png"], input: [], in: folder, limit: .seconds(60))
        #expect(String(decoding: read, as: UTF8.self) == text + "\n")
    }

    @Test func whatNoCodeHoldsIsNone() {
        #expect(QRCode(String(repeating: "x", count: 2_332)) == nil)
        #expect(QRCode("a\0b") == nil)
        #expect(QRCode("") == nil)
    }
}
