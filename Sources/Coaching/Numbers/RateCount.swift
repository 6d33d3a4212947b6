public import Calibration

/// In how many of the judged calls a criterion was met in full.
public struct RateCount: Hashable, Sendable {
    public var hits: Int
    public var trials: Int

    public init(hits: Int = 0, trials: Int = 0) {
        self.trials = max(0, trials)
        self.hits = min(max(0, hits), self.trials)
    }

    public mutating func add(_ met: Bool) {
        trials += 1
        if met { hits += 1 }
    }

    /// 0...1; nothing without calls.
    public var rate: Double? { trials > 0 ? Double(hits) / Double(trials) : nil }

    /// Wilson's interval at 95 %; nothing without calls.
    public var interval: Interval? { Interval.wilson(hits, of: trials) }

    public static func + (a: Self, b: Self) -> Self { Self(hits: a.hits + b.hits, trials: a.trials + b.trials) }
    public static func - (a: Self, b: Self) -> Self { Self(hits: a.hits - b.hits, trials: a.trials - b.trials) }
}

/// A rate with the number of calls that it is worth, which need not be whole: what shrinkage gives.
public struct WeighedRate: Hashable, Sendable {
    /// 0...1
    public var rate: Double
    public var calls: Double

    public init(rate: Double, calls: Double) {
        self.rate = min(max(rate, 0), 1)
        self.calls = max(calls, 0)
    }

    public init?(_ count: RateCount) {
        guard let rate = count.rate else { return nil }
        self.init(rate: rate, calls: Double(count.trials))
    }

    /// Wilson's score interval at 95 % (E. B. Wilson, JASA 1927).
    public var interval: Interval {
        guard calls > 0 else { return Interval(low: 0, high: 1) }
        let z = 1.959963984540054
        let middle = rate + z * z / (2 * calls)
        let spread = z * (rate * (1 - rate) / calls + z * z / (4 * calls * calls)).squareRoot()
        let scale = 1 + z * z / calls
        return Interval(low: max(0, (middle - spread) / scale), high: min(1, (middle + spread) / scale))
    }
}
