import Domain

/// What became of saving what two people may change at the same time.
public enum VersionedSave<Piece: Versioned>: Sendable, Equatable {
    /// It is on disk, with this version.
    case saved(Piece)
    /// Somebody else saved it meanwhile, and this is what they left; nothing was changed.
    case outdated(Piece)
    /// It was taken away meanwhile, and this is what it held; nothing was changed.
    case removed(Piece)
    /// There is no room for another item.
    case full
}

extension Connection {
    /// Saves a piece where what is kept has the version that it was made from. What is the same already is left alone.
    /// It runs while nobody else can write in the approach.
    ///
    /// - Parameter write: writes the piece with its new version.
    func save<Piece: RecordedPiece>(
        _ piece: Piece, over kept: Piece, in approach: Approach.ID, _ act: Act, write: (Piece) throws -> Void
    ) throws -> VersionedSave<Piece> {
        // The same words again: a second press of the button, or nothing changed.
        guard
            let change = Change(
                Piece.subject, piece.recordedID(in: approach), from: kept.fields, to: piece.fields)
        else { return .saved(kept) }
        guard kept.version == piece.version else { return .outdated(kept) }
        var saved = piece
        saved.version += 1
        try write(saved)
        try record(change, act)
        return .saved(saved)
    }
}

/// Something of an approach whose changes are recorded.
protocol RecordedPiece: Versioned {
    /// The kind of thing, in the record of changes.
    static var subject: String { get }
    /// Everything that somebody can change in it.
    var fields: [String: RecordedField] { get }

    func recordedID(in approach: Approach.ID) -> String
}
