/// How likely so low a count is when there is no difference: exact tail probabilities, one-sided.
public enum ChanceTest {
    /// An agent's count against the other agents' (Fisher's exact test): all calls are thrown into one bag, and the
    /// agent's are drawn from it.
    /// - Returns: 0...1; 1 when there is nothing to compare.
    public static func below(_ own: RateCount, others: RateCount) -> Double {
        guard own.trials > 0, others.trials > 0 else { return 1 }
        return tails(own.trials, others: others, pooled: own.hits + others.hits)[own.hits]
    }

    /// A count against a fixed rate (binomial).
    public static func below(_ own: RateCount, rate: Double) -> Double {
        guard own.trials > 0, rate > 0 else { return 1 }
        return tails(own.trials, rate: rate)[own.hits]
    }

    /// For every count from 0 to `trials`: the probability of so few or fewer when `trials` calls are drawn from a bag
    /// that holds them and the others' calls, `pooled` of which are hits (hypergeometric).
    static func tails(_ trials: Int, others: RateCount, pooled: Int) -> [Double] {
        let total = trials + others.trials
        let low = max(0, trials - (total - pooled))
        let high = min(trials, pooled)
        return tails(trials, from: low, to: high) { x in
            Double(pooled - x) * Double(trials - x) / (Double(x + 1) * Double(total - pooled - trials + x + 1))
        }
    }

    /// For every count from 0 to `trials`: the probability of so few or fewer at a rate (binomial).
    static func tails(_ trials: Int, rate: Double) -> [Double] {
        if rate <= 0 { return Array(repeating: 1, count: trials + 1) }
        if rate >= 1 { return Array(repeating: 0, count: trials) + [1] }
        return tails(trials, from: 0, to: trials) { x in
            Double(trials - x) / Double(x + 1) * rate / (1 - rate)
        }
    }

    /// Running sums over the sum of all. The weights grow from the two neighbours' ratio alone and are scaled down when
    /// they get large, so that nothing overflows.
    private static func tails(_ trials: Int, from low: Int, to high: Int, ratio: (Int) -> Double) -> [Double] {
        var result = Array(repeating: 0.0, count: trials + 1)
        guard low < high else {
            // One count alone is possible.
            for x in max(0, low)...trials { result[x] = 1 }
            return result
        }
        var weight = 1.0
        var all = 0.0
        for x in low...high {
            all += weight
            result[x] = all
            if x == high { break }
            weight *= ratio(x)
            if weight > 1e200 {
                weight *= 1e-200
                all *= 1e-200
                for earlier in low...x { result[earlier] *= 1e-200 }
            }
        }
        for x in low...high { result[x] = all > 0 ? min(1, result[x] / all) : 1 }
        if high < trials { for x in (high + 1)...trials { result[x] = 1 } }
        return result
    }
}
