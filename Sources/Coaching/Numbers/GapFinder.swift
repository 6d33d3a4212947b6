internal import Calibration

/// Tells gaps from chance.
///
/// Each criterion of an agent is compared with the other agents of the team by an exact test. The plan's chance of
/// naming a gap where there is none (5 %) is shared out over the criteria where it finds most (``DoubtBudget``), and
/// step by step from the clearest one on (weighted: C. R. Genovese, K. Roeder, L. Wasserman, "False discovery control with
/// p-value weighting", Biometrika 93, 2006; stepwise: S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure",
/// Scandinavian Journal of Statistics 6, 1979). How large a gap is said to be is the shrunken rate's distance
/// (``TeamPrior``).
///
/// What this costs is known (`Tests/Benchmarks/Coaching`): with few calls real gaps stay unnamed. That is the choice
/// made here: nobody is coached on noise.
public struct GapFinder: Sendable {
    public var settings: CoachingSettings
    public init(_ settings: CoachingSettings = CoachingSettings()) { self.settings = settings }

    /// Criteria that most agents miss, by place in `team.specs`.
    public func systemCauses(in team: TeamCounts) -> Set<Int> {
        var causes: Set<Int> = []
        for place in team.specs.indices {
            let known = team.column(place).filter { $0.trials >= settings.leastCalls }
            guard known.count >= 3 else { continue }
            let low = known.count { ($0.rate ?? 1) < settings.systemRate }
            let whole = known.reduce(RateCount(), +)
            if low * 2 > known.count, let interval = whole.interval, interval.high < settings.systemRate {
                causes.insert(place)
            }
        }
        return causes
    }

    /// All criteria for one agent (by place in `team.agents`), in the order of the rubric.
    public func candidates(for agent: Int, in team: TeamCounts) -> [SkillCandidate] {
        guard team.counts.indices.contains(agent) else { return [] }
        let system = systemCauses(in: team)
        var result = team.specs.indices.map { candidate(agent, $0, team, isSystem: system.contains($0)) }
        decide(&result)
        return result
    }

    private func candidate(_ agent: Int, _ place: Int, _ team: TeamCounts, isSystem: Bool) -> SkillCandidate {
        let own = team.counts[agent][place]
        let column = team.column(place)
        let others = column.reduce(RateCount(), +) - own
        let peers = column.indices.count { $0 != agent && column[$0].trials >= settings.leastCalls }
        let hasTeam = peers >= 2
        let prior = hasTeam ? TeamPrior(column) : nil
        let reference = hasTeam ? others.rate ?? settings.standardRate : settings.standardRate
        let shrunken = prior?.shrunken(own)
        let rate = shrunken?.rate ?? own.rate ?? reference
        let chance =
            hasTeam
            ? ChanceTest.below(own, others: others) : ChanceTest.below(own, rate: settings.standardRate)
        var decision = SkillCandidate.Decision.chance
        if own.trials < settings.leastCalls {
            decision = .fewCalls(missing: settings.leastCalls - own.trials)
        } else if isSystem {
            decision = .systemCause
        }
        return SkillCandidate(
            spec: team.specs[place], own: own, others: others, shrunken: shrunken, reference: reference,
            hasTeam: hasTeam, gap: reference - rate, chance: chance, bound: 0, decision: decision)
    }

    /// What doubt buys for a criterion.
    private func curve(_ candidate: SkillCandidate) -> DoubtBudget.Curve {
        let (own, others) = (candidate.own, candidate.others)
        let pooled = own.hits + others.hits
        let usual =
            candidate.hasTeam
            ? Double(pooled) / Double(max(1, own.trials + others.trials)) : settings.standardRate
        return DoubtBudget.Curve(
            none: candidate.hasTeam
                ? ChanceTest.tails(own.trials, others: others, pooled: pooled)
                : ChanceTest.tails(own.trials, rate: settings.standardRate),
            real: ChanceTest.tails(own.trials, rate: max(0, usual - settings.gapToFind)),
            weight: max(candidate.spec.weight * candidate.spec.changeability, 1e-9).squareRoot())
    }

    /// Weighted Holm over those criteria that may be judged.
    private func decide(_ candidates: inout [SkillCandidate]) {
        var open = candidates.indices.filter { candidates[$0].decision == .chance }
        let bounds = DoubtBudget.bounds(open.map { curve(candidates[$0]) }, budget: settings.falseNaming)
        for (place, bound) in zip(open, bounds) { candidates[place].bound = bound }
        func order(_ place: Int) -> Double { candidates[place].chance / max(candidates[place].bound, 1e-300) }
        open.sort { (order($0), $0) < (order($1), $1) }
        var left = bounds.reduce(0, +)
        let whole = left
        var stopped = false
        for place in open {
            let share = candidates[place].bound
            // What a gap that is found leaves over goes to the others. A hair is allowed for: bound and chance are sums
            // of the same terms.
            let bound = left > 0 ? share * whole / left : 0
            candidates[place].bound = bound
            if candidates[place].chance > bound * (1 + 1e-9) { stopped = true }
            let rate = candidates[place].own.rate ?? 1
            if rate >= candidates[place].reference {
                candidates[place].decision = .noGap
            } else if !stopped {
                // By the rates themselves: shrinkage would ask the team a second time whether the gap is real.
                candidates[place].decision = candidates[place].reference - rate >= settings.smallestGap ? .gap : .small
            } else if candidates[place].chance <= settings.falseNaming {
                candidates[place].decision = .listen
            }
            if !stopped { left -= share }
        }
    }
}
