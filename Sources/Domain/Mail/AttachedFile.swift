/// A file as it goes with a mail.
public struct AttachedFile: Sendable, Equatable {
    /// What it is called where it is saved: `vragenlijst.docx`.
    public var name: String
    public var mediaType: String
    public var bytes: [UInt8]

    public init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
