import Foundation
import Synchronization

/// An open file descriptor, closed once: when asked, or when nothing refers to it any more.
final class Descriptor: Sendable {
    let number: Int32
    private let isOpen = Mutex(true)

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close()
    }

    func close() {
        isOpen.withLock { isOpen in
            if isOpen {
                _ = Foundation.close(number)
                isOpen = false
            }
        }
    }

    /// A pipe. `Spawning` sees to it that no other program inherits an end: one that a neighbour holds would never read
    /// as closed.
    static func pipe() throws -> (reading: Descriptor, writing: Descriptor) {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE)
        }
        return (Descriptor(ends[0]), Descriptor(ends[1]))
    }

    /// Makes reads and writes return at once instead of waiting.
    func neverWait() {
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }

    /// What one read gives.
    enum Reading {
        case bytes(ArraySlice<UInt8>)
        case nothingYet
        case ended
    }

    func read(into buffer: inout [UInt8]) -> Reading {
        let count = Foundation.read(number, &buffer, buffer.count)
        if count > 0 { return .bytes(buffer[..<count]) }
        return count < 0 && (errno == EAGAIN || errno == EINTR) ? .nothingYet : .ended
    }

    /// How many of the bytes were written, 0 if the pipe is full; `nil` if the other side is gone.
    func write(_ bytes: ArraySlice<UInt8>) -> Int? {
        let count = bytes.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
        if count >= 0 { return count }
        return errno == EAGAIN || errno == EINTR ? 0 : nil
    }
}
