import Foundation

/// Where a command's result goes.
enum Output {
    /// Writes a file whole or not at all.
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure.output("\(path): the file can't be written")
        }
    }

    static func print(_ text: String) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            throw Failure.output("standard output can't be written")
        }
    }

    /// The type of file that a name asks for, by its ending.
    static func ending(of path: String) -> String { URL(filePath: path).pathExtension.lowercased() }
}
