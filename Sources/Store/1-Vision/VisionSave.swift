import Domain

/// What became of saving a part or an item of a vision.
public enum VisionSave<Piece: VisionPiece>: Sendable, Equatable {
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
    ) throws -> VisionSave<Piece> {
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

/// A part or an item whose changes are recorded.
protocol RecordedPiece: VisionPiece {
    /// The kind of thing, in the record of changes.
    static var subject: String { get }
    /// Everything that somebody can change in it.
    var fields: [String: RecordedField] { get }

    func recordedID(in approach: Approach.ID) -> String
}

/// Several choices in one column: their words, in the order of the cases, with spaces between.
enum ChosenWords {
    static func text<Choice: RawRepresentable<String> & CaseIterable & Hashable>(_ choices: Set<Choice>) -> String {
        Choice.allCases.filter(choices.contains).map(\.rawValue).joined(separator: " ")
    }

    /// - Throws: ``StoreError/damaged(reason:)`` for a word that is no choice.
    static func choices<Choice: RawRepresentable<String> & Hashable>(
        _ text: String, of type: Choice.Type
    ) throws(StoreError) -> Set<Choice> {
        var choices: Set<Choice> = []
        for word in text.split(separator: " ") {
            choices.insert(try choice(String(word), of: type))
        }
        return choices
    }

    static func choice<Choice: RawRepresentable<String>>(
        _ word: String, of type: Choice.Type
    ) throws(StoreError) -> Choice {
        guard let choice = Choice(rawValue: word) else {
            throw .damaged(reason: "a word is no \(type)")
        }
        return choice
    }
}

extension Quantity: Storable {
    var stored: Value { .integer(hundredths) }

    init?(stored: Value) {
        guard case .integer(let hundredths) = stored else { return nil }
        self.init(hundredths: hundredths)
    }
}
