import CallScoring
import Calibration
import Coaching
import SampleTeam
import Testing

enum SimulatedTeamsFixture {
    static func teams(calls: Int) -> SimulatedTeams {
        SimulatedTeams(
            criteria: [12, 8, 8, 7, 6, 5].map { (weight: $0, rate: 0.85) }, agents: 6, calls: calls, seed: 5)
    }
}

struct BeforeAfterTests {
    static func review(_ earlier: (Int, Int), _ chosen: (Double, Double)?, _ after: (Int, Int)) -> BeforeAfter {
        BeforeAfter(
            criterion: "x", earlier: RateCount(hits: earlier.0, trials: earlier.1),
            chosen: chosen.map { WeighedRate(rate: $0.0, calls: $0.1) },
            after: RateCount(hits: after.0, trials: after.1), leastCalls: 10)
    }

    @Test func fourAnswers() {
        #expect(Self.review((10, 40), nil, (34, 40)).answer == .improved)
        #expect(Self.review((34, 40), nil, (10, 40)).answer == .worse)
        #expect(Self.review((20, 40), nil, (23, 40)).answer == .notYetClear)
        #expect(Self.review((900, 1000), nil, (905, 1000)).answer == .noChange)
    }

    @Test func theCallsThatChoseNeverStandByTheirRawRate() {
        let review = Self.review((2, 4), (0.8, 200), (34, 40))
        #expect(review.source == .shrunken && review.before?.rate == 0.8)
        #expect(review.answer != .improved)
        #expect(Self.review((20, 40), (0.8, 200), (34, 40)).source == .earlierWindow)
    }

    @Test func fewCallsAreNotYetClear() {
        #expect(Self.review((10, 40), nil, (9, 9)).answer == .notYetClear)
        #expect(Self.review((0, 0), nil, (30, 30)).answer == .notYetClear)
        #expect(Self.review((10, 40), nil, (0, 0)).difference == nil)
    }

    /// Newcombe's own example (1998, table II, method 10): 56/70 against 48/80 gives 0.0524 to 0.3339.
    @Test func theIntervalIsNewcombes() {
        let interval = BeforeAfter.difference(
            from: WeighedRate(rate: 48.0 / 80, calls: 80), to: WeighedRate(rate: 56.0 / 70, calls: 70))
        #expect(abs(interval.low - 0.0524) < 0.0001 && abs(interval.high - 0.3339) < 0.0001)
    }
}

struct PlanReviewTests {
    static func call(_ day: Int, met: Bool, agent: String = "a", rubric: String = "r") -> CoachedCall {
        CoachedCall(
            callID: "\(day)", agentID: agent, startedAt: CalendarDay(number: day).iso8601 + "T10:00:00Z",
            made: .init(rubricID: "x", rubricVersion: "1", rubricHash: rubric, packs: "", engine: "1"),
            criteria: [JudgedCriterion(id: "c", verdict: met ? .met : .notMet)], findings: [], turns: [])
    }

    /// Calls of the choice (days 100 to 119) and of other agents and rubrics count on neither side.
    @Test func onlyTheWindowBeforeAndTheCallsAfterCount() throws {
        let plan = ReviewedPlan(
            agent: "a", madeOn: CalendarDay(number: 125), firstDay: CalendarDay(number: 100),
            lastDay: CalendarDay(number: 119), rubricHash: "r",
            items: [.init(criterion: "c", shrunken: nil, isCoached: true)])
        #expect(plan.earlierWindow == 80...99)
        let calls =
            (60..<100).map { Self.call($0, met: false) } + (100..<126).map { Self.call($0, met: true) }
            + (126..<150).map { Self.call($0, met: true) } + (126..<150).map { Self.call($0, met: false, agent: "b") }
            + (126..<150).map { Self.call($0, met: false, rubric: "s") }
        let review = try #require(plan.review(calls).first)
        #expect(review.before?.calls == 20 && review.before?.rate == 0)
        #expect(review.after == RateCount(hits: 24, trials: 24))
        #expect(review.answer == .improved)
    }
}
