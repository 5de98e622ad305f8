import Domain

/// What became of saving a part or an item of a vision.
public typealias VisionSave<Piece: VisionPiece> = VersionedSave<Piece>

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
