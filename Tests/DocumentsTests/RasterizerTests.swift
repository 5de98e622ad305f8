import Foundation
import Testing

@testable import Documents

@Suite struct RasterizerTests {
    private let rasterizer = Rasterizer(paths: .find())

    /// The picture's size and the colours at some points, as Pillow sees them.
    private func look(at png: [UInt8], _ points: String) async throws -> String {
        try await IndependentReader.python(
            """
            import sys
            from PIL import Image
            picture = Image.open(sys.argv[1]).convert('RGBA')
            print(picture.size, *(picture.getpixel(point) for point in [\(points)]))
            """, file: png)
    }

    @Test func percentagesReferToTheWidthAskedFor() async throws {
        let svg = """
            <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="100%" height="60">
            <rect width="50%" height="30" fill="#0b5563"/></svg>
            """
        let png = try await rasterizer.png(svg: svg, width: 640, zoom: 2)
        #expect(
            try await look(at: png, "(638, 58), (642, 58), (638, 62)")
                == "(1280, 120) (11, 85, 99, 255) (0, 0, 0, 0) (0, 0, 0, 0)")
    }

    @Test func aViewBoxGivesTheHeight() async throws {
        let svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\"><rect width=\"10\" height=\"5\" fill=\"red\"/></svg>"
        let png = try await rasterizer.png(svg: svg, width: 100, zoom: 1.5)
        #expect(try await look(at: png, "(149, 74)") == "(150, 75) (255, 0, 0, 255)")
    }

    @Test func aFileThatTheDrawingNamesIsNotShown() async throws {
        let folder = try TemporaryFolder()
        let red =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\" fill=\"red\"/></svg>"
        try folder.write(Array(red.utf8), to: "red.svg")
        try folder.write(try await rasterizer.png(svg: red, width: 10), to: "red.png")
        for name in ["red.svg", "red.png"] {
            let file = folder.url.appending(path: name).absoluteString
            let svg = """
                <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="\(file)" width="10" height="10"/></svg>
                """
            #expect(
                try await look(at: rasterizer.png(svg: svg, width: 10, zoom: 1), "(5, 5)") == "(10, 10) (0, 0, 0, 0)")
        }
    }

    @Test func aBrokenDrawingIsAFailure() async throws {
        await #expect(throws: ProgramFailure.self) { try await rasterizer.png(svg: "<svg", width: 10) }
    }

    @Test func theLimitHolds() async throws {
        let script = try Script("exec sleep 1000")
        let paths = ConverterPaths(python: nil, pandoc: nil, rsvgConvert: script.url)
        await #expect(throws: ProgramFailure.tookTooLong(program: "script", limit: .milliseconds(200))) {
            try await Rasterizer(paths: paths, limit: .milliseconds(200)).png(svg: "<svg/>", width: 10)
        }
    }
}
