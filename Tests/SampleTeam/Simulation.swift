internal import Calibration
public import Coaching

/// Teams of made-up counts: equal ones, and ones with a planted gap.
public struct SimulatedTeams: Sendable {
    /// Weights of a rubric's criteria with the rate at which calls of a team meet them.
    public var criteria: [(weight: Double, rate: Double)]
    public var agents: Int
    public var calls: Int
    private var random: SplitMix64

    public init(criteria: [(weight: Double, rate: Double)], agents: Int, calls: Int, seed: UInt64) {
        self.criteria = criteria
        self.agents = agents
        self.calls = calls
        random = SplitMix64(state: seed)
    }

    /// A number in 0..<1.
    public mutating func uniform() -> Double { Double(random.next() >> 11) / Double(1 << 53) }

    /// So many of `calls` that meet a criterion of this rate.
    public mutating func draw(_ rate: Double, calls: Int) -> RateCount {
        var count = RateCount()
        for _ in 0..<calls { count.add(uniform() < rate) }
        return count
    }

    /// A team. `planted` takes points off one criterion of the first agent; `spread` lets all agents differ for real,
    /// each rate by up to so much up or down.
    public mutating func team(planted: (criterion: Int, gap: Double)? = nil, spread: Double = 0) -> TeamCounts {
        var counts: [[RateCount]] = []
        for agent in 0..<agents {
            counts.append(
                criteria.indices.map { place in
                    var rate = criteria[place].rate
                    if spread > 0 { rate = min(1, max(0, rate + (uniform() * 2 - 1) * spread)) }
                    if agent == 0, let planted, planted.criterion == place { rate = max(0, rate - planted.gap) }
                    return draw(rate, calls: calls)
                })
        }
        return TeamCounts(
            specs: criteria.enumerated().map { SkillSpec(id: "c\($0.offset)", weight: $0.element.weight) },
            agents: (0..<agents).map { "a\($0)" }, counts: counts)
    }
}
