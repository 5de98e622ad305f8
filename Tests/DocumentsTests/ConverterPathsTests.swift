import Foundation
import Testing

@testable import Documents

@Suite struct ConverterPathsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// An executable file at the path, in a folder of this test.
    private func program(_ path: String) throws -> URL {
        let url = folder.url.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("#!/bin/sh\n".utf8).write(to: url)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
        return url
    }

    private func find(_ environment: [String: String], executable: String = "none/x", directory: String = "none")
        -> ConverterPaths
    {
        ConverterPaths.find(
            environment: environment, executable: folder.url.appending(path: executable),
            directory: folder.url.appending(path: directory))
    }

    @Test func theSettingWins() throws {
        let setting = try program("set/python")
        _ = try program("a/.venv/bin/python")
        #expect(find(["KRING_PYTHON": setting.path], directory: "a").python?.path == setting.path)
        #expect(find(["KRING_PYTHON": "/nowhere"], directory: "a").python?.path == "/nowhere")
    }

    @Test func aVirtualEnvironmentAboveTheExecutableComesNext() throws {
        let near = try program("a/.venv/bin/python")
        let other = try program("other/.venv/bin/python")
        let path = try program("bin/python3").deletingLastPathComponent().path
        let found = find(["PATH": path], executable: "a/.build/debug/kring", directory: "other/deep/down")
        #expect(found.python?.path == near.path)
        #expect(find(["PATH": path], directory: "other/deep/down").python?.path == other.path)
    }

    @Test func thePathComesLast() throws {
        let python = try program("bin/python3")
        let pandoc = try program("more/pandoc")
        let path = "/nowhere:\(python.deletingLastPathComponent().path):\(pandoc.deletingLastPathComponent().path)"
        #expect(find(["PATH": path]).python?.path == python.path)
        #expect(find(["PATH": path]).pandoc?.path == pandoc.path)
        #expect(find(["PATH": path]).rsvgConvert == nil)
    }

    @Test func whatIsMissingSaysWhatToInstall() async throws {
        let none = ConverterPaths(python: nil, pandoc: nil, rsvgConvert: nil)
        let pdf = await #expect(throws: ConverterMissing.self) {
            try await PDFPrinter(paths: none).print(PDFSource(html: ""))
        }
        #expect(pdf?.install.contains("weasyprint==70.0") == true)
        let docx = await #expect(throws: ConverterMissing.self) {
            try await Pandoc(paths: none).document("", as: .docx)
        }
        #expect(docx?.description == "pandoc is missing. To install it: apt install pandoc")
        let png = await #expect(throws: ConverterMissing.self) {
            try await Rasterizer(paths: none).png(svg: "<svg/>", width: 1)
        }
        #expect(png?.install == "apt install librsvg2-bin")
    }
}
