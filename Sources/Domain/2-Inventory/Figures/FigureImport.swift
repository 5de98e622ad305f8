/// A file of figures that was read: first shown, then taken in, and perhaps undone.
public struct FigureImport: Sendable, Equatable, Identifiable {
    public typealias ID = String

    public var id: ID
    public var kind: Kind
    /// What the file was called.
    public var file: String
    /// What reading it found besides figures, a sentence a line.
    public var summary: String
    public var made: Day
    public var state: State

    public enum Kind: String, Sendable, CaseIterable { case health, mapped, scale }

    public enum State: String, Sendable, CaseIterable { case previewed, taken, undone }

    public init(id: ID, kind: Kind, file: String, summary: String, made: Day, state: State = .previewed) {
        self.id = id
        self.kind = kind
        self.file = file
        self.summary = summary
        self.made = made
        self.state = state
    }
}

/// What taking in a file would do to the figures that are there.
public struct FigurePreview: Sendable, Equatable {
    /// Figures of which there is none yet.
    public var new: [LocalFigure]
    /// Figures that are there already and say the same.
    public var same: [LocalFigure]
    /// Figures of which another value is there: never overwritten unless somebody says so.
    public var different: [Difference]

    public struct Difference: Sendable, Equatable {
        public var kept: LocalFigure
        public var read: LocalFigure
    }

    /// - Parameters:
    ///   - read: what the file holds, each measurement once.
    ///   - kept: the figures that count now.
    public init(read: [LocalFigure], kept: [LocalFigure]) {
        let known = Dictionary(kept.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        (new, same, different) = ([], [], [])
        for figure in read {
            switch known[figure.key] {
            case nil: new.append(figure)
            case let here? where here.says(theSameAs: figure): same.append(figure)
            case let here?: different.append(Difference(kept: here, read: figure))
            }
        }
    }
}
