internal import Foundation

/// When a run began and how long it took. The wall clock is asked once: one that jumps while the run goes on moves nothing.
struct AuditClock {
    let startedAt: String
    private let start: Date
    private let uptime: UInt64

    init(now: Date = Date(), uptime: UInt64 = DispatchTime.now().uptimeNanoseconds) {
        start = now
        self.uptime = uptime
        startedAt = Self.text(now)
    }

    /// The beginning plus the time that has passed since, by a clock that nobody sets.
    func finishedAt(uptime now: UInt64 = DispatchTime.now().uptimeNanoseconds) -> String {
        Self.text(start.addingTimeInterval(Double(now - min(now, uptime)) / 1e9))
    }

    private static func text(_ date: Date) -> String { ISO8601DateFormatter().string(from: date) }
}
