import Foundation

/// Where the programs are that make documents; `nil` for one that is not installed.
public struct ConverterPaths: Sendable, Equatable {
    /// A Python that has WeasyPrint.
    public var python: URL?
    public var pandoc: URL?
    public var rsvgConvert: URL?

    public init(python: URL?, pandoc: URL?, rsvgConvert: URL?) {
        self.python = python
        self.pandoc = pandoc
        self.rsvgConvert = rsvgConvert
    }

    /// Looks for the programs.
    ///
    /// Python is `KRING_PYTHON` if that is set, even if nothing is there: a wrong setting must show. Otherwise it is
    /// `.venv/bin/python` in a folder above the executable or above the current directory, nearest first, or else
    /// `python3` on `PATH`. The others are found on `PATH`.
    public static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL,
        directory: URL = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    ) -> ConverterPaths {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map {
            URL(filePath: String($0), directoryHint: .isDirectory)
        }
        func onPath(_ name: String) -> URL? {
            folders.map { $0.appending(path: name) }.first(where: isExecutable)
        }
        let python: URL? =
            if let setting = environment["KRING_PYTHON"], !setting.isEmpty {
                URL(filePath: setting)
            } else {
                (ancestors(of: executable?.deletingLastPathComponent()) + ancestors(of: directory))
                    .map { $0.appending(path: ".venv/bin/python") }
                    .first(where: isExecutable) ?? onPath("python3")
            }
        return ConverterPaths(python: python, pandoc: onPath("pandoc"), rsvgConvert: onPath("rsvg-convert"))
    }

    private static func isExecutable(_ file: URL) -> Bool {
        FileManager.default.isExecutableFile(atPath: file.path)
    }

    /// The folder itself and every one above it.
    private static func ancestors(of folder: URL?) -> [URL] {
        guard let folder else { return [] }
        var path = folder.standardizedFileURL.path
        var found = [URL(filePath: path)]
        while path != "/", !path.isEmpty {
            path = (path as NSString).deletingLastPathComponent
            found.append(URL(filePath: path))
        }
        return found
    }
}
