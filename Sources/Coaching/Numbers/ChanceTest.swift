/// How likely so low a count is when there is no difference: exact tail probabilities, one-sided, mid-p (H. O. Lancaster,
/// "Significance Tests in Discrete Distributions", Journal of the American Statistical Association 56, 1961).
public enum ChanceTest {
    /// An agent's count against the other agents' (Fisher's exact test): all calls are thrown into one bag, and the
    /// agent's are drawn from it.
    /// - Returns: 0...1; 1 when there is nothing to compare.
    public static func below(_ own: RateCount, others: RateCount) -> Double {
        let n = own.trials
        let hits = own.hits + others.hits
        let total = n + others.trials
        guard n > 0, others.trials > 0 else { return 1 }
        let low = max(0, n - (total - hits))
        let high = min(n, hits)
        // P(x + 1) / P(x) of the hypergeometric distribution.
        return tail(at: own.hits, from: low, to: high) { x in
            Double(hits - x) * Double(n - x) / (Double(x + 1) * Double(total - hits - n + x + 1))
        }
    }

    /// A count against a fixed rate (binomial).
    public static func below(_ own: RateCount, rate: Double) -> Double {
        guard own.trials > 0, rate > 0 else { return 1 }
        guard rate < 1 else { return own.hits < own.trials ? 0 : 1 }
        return tail(at: own.hits, from: 0, to: own.trials) { x in
            Double(own.trials - x) / Double(x + 1) * rate / (1 - rate)
        }
    }

    /// The sum up to `value`, half of `value` itself, over the sum of all. The weights grow from the two neighbours'
    /// ratio alone and are scaled down when they get large, so that nothing overflows.
    private static func tail(at value: Int, from low: Int, to high: Int, ratio: (Int) -> Double) -> Double {
        guard low < high else { return 1 }
        var weight = 1.0
        var below = 0.0
        var all = 0.0
        var x = low
        while true {
            all += weight
            if x < value { below += weight } else if x == value { below += weight / 2 }
            if x >= high { break }
            weight *= ratio(x)
            if weight > 1e200 {
                weight *= 1e-200
                below *= 1e-200
                all *= 1e-200
            }
            x += 1
        }
        return all > 0 ? min(1, below / all) : 1
    }
}
