/// What two people may change at the same time.
public protocol Versioned: Sendable, Equatable {
    /// How often it was saved; 0 for never. Who saves on an older version than is kept, overwrites nothing.
    var version: Int { get set }
}
