import Domain
import Foundation

/// A file of a municipality's house style, as it is served.
public enum LookFile: Sendable, Equatable {
    case theme(css: String)
    case logo([UInt8], PictureType)
}

extension Store {
    /// Gives a municipality a theme, or takes it away.
    public func setTheme(_ theme: Theme?, of municipality: Municipality.ID, _ act: Act) async throws {
        let css = theme?.css
        try await engine.write { connection in
            let digest = try css.map { try connection.keep($0, kind: "theme", salt: "", of: municipality) }
            try connection.run("UPDATE municipality SET theme = \(digest) WHERE id = \(municipality)")
            try connection.record(
                Change(.changed, "municipality", municipality, after: ["theme": .value(digest)]), act)
        }
    }

    /// Gives a municipality a logo, or takes it away.
    public func setLogo(
        _ logo: (bytes: [UInt8], type: PictureType)?, of municipality: Municipality.ID, _ act: Act
    ) async throws {
        let (content, type) = (logo.map { Data($0.bytes).base64EncodedString() }, logo?.type.rawValue)
        try await engine.write { connection in
            let digest = try content.map {
                try connection.keep($0, kind: type ?? "", salt: "logo", of: municipality)
            }
            try connection.run(
                "UPDATE municipality SET logo = \(digest), logo_type = \(type) WHERE id = \(municipality)")
            try connection.record(Change(.changed, "municipality", municipality, after: ["logo": .value(digest)]), act)
        }
    }

    /// The file with this digest; `nil` where there is none.
    public func lookFile(_ digest: String) async throws -> LookFile? {
        let rows = try await engine.rows("SELECT kind, content FROM look_file WHERE digest = \(digest)")
        guard let row = rows.first else { return nil }
        let (kind, content): (String, String) = (try row["kind"], try row["content"])
        if kind == "theme" { return .theme(css: content) }
        guard let type = PictureType(rawValue: kind), let bytes = Data(base64Encoded: content) else {
            throw StoreError.damaged(reason: "a logo is no picture")
        }
        return .logo(Array(bytes), type)
    }
}

extension Connection {
    /// Keeps a file under its digest, in which the municipality counts: nobody learns from an address who else has it.
    fileprivate func keep(_ content: String, kind: String, salt: String, of municipality: String) throws -> String {
        let digest = HexadecimalHash.of("\(municipality)\n\(salt)\n\(content)")
        try run(
            """
            INSERT INTO look_file (digest, municipality, kind, content)
            VALUES (\(digest), \(municipality), \(kind), \(content)) ON CONFLICT (digest) DO NOTHING
            """)
        return digest
    }
}
