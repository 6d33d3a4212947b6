/// A stretch of an agent's calls: the share of the weight that was met in them.
public struct TrendPoint: Hashable, Sendable {
    /// Days of the first and the last call.
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?
    /// Worth as many calls as it holds: criteria of one call are not independent of one another.
    public var rate: WeighedRate
    /// Judged calls.
    public var calls: Int
}

extension PlanMaker {
    /// Calls of one stretch, at least, and stretches, at most.
    static let trendCalls = 5
    static let trendPoints = 6

    /// The share of the weight met by an agent over time, in stretches of equally many calls.
    /// - Parameter criteria: identifiers; nothing takes all.
    /// - Returns: nothing to show (empty) with fewer than two stretches of five dated calls.
    public func trend(of agent: String, criteria wanted: Set<String>? = nil) -> [TrendPoint] {
        let weights = Dictionary(team.specs.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
        var shares: [(day: CalendarDay, met: Double, all: Double)] = []
        for call in calls where call.agentID == agent {
            guard let day = call.day else { continue }
            var met = 0.0
            var all = 0.0
            for criterion in call.criteria where wanted?.contains(criterion.id) ?? true {
                guard let isMet = criterion.met, let weight = weights[criterion.id] else { continue }
                all += weight
                if isMet { met += weight }
            }
            if all > 0 { shares.append((day, met, all)) }
        }
        let count = min(Self.trendPoints, shares.count / Self.trendCalls)
        guard count > 1 else { return [] }
        return (0..<count).map { stretch in
            let part = shares[(stretch * shares.count / count)..<((stretch + 1) * shares.count / count)]
            let all = part.reduce(0) { $0 + $1.all }
            let met = part.reduce(0) { $0 + $1.met }
            return TrendPoint(
                firstDay: part.first?.day, lastDay: part.last?.day,
                rate: WeighedRate(rate: all > 0 ? met / all : 0, calls: Double(part.count)), calls: part.count)
        }
    }
}
