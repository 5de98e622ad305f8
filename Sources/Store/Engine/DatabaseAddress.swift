import CPQ

/// Where the data is kept: a file of this machine, or a PostgreSQL server.
public enum DatabaseAddress: Sendable, Equatable {
    /// A SQLite file; it is made when it does not exist, its folder is not.
    case sqlite(path: String)
    /// `postgres://user:password@host:port/database`, or any other URL that libpq reads.
    case postgres(url: String)

    /// Reads a path, or a URL that starts with `postgres://` or `postgresql://`.
    ///
    /// - Throws: ``StoreError/badAddress(expected:)``, which never repeats the text, as that may hold a password.
    public init(_ text: String) throws(StoreError) {
        guard !text.isEmpty, !text.utf8.contains(0), text != ":memory:" else {
            throw .badAddress(expected: "the path of a file, or postgres://user:password@host:port/database")
        }
        guard text.contains("://") else {
            self = .sqlite(path: text)
            return
        }
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"), let settings = Self.settings(in: text),
            // Several servers have several ports, with commas between.
            (settings["port"] ?? "5432").split(separator: ",").allSatisfy({ UInt16($0) != nil })
        else {
            throw .badAddress(expected: "postgres://user:password@host:port/database")
        }
        self = .postgres(url: text)
    }

    /// The settings that libpq reads from a URL, by keyword; `nil` where it can't read it.
    private static func settings(in url: String) -> [String: String]? {
        guard let options = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var settings: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return settings
    }
}

extension DatabaseAddress: CustomStringConvertible {
    /// What may be shown and logged: the path, or the server and the database without user and password.
    public var description: String {
        switch self {
        case .sqlite(let path):
            return path
        case .postgres(let url):
            let settings = Self.settings(in: url) ?? [:]
            let port = settings["port"].map { ":\($0)" } ?? ""
            return "postgres://\(settings["host"] ?? "")\(port)/\(settings["dbname"] ?? "")"
        }
    }
}
