/// Something that reads bytes from outside, with inputs to begin from.
struct Reader: Sendable {
    let name: String
    /// How many inputs out of 10,000 it gets: slow readers fewer.
    let share: Int
    let samples: [[UInt8]]
    /// Words that mean something to it.
    let words: [[UInt8]]
    let read: @Sendable ([UInt8]) async -> Outcome

    enum Outcome: Sendable, Equatable {
        case accepted
        /// With a message, as it should be.
        case refused
        /// What must not happen, in words.
        case surprise(String)
    }

    static func all() async throws -> [Reader] {
        let readers = try await [
            shortResponseFile(), wholeResponseFile(), answers(), condition(), day(), questionnaireFile(),
            extendingFile(), questionnaireJSON(), bounces(), healthFile(), mappedFile(), scaleFile(), mapFile(),
            spreadsheetFile(), sheet(), limeSurveyFile(),
        ]
        precondition(readers.reduce(0) { $0 + $1.share } == 10_000)
        return readers
    }
}
