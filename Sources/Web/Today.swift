import Domain
import Foundation
import Synchronization

/// The day it is in the Netherlands, by a clock; worked out at most once a minute.
final class Today: Sendable {
    private let clock: @Sendable () -> Date
    private let known = Mutex<(minute: Int, day: Day)?>(nil)

    init(_ clock: @escaping @Sendable () -> Date) { self.clock = clock }

    var day: Day {
        let now = clock()
        let minute = Int((now.timeIntervalSince1970 / 60).rounded(.down))
        return known.withLock { known in
            if let known, known.minute == minute { return known.day }
            let day = Day(at: now)
            known = (minute, day)
            return day
        }
    }
}
