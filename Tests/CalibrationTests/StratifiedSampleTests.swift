import Calibration
import Testing

struct StratifiedSampleTests {
    @Test func allocationsAddUpAndStayInside() {
        for design in StratifiedSample.Design.allCases {
            for populations in [[600, 1400, 3000, 15000], [1, 0, 3, 5], [0, 0, 0, 10], [5, 5, 5, 5]] {
                for size in [1, 7, 40, 400, 30000] {
                    let drawn = StratifiedSample.allocation(of: size, over: populations, design)
                    #expect(drawn.reduce(0, +) == min(size, populations.reduce(0, +)))
                    #expect(zip(drawn, populations).allSatisfy { $0 >= 0 && $0 <= $1 })
                }
            }
        }
        let risk = StratifiedSample.allocation(of: 400, over: [600, 1400, 3000, 15000], .risk)
        let random = StratifiedSample.allocation(of: 400, over: [600, 1400, 3000, 15000], .random)
        #expect(random == [12, 28, 60, 300])
        #expect(risk[0] > 3 * random[0])
        #expect(StratifiedSample.allocation(of: 5, over: [0, 0, 0, 0], .risk) == [0, 0, 0, 0])
    }

    @Test func aSeedDrawsTheSameAndEveryCallCanBeDrawn() {
        var (a, b) = (SplitMix64(state: 7), SplitMix64(state: 7))
        #expect(StratifiedSample.draw(5, of: 30, &a) == StratifiedSample.draw(5, of: 30, &b))
        var counts = [Int](repeating: 0, count: 10)
        var random = SplitMix64(state: 1)
        for _ in 0..<20000 { for index in StratifiedSample.draw(3, of: 10, &random) { counts[index] += 1 } }
        // 6000 expected; four standard deviations.
        #expect(counts.allSatisfy { abs($0 - 6000) < 260 })
        #expect(StratifiedSample.draw(4, of: 4, &random) == [0, 1, 2, 3])
        #expect(StratifiedSample.draw(0, of: 4, &random) == [])
    }

    @Test func theEstimateWeighsStrata() throws {
        let estimate = try #require(
            StratifiedSample.estimate([
                .init(population: 100, checked: 50, violations: 50), .init(population: 900, checked: 50, violations: 0),
            ]))
        #expect(abs(estimate.rate - 0.1) < 1e-12)
        #expect(estimate.interval.low < 0.1 && estimate.interval.high > 0.1)
        #expect(StratifiedSample.estimate([.init(population: 5, checked: 0, violations: 0)]) == nil)
        let whole = try #require(StratifiedSample.estimate([.init(population: 5, checked: 5, violations: 2)]))
        #expect(whole.interval == Interval(low: 0.4, high: 0.4))
    }

    /// The 95 % interval holds the true rate in 93 to 97 of 100 samples (a small form of Tests/Benchmarks/Sampling).
    @Test(arguments: StratifiedSample.Design.allCases)
    func coverage(_ design: StratifiedSample.Design) throws {
        let populations = [600, 1400, 3000, 15000]
        let rates = [0.85, 0.6, 0.2, 0.02]
        let bad = zip(populations, rates).map { Int((Double($0) * $1).rounded()) }
        let truth = Double(bad.reduce(0, +)) / Double(populations.reduce(0, +))
        let drawn = StratifiedSample.allocation(of: 400, over: populations, design)
        var random = SplitMix64(state: 42)
        var inside = 0
        let runs = 1500
        for _ in 0..<runs {
            let strata = populations.indices.map { index in
                StratifiedSample.Stratum(
                    population: populations[index], checked: drawn[index],
                    violations: StratifiedSample.draw(drawn[index], of: populations[index], &random).count {
                        $0 < bad[index]
                    })
            }
            let interval = try #require(StratifiedSample.estimate(strata)).interval
            if interval.low <= truth, truth <= interval.high { inside += 1 }
        }
        let share = Double(inside) / Double(runs)
        #expect(share >= 0.93 && share <= 0.97, "\(share)")
    }
}
