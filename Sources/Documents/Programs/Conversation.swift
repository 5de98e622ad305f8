import Foundation

extension Child {
    /// What a program said.
    struct Saying {
        var output: [UInt8] = []
        /// The end of what it wrote to its error output.
        var errors: [UInt8] = []
        /// Whether it closed both of its outputs, as a program does when it ends.
        var ended = false

        var message: String {
            String(decoding: errors, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// Why a conversation was broken off; the program is in an unknown state and must be killed.
    enum Interruption: Error {
        case deadline
        /// It said more than it may.
        case maximum
    }

    /// The most that is believed of a program: far more than any document needs.
    static let mostBytes = 256 * 1024 * 1024

    /// Writes the request while it reads the answer, so that neither side waits for the other with a full pipe.
    ///
    /// Returns when the answer is complete or the program has closed its outputs. With `thenClosing` the program sees
    /// the end of its input after the request.
    func talk(
        sending request: [UInt8], thenClosing: Bool = false, until deadline: ContinuousClock.Instant,
        isComplete: ([UInt8]) -> Bool = { _ in false }
    ) throws(Interruption) -> Saying {
        var toWrite = request[...]
        var (inputOpen, outputOpen, errorsOpen) = (true, true, true)
        var saying = Saying()
        var buffer = [UInt8](repeating: 0, count: 65536)
        while outputOpen || errorsOpen {
            if isComplete(saying.output) { return saying }
            if inputOpen, toWrite.isEmpty {
                inputOpen = false
                if thenClosing { closeInput() }
            }
            // A negative number tells poll to pass over that entry.
            var ends = [
                pollfd(fd: outputOpen ? output.number : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errorsOpen ? errors.number : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: inputOpen ? input.number : -1, events: Int16(POLLOUT), revents: 0),
            ]
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { throw .deadline }
            poll(&ends, nfds_t(ends.count), Int32(min(left / .milliseconds(1) + 1, 60_000)))
            if ends[0].revents != 0 {
                switch output.read(into: &buffer) {
                case .bytes(let bytes): saying.output += bytes
                case .nothingYet: break
                case .ended: outputOpen = false
                }
                guard saying.output.count <= Self.mostBytes else { throw .maximum }
            }
            if ends[1].revents != 0 {
                switch errors.read(into: &buffer) {
                case .bytes(let bytes): saying.errors = Array((saying.errors + bytes).suffix(4096))
                case .nothingYet: break
                case .ended: errorsOpen = false
                }
            }
            if ends[2].revents != 0 {
                if let count = input.write(toWrite.prefix(65536)) {
                    toWrite = toWrite.dropFirst(count)
                } else {
                    // It stopped listening; what it says explains why.
                    toWrite = []
                }
            }
        }
        saying.ended = true
        return saying
    }
}
