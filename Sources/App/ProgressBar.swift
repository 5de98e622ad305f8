import Foundation
import Synchronization

/// A line on a terminal that shows how far long work is; silent elsewhere.
final class ProgressBar: Sendable {
    private let label: String
    private let isShown: Bool
    private let last = Mutex<Int>(-1)

    /// - Parameter isWorthwhile: whether the work is long enough to be shown at all.
    init(label: String, isWorthwhile: Bool) {
        self.label = label
        isShown = isWorthwhile && isatty(STDERR_FILENO) == 1
    }

    /// - Parameter part: how far the work is, from 0 to 1.
    func show(_ part: Double) {
        guard isShown else { return }
        let percent = Int(part * 100)
        let isNew = last.withLock { last in
            defer { last = max(last, percent) }
            return percent > last
        }
        guard isNew else { return }
        let filled = percent * 30 / 100
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        try? FileHandle.standardError.write(contentsOf: Data("\r\(label) \(bar) \(percent)%".utf8))
    }

    func end() {
        guard isShown else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[2K".utf8))
    }
}
