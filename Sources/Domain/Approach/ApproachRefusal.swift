/// Why something of an approach was not changed.
public enum ApproachRefusal: Error, Sendable, Equatable {
    /// The municipality has no such approach, or the approach no such part.
    case unknown
    /// The approach has ended: it can only be read.
    case finished
}
