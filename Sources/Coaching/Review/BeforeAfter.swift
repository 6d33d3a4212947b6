public import Calibration

/// Whether a coached criterion changed: a rate before, a rate after, and one of four answers.
///
/// A skill is chosen because its rate was low, and a low rate is in part bad luck: looked at again, it rises by itself
/// (regression to the mean). So the calls that the choice was made from never stand as "before" by their raw rate.
/// Before is either a window that ended before those calls began, or, when it holds too few calls, the rate after
/// shrinkage to the team, which the choice does not bias (A. P. Dawid, "Selection Paradoxes of Bayesian Inference",
/// 1994; B. Efron, "Tweedie's Formula and Selection Bias", Journal of the American Statistical Association 106, 2011).
public struct BeforeAfter: Hashable, Sendable {
    public enum Answer: String, Sendable, CaseIterable {
        case improved
        /// Too few calls, or an interval that leaves both a change and none possible.
        case notYetClear = "not_yet_clear"
        /// The interval lies within ten points of no change.
        case noChange = "no_change"
        case worse
    }

    /// Where "before" comes from.
    public enum Source: String, Sendable {
        /// Calls of a window that ended before the calls of the choice.
        case earlierWindow = "earlier_window"
        /// The calls of the choice, shrunken to the team.
        case shrunken
    }

    public var criterion: String
    public var before: WeighedRate?
    public var source: Source
    public var after: RateCount
    /// After less before (−1...1) at 95 %; nothing when one side has no calls.
    public var difference: Interval?
    public var answer: Answer

    /// A change smaller than this counts as none: ten points.
    public static let margin = 0.1

    /// - Parameters:
    ///   - earlier: calls of the window that ended before the choice.
    ///   - chosen: the shrunken rate of the calls that the choice was made from; nothing without a team.
    ///   - after: calls after the plan.
    ///   - leastCalls: calls that each side needs for an answer.
    public init(criterion: String, earlier: RateCount, chosen: WeighedRate?, after: RateCount, leastCalls: Int) {
        self.criterion = criterion
        self.after = after
        if earlier.trials >= leastCalls {
            source = .earlierWindow
            before = WeighedRate(earlier)
        } else {
            source = .shrunken
            before = chosen
        }
        guard let before, let now = WeighedRate(after) else {
            difference = nil
            answer = .notYetClear
            return
        }
        let change = Self.difference(from: before, to: now)
        difference = change
        if after.trials < leastCalls {
            answer = .notYetClear
        } else if change.low > 0 {
            answer = .improved
        } else if change.high < 0 {
            answer = .worse
        } else if change.low >= -Self.margin, change.high <= Self.margin {
            answer = .noChange
        } else {
            answer = .notYetClear
        }
    }

    /// Interval of a difference of two rates from their two Wilson intervals (R. G. Newcombe, "Interval Estimation for
    /// the Difference between Independent Proportions", Statistics in Medicine 17, 1998, method 10).
    public static func difference(from a: WeighedRate, to b: WeighedRate) -> Interval {
        let (before, after) = (a.interval, b.interval)
        let change = b.rate - a.rate
        func root(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        return Interval(
            low: max(-1, change - root(b.rate - after.low, before.high - a.rate)),
            high: min(1, change + root(after.high - b.rate, a.rate - before.low)))
    }
}
