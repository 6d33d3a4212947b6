/// A range in which a rate lies with 95 % confidence.
public struct Interval: Hashable, Sendable {
    public var low: Double
    public var high: Double
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Wilson's score interval for `hits` of `trials` at 95 % (E. B. Wilson, JASA 1927); nothing without trials.
    public static func wilson(_ hits: Int, of trials: Int) -> Interval? {
        guard trials > 0, hits >= 0, hits <= trials else { return nil }
        let z = 1.959963984540054
        let n = Double(trials)
        let p = Double(hits) / n
        let middle = p + z * z / (2 * n)
        let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return Interval(low: max(0, (middle - spread) / scale), high: min(1, (middle + spread) / scale))
    }

    /// Percentile bootstrap of F1 over items (calls): each item brings its own counts. Deterministic by its seed.
    /// - Returns: nothing with fewer than two items.
    public static func bootstrapF1(_ items: [AgreementCounts], resamples: Int = 400, seed: UInt64 = 1) -> Interval? {
        guard items.count > 1, resamples > 20 else { return nil }
        var random = SplitMix64(state: seed)
        var values: [Double] = []
        for _ in 0..<resamples {
            var sum = AgreementCounts()
            for _ in items.indices { sum = sum + items[Int(random.next() % UInt64(items.count))] }
            values.append(sum.f1 ?? 0)
        }
        values.sort()
        return Interval(
            low: values[Int(Double(resamples) * 0.025)],
            high: values[min(resamples - 1, Int(Double(resamples) * 0.975))])
    }
}

/// A small generator of numbers that are the same on every machine (S. Vigna).
public struct SplitMix64: Sendable {
    public var state: UInt64
    public init(state: UInt64) { self.state = state }
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
