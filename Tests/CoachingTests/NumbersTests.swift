import Calibration
import Coaching
import SampleTeam
import Testing

struct NumbersTests {
    /// Fisher's exact test of a table worked by hand: 1 of 4 against 3 of 4. P(0) = 1/70, P(1) = 16/70.
    @Test func chanceAgainstOthersIsFishers() {
        let chance = ChanceTest.below(RateCount(hits: 1, trials: 4), others: RateCount(hits: 3, trials: 4))
        #expect(abs(chance - 17.0 / 70) < 1e-12)
    }

    /// Binomial, 2 of 5 at one half: (1 + 5 + 10) / 32.
    @Test func chanceAgainstARateIsBinomial() {
        #expect(abs(ChanceTest.below(RateCount(hits: 2, trials: 5), rate: 0.5) - 16.0 / 32) < 1e-12)
    }

    @Test func chanceHoldsAtTheEdges() {
        #expect(ChanceTest.below(RateCount(), others: RateCount(hits: 3, trials: 4)) == 1)
        #expect(ChanceTest.below(RateCount(hits: 4, trials: 4), others: RateCount(hits: 9, trials: 9)) == 1)
        #expect(ChanceTest.below(RateCount(hits: 0, trials: 4), others: RateCount(hits: 0, trials: 9)) == 1)
        #expect(ChanceTest.below(RateCount(hits: 1, trials: 4), rate: 0) == 1)
        let large = ChanceTest.below(
            RateCount(hits: 500_000, trials: 1_000_000), others: RateCount(hits: 500_000, trials: 1_000_000))
        #expect(abs(large - 0.5) < 0.01)
    }

    @Test func wilsonOfARealCountIsTheIntervalOfTheCount() throws {
        let count = RateCount(hits: 7, trials: 15)
        let interval = try #require(count.interval)
        let weighed = try #require(WeighedRate(count)).interval
        #expect(abs(interval.low - weighed.low) < 1e-12 && abs(interval.high - weighed.high) < 1e-12)
    }

    @Test func equalAgentsShrinkToTheTeam() throws {
        let prior = try #require(TeamPrior(Array(repeating: RateCount(hits: 12, trials: 15), count: 6)))
        #expect(prior.strength == nil)
        #expect(prior.shrunken(RateCount(hits: 3, trials: 15)).rate == 0.8)
    }

    @Test func agentsWhoDifferShrinkLittle() throws {
        let counts = [2, 38, 5, 36, 1, 40].map { RateCount(hits: $0, trials: 40) }
        let prior = try #require(TeamPrior(counts))
        let strength = try #require(prior.strength)
        #expect(strength < 2)
        #expect(abs(prior.shrunken(counts[0]).rate - 0.05) < 0.05)
        #expect(TeamPrior([RateCount(hits: 1, trials: 2)]) == nil)
        #expect(TeamPrior([RateCount(hits: 2, trials: 2), RateCount(hits: 3, trials: 3)])?.strength == nil)
    }

    static func team(_ hits: [Int], of trials: Int = 40) -> TeamCounts {
        TeamCounts(
            specs: [SkillSpec(id: "x", weight: 10)], agents: hits.indices.map { "a\($0)" },
            counts: hits.map { [RateCount(hits: $0, trials: trials)] })
    }

    @Test func aClearGapIsNamedAndTheOthersAreNot() {
        let team = Self.team([12, 37, 36, 38, 36, 37])
        let finder = GapFinder()
        #expect(finder.candidates(for: 0, in: team)[0].decision == .gap)
        for agent in 1..<6 { #expect(finder.candidates(for: agent, in: team)[0].decision != .gap) }
    }

    @Test func fewCallsSayHowManyAreMissing() {
        let team = Self.team([0, 7, 7, 7], of: 7)
        #expect(GapFinder().candidates(for: 0, in: team)[0].decision == .fewCalls(missing: 3))
    }

    @Test func whatMostMissIsTheSystems() {
        let team = Self.team([3, 5, 2, 4, 6, 38])
        let candidates = GapFinder().candidates(for: 2, in: team)
        #expect(candidates[0].decision == .systemCause)
        #expect(GapFinder().systemCauses(in: team) == [0])
    }

    @Test func withoutATeamTheStandardStandsIn() {
        let alone = GapFinder().candidates(for: 0, in: Self.team([15]))[0]
        #expect(!alone.hasTeam && alone.reference == 0.8 && alone.decision == .gap)
        #expect(GapFinder().candidates(for: 0, in: Self.team([33]))[0].decision == .noGap)
        #expect(GapFinder().candidates(for: 9, in: Self.team([33])).isEmpty)
    }

    /// Bounds are exact probabilities of counts and never sum to more than the five per cent, whatever the team is like.
    @Test func doubtIsNeverOverspent() {
        for seed in 1...20 as ClosedRange<UInt64> {
            var teams = SimulatedTeams(
                criteria: [0.2, 0.5, 0.8, 0.9, 0.97, 1].map { (weight: $0 * 10, rate: $0) }, agents: 5,
                calls: 8 + Int(seed) * 4, seed: seed)
            let team = teams.team(planted: (2, 0.4))
            for agent in 0..<5 {
                let open = GapFinder().candidates(for: agent, in: team).filter {
                    ![.systemCause].contains($0.decision) && $0.own.trials >= 10
                }
                let unspent = open.filter { $0.decision != .gap && $0.decision != .small }
                #expect(unspent.reduce(0) { $0 + $1.bound } <= 0.05 + 1e-9)
            }
        }
    }

    /// A criterion that is met nearly always needs little doubt to be seen missing, and leaves it to the others.
    @Test func doubtGoesWhereItFindsMost() {
        let counts = (0..<10).map { _ in [RateCount(hits: 39, trials: 40), RateCount(hits: 32, trials: 40)] }
        let team = TeamCounts(
            specs: [SkillSpec(id: "a", weight: 5), SkillSpec(id: "b", weight: 5)],
            agents: counts.indices.map { "a\($0)" }, counts: counts)
        let candidates = GapFinder().candidates(for: 0, in: team)
        #expect(candidates[0].bound < candidates[1].bound)
    }

    /// A short run of the simulation with a fixed seed; `Tests/Benchmarks/Coaching` has the long one.
    @Test func equalTeamsAreLeftAlone() {
        var teams = SimulatedTeamsFixture.teams(calls: 40)
        var named = 0
        for _ in 0..<60 {
            let team = teams.team()
            for agent in 0..<6
            where GapFinder().candidates(for: agent, in: team).contains(where: { $0.decision == .gap }) { named += 1 }
        }
        #expect(named < 360 * 8 / 100)
    }
}
