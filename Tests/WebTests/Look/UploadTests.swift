import Testing

@testable import Web

struct UploadTests {
    private func read(_ text: String) throws -> Upload {
        try Upload(Array(text.replacing("\n", with: "\r\n").utf8), boundary: "grens")
    }

    @Test func fieldsAndFilesAreRead() throws {
        let upload = try read(
            """
            --grens
            Content-Disposition: form-data; name="titel"

            Één regel
            en nog een
            --grens
            Content-Disposition: form-data; name="bestand"; filename="thema %22a%22.css"
            Content-Type: text/css

            --grens, maar niet aan het begin van een regel? --grensloos

            --grens
            Content-Disposition: form-data; name="leeg"; filename=""
            Content-Type: application/octet-stream


            --grens--

            """.replacing("--grens, maar", with: "x--grens, maar"))
        #expect(upload.fields == ["titel": "Één regel\r\nen nog een"])
        #expect(upload.files.keys.sorted() == ["bestand"])
        #expect(upload.files["bestand"]?.name == "thema \"a\".css")
        #expect(
            String(decoding: upload.files["bestand"]?.bytes ?? [], as: UTF8.self)
                == "x--grens, maar niet aan het begin van een regel? --grensloos\r\n")
    }

    @Test func anyByteGoesThrough() throws {
        let content = (0..<2_000).map { UInt8(truncatingIfNeeded: $0) } + Array("\r\n--gren".utf8)
        let head = "--grens\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n"
        let upload = try Upload(Array(head.utf8) + content + Array("\r\n--grens--\r\n".utf8), boundary: "grens")
        #expect(upload.files["a"]?.bytes == content)
    }

    /// Wherever the bytes stop, the answer is that they did: never half a file.
    @Test func whatIsCutShortIsRefused() throws {
        let whole = Array(
            "--grens\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\ninhoud\r\n--grens--\r\n".utf8)
        for length in 0..<(whole.count - 4) {
            #expect(throws: Upload.Problem.incomplete) { try Upload(Array(whole[..<length]), boundary: "grens") }
        }
    }

    @Test func thereIsAnEndToTheParts() {
        let part = "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
        let bytes = Array((String(repeating: part, count: 101) + "--grens--\r\n").utf8)
        #expect(throws: Upload.Problem.tooManyParts) { try Upload(bytes, boundary: "grens") }
    }
}
