import Foundation

/// How long this thread has run on a processor.
enum ProcessorTime {
    /// In seconds, from an arbitrary start.
    static var ofThread: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
