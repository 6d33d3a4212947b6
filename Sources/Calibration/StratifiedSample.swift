/// A sample for a human check, drawn from strata of risk: every call can be drawn, with a probability that is known.
///
/// Within a stratum calls are drawn with equal probability and without replacement, so the probability of a call is its
/// stratum's `drawn / population` (W. G. Cochran, Sampling Techniques, 3rd ed., ch. 5).
public enum StratifiedSample {
    /// How a sample is spread over the strata.
    public enum Design: String, Sendable, CaseIterable {
        /// In proportion to the strata: every call with the same probability.
        case random
        /// More from strata in which violations are expected: a third in equal parts, two thirds by Neyman's rule.
        case risk
        /// Half by risk, half in proportion.
        case mixed
    }

    /// The strata, by the gravest finding of a call, with the spread of the true answer that is expected in each: the square
    /// root of p (1 − p) for a violation rate p of about 80, 60, 20 and 3 %. It moves only the allocation, never the estimate.
    public static let strata: [(name: String, spread: Double)] = [
        ("critical", 0.40), ("major", 0.49), ("minor", 0.40), ("none", 0.17),
    ]

    /// How many calls to draw from each stratum: at least two where there are two, never more than there are.
    /// - Parameter populations: calls in each stratum, in the order of ``strata``.
    public static func allocation(of size: Int, over populations: [Int], _ design: Design) -> [Int] {
        let total = populations.reduce(0, +)
        guard total > 0, size > 0 else { return populations.map { _ in 0 } }
        if size >= total { return populations }
        let present = populations.count { $0 > 0 }
        let neyman = zip(populations, strata).map { Double($0) * $1.spread }
        let neymanSum = neyman.reduce(0, +)
        let weights = populations.indices.map { index -> Double in
            guard populations[index] > 0 else { return 0 }
            let proportional = Double(populations[index]) / Double(total)
            let risk = 1 / Double(present) / 3 + (neymanSum > 0 ? neyman[index] / neymanSum : proportional) * 2 / 3
            switch design {
            case .random: return proportional
            case .risk: return risk
            case .mixed: return (risk + proportional) / 2
            }
        }
        // Largest remainders, again while a stratum is full; then at least two in each where that can be had.
        var drawn = populations.map { min($0, size >= 2 * present ? 2 : 0) }
        var left = size - drawn.reduce(0, +)
        while left > 0 {
            let open = drawn.indices.filter { drawn[$0] < populations[$0] }
            let best = open.max { a, b in
                let (x, y) = (
                    weights[a] * Double(size) - Double(drawn[a]), weights[b] * Double(size) - Double(drawn[b])
                )
                return x == y ? a > b : x < y
            }
            guard let best else { break }
            drawn[best] += 1
            left -= 1
        }
        return drawn
    }

    /// Which of `population` calls to draw, ascending. The same seed draws the same. (Floyd's method: R. W. Floyd, CACM 1987.)
    public static func draw(_ count: Int, of population: Int, _ random: inout SplitMix64) -> [Int] {
        var chosen: Set<Int> = []
        for upper in max(0, population - count)..<max(0, population) {
            let candidate = Int(random.next(below: UInt64(upper) + 1))
            if !chosen.insert(candidate).inserted { chosen.insert(upper) }
        }
        return chosen.sorted()
    }

    /// What was found in one stratum.
    public struct Stratum: Hashable, Sendable {
        public var population: Int
        public var checked: Int
        public var violations: Int
        public init(population: Int, checked: Int, violations: Int) {
            self.population = population
            self.checked = checked
            self.violations = violations
        }
    }

    /// The violation rate in all calls with its 95 % interval; nothing when a stratum with calls has no checked one.
    ///
    /// The rate weighs each stratum by its calls. Its variance has the finite-population correction and is made with 0.6
    /// added to violations and non-violations of each stratum, so that a stratum without any does not count as certain; the
    /// interval is Wilson's (JASA 1927) with the number of calls of a simple sample that would have this variance.
    public static func estimate(_ strata: [Stratum]) -> (rate: Double, interval: Interval)? {
        let used = strata.filter { $0.population > 0 }
        guard !used.isEmpty,
            used.allSatisfy({ $0.checked > 0 && $0.violations <= $0.checked && $0.checked <= $0.population })
        else { return nil }
        let total = Double(used.reduce(0) { $0 + $1.population })
        let added = 0.6
        var (rate, smooth, variance) = (0.0, 0.0, 0.0)
        for stratum in used {
            let weight = Double(stratum.population) / total
            let n = Double(stratum.checked)
            let p = (Double(stratum.violations) + added) / (n + 2 * added)
            rate += weight * Double(stratum.violations) / n
            smooth += weight * p
            variance += weight * weight * (1 - n / Double(stratum.population)) * p * (1 - p) / n
        }
        guard variance > 0 else { return (rate, Interval(low: rate, high: rate)) }
        let z = 1.959963984540054
        let size = smooth * (1 - smooth) / variance
        let middle = (rate + z * z / (2 * size)) / (1 + z * z / size)
        let half = z * (rate * (1 - rate) / size + z * z / (4 * size * size)).squareRoot() / (1 + z * z / size)
        return (rate, Interval(low: max(0, middle - half), high: min(1, middle + half)))
    }
}

extension SplitMix64 {
    /// Below `bound`, each number with the same probability (D. Lemire, ACM TOMACS 2019).
    public mutating func next(below bound: UInt64) -> UInt64 {
        guard bound > 1 else { return 0 }
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return product.high
    }
}
