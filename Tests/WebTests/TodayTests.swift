import Domain
import Foundation
import Synchronization
import Testing

@testable import Web

/// Which day it is.
struct TodayTests {
    @Test func theDayBeginsAtMidnightInTheNetherlands() {
        let moment = Mutex(Date(timeIntervalSince1970: 0))
        let today = Today { moment.withLock { $0 } }
        let cases = [
            ("2026-12-13T22:59:59Z", "2026-12-13"), ("2026-12-13T23:00:00Z", "2026-12-14"),
            ("2026-07-01T21:59:59Z", "2026-07-01"), ("2026-07-01T22:00:00Z", "2026-07-02"),
        ]
        for (text, day) in cases {
            moment.withLock { $0 = try! Date(text, strategy: .iso8601) }
            #expect(today.day == Day(day))
        }
    }
}
