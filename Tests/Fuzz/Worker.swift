import Synchronization

/// One processor's part of the work, with random numbers of its own.
final class Worker: Sendable {
    struct State: Sendable {
        /// When the input at hand began; `nil` between inputs.
        var started: ContinuousClock.Instant?
        var done = 0
        /// By place of the reader.
        var accepted: [Int]
        var refused: [Int]
    }

    let readers: [Reader]
    let file: InputFile
    private let seed: UInt64
    private let shared: Mutex<State>

    init(seed: UInt64, readers: [Reader], file: InputFile) {
        self.seed = seed
        self.readers = readers
        self.file = file
        let none = [Int](repeating: 0, count: readers.count)
        shared = Mutex(State(accepted: none, refused: none))
    }

    var state: State { shared.withLock { $0 } }

    func run(_ count: Int) async {
        let clock = ContinuousClock()
        var random = SeededRandom(seed: seed)
        let turns = readers.indices.flatMap { Array(repeating: $0, count: readers[$0].share) }
        let mutations = readers.map { Mutation(samples: $0.samples, words: $0.words) }
        for _ in 0..<count {
            let index = turns[random.below(turns.count)]
            let input = mutations[index].input(&random)
            file.hold(input, for: readers[index].name)
            shared.withLock { $0.started = clock.now }
            let outcome = await readers[index].read(input)
            shared.withLock { state in
                state.started = nil
                state.done += 1
                switch outcome {
                case .accepted: state.accepted[index] += 1
                case .refused: state.refused[index] += 1
                case .surprise(let what): Fuzz.fail("\(readers[index].name): \(what). The input is in \(file.path)")
                }
            }
        }
    }
}
