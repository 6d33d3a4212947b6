// How often the 95 % interval of a checked sample holds the true rate: `swift run -c release SampleCoverage`.
import Calibration
import Foundation

let populations = [[600, 1400, 3000, 15000], [60, 140, 300, 1500], [30, 100, 400, 9000], [2000, 2000, 2000, 2000]]
let truths = [[0.85, 0.6, 0.2, 0.02], [0.9, 0.5, 0.2, 0.01], [0.7, 0.4, 0.1, 0.03], [0.95, 0.8, 0.3, 0.05]]
let runs = 4000
print("| calls by stratum | true rate by stratum | size | design | coverage | mean width |")
print("|---|---|---:|---|---:|---:|")
var random = SplitMix64(state: 20261122)
var all: [Double] = []
for population in populations {
    for rates in truths {
        for size in [200, 400] {
            for design in StratifiedSample.Design.allCases {
                let bad = zip(population, rates).map { Int((Double($0) * $1).rounded()) }
                let truth = Double(bad.reduce(0, +)) / Double(population.reduce(0, +))
                let drawn = StratifiedSample.allocation(of: size, over: population, design)
                var inside = 0
                var width = 0.0
                for _ in 0..<runs {
                    let strata = population.indices.map { index in
                        StratifiedSample.Stratum(
                            population: population[index], checked: drawn[index],
                            violations: StratifiedSample.draw(drawn[index], of: population[index], &random).count {
                                $0 < bad[index]
                            })
                    }
                    guard let estimate = StratifiedSample.estimate(strata) else { continue }
                    if estimate.interval.low <= truth, truth <= estimate.interval.high { inside += 1 }
                    width += estimate.interval.high - estimate.interval.low
                }
                let coverage = Double(inside) / Double(runs)
                all.append(coverage)
                print(
                    "| \(population.map(String.init).joined(separator: " / ")) | \(rates.map { "\($0)" }.joined(separator: " / ")) | \(size) | \(design.rawValue) | \((coverage * 1000).rounded() / 10) % | \((width / Double(runs) * 1000).rounded() / 10) points |"
                )
            }
        }
    }
}
let inside = all.count { $0 >= 0.93 && $0 <= 0.97 }
print("\n\(inside) of \(all.count) settings between 93 and 97 %; lowest \(all.min() ?? 0), highest \(all.max() ?? 0).")
