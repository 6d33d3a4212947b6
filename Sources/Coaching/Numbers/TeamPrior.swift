/// How rates of one criterion spread over a team: a beta distribution, fitted to the agents' counts.
///
/// The beta-binomial model by the method of moments, weighted by calls (J. C. Kleinman, "Proportions with Extraneous
/// Variance: Single and Independent Samples", Journal of the American Statistical Association 68, 1973). Shrinking an
/// agent's rate to it is the empirical Bayes estimate (C. Morris, "Parametric Empirical Bayes Inference", ibid. 78, 1983).
public struct TeamPrior: Hashable, Sendable {
    /// The team's rate, 0...1.
    public var mean: Double
    /// The calls that the team's rate is worth against an agent's own (α + β). Nothing when agents differ no more than
    /// chance makes them differ: then an agent's best estimate is the team's rate.
    public var strength: Double?
    /// Calls of the whole team.
    public var calls: Int

    /// - Returns: nothing when fewer than two agents have calls.
    public init?(_ counts: [RateCount]) {
        let used = counts.filter { $0.trials > 0 }
        guard used.count > 1 else { return nil }
        let total = used.reduce(RateCount(), +)
        let n = Double(total.trials)
        let mean = Double(total.hits) / n
        self.mean = mean
        calls = total.trials
        let chance = mean * (1 - mean)
        let groups = Double(used.count - 1)
        guard chance > 0 else { return }
        var spread = 0.0
        var squares = 0.0
        for count in used {
            let size = Double(count.trials)
            let distance = Double(count.hits) / size - mean
            spread += size * distance * distance
            squares += size * size
        }
        // The correlation between two calls of one agent: what is left of the spread when chance is taken away.
        let room = n - squares / n - groups
        guard room > 0 else { return }
        let correlation = min((spread / chance - groups) / room, 0.95)
        if correlation > 1e-6 { strength = 1 / correlation - 1 }
    }

    /// An agent's rate, drawn to the team's by as much as its few calls and the team's likeness ask for.
    public func shrunken(_ count: RateCount) -> WeighedRate {
        let own = Double(count.trials)
        // No more weight than the team has calls: its rate is itself only known from them.
        let strength = min(self.strength ?? .infinity, Double(max(calls, 1)))
        if self.strength == nil { return WeighedRate(rate: mean, calls: own + strength) }
        return WeighedRate(
            rate: (strength * mean + Double(count.hits)) / (strength + own), calls: own + strength)
    }
}
