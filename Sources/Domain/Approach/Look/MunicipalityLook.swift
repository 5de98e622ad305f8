/// Which house style a municipality's pages have: the files' digests, under which they are served.
public struct MunicipalityLook: Codable, Sendable, Equatable {
    public var theme: String?
    public var logo: Logo?

    public struct Logo: Codable, Sendable, Equatable {
        public var digest: String
        /// Its picture's type, which its bytes were seen to be.
        public var type: PictureType

        public init(digest: String, type: PictureType) {
            self.digest = digest
            self.type = type
        }
    }

    public init(theme: String? = nil, logo: Logo? = nil) {
        self.theme = theme
        self.logo = logo
    }
}

/// The pictures that a logo may be: no SVG, which can hold programs.
public enum PictureType: String, Codable, Sendable, CaseIterable {
    case png
    case jpeg

    /// What the bytes begin like; `nil` for anything else.
    public init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else {
            return nil
        }
    }
}
