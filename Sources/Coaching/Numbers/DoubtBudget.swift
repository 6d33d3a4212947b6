/// Shares the chance of naming a gap that is none (five per cent of a plan) out over the criteria, so that as many real
/// gaps as possible are found.
///
/// A count is whole, so a criterion can only be given certain bounds: the exact probabilities of 0, 1, 2 … met calls when
/// there is no gap. Each step buys, for one criterion, one more such count, where a unit of doubt finds most of the gaps
/// of the size that matters (20 points); weightier criteria count for more. Criteria that a team meets nearly always
/// need little of it, and leave more to the others. Optimal weights of p-values for a given alternative: L. Wasserman,
/// K. Roeder, "Weighted Hypothesis Testing" (2006, arXiv math/0604172); D. Rubin, S. Dudoit, M. van der Laan, "A Method to
/// Increase the Power of Multiple Testing Procedures through Sample Splitting", Statistical Applications in Genetics and
/// Molecular Biology 5 (2006).
///
/// The bounds look at the number of calls and at the rate of all calls together, never at how those fall to the agent:
/// exactly what Fisher's test holds fixed. So the five per cent are kept.
struct DoubtBudget {
    /// One criterion: by count of met calls, the probability of so few when there is no gap, and when there is one.
    struct Curve {
        var none: [Double]
        var real: [Double]
        var weight: Double
    }

    /// A bound for each criterion; their sum is at most `budget`.
    static func bounds(_ curves: [Curve], budget: Double) -> [Double] {
        // Counts that are bought so far; −1 is nothing.
        var place = Array(repeating: -1, count: curves.count)
        var left = budget
        while true {
            var best: (gain: Double, curve: Int, count: Int, cost: Double)?
            for (index, curve) in curves.enumerated() {
                let now = place[index]
                let paid = now >= 0 ? curve.none[now] : 0
                let found = now >= 0 ? curve.real[now] : 0
                // Beyond the next count too: a step that buys little may open one that buys much.
                for count in (now + 1)..<max(now + 1, curve.none.count) {
                    let cost = curve.none[count] - paid
                    if cost > left { break }
                    let gain = curve.weight * (curve.real[count] - found) / max(cost, 1e-12)
                    if gain > best?.gain ?? 0 { best = (gain, index, count, cost) }
                }
            }
            guard let best else { break }
            place[best.curve] = best.count
            left -= best.cost
        }
        return curves.indices.map { place[$0] >= 0 ? curves[$0].none[place[$0]] : 0 }
    }
}
