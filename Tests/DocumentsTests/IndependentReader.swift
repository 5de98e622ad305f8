import Foundation

@testable import Documents

/// Programs that are not ours and read what we write. One that is not installed fails the test.
enum IndependentReader {
    /// What the program says about the files, which stand in its current folder.
    static func read(
        _ program: String, _ arguments: [String], files: [String: [UInt8]] = [:], input: [UInt8] = []
    ) async throws -> String {
        let folder = try TemporaryFolder()
        for (name, bytes) in files {
            try folder.write(bytes, to: name)
        }
        let output = try await Program(executable: URL(filePath: "/usr/bin/env"))
            .run([program] + arguments, input: input, in: folder, limit: .seconds(120))
        return String(decoding: output, as: UTF8.self)
    }

    /// What a Python program prints; the file is `sys.argv[1]`.
    static func python(_ script: String, file: [UInt8]) async throws -> String {
        guard let python = ConverterPaths.find().python else { throw ConverterMissing.weasyPrint(reason: "") }
        return try await read(python.path, ["-c", script, "file"], files: ["file": file])
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The text of one file in a ZIP archive.
    static func entry(_ name: String, of archive: [UInt8]) async throws -> String {
        try await python(
            "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('\(name)').decode())", file: archive)
    }
}

/// A program of a few lines of shell, in a folder that lives as long as this does.
struct Script {
    let folder: TemporaryFolder
    let url: URL

    init(_ lines: String) throws {
        folder = try TemporaryFolder()
        url = folder.url.appending(path: "script")
        let text = folder.url.appending(path: "text")
        try Data("#!/bin/sh\n\(lines)\n".utf8).write(to: text)
        // Another process writes it: were it open for writing here, a test that starts a program at that moment would hand
        // the descriptor on, and the kernel would refuse to run the script (ETXTBSY).
        let copying = try Process.run(
            URL(filePath: "/usr/bin/install"), arguments: ["-m", "755", text.path, url.path])
        copying.waitUntilExit()
    }
}
